"""Who someone is over time, and who someone is not."""

from typing import Any

import pghistory
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5
from django.utils import timezone

from klanten.models.klant import Klant
from klanten.naam import sleutel_van, zoeknaam


@pghistory.track(exclude=["zoeknaam"])
class VroegereNaam(models.Model):
    """A name that the client had before; by it the client is still found."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="vroegere_namen")
    voornaam = models.CharField("voornaam", max_length=80, blank=True)
    tussenvoegsel = models.CharField("tussenvoegsel", max_length=20, blank=True)
    achternaam = models.CharField("achternaam", max_length=80)
    zoeknaam = models.CharField(editable=False)
    tot = models.DateField("bij ons bekend tot", default=timezone.localdate)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)

    class Meta:
        verbose_name = "vroegere naam"
        verbose_name_plural = "vroegere namen"
        ordering = ["-tot", "-pk"]
        constraints = [
            # By its print: what is searched of the longest name is longer than an index can hold.
            models.UniqueConstraint(
                "klant",
                MD5("zoeknaam"),
                name="vroegerenaam_een_keer",
                violation_error_message="Deze vroegere naam staat er al.",
            ),
            models.CheckConstraint(
                condition=~Q(zoeknaam=""),
                name="vroegerenaam_is_een_naam",
                violation_error_message="Een vroegere naam heeft letters.",
            ),
        ]
        indexes = [GinIndex(OpClass(sleutel_van("zoeknaam"), name="gin_trgm_ops"), name="vroegerenaam_zoeknaam_trgm")]

    def __str__(self) -> str:
        return f"vroegere naam {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the name as it is searched beside the name as it is written."""
        self.vul_sleutel()
        super().save(*args, **kwargs)

    def vul_sleutel(self) -> None:
        """What is searched, from what is written."""
        self.zoeknaam = zoeknaam(self.voornaam, self.tussenvoegsel, self.achternaam)

    @property
    def naam(self) -> str:
        """First name first."""
        return " ".join(filter(None, [self.voornaam, self.tussenvoegsel, self.achternaam]))


@pghistory.track()
class Onderscheid(models.Model):
    """Two clients who look like one person, and of whom someone said that they are two. Nobody is asked again.

    The client with the lower key is `een`.
    """

    een = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="+")
    ander = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="+")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name = "onderscheid"
        verbose_name_plural = "onderscheid"
        constraints = [
            models.UniqueConstraint(
                fields=["een", "ander"],
                name="onderscheid_een_keer",
                violation_error_message="Van deze twee klanten is al gezegd dat zij verschillen.",
            ),
            models.CheckConstraint(
                condition=Q(een__lt=F("ander")),
                name="onderscheid_laagste_eerst",
                violation_error_message="Een klant verschilt niet van zichzelf.",
            ),
        ]

    def __str__(self) -> str:
        return f"onderscheid {self.pk}"
