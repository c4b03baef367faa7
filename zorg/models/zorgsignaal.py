"""A zorgsignaal: noticing and weighing. The klantmanager is no care worker: nothing medical is kept here.

Source: Hoe werken wij?, "zorg: signaleren" and "zorg: aanpak en rol".
"""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from gesprekken.models.gesprek import Gesprek
from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar


class Zorgstap(models.TextChoices):
    """Where a zorgsignaal stands: first make clear, then weigh whether it excludes work, then involve others."""

    VERHELDEREN = "verhelderen", "Verhelderen"
    AFWEGEN = "afwegen", "Afwegen: sluit het werk uit?"
    INSCHAKELEN = "inschakelen", "Anderen inschakelen"
    AFGEROND = "afgerond", "Afgerond"


class SluitWerkUit(models.TextChoices):
    """Whether what is going on excludes work or participation now."""

    ONBEKEND = "", "Nog niet bekend"
    NEE = "nee", "Nee, het kan naast werk"
    DEELS = "deels", "Deels, werk moet worden aangepast"
    JA = "ja", "Ja, dit gaat nu voor"


@pghistory.track()
class Zorgsignaal(Bewerkbaar):
    """Something that gives reason for care, followed in steps. Describes what one sees, never a diagnosis."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="zorgsignalen")
    gesprek = models.ForeignKey(Gesprek, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    stap = models.CharField("stap", max_length=12, choices=Zorgstap.choices, default=Zorgstap.VERHELDEREN)
    wat_zien_we = models.TextField("wat zien en horen we?", max_length=1000)
    verheldering = models.TextField("wat is er aan de hand?", max_length=1000, blank=True)
    klant_wil_niet_bespreken = models.BooleanField("de klant wil dit niet bespreken", default=False)
    sluit_werk_uit = models.CharField("sluit het werk uit", max_length=6, choices=SluitWerkUit.choices, blank=True)
    afweging = models.TextField("onze afweging", max_length=1000, blank=True)
    tegen_wil = models.BooleanField("hulp tegen de wil van de klant", default=False)
    tegen_wil_grond = models.TextField("op welke grond", max_length=1000, blank=True)
    overlegd_met = models.CharField("overlegd met", max_length=200, blank=True)
    klant_geinformeerd = models.BooleanField("de klant weet ervan", null=True, blank=True)
    uitkomst = models.TextField("wat kwam eruit?", max_length=1000, blank=True)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    afgerond_op = models.DateTimeField("afgerond op", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "zorgsignaal"
        verbose_name_plural = "zorgsignalen"
        ordering = ["-gemaakt_op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tegen_wil=False) | (~Q(tegen_wil_grond="") & ~Q(overlegd_met="")),
                name="zorgsignaal_tegen_wil_verantwoord",
                violation_error_message="Schrijf op welke grond er is en met wie u hebt overlegd.",
            ),
            models.CheckConstraint(
                condition=Q(stap=Zorgstap.AFGEROND, afgerond_op__isnull=False)
                | (~Q(stap=Zorgstap.AFGEROND) & Q(afgerond_op__isnull=True)),
                name="zorgsignaal_afgerond_met_moment",
                violation_error_message="Bij een afgerond signaal hoort wanneer het werd afgerond.",
            ),
            # Added NOT VALID: what was finished before this rule stays as it is.
            models.CheckConstraint(
                condition=~Q(stap=Zorgstap.AFGEROND) | ~Q(uitkomst=""),
                name="zorgsignaal_afgerond_met_uitkomst",
                violation_error_message="Schrijf op wat eruit kwam.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "-gemaakt_op"], name="zorgsignaal_klant")]

    def __str__(self) -> str:
        return f"Zorgsignaal van {timezone.localdate(self.gemaakt_op):%d-%m-%Y}"

    def get_absolute_url(self) -> str:
        """The page of this signal, at the step where it stands."""
        return reverse("zorgsignaal", args=[self.klant_id, self.pk])

    @property
    def gesprek_staat_hier(self) -> bool:
        """Whether the conversation in which it came up still stands in this dossier: not taken back, nor moved."""
        gesprek = self.gesprek
        return gesprek is not None and gesprek.ingetrokken_op is None and gesprek.klant_id == self.klant_id

    @classmethod
    def veldnaam(cls, veld: str) -> str:
        """What a field of it is called on the screen."""
        return next(str(kolom.verbose_name) for kolom in cls._meta.fields if kolom.name == veld)

    @property
    def loopt(self) -> bool:
        """Not finished yet."""
        return self.stap != Zorgstap.AFGEROND
