"""What follows from obstacles and their causes. Pure rules over plain data: no database, no HTTP.

Source: Hoe werken wij?, 42 ("wees alert op het probleem achter het probleem"); Wanberg, Hough & Song (2002) for the
kinds. An obstacle of the labour market is never the client's fault: it asks something of the municipality.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from klantbeeld.models import Belemmeringsoort, Oplostermijn, Urgentie

HOOGSTENS = 10


@dataclass
class Knoop:
    """An obstacle with what it causes below it."""

    omschrijving: str
    soort: str
    urgentie: str
    oplostermijn: str = ""
    gevolgen: list["Knoop"] = field(default_factory=list)

    @property
    def van_arbeidsmarkt(self) -> bool:
        """Whether this lies with the labour market, and so not with the client."""
        return self.soort == Belemmeringsoort.ARBEIDSMARKT

    @property
    def soortnaam(self) -> str:
        """The kind in words."""
        return Belemmeringsoort(self.soort).label

    @property
    def kenmerken(self) -> str:
        """Kind, urgency and time to solve in one line: "geld · acuut: dit gaat nu voor · binnen 3 maanden"."""
        delen = [self.soortnaam, Urgentie(self.urgentie).label]
        if self.oplostermijn:
            delen.append(Oplostermijn(self.oplostermijn).label)
        return " · ".join(deel[:1].lower() + deel[1:] for deel in delen)


_DRINGEND = [keuze.value for keuze in Urgentie]


def boom(rijen: Sequence[dict[str, Any]]) -> list[Knoop]:
    """The obstacles that nothing else causes, each with what it causes below it; where it presses most comes first.

    A branch is as urgent as the most urgent obstacle in it: what is acute stands in front, even when something that can
    wait causes it. `rijen` as `klantbeeld.delen.rijen_van` gives them, without a circle in it.
    """
    knopen = [Knoop(**{veld: waarde for veld, waarde in rij.items() if veld != "door"}) for rij in rijen]
    wortels: list[Knoop] = []
    for knoop, rij in zip(knopen, rijen, strict=True):
        (wortels if rij["door"] is None else knopen[rij["door"]].gevolgen).append(knoop)
    return _op_volgorde(wortels)[0]


def _op_volgorde(knopen: list[Knoop]) -> tuple[list[Knoop], int]:
    """The branches, the most urgent first, and how urgent that one is: 0 is acute."""
    dringend = []
    for knoop in knopen:
        knoop.gevolgen, onder = _op_volgorde(knoop.gevolgen)
        dringend.append((min(_DRINGEND.index(knoop.urgentie), onder), knoop))
    dringend.sort(key=itemgetter(0))
    return [knoop for _, knoop in dringend], dringend[0][0] if dringend else len(_DRINGEND)


def in_een_kring(rijen: Sequence[dict[str, Any]]) -> list[int]:
    """The places of obstacles that in the end would cause themselves."""
    gevonden = []
    for plek in range(len(rijen)):
        gezien, volgende = set(), rijen[plek]["door"]
        while volgende is not None and volgende not in gezien:
            gezien.add(volgende)
            volgende = rijen[volgende]["door"]
        if plek in gezien:
            gevonden.append(plek)
    return gevonden


def op_de_arbeidsmarkt(rijen: Iterable[dict[str, Any]]) -> list[str]:
    """What lies with the labour market, in words: here the municipality acts, not the client."""
    return [rij["omschrijving"] for rij in rijen if rij["soort"] == Belemmeringsoort.ARBEIDSMARKT]


@dataclass(frozen=True)
class Belemmeringverschil:
    """Obstacles of an earlier and a later klantbeeld: what went, what stayed and what came, in words."""

    verdwenen: list[str]
    gebleven: list[str]
    gekomen: list[str]


def verschil(toen: Sequence[dict[str, Any]], nu: Sequence[dict[str, Any]]) -> Belemmeringverschil:
    """Compare by what is written down; the same obstacle in other words counts as another one."""

    def woorden(rijen: Sequence[dict[str, Any]]) -> dict[str, str]:
        return {rij["omschrijving"].strip().casefold(): rij["omschrijving"] for rij in rijen}

    eerder, later = woorden(toen), woorden(nu)
    return Belemmeringverschil(
        verdwenen=[tekst for sleutel, tekst in eerder.items() if sleutel not in later],
        gebleven=[tekst for sleutel, tekst in later.items() if sleutel in eerder],
        gekomen=[tekst for sleutel, tekst in later.items() if sleutel not in eerder],
    )
