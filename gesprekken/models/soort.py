"""Kinds of conversation, kept by the beheerder, and how each klantmanager likes to record one."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from gesprekken.statussen import Verslagdeel
from instrumenten.models import Referentie

# Minutes; what takes longer than a working day is no conversation.
KORTST, LANGST = 5, 480
DEEL_LENGTE = 20


def _delenveld(naam: str, help_text: str = "") -> "ArrayField[list[str], list[str]]":
    return ArrayField(
        models.CharField(max_length=DEEL_LENGTE, choices=Verslagdeel.choices),
        verbose_name=naam,
        default=list,
        blank=True,
        help_text=help_text,
    )


@pghistory.track()
class Gesprekssoort(Referentie):
    """The kind of a conversation, with how long one usually takes (minutes) and which parts of its record open."""

    omschrijving = models.TextField("omschrijving", blank=True)
    duur = models.PositiveSmallIntegerField("gewone duur in minuten", default=45)
    open_delen = _delenveld(
        "open bij het vastleggen",
        help_text="De andere delen gaan met één klik open. Doel, feiten en volgend gesprek staan altijd open.",
    )

    class Meta(Referentie.Meta):
        verbose_name = "soort gesprek"
        verbose_name_plural = "soorten gesprek"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(duur__range=(KORTST, LANGST)),
                name="gesprekssoort_duur_kan",
                violation_error_message=f"Kies een duur van {KORTST} tot en met {LANGST} minuten.",
            ),
            models.CheckConstraint(
                condition=models.Q(open_delen__contained_by=Verslagdeel.values),
                name="gesprekssoort_delen_bestaan",
                violation_error_message="Kies alleen delen die een verslag heeft.",
            ),
        ]


class Verslagindeling(models.Model):
    """Which parts of the record one klantmanager has open for one kind, when that differs from what the kind opens.

    Holds nothing of a client.
    """

    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="verslagindelingen", editable=False
    )
    soort = models.ForeignKey(
        Gesprekssoort, to_field="code", on_delete=models.CASCADE, related_name="indelingen", editable=False
    )
    open_delen = _delenveld("open delen")

    class Meta:
        verbose_name = "indeling van een verslag"
        verbose_name_plural = "indelingen van verslagen"
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "soort"],
                name="verslagindeling_een_per_soort",
                violation_error_message="Er is al een indeling voor deze soort.",
            ),
            models.CheckConstraint(
                condition=models.Q(open_delen__contained_by=Verslagdeel.values),
                name="verslagindeling_delen_bestaan",
                violation_error_message="Kies alleen delen die een verslag heeft.",
            ),
        ]

    def __str__(self) -> str:
        return f"indeling van een verslag {self.pk}"
