"""An established plan: it never changes, and its document neither."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone

from klanten.models import Klant
from trajecten.models.plan import Trajectplan, Zienswijze
from trajecten.querysets import PlanversieQuerySet


@pghistory.track()
class Planversie(models.Model):
    """The plan as it was established: numbered per client, on through plans that were closed, and immutable.

    `inhoud` is the whole plan as data (see `trajecten.momentopname`).
    """

    klant = models.ForeignKey(Klant, on_delete=models.PROTECT, related_name="planversies")
    plan = models.ForeignKey(Trajectplan, on_delete=models.PROTECT, related_name="versies")
    nummer = models.PositiveSmallIntegerField("versie")
    inhoud = models.JSONField("inhoud")
    zienswijze = models.CharField("wat vindt de klant?", max_length=8, choices=Zienswijze.choices)
    zienswijze_tekst = models.TextField("toelichting van de klant", blank=True)
    vastgesteld_op = models.DateTimeField("vastgesteld op")
    vastgesteld_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    objects = PlanversieQuerySet.as_manager()

    heeft_document: bool  # `PlanversieQuerySet.met_document`

    class Meta:
        verbose_name = "planversie"
        verbose_name_plural = "planversies"
        ordering = ["-nummer", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klant", "nummer"],
                name="planversie_nummer_uniek",
                violation_error_message="Deze versie van het plan bestaat al.",
            )
        ]
        triggers = [pgtrigger.Protect(name="vast", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"versie {self.nummer}"


class Plandocument(models.Model):
    """The archived PDF of one version with its SHA-256 (hex). Apart from the version, so that lists stay light."""

    versie = models.OneToOneField(Planversie, on_delete=models.PROTECT, related_name="document")
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = "plandocument"
        verbose_name_plural = "plandocumenten"
        triggers = [pgtrigger.Protect(name="vast", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.sha256[:12]
