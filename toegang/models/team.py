"""Teams and the caseload that they aim at."""

import pghistory
from django.db import models
from django.db.models import Q

from toegang.alfabet import op_naam


@pghistory.track()
class Team(models.Model):
    """A team of klantmanagers with the caseload per klantmanager that it aims at and its limit (clients)."""

    naam = models.CharField("naam", max_length=80, unique=True)
    caseload_aanbevolen = models.PositiveSmallIntegerField("aanbevolen aantal klanten", default=80)
    caseload_maximum = models.PositiveSmallIntegerField("hoogste aantal klanten", default=100)

    class Meta:
        ordering = [op_naam("naam"), "pk"]
        verbose_name = "team"
        verbose_name_plural = "teams"
        constraints = [
            models.CheckConstraint(
                condition=Q(caseload_maximum__gte=models.F("caseload_aanbevolen")),
                name="team_maximum_vanaf_aanbevolen",
                violation_error_message="Het hoogste aantal moet minstens het aanbevolen aantal zijn.",
            )
        ]

    def __str__(self) -> str:
        return self.naam
