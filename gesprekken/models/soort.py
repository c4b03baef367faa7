"""Kinds of conversation, kept by the beheerder."""

import pghistory
from django.db import models

from instrumenten.models import Referentie

# Minutes; what takes longer than a working day is no conversation.
KORTST, LANGST = 5, 480


@pghistory.track()
class Gesprekssoort(Referentie):
    """The kind of a conversation, with how long one usually takes (minutes)."""

    omschrijving = models.TextField("omschrijving", blank=True)
    duur = models.PositiveSmallIntegerField("gewone duur in minuten", default=45)

    class Meta(Referentie.Meta):
        verbose_name = "soort gesprek"
        verbose_name_plural = "soorten gesprek"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(duur__range=(KORTST, LANGST)),
                name="gesprekssoort_duur_kan",
                violation_error_message=f"Kies een duur van {KORTST} tot en met {LANGST} minuten.",
            )
        ]
