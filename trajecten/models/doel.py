"""What one works towards, per klantkenmerk."""

import pghistory
from django.db import models
from django.db.models import F, Q

from instrumenten.models import Klantkenmerk
from toegang.bewerkbaar import Bewerkbaar
from toegang.datums import denkbaar
from trajecten.models.plan import Trajectplan
from trajecten.querysets import DoelQuerySet
from trajecten.statussen import DoelStatus


@pghistory.track()
class Doel(Bewerkbaar):
    """A goal on one klantkenmerk: from which score to which, by when, and how one sees that it is reached.

    `in_versie`: it stood in an established version, so that it can be stopped but does not disappear.
    """

    plan = models.ForeignKey(Trajectplan, on_delete=models.CASCADE, related_name="doelen")
    klantkenmerk = models.ForeignKey(Klantkenmerk, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField("doel", max_length=300)
    meetbaar = models.CharField("hieraan zien we dat het lukt", max_length=300, blank=True)
    score_nu = models.PositiveSmallIntegerField("score nu", null=True, blank=True)
    score_doel = models.PositiveSmallIntegerField("score die we willen", null=True, blank=True)
    uiterlijk = models.DateField("uiterlijk op")
    status = models.CharField("status", max_length=8, choices=DoelStatus.choices, default=DoelStatus.OPEN)
    in_versie = models.BooleanField("stond in een versie", default=False, editable=False)
    objects = DoelQuerySet.as_manager()

    class Meta:
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        ordering = ["pk"]
        constraints = [
            denkbaar("doel_datums_denkbaar", "uiterlijk"),
            models.CheckConstraint(
                condition=(Q(score_nu__isnull=True) | Q(score_nu__range=(1, 5)))
                & (Q(score_doel__isnull=True) | Q(score_doel__range=(1, 5))),
                name="doel_scores_1_tot_5",
                violation_error_message="Een score is 1 tot en met 5.",
            ),
            models.CheckConstraint(
                condition=Q(score_nu__isnull=True) | Q(score_doel__isnull=True) | Q(score_doel__gte=F("score_nu")),
                name="doel_score_niet_omlaag",
                violation_error_message="De score die u wilt, is lager dan de score nu.",
            ),
        ]

    def __str__(self) -> str:
        return f"doel {self.pk}"
