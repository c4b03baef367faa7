"""A client who went from one klantmanager to another."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from klanten.models.klant import Klant
from klanten.querysets import OverdrachtQuerySet


@pghistory.track()
class Overdracht(models.Model):
    """A client who went from one klantmanager to another, with the note for the one who takes over."""

    klant = models.ForeignKey(Klant, on_delete=models.CASCADE, related_name="overdrachten")
    van = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    naar = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    notitie = models.TextField("overdrachtsnotitie")
    # The client reported again, elsewhere; nobody handed over, so the former klantmanager has to be told.
    bij_terugkeer = models.BooleanField("na een nieuwe melding", default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("op", default=timezone.now)
    gelezen_op = models.DateTimeField("gelezen op", null=True, blank=True, editable=False)

    objects = OverdrachtQuerySet.as_manager()

    class Meta:
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        ordering = ["-op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(notitie=""),
                name="overdracht_heeft_notitie",
                violation_error_message="Schrijf een notitie voor de klantmanager die de klant overneemt.",
            )
        ]
        indexes = [
            models.Index(
                fields=["naar"],
                condition=Q(gelezen_op__isnull=True, bij_terugkeer=False),
                name="overdracht_te_lezen",
            )
        ]

    def __str__(self) -> str:
        return f"overdracht op {self.op:%d-%m-%Y}"
