"""The Zelfredzaamheid-Matrix: who sees which domain, what was measured last, and how that moved.

Optional and domain by domain. Scores only, in the words of the scale: on the texts per score rests the copyright of
the GGD (onderzoek §4.2).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth.models import Permission
from django.db.models import Exists, F, Q, QuerySet, Value, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from klanten.models import Klant, ZrmDomein, Zrmmeting
from toegang.models import Gebruiker

SCHAAL = {
    1: "acute problematiek",
    2: "niet zelfredzaam",
    3: "beperkt zelfredzaam",
    4: "voldoende zelfredzaam",
    5: "volledig zelfredzaam",
}
# The matrix is a snapshot: what is older than this is not used any more (onderzoek §4.2).
GELDIG_DAGEN = 30


def mag_gevoelig(gebruiker: Gebruiker) -> Q:
    """For a query: whether this user may see and fill in the sensitive domains. No query of its own."""
    if gebruiker.is_superuser:
        return Q(Value(True))
    return Q(
        Exists(
            Permission.objects.filter(
                Q(user=gebruiker) | Q(group__user=gebruiker),
                codename="gevoelige_domeinen",
                content_type__app_label="klanten",
            )
        )
    )


def domeinen_voor(gebruiker: Gebruiker) -> QuerySet[ZrmDomein]:
    """The domains that this user may see and fill in, in the order of the matrix."""
    return ZrmDomein.objects.filter(Q(gevoelig=False) | mag_gevoelig(gebruiker))


@dataclass(frozen=True)
class Leefgebiedstand:
    """A domain with the last score (1–5), when that was, and the score before it (None: the first time)."""

    domein: str
    score: int
    op: date
    toelichting: str
    vorige: int | None
    vorige_op: date | None
    oud: bool

    @property
    def woorden(self) -> str:
        """The score in the words of the scale."""
        return SCHAAL[self.score]

    @property
    def ontwikkeling(self) -> str:
        """What changed since the time before: "1 hoger dan op 01-09-2026"."""
        if self.vorige is None or self.vorige_op is None:
            return "eerste meting"
        verschil = self.score - self.vorige
        if not verschil:
            return f"gelijk aan {self.vorige_op:%d-%m-%Y}"
        return f"{abs(verschil)} {'hoger' if verschil > 0 else 'lager'} dan op {self.vorige_op:%d-%m-%Y}"


def is_oud(op: date, vandaag: date) -> bool:
    """Whether what was measured on that day is too old to go by."""
    return op < vandaag - timedelta(days=GELDIG_DAGEN)


def metingen_voor(klant: Klant, gebruiker: Gebruiker) -> QuerySet[Zrmmeting]:
    """Of every domain that this user may see the last two measurements, the last one first. One query."""
    volgnummer = Window(RowNumber(), partition_by=F("domein"), order_by=[F("op").desc(), F("pk").desc()])
    return (
        Zrmmeting.objects.filter(klant=klant)
        .filter(Q(domein__gevoelig=False) | mag_gevoelig(gebruiker))
        .select_related("domein")
        .annotate(volgnummer=volgnummer)
        .filter(volgnummer__lte=2)
        .order_by("domein__volgorde", "domein__code", "volgnummer")
    )


def standen(metingen: Iterable[Zrmmeting], vandaag: date | None = None) -> list[Leefgebiedstand]:
    """One line per domain from the last measurements and the ones before them; see `metingen_voor`."""
    vandaag = vandaag or timezone.localdate()
    per_domein: dict[int, list[Zrmmeting]] = {}
    for meting in metingen:
        per_domein.setdefault(meting.domein_id, []).append(meting)
    lijnen = []
    for laatste, *eerder in per_domein.values():
        vorige = eerder[0] if eerder else None
        lijnen.append(
            Leefgebiedstand(
                domein=laatste.domein.naam,
                score=laatste.score,
                op=laatste.op,
                toelichting=laatste.toelichting,
                vorige=vorige.score if vorige else None,
                vorige_op=vorige.op if vorige else None,
                oud=is_oud(laatste.op, vandaag),
            )
        )
    return lijnen
