"""The Zelfredzaamheid-Matrix: its domains, and what was measured on them."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from instrumenten.models import Referentie
from klanten.models.klant import Klant
from toegang.datums import denkbaar


@pghistory.track()
class ZrmDomein(Referentie):
    """One of the thirteen domains of the Zelfredzaamheid-Matrix (GGD Amsterdam, 2017), by name only.

    `gevoelig`: data of AVG art. 9 or 10; shown to nobody without the permission for it.
    """

    gevoelig = models.BooleanField("gevoelig domein", default=False)

    class Meta(Referentie.Meta):
        verbose_name = "ZRM-domein"
        verbose_name_plural = "ZRM-domeinen"
        permissions = [("gevoelige_domeinen", "Mag gevoelige ZRM-domeinen zien en invullen")]


@pghistory.track()
class Zrmmeting(models.Model):
    """How self-reliant the client is on one domain on one day, 1–5. A dated measurement: the next one is a new row."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="zrmmetingen")
    domein = models.ForeignKey(ZrmDomein, on_delete=models.PROTECT, related_name="+")
    score = models.PositiveSmallIntegerField("score")
    toelichting = models.CharField("toelichting", max_length=500, blank=True)
    op = models.DateField("gemeten op", default=timezone.localdate)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)

    class Meta:
        verbose_name = "ZRM-meting"
        verbose_name_plural = "ZRM-metingen"
        ordering = ["-op", "-pk"]
        constraints = [
            denkbaar("zrmmeting_datums_denkbaar", "op"),
            models.CheckConstraint(
                condition=Q(score__range=(1, 5)),
                name="zrmmeting_1_tot_5",
                violation_error_message="De ZRM loopt van 1 tot en met 5.",
            ),
        ]
        indexes = [models.Index(fields=["klant", "domein", "-op", "-id"], name="zrmmeting_klant_domein")]
        triggers = [pgtrigger.Protect(name="vast", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"ZRM-meting {self.pk}"
