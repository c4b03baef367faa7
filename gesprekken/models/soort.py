"""Kinds of conversation, kept by the beheerder."""

import pghistory
from django.db import models

from instrumenten.models import Referentie


@pghistory.track()
class Gesprekssoort(Referentie):
    """The kind of a conversation."""

    omschrijving = models.TextField("omschrijving", blank=True)

    class Meta(Referentie.Meta):
        verbose_name = "soort gesprek"
        verbose_name_plural = "soorten gesprek"
