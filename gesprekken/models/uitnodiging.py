"""What was sent to a client about a planned conversation, and how that went."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from gesprekken.models.gesprek import Gesprek
from gesprekken.querysets import UitnodigingQuerySet
from gesprekken.statussen import Bezorging, Postsoort, Postweg
from toegang.datums import denkbaar
from toegang.intrekbaar import Geldend, Intrekbaar, intrekken_is_heel


@pghistory.track()
class Uitnodiging(Intrekbaar):
    """An invitation, a change of it, a cancellation or a reminder: text, way and address as they were sent.

    `moment` and `waar` are what the client was told. `door` is who sent it; nobody for what the daily reminder sent. A
    reminder points at what it reminds of, so that the database holds that nobody is reminded twice of the same.
    """

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="uitnodigingen")
    soort = models.CharField("soort post", max_length=12, choices=Postsoort.choices)
    weg = models.CharField("manier van versturen", max_length=8, choices=Postweg.choices)
    aan = models.TextField("aan", blank=True)
    onderwerp = models.CharField("onderwerp", max_length=120)
    tekst = models.TextField("tekst")
    moment = models.DateTimeField("datum en tijd van het gesprek")
    waar = models.CharField("plaats van het gesprek", max_length=400, blank=True)
    stand = models.CharField("bezorging", max_length=12, choices=Bezorging.choices, default=Bezorging.KLAAR)
    reden = models.CharField("reden van niet versturen", max_length=200, blank=True)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now, editable=False)
    verstuurd_op = models.DateTimeField("verstuurd op", null=True, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    herinnert_aan = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="herinnering", editable=False
    )

    objects = Geldend.from_queryset(UitnodigingQuerySet)()
    alle_ook_ingetrokken = models.Manager["Uitnodiging"]()

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering = ["gemaakt_op", "pk"]
        constraints = [
            intrekken_is_heel("uitnodiging_intrekken_is_heel"),
            denkbaar("uitnodiging_datums_denkbaar", momenten=("moment", "verstuurd_op")),
            models.CheckConstraint(
                condition=Q(stand__in=[Bezorging.VERSTUURD, Bezorging.AFGEHANDELD], verstuurd_op__isnull=False)
                | (~Q(stand__in=[Bezorging.VERSTUURD, Bezorging.AFGEHANDELD]) & Q(verstuurd_op__isnull=True)),
                name="uitnodiging_verstuurd_heeft_moment",
                violation_error_message="Wat verstuurd is, heeft een moment.",
            ),
            models.CheckConstraint(
                condition=~Q(stand=Bezorging.NIET_GELUKT) | ~Q(reden=""),
                name="uitnodiging_niet_gelukt_heeft_reden",
                violation_error_message="Schrijf op waarom het niet is verstuurd.",
            ),
            models.CheckConstraint(
                condition=Q(soort=Postsoort.HERINNERING, herinnert_aan__isnull=False)
                | (~Q(soort=Postsoort.HERINNERING) & Q(herinnert_aan__isnull=True)),
                name="uitnodiging_herinnering_waaraan",
                violation_error_message="Een herinnering hoort bij een uitnodiging.",
            ),
        ]
        indexes = [
            # What is on its way or went wrong is looked for across all clients, and is always little.
            models.Index(
                fields=["stand", "gemaakt_op"],
                name="uitnodiging_te_bezorgen",
                condition=Q(stand__in=[Bezorging.KLAAR, Bezorging.NIET_GELUKT]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.soort} per {self.weg}"
