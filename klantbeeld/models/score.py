"""The score of one component in a klantbeeld, with what it rests on."""

import pghistory
from django.db import models
from django.db.models import Q

from klantbeeld.models.igm import IgmComponent
from klantbeeld.models.klantbeeld import Klantbeeld
from klantbeeld.models.vast_met_klantbeeld import deel_vast
from klantbeeld.querysets import ScoreQuerySet
from klanten.models.uitslag import Diagnoseuitslag


class Bron(models.TextChoices):
    """Where the facts behind a score come from."""

    GESPREK = "gesprek", "Gesprek met de klant"
    OBSERVATIE = "observatie", "Eigen observatie"
    INSTRUMENT = "instrument", "Uitslag van een instrument"
    DERDE = "derde", "Iemand anders (met medeweten van de klant)"
    DOSSIER = "dossier", "Dossier"


class Zekerheid(models.TextChoices):
    """How sure the professional is of a score."""

    LAAG = "laag", "Laag"
    MIDDEN = "midden", "Midden"
    HOOG = "hoog", "Hoog"


@pghistory.track()
class Score(models.Model):
    """One component in one klantbeeld: the professional's score and the client's own, facts, source, certainty.

    `score` empty means "niet besproken": never counted as 1 (onderzoek §2.4 rule 2); `wil_niet_bespreken` says that the
    client would not talk of it, which is an answer too. `bevestigd_op`: taken over from the version before and
    confirmed unchanged on that day (rule 6). `uitslag`: the result that is the source of the score.
    """

    # Only of a score that was read with `met_vorige`, with `met_herkomst`.
    vorige_score: int | None
    overgenomen: bool

    klantbeeld = models.ForeignKey(Klantbeeld, on_delete=models.CASCADE, related_name="scores")
    component = models.ForeignKey(IgmComponent, on_delete=models.PROTECT, related_name="+")
    score = models.PositiveSmallIntegerField("score", null=True, blank=True)
    klantscore = models.PositiveSmallIntegerField("score van de klant zelf", null=True, blank=True)
    feiten = models.TextField("wat zien en horen we?", max_length=2000, blank=True)
    bron = models.CharField("bron", max_length=12, choices=Bron.choices, blank=True)
    zekerheid = models.CharField("zekerheid", max_length=6, choices=Zekerheid.choices, blank=True)
    uitslag = models.ForeignKey(
        Diagnoseuitslag, verbose_name="uitslag", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    wil_niet_bespreken = models.BooleanField("de klant wil dit niet bespreken", default=False)
    bevestigd_op = models.DateField("ongewijzigd bevestigd op", null=True, blank=True)

    objects = ScoreQuerySet.as_manager()

    class Meta:
        verbose_name = "score"
        verbose_name_plural = "scores"
        ordering = ["component__volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["klantbeeld", "component"],
                name="score_een_per_component",
                violation_error_message="Bij dit onderdeel staat al een score.",
            ),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__range=(1, 5)),
                name="score_1_tot_5",
                violation_error_message="Een score is 1 tot en met 5.",
            ),
            models.CheckConstraint(
                condition=Q(klantscore__isnull=True) | Q(klantscore__range=(1, 5)),
                name="klantscore_1_tot_5",
                violation_error_message="De score van de klant is 1 tot en met 5.",
            ),
            models.CheckConstraint(
                condition=Q(wil_niet_bespreken=False) | Q(score__isnull=True),
                name="score_niet_bij_wil_niet_bespreken",
                violation_error_message="Wat de klant niet wil bespreken, krijgt geen score.",
            ),
            models.CheckConstraint(
                condition=Q(uitslag__isnull=True) | Q(bron=Bron.INSTRUMENT),
                name="score_uitslag_is_bron",
                violation_error_message="Een uitslag hoort bij de bron uitslag van een instrument.",
            ),
        ]
        triggers = [deel_vast()]

    def __str__(self) -> str:
        return f"score {self.pk}"
