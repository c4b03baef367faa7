"""From when to when a client is accompanied, and why it began and ended."""

import pghistory
from django.db import models
from django.db.models import F, Q

from instrumenten.models import Referentie
from klanten.models.klant import Klant
from klanten.querysets import PeriodeQuerySet
from toegang.datums import denkbaar


@pghistory.track()
class Meldreden(Referentie):
    """Why someone reports."""

    class Meta(Referentie.Meta):
        verbose_name = "reden van melding"
        verbose_name_plural = "redenen van melding"


@pghistory.track()
class Uitstroomreden(Referentie):
    """Why a client leaves."""

    class Meta(Referentie.Meta):
        verbose_name = "reden van uitstroom"
        verbose_name_plural = "redenen van uitstroom"


@pghistory.track()
class Periode(models.Model):
    """From melding to outflow. A client who comes back gets a next period, so that one sees it (design)."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="perioden")
    begin = models.DateField("gemeld op")
    meldreden = models.ForeignKey(Meldreden, verbose_name="reden van melding", on_delete=models.PROTECT)
    toelichting = models.TextField("toelichting", blank=True)
    einde = models.DateField("uitgestroomd op", null=True, blank=True)
    uitstroomreden = models.ForeignKey(
        Uitstroomreden, verbose_name="reden van uitstroom", null=True, blank=True, on_delete=models.PROTECT
    )

    objects = PeriodeQuerySet.as_manager()

    class Meta:
        verbose_name = "periode"
        verbose_name_plural = "perioden"
        ordering = ["-begin", "-pk"]
        constraints = [
            denkbaar("periode_datums_denkbaar", "begin", "einde"),
            models.UniqueConstraint(
                fields=["klant"],
                condition=Q(einde__isnull=True),
                name="periode_een_lopend",
                violation_error_message="Deze klant heeft al een lopende periode.",
            ),
            models.CheckConstraint(
                condition=Q(einde__isnull=True) | Q(einde__gte=F("begin")),
                name="periode_einde_na_begin",
                violation_error_message="De uitstroom ligt voor de melding.",
            ),
            models.CheckConstraint(
                condition=Q(einde__isnull=True, uitstroomreden__isnull=True)
                | Q(einde__isnull=False, uitstroomreden__isnull=False),
                name="periode_einde_met_reden",
                violation_error_message="Bij uitstroom hoort een datum en een reden.",
            ),
        ]

    def __str__(self) -> str:
        return f"periode vanaf {self.begin:%d-%m-%Y}"
