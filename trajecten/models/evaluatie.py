"""Looking back at a plan, goal by goal."""

import pghistory
from django.conf import settings
from django.db import models

from toegang.datums import denkbaar
from trajecten.models.doel import Doel
from trajecten.models.plan import Trajectplan


class Vervolg(models.TextChoices):
    """What the evaluation decides about a goal."""

    DOORGAAN = "doorgaan", "Doorgaan"
    BIJSTELLEN = "bijstellen", "Bijstellen"
    STOPPEN = "stoppen", "Stoppen of afronden"


@pghistory.track()
class Evaluatie(models.Model):
    """A moment at which client and klantmanager go through every goal of the plan (PW 44a lid 2)."""

    plan = models.ForeignKey(Trajectplan, on_delete=models.CASCADE, related_name="evaluaties")
    op = models.DateField("datum")
    samenvatting = models.TextField("wat hebben we besproken?", max_length=2000)
    klantreactie = models.TextField("wat vindt de klant?", max_length=1000, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering = ["-op", "-pk"]
        constraints = [denkbaar("evaluatie_datums_denkbaar", "op")]

    def __str__(self) -> str:
        return f"evaluatie op {self.op:%d-%m-%Y}"


@pghistory.track()
class DoelEvaluatie(models.Model):
    """What one evaluation said of one goal."""

    class Uitkomst(models.TextChoices):
        """Whether the goal was reached."""

        BEHAALD = "behaald", "Behaald"
        DEELS = "deels", "Deels"
        NIET = "niet", "Nog niet"

    evaluatie = models.ForeignKey(Evaluatie, on_delete=models.CASCADE, related_name="doelen")
    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, related_name="evaluaties")
    uitkomst = models.CharField("is het doel behaald?", max_length=8, choices=Uitkomst.choices)
    vervolg = models.CharField("hoe verder?", max_length=10, choices=Vervolg.choices)
    toelichting = models.CharField("toelichting", max_length=500, blank=True)

    class Meta:
        verbose_name = "evaluatie van een doel"
        verbose_name_plural = "evaluaties van doelen"
        ordering = ["doel", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluatie", "doel"],
                name="doelevaluatie_uniek",
                violation_error_message="Dit doel is in deze evaluatie al besproken.",
            )
        ]

    def __str__(self) -> str:
        return f"doelevaluatie {self.pk}"
