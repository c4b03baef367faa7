"""Reviews of instruments: when a score must be explained, who sees a review, and what they say together.

Source: Eva, "beoordelen": three scores of 1–5 stars, explained at 1 and at 5.
"""

from dataclasses import dataclass
from typing import TypeVar

from django.db.models import Avg, Count, OuterRef, Q, QuerySet, Subquery

from instrumenten.models import Beoordeling, Zoekrij
from instrumenten.models.beoordeling import SCOREVELDEN, TOELICHTING_BIJ
from instrumenten.querysets import InstrumentQuerySet
from toegang.deelvraag import Deelvraag, deelvraag
from toegang.models import Gebruiker

R = TypeVar("R", bound=InstrumentQuerySet)
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


def _van_zoekrij(veld: str) -> Deelvraag:
    """What the index keeps of the reviews."""
    return deelvraag(f"oordeel_{veld}", lambda *_: Subquery(Zoekrij.objects.filter(pk=OuterRef("pk")).values(veld)))


_STERREN, _AANTAL = _van_zoekrij("sterren"), _van_zoekrij("beoordelingen")


def met_oordeel(rijen: R) -> R:
    """Annotated with `sterren`, the average of its reviews (None without), and `aantal_beoordelingen`."""
    return rijen.annotate(sterren=_STERREN(rijen.model), aantal_beoordelingen=_AANTAL(rijen.model))


@dataclass(frozen=True)
class Oordeel:
    """What the reviews of an instrument say together: averages of 1–5, None when there is no review yet.

    A hidden review does not count. `te_lezen`: how many reviews the reader sees, with an own hidden one.
    """

    aantal: int
    algemeen: float | None
    resultaat: float | None
    uitvoering: float | None
    te_lezen: int


def _leesbaar_voor(gebruiker: Gebruiker) -> Q:
    """Condition on reviews: a hidden one is for its author only (and for the beheerder, in admin)."""
    return Q(verborgen=False) | Q(auteur=gebruiker)


def oordeel_voor(gebruiker: Gebruiker, instrument_pk: int) -> Oordeel:
    """What the reviews of one instrument say together, to this reader. One query."""
    telt = Q(verborgen=False)
    return Oordeel(
        **Beoordeling.objects.filter(instrument=instrument_pk).aggregate(
            aantal=Count("pk", filter=telt),
            te_lezen=Count("pk", filter=_leesbaar_voor(gebruiker)),
            **{veld: Avg(veld, filter=telt) for veld in SCOREVELDEN},
        )
    )


def beoordelingen_voor(gebruiker: Gebruiker, instrument_pk: int) -> QuerySet[Beoordeling]:
    """The reviews of an instrument as this user may read them, newest first: a hidden one only its author."""
    return (
        Beoordeling.objects.filter(_leesbaar_voor(gebruiker), instrument=instrument_pk)
        .select_related("auteur")
        .order_by("-beoordeeld_op", "-pk")
    )
