"""What has to be thought of on a day: a reminder of one's own, or a signal that was put off until then."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from klanten.models.klant import Klant
from klanten.querysets import HerinneringQuerySet
from toegang.datums import denkbaar

TEKST_HOOGSTENS = 200


@pghistory.track()
class Herinnering(models.Model):
    """About this client, for `van`, on the day `op`. The client may read it.

    With a `signaal` (its code) that signal was put off until then, for the reason `tekst`, while it rested on `feit`:
    when that changes, it is back. See docs/besluiten/0052-do-wait-know.md.
    """

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="herinneringen")
    van = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False)
    tekst = models.CharField("tekst", max_length=TEKST_HOOGSTENS)
    op = models.DateField("op")
    signaal = models.CharField("signaal", max_length=40, blank=True, editable=False)
    feit = models.CharField("feit", max_length=100, blank=True, editable=False)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    gedaan_op = models.DateTimeField("gedaan op", null=True, blank=True, editable=False)

    objects = HerinneringQuerySet.as_manager()

    class Meta:
        verbose_name = "herinnering"
        verbose_name_plural = "herinneringen"
        ordering = ["op", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(tekst=""),
                name="herinnering_heeft_tekst",
                violation_error_message="Schrijf op waaraan u herinnerd wilt worden.",
            ),
            denkbaar("herinnering_denkbaar", "op"),
            models.UniqueConstraint(
                fields=["klant", "signaal"],
                condition=Q(gedaan_op__isnull=True) & ~Q(signaal=""),
                name="herinnering_signaal_een_keer_later",
                violation_error_message="Dit wacht al. Kies daar een andere dag.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["van", "op"],
                condition=Q(gedaan_op__isnull=True, signaal=""),
                name="herinnering_eigen_open",
            ),
        ]

    def __str__(self) -> str:
        return f"herinnering {self.pk}"
