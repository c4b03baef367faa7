"""The drawing of the life line: a row for each kind, years across, in a wide and a narrow form. Pure.

Of what is only known by its year, the year itself is drawn as an open piece: it may have begun or ended anywhere in it.
Everything is ink on paper, never a colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from klanten.levenslijn import BANEN, BEGELEIDING, Levensdeel
from toegang.tijdas import MAANDEN_PER_JAAR, Maandas, Tekst, in_maanden, maand

BREED, SMAL = 900, 344
RAND = 8
AS_HOOGTE = 26
KOP_HOOGTE = 22
RIJ_HOOGTE = 34
BAAN_AFSTAND = 6
VOET_HOOGTE = 22
# How wide letters of 14 units are: a guess on the wide side, so that names never touch.
_LETTERBREEDTE = 7.4
_BREED, _BREDER = frozenset("mwMW@%–…"), 12.0
_SMAL, _SMALLER = frozenset("iljtfr,.:;'’|()- "), 5.0
_HOOFDLETTER = 9.0
_JAREN_PER_BREEDTE = 62


def tekstbreedte(tekst: str) -> float:
    """How much room a text takes in the drawing, at most."""
    return sum(
        _BREDER
        if teken in _BREED
        else _SMALLER
        if teken in _SMAL
        else _HOOFDLETTER
        if teken.isupper()
        else _LETTERBREEDTE
        for teken in tekst
    )


@dataclass(frozen=True)
class Vorm:
    """One thing as it is drawn: its label with, below it, a bar or a diamond.

    `omtrek`: the whole of it, left open. `kern`: the part that is sure, filled. `pijl`: the head of what goes on.
    """

    label: Tekst
    omtrek: str
    kern: str
    pijl: str


@dataclass(frozen=True)
class Baan:
    """One of the lines of the life line."""

    kop: Tekst
    vormen: list[Vorm]


@dataclass(frozen=True)
class Lijn:
    """A vertical line with its label: a year that begins, or today."""

    x: float
    label: Tekst


@dataclass(frozen=True)
class Vlak:
    """One layout of the drawing."""

    kenmerk: str
    breedte: int
    hoogte: int
    jaren: list[Lijn]
    banen: list[Baan]
    vandaag: Lijn
    voet: float
    omschrijving: str


@dataclass(frozen=True)
class _Schaal(Maandas):
    def label(self, x: float, y: float, tekst: str) -> Tekst:
        """From x on; moved to the left, and cut short, as far as the edge asks."""
        kort = tekst
        while tekstbreedte(kort) > self.rechts - self.links:
            kort = f"{kort[:-2].rstrip()}…"
        return Tekst(round(max(self.links, min(x, self.rechts - tekstbreedte(kort))), 1), y, kort)


def _schaal(alles: Sequence[Levensdeel], vandaag: date, breedte: int) -> _Schaal:
    eerste = min(deel.tijdvak.van for deel in alles)
    begin = eerste - eerste % MAANDEN_PER_JAAR
    laatste = max([in_maanden(vandaag) + 1, *(deel.tijdvak.tot for deel in alles)])
    # Less than two years would draw a month as wide as a career.
    einde = max(laatste + (laatste - begin) * 0.02, begin + 2 * MAANDEN_PER_JAAR)
    return _Schaal(begin, einde, links=RAND, rechts=breedte - RAND)


def _jaren(schaal: _Schaal, breedte: int) -> list[Lijn]:
    lijnen = []
    for jaar in schaal.jaren(breedte // _JAREN_PER_BREEDTE):
        x = schaal.x(maand(jaar))
        if x + 4 + tekstbreedte(str(jaar)) <= schaal.rechts:
            lijnen.append(Lijn(x, Tekst(x + 4, 15, str(jaar))))
    return lijnen


def _vorm(deel: Levensdeel, schaal: _Schaal, y: float) -> Vorm:
    vak = deel.tijdvak
    van, tot = schaal.x(vak.van), schaal.x(vak.tot)
    label = schaal.label(van, y + 13, deel.wat)
    if vak.moment:
        midden, boven = (van + tot) / 2, y + 18
        ruit = f"M{midden:.1f} {boven:g}l6 6-6 6-6-6z"
        exact = vak.tot - vak.van <= 1
        return Vorm(label, ruit, ruit if exact else "", "")
    tot = max(tot, van + 3)
    kern = ""
    if vak.zeker_tot > vak.zeker_van:
        links, rechts = schaal.x(vak.zeker_van), max(schaal.x(vak.zeker_tot), schaal.x(vak.zeker_van) + 3)
        kern = f"M{links:g} {y + 19:g}H{rechts:g}v10H{links:g}z"
    omtrek = f"M{van:g} {y + 19:g}H{tot:g}v10H{van:g}z"
    return Vorm(label, omtrek, kern, f"M{tot:g} {y + 17:g}l7 7-7 7z" if vak.open else "")


def _baan(naam: str, eigen: Sequence[Levensdeel], schaal: _Schaal, y: float) -> tuple[Baan, float]:
    """The things of one line, in as few rows as fit without touching; and where the line ends."""
    rijen: list[float] = []
    vormen = []
    for deel in eigen:
        proef = _vorm(deel, schaal, 0)
        links = min(proef.label.x, schaal.x(deel.tijdvak.van))
        rechts = max(proef.label.x + tekstbreedte(proef.label.tekst), schaal.x(deel.tijdvak.tot) + 8)
        rij = next((nummer for nummer, bezet in enumerate(rijen) if bezet + 10 <= links), len(rijen))
        rijen[rij : rij + 1] = [rechts]
        vormen.append(_vorm(deel, schaal, y + KOP_HOOGTE + rij * RIJ_HOOGTE))
    return Baan(Tekst(RAND, y + 16, naam), vormen), y + KOP_HOOGTE + len(rijen) * RIJ_HOOGTE + BAAN_AFSTAND


def _tel(alles: Sequence[Levensdeel]) -> str:
    aantallen = [(naam.lower(), sum(deel.soort == naam for deel in alles)) for naam in BANEN]
    return ", ".join(f"{naam}: {aantal}" for naam, aantal in aantallen if aantal)


def teken(alles: Sequence[Levensdeel], vandaag: date, *, smal: bool = False) -> Vlak | None:
    """The life line as a drawing, wide or for a telephone; None while nothing is known but the guidance itself."""
    if all(deel.soort == BEGELEIDING for deel in alles):
        return None
    breedte = SMAL if smal else BREED
    schaal = _schaal(alles, vandaag, breedte)
    banen = []
    y = float(AS_HOOGTE)
    for naam in BANEN:
        eigen = [deel for deel in alles if deel.soort == naam]
        if eigen:
            baan, y = _baan(naam, eigen, schaal, y)
            banen.append(baan)
    nu = schaal.x(in_maanden(vandaag))
    woord = schaal.label(nu - tekstbreedte("vandaag") / 2, y + 15, "vandaag")
    return Vlak(
        kenmerk="levenslijn-smal" if smal else "levenslijn-breed",
        breedte=breedte,
        hoogte=int(y + VOET_HOOGTE),
        jaren=_jaren(schaal, breedte),
        banen=banen,
        vandaag=Lijn(nu, woord),
        voet=y,
        omschrijving=f"Van {int(schaal.begin // MAANDEN_PER_JAAR)} tot nu. {_tel(alles).capitalize()}. "
        "Een open stuk betekent: alleen het jaar is bekend. De tabel hieronder zegt hetzelfde.",
    )
