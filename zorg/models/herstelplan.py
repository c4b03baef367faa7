"""The Persoonlijk Herstelplan and its steps."""

from datetime import date

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from klanten.models.klant import Klant
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from zorg.querysets import HerstelplanQuerySet


@pghistory.track()
class Herstelplan(Bewerkbaar):
    """Persoonlijk Herstelplan: a light track beside the trajectplan, for when something else comes first.

    `overname_tot`: what we took over from the client for the time being goes back on that day ("leg de bal weer bij
    de klant"). Source: Hoe werken wij?, 37 and 40.
    """

    # Only of a plan that came by `zorg.zorgbeeld.herstelplannen`: the first step to do, None when nothing is left.
    eerste_wat: str | None
    eerste_uiterlijk: date | None

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="herstelplannen")
    aanleiding = models.TextField("waarom is dit plan nodig?", max_length=1000)
    wat_wil_klant = models.TextField("wat wil de klant bereiken?", max_length=1000)
    overname_wat = models.CharField("wat nemen wij even over?", max_length=300, blank=True)
    overname_tot = models.DateField("tot wanneer", null=True, blank=True)
    terugkijken_op = models.DateField("we kijken terug op")
    begonnen_op = models.DateTimeField("begonnen op", default=timezone.now, editable=False)
    begonnen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)
    afsluiting = models.TextField("hoe sluiten we af?", max_length=1000, blank=True)

    objects = HerstelplanQuerySet.as_manager()

    class Meta:
        verbose_name = "persoonlijk herstelplan"
        verbose_name_plural = "persoonlijke herstelplannen"
        ordering = ["-pk"]
        constraints = [
            denkbaar("herstelplan_datums_denkbaar", "overname_tot", "terugkijken_op", "afgesloten_op"),
            models.UniqueConstraint(
                fields=["klant"],
                condition=Q(afgesloten_op__isnull=True),
                name="herstelplan_een_lopend",
                violation_error_message="Deze klant heeft al een lopend herstelplan.",
            ),
            models.CheckConstraint(
                condition=Q(overname_wat="") | Q(overname_tot__isnull=False),
                name="herstelplan_overname_eindigt",
                violation_error_message="Spreek af tot wanneer u dit overneemt.",
            ),
            models.CheckConstraint(
                condition=Q(afgesloten_op__isnull=True) | ~Q(afsluiting=""),
                name="herstelplan_afgesloten_met_tekst",
                violation_error_message="Schrijf op hoe u het plan afsluit.",
            ),
        ]

    def __str__(self) -> str:
        return f"herstelplan {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of this plan with its steps."""
        return reverse("herstelplan", args=[self.klant_id, self.pk])

    @property
    def loopt(self) -> bool:
        """Not closed yet."""
        return self.afgesloten_op is None


class Wie(models.TextChoices):
    """Who takes a step of a herstelplan."""

    KLANT = "klant", "Klant"
    GEMEENTE = "gemeente", "Gemeente"
    DERDE = "derde", "Iemand anders"


@pghistory.track()
class Herstelstap(Bewerkbaar):
    """One small step of a herstelplan: what, who, by when, and when it was done."""

    plan = models.ForeignKey(Herstelplan, on_delete=models.CASCADE, related_name="stappen")
    wat = models.CharField("wat", max_length=200)
    wie = models.CharField("wie", max_length=8, choices=Wie.choices)
    toelichting = models.CharField("met wie of waar", max_length=200, blank=True)
    uiterlijk = models.DateField("uiterlijk op")
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)

    class Meta:
        verbose_name = "stap van een herstelplan"
        verbose_name_plural = "stappen van herstelplannen"
        ordering = ["uiterlijk", "pk"]
        constraints = [denkbaar("herstelstap_datums_denkbaar", "uiterlijk", "gedaan_op")]

    def __str__(self) -> str:
        return f"stap {self.pk}"
