"""Reviews of instruments: when a score must be explained, who sees a review, and what they say together.

Source: Eva, "beoordelen": three scores of 1–5 stars, explained at 1 and at 5.
"""

from dataclasses import dataclass

from django.db.models import Avg, Count, Q, QuerySet

from instrumenten.models import Beoordeling
from instrumenten.models.beoordeling import SCOREVELDEN, TOELICHTING_BIJ
from toegang.models import Gebruiker

STERREN_IN_WOORDEN = {
    1: "1 ster: slecht",
    2: "2 sterren: matig",
    3: "3 sterren: redelijk",
    4: "4 sterren: goed",
    5: "5 sterren: heel goed",
}


def vraagt_toelichting(sterren: int | None) -> bool:
    """Whether this score must be explained; a score that is not given yet need not."""
    return sterren in TOELICHTING_BIJ


@dataclass(frozen=True)
class Gemiddelden:
    """The averages of the reviews that count, 1–5; None when there is no review yet."""

    aantal: int
    algemeen: float | None
    resultaat: float | None
    uitvoering: float | None


def gemiddelden(instrument_pk: int) -> Gemiddelden:
    """What the reviews of one instrument say together. A hidden review does not count. One query."""
    telt = Beoordeling.objects.filter(instrument=instrument_pk, verborgen=False)
    return Gemiddelden(**telt.aggregate(aantal=Count("pk"), **{veld: Avg(veld) for veld in SCOREVELDEN}))


def beoordelingen_voor(gebruiker: Gebruiker, instrument_pk: int) -> QuerySet[Beoordeling]:
    """The reviews of an instrument as this user may read them, newest first: a hidden one only its author."""
    return (
        Beoordeling.objects.filter(instrument=instrument_pk)
        .filter(Q(verborgen=False) | Q(auteur=gebruiker))
        .select_related("auteur")
        .order_by("-beoordeeld_op", "-pk")
    )
