"""The drawing of how a client develops: which score stands where. Pure: versions in, places out; a template draws it.

Ten lanes under each other, one time axis; below them what happened meanwhile. Every point carries its figure, so that
the drawing reads without colour.
"""

from dataclasses import dataclass
from datetime import timedelta

from toegang.tijdas import Dagas, Tekst
from trajecten.ontwikkeling import Gebeurtenis, Versie
from trajecten.tijdlijn import TEKENBREEDTE

BREEDTE = 860
LINKS = 176
RECHTS = 16
MARGE = 14  # a point on the first or the last day stands free of the edge
KOP = 40
BAAN = 44
STAP = 5.5
BALK = 18
BALKAFSTAND = 24
DATUMBREEDTE = 78
INZETTEN_HOOGSTENS = 12


@dataclass(frozen=True)
class Punt:
    """A score on its place; `tekst` is the figure, or a dash where there is none."""

    x: float
    y: float
    tekst: str
    leeg: bool = False


@dataclass(frozen=True)
class Baan:
    """One component: its name, the line along its scores, and the scores."""

    naam: str
    boven: float
    midden: float
    lijn: str
    punten: list[Punt]


@dataclass(frozen=True)
class Streep:
    """A version of the klantbeeld on the axis; without room its date is left out."""

    x: float
    nummer: str
    datum: str


@dataclass(frozen=True)
class Balk:
    """An inzet from its begin to its end, or to the edge of the drawing."""

    x: float
    y: float
    breedte: float
    label: Tekst


@dataclass(frozen=True)
class Lijn:
    """The drawing with its size."""

    breedte: int
    hoogte: int
    banen: list[Baan]
    strepen: list[Streep]
    balken: list[Balk]
    gesprekken: list[float]
    evaluaties: list[float]
    rij_inzetten: float
    rij_gesprekken: float
    rij_evaluaties: float


def teken(versies: list[Versie], gebeurtenissen: list[Gebeurtenis]) -> Lijn:
    """The drawing of these versions, oldest first and at least one, and of what happened from first to last."""
    begin, einde = versies[0].op, max(versies[-1].op, versies[0].op + timedelta(days=1))
    schaal = Dagas(begin, einde, links=LINKS + MARGE, rechts=BREEDTE - RECHTS - MARGE)
    banen = [_baan(versies, schaal, nummer) for nummer in range(len(versies[0].metingen))]
    voet = KOP + BAAN * len(banen) + 12.0
    inzetten = [deel for deel in gebeurtenissen if deel.soort == "inzet"][-INZETTEN_HOOGSTENS:]
    rij_gesprekken = voet + max(len(inzetten), 1) * BALKAFSTAND + 12
    return Lijn(
        breedte=BREEDTE,
        hoogte=int(rij_gesprekken + 2 * BALKAFSTAND + 4),
        banen=banen,
        strepen=_strepen(versies, schaal),
        balken=[_balk(deel, schaal, voet + plek * BALKAFSTAND) for plek, deel in enumerate(inzetten)],
        gesprekken=[schaal.x(deel.op) for deel in gebeurtenissen if deel.soort == "gesprek"],
        evaluaties=[schaal.x(deel.op) for deel in gebeurtenissen if deel.soort == "evaluatie"],
        rij_inzetten=voet + 13,
        rij_gesprekken=rij_gesprekken + 9,
        rij_evaluaties=rij_gesprekken + BALKAFSTAND + 9,
    )


def _baan(versies: list[Versie], schaal: Dagas, nummer: int) -> Baan:
    boven = float(KOP + BAAN * nummer)
    midden = boven + BAAN / 2
    punten = []
    for versie in versies:
        meting = versie.metingen[nummer]
        hoogte = midden if meting.score is None else midden - (meting.score - 3) * STAP
        tekst = "–" if meting.score is None else str(meting.score)
        punten.append(Punt(schaal.x(versie.op), hoogte, tekst, leeg=meting.score is None))
    vol = [punt for punt in punten if not punt.leeg]
    lijn = "".join(f"{'L' if plek else 'M'}{punt.x} {punt.y}" for plek, punt in enumerate(vol))
    return Baan(versies[0].metingen[nummer].naam, boven, midden, lijn, punten)


def _strepen(versies: list[Versie], schaal: Dagas) -> list[Streep]:
    """From the latest back: a number or a date that would touch the one after it is left out."""
    strepen: list[Streep] = []
    vrij_nummer = vrij_datum = float(BREEDTE + DATUMBREEDTE)
    for versie in reversed(versies):
        x = schaal.x(versie.op)
        nummer = datum = ""
        if x + 20 <= vrij_nummer:
            nummer, vrij_nummer = str(versie.nummer), x
        if nummer and x + DATUMBREEDTE <= vrij_datum:
            datum, vrij_datum = f"{versie.op:%d-%m-%Y}", x
        strepen.append(Streep(x, nummer, datum))
    return strepen[::-1]


def _balk(deel: Gebeurtenis, schaal: Dagas, y: float) -> Balk:
    x, tot = schaal.x(deel.op), schaal.x(deel.tot)
    ruimte = int((BREEDTE - RECHTS - LINKS) / TEKENBREEDTE)
    tekst = deel.tekst if len(deel.tekst) <= ruimte else f"{deel.tekst[: ruimte - 1].rstrip()}…"
    past = x + 6 + len(tekst) * TEKENBREEDTE <= BREEDTE - RECHTS
    label = Tekst(x + 6, y + 13, tekst) if past else Tekst(BREEDTE - RECHTS, y + 13, tekst, "end")
    return Balk(x, y, round(max(tot - x, 4), 1), label)
