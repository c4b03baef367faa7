"""Where a conversation is: the places of a team, and the other ways to meet."""

import pghistory
from django.db import models

from toegang.alfabet import op_naam
from toegang.models import Team


class Pleksoort(models.TextChoices):
    """How client and klantmanager meet."""

    LOCATIE = "locatie", "Op een locatie van de gemeente"
    THUIS = "thuis", "Thuis"
    AANBIEDER = "aanbieder", "Bij een aanbieder"
    TELEFOON = "telefoon", "Per telefoon"
    VIDEO = "video", "Met beeldbellen"


@pghistory.track()
class Locatie(models.Model):
    """A place where a team receives clients. The client reads `naam`, `adres` and `route` in the invitation (B1)."""

    team = models.ForeignKey(Team, verbose_name="team", on_delete=models.PROTECT, related_name="locaties")
    naam = models.CharField("naam", max_length=80, help_text="Bijvoorbeeld: Stadhuis, kamer 4.")
    adres = models.CharField("adres", max_length=160, help_text="Bijvoorbeeld: Stationsplein 1, 1234 AB Voorbeeldstad.")
    route = models.TextField(
        "route in woorden",
        max_length=500,
        blank=True,
        help_text="De klant leest dit. Bijvoorbeeld: bus 3, halte Stadhuis. Meld u bij de balie. Er is een lift.",
    )
    actief = models.BooleanField("in gebruik", default=True)

    class Meta:
        verbose_name = "locatie"
        verbose_name_plural = "locaties"
        ordering = ["team", op_naam("naam"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "naam"],
                name="locatie_naam_per_team",
                violation_error_message="Dit team heeft al een locatie met deze naam.",
            )
        ]

    def __str__(self) -> str:
        return self.naam
