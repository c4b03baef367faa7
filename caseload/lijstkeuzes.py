"""What lists of clients are filtered by: profile, tegel, inflow and outflow."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import Exists, Q, QuerySet, Subquery

from caseload.rijen_van_klant import toekenningen, van_de_klant, vastgestelde_klantbeelden
from klanten.models import Klant, Periode

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class Keuzes(TypedDict):
        """What `met_keuzes` adds."""

        profiel_id: int | None
        tegel_id: int | None

    KlantMetKeuzes: TypeAlias = WithAnnotations[Klant, Keuzes]


STROOM_DAGEN = 30


def met_keuzes(klanten: QuerySet[Klant]) -> "QuerySet[KlantMetKeuzes]":
    """Adds what lists are filtered by: `profiel_id` and `tegel_id` (now), both null when not known yet."""
    return klanten.annotate(
        profiel_id=Subquery(toekenningen().values("profiel")[:1]),
        tegel_id=Subquery(vastgestelde_klantbeelden().values("huidige_tegel")[:1]),
    )


def ingestroomd(op: date) -> Q:
    """Clients who reported in the last 30 days."""
    return Q(Exists(van_de_klant(Periode, begin__gt=op - timedelta(days=STROOM_DAGEN))))


def uitgestroomd(op: date) -> Q:
    """Clients whose accompaniment ended in the last 30 days."""
    return Q(Exists(van_de_klant(Periode, einde__gt=op - timedelta(days=STROOM_DAGEN), einde__lte=op)))
