"""Who takes part in a conversation beside the client."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from gesprekken.models.gesprek import Gesprek
from toegang.intrekbaar import Geldend, Intrekbaar, intrekken_is_heel


class Deelnemerrol(models.TextChoices):
    """What someone does in a conversation (Hoe werken wij?, "kijk, luister en ruik": one talks, the other observes)."""

    LEIDT = "leidt", "Leidt het gesprek"
    OBSERVEERT = "observeert", "Observeert"
    NEEMT_DEEL = "neemt_deel", "Neemt deel"


@pghistory.track()
class Deelnemer(Intrekbaar):
    """Who takes part in a conversation beside the client: a colleague, or someone of elsewhere by name."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="deelnemers")
    medewerker = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="collega",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    naam = models.CharField("naam", max_length=120, blank=True)
    organisatie = models.CharField("organisatie of relatie", max_length=120, blank=True)
    rol = models.CharField("rol", max_length=10, choices=Deelnemerrol.choices, default=Deelnemerrol.NEEMT_DEEL)

    objects = Geldend["Deelnemer"]()
    alle_ook_ingetrokken = models.Manager["Deelnemer"]()

    class Meta:
        verbose_name = "deelnemer"
        verbose_name_plural = "deelnemers"
        ordering = ["pk"]
        constraints = [
            intrekken_is_heel("deelnemer_intrekken_is_heel"),
            models.CheckConstraint(
                condition=Q(medewerker__isnull=False) | ~Q(naam=""),
                name="deelnemer_is_iemand",
                violation_error_message="Kies een collega of vul een naam in.",
            ),
            models.UniqueConstraint(
                fields=["gesprek"],
                condition=Q(rol=Deelnemerrol.LEIDT),
                name="deelnemer_een_leidt",
                violation_error_message="Eén persoon leidt het gesprek.",
            ),
            models.UniqueConstraint(
                fields=["gesprek", "medewerker"],
                name="deelnemer_collega_eenmaal",
                violation_error_message="Deze collega staat er al bij.",
            ),
        ]

    def __str__(self) -> str:
        return f"deelnemer {self.pk}"
