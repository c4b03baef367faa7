"""That something was taken back or moved to another dossier: who, when and why, without what it said."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from klanten.models.klant import Klant


class Rechtgezet(models.TextChoices):
    """What kind of thing it was."""

    GESPREK = "gesprek", "Gesprek"
    NOTITIE = "notitie", "Notitie"
    CONTACT = "contact", "Contactnotitie"
    AFSPRAAK = "afspraak", "Afspraak"
    UITSLAG = "uitslag", "Uitslag"


class Daad(models.TextChoices):
    """What was done about the mistake."""

    INGETROKKEN = "ingetrokken", "Ingetrokken"
    VERPLAATST = "verplaatst", "Verplaatst"


@pghistory.track()
class Rechtzetting(models.Model):
    """A mistake that was mended: something went out of the dossier `klant`, for `reden`, and perhaps to `naar`.

    `wat_pk` is the key of what it was, so that a page that was still open for it can say what became of it. It does not
    say what stood in it: that is in the record of changes. `naar` is empty again when that dossier is gone.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="rechtzettingen")
    soort = models.CharField("soort", max_length=10, choices=Rechtgezet.choices)
    wat_pk = models.PositiveBigIntegerField("sleutel", editable=False)
    daad = models.CharField("daad", max_length=12, choices=Daad.choices)
    naar = models.ForeignKey(
        Klant, verbose_name="naar dossier", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reden = models.CharField("reden", max_length=300)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    op = models.DateTimeField("rechtgezet op", default=timezone.now, editable=False)

    class Meta:
        verbose_name = "rechtzetting"
        verbose_name_plural = "rechtzettingen"
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="rechtzetting_heeft_reden",
                violation_error_message="Schrijf op wat er verkeerd was gegaan.",
            ),
            models.CheckConstraint(
                condition=Q(naar__isnull=True) | (Q(daad=Daad.VERPLAATST) & ~Q(naar=models.F("klant"))),
                name="rechtzetting_naar_een_ander_dossier",
                violation_error_message="Kies een ander dossier.",
            ),
        ]
        indexes = [
            models.Index(fields=["klant", "-op"], name="rechtzetting_klant"),
            models.Index(fields=["-op", "-id"], name="rechtzetting_op"),
        ]

    def __str__(self) -> str:
        return f"rechtzetting {self.pk}"
