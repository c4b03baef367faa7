"""Files about an instrument that are kept here, and when it starts again."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from instrumenten.models.instrument import Instrument
from toegang.bestanden import MAXIMUM, Bestandssoort
from toegang.datums import denkbaar


@pghistory.track(exclude=["inhoud"])
class Mediabestand(models.Model):
    """A file about an instrument, such as a flyer: kept in the database, handed out as a download only.

    `grootte` in bytes, at most MAXIMUM; `sha256` in hex.
    """

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="bestanden")
    label = models.CharField("label", max_length=200)
    bestandsnaam = models.CharField("bestandsnaam", max_length=200)
    soort = models.CharField("soort", max_length=100, choices=Bestandssoort.choices)
    inhoud = models.BinaryField("inhoud")
    grootte = models.PositiveIntegerField("grootte in bytes")
    sha256 = models.CharField("sha-256", max_length=64)
    toegevoegd_op = models.DateTimeField("toegevoegd op", default=timezone.now, editable=False)
    toegevoegd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = "bestand"
        verbose_name_plural = "bestanden"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(grootte__gt=0, grootte__lte=MAXIMUM),
                name="mediabestand_niet_te_groot",
                violation_error_message="Een bestand is hoogstens 10 MB.",
            )
        ]

    def __str__(self) -> str:
        return self.label


@pghistory.track()
class Startmoment(models.Model):
    """A day on which an instrument starts (again), with the number of places when that is known."""

    instrument = models.ForeignKey(Instrument, on_delete=models.CASCADE, related_name="startmomenten")
    op = models.DateField("begint op")
    plekken = models.PositiveSmallIntegerField("aantal plekken", null=True, blank=True)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)

    class Meta:
        verbose_name = "startmoment"
        verbose_name_plural = "startmomenten"
        ordering = ["op", "pk"]
        constraints = [
            denkbaar("startmoment_datums_denkbaar", "op"),
            models.UniqueConstraint(
                fields=["instrument", "op"],
                name="startmoment_eenmaal",
                violation_error_message="Dit instrument begint al op deze dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"begint op {self.op:%d-%m-%Y}"
