"""The explained proposal: from klantbeeld to profile. Pure: plain data in, plain data out.

Advice, never a decision: every point of it can be traced to one score. First the hard facts, then how far the scores
lie outside the range that is expected of a profile; what was not discussed is left out and makes the proposal less
reliable. Source: own proposal after the client profiles of Senzer and DVKM v4, see docs/begrippen.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

REGELVERSIE = "2026-11"
GENOEG_BEKEND = 60
AANTAL_VOORSTELLEN = 2


@dataclass(frozen=True)
class Gegeven:
    """What is known of one component: score 1–5, or None (niet besproken)."""

    code: str
    naam: str
    score: int | None


@dataclass(frozen=True)
class Feiten:
    """Facts that decide first, whatever the scores say."""

    indicatie_beschut: bool = False
    acuut: bool = False


@dataclass(frozen=True)
class Bereik:
    """The scores that are expected of a component within a profile, and how heavily it counts."""

    code: str
    van: int
    tot: int
    gewicht: int = 1


@dataclass(frozen=True)
class Profiel:
    """A profile as the rules see it. `toegang`: the fact that leads to it, empty when only the scores do."""

    sleutel: int
    naam: str
    volgorde: int = 0
    toegang: str = ""
    patroon: tuple[Bereik, ...] = ()


@dataclass(frozen=True)
class Reden:
    """What one score says about one profile. `afstand`: steps outside the expected range, 0 inside it."""

    code: str
    naam: str
    score: int
    van: int
    tot: int
    gewicht: int
    afstand: int

    @property
    def punten(self) -> int:
        """What this score adds to the distance."""
        return self.gewicht * self.afstand

    @property
    def verwacht(self) -> str:
        """The expected range: "1–2", or "1" when it is one score."""
        return str(self.van) if self.van == self.tot else f"{self.van}–{self.tot}"

    @property
    def zin(self) -> str:
        """In plain Dutch, with the score and what was expected."""
        naam = self.naam[:1].lower() + self.naam[1:]
        return f"Past {'minder ' if self.afstand else ''}omdat {naam} {self.score} is (verwacht {self.verwacht})"


@dataclass(frozen=True)
class Vergelijking:
    """One profile beside this klantbeeld. `feit`: the fact that leads to it; `buiten_bereik`: its fact is missing."""

    sleutel: int
    naam: str
    volgorde: int
    redenen: tuple[Reden, ...]
    feit: str = ""
    buiten_bereik: bool = False

    @property
    def afwijking(self) -> int:
        """Sum of weight times distance outside the range; 0 when every score fits."""
        return sum(reden.punten for reden in self.redenen)

    @property
    def passend(self) -> list[Reden]:
        """The scores inside the range, heaviest first."""
        return sorted((reden for reden in self.redenen if not reden.afstand), key=lambda r: (-r.gewicht, r.code))

    @property
    def afwijkend(self) -> list[Reden]:
        """The scores outside the range, the largest difference first."""
        return sorted((reden for reden in self.redenen if reden.afstand), key=lambda r: (-r.punten, r.code))


@dataclass(frozen=True)
class Voorstel:
    """The outcome. `beste`: at most two, best first, empty when too little is known; `alle`: every profile, in order.

    `betrouwbaarheid` is the share of the components that was discussed, in percent. `vul_eerst` names what to discuss
    when that is too little.
    """

    regelversie: str
    betrouwbaarheid: int
    beste: tuple[Vergelijking, ...]
    alle: tuple[Vergelijking, ...]
    vul_eerst: tuple[str, ...]

    @property
    def eerste(self) -> Vergelijking | None:
        """The proposed profile, None when there is no proposal."""
        return self.beste[0] if self.beste else None


FEITEN = {
    "indicatie_beschut": "er een indicatie beschut werk is",
    "acuut": "er een acute situatie of een volledige ontheffing is",
}


def stel_voor(gegevens: Sequence[Gegeven], profielen: Iterable[Profiel], feiten: Feiten | None = None) -> Voorstel:
    """The proposal for these scores and facts, whatever the order in which they come.

    1. A fact leads to the profile with that `toegang`, also when little is known: indicatie beschut before acuut.
    2. Otherwise the smallest distance comes first; equal distances in the order of the profiles. A profile that only
       stands open with an indicatie beschut werk is not proposed without one.
    3. With less than 60% of the components discussed there is no proposal on scores.
    """
    waar = feiten or Feiten()
    geldig = [feit for feit in FEITEN if getattr(waar, feit)]
    bekend = {gegeven.code: gegeven for gegeven in gegevens if gegeven.score is not None}
    betrouwbaarheid = round(100 * len(bekend) / len(gegevens)) if gegevens else 0
    alle = sorted((_vergelijk(profiel, bekend, geldig) for profiel in profielen), key=lambda v: (v.volgorde, v.sleutel))
    op_feit = sorted((v for v in alle if v.feit), key=lambda v: geldig.index(v.feit))
    op_score: list[Vergelijking] = []
    genoeg = betrouwbaarheid >= GENOEG_BEKEND
    if genoeg:
        # Without a single score to compare there is nothing that fits: such a profile is never proposed.
        kandidaten = [v for v in alle if not v.feit and not v.buiten_bereik and v.redenen]
        op_score = sorted(kandidaten, key=lambda v: (v.afwijking, v.volgorde, v.sleutel))
    return Voorstel(
        regelversie=REGELVERSIE,
        betrouwbaarheid=betrouwbaarheid,
        beste=tuple([*op_feit, *op_score][:AANTAL_VOORSTELLEN]),
        alle=tuple(alle),
        vul_eerst=() if genoeg else tuple(gegeven.naam for gegeven in gegevens if gegeven.score is None),
    )


def feit_in_woorden(feit: str) -> str:
    """A fact after "omdat": "er een indicatie beschut werk is"."""
    return FEITEN[feit]


def als_uitleg(voorstel: Voorstel, feiten: Feiten) -> dict[str, object]:
    """The proposal as it is kept with the choice: enough to follow every point later. Plain JSON."""
    return {
        "feiten": [feit for feit in FEITEN if getattr(feiten, feit)],
        "betrouwbaarheid": voorstel.betrouwbaarheid,
        "vul_eerst": list(voorstel.vul_eerst),
        "beste": [vergelijking.sleutel for vergelijking in voorstel.beste],
        "alle": [
            {
                "profiel": vergelijking.sleutel,
                "naam": vergelijking.naam,
                "feit": vergelijking.feit,
                "afwijking": vergelijking.afwijking,
                "redenen": [
                    {"component": r.code, "score": r.score, "van": r.van, "tot": r.tot, "gewicht": r.gewicht}
                    for r in vergelijking.redenen
                ],
            }
            for vergelijking in voorstel.alle
        ],
    }


def _vergelijk(profiel: Profiel, bekend: dict[str, Gegeven], feiten: Sequence[str]) -> Vergelijking:
    redenen = []
    for bereik in sorted(profiel.patroon, key=lambda b: b.code):
        gegeven = bekend.get(bereik.code)
        if gegeven is None or gegeven.score is None:
            continue
        afstand = max(bereik.van - gegeven.score, gegeven.score - bereik.tot, 0)
        redenen.append(Reden(bereik.code, gegeven.naam, gegeven.score, bereik.van, bereik.tot, bereik.gewicht, afstand))
    return Vergelijking(
        sleutel=profiel.sleutel,
        naam=profiel.naam,
        volgorde=profiel.volgorde,
        redenen=tuple(redenen),
        feit=profiel.toegang if profiel.toegang in feiten else "",
        buiten_bereik=profiel.toegang == "indicatie_beschut" and profiel.toegang not in feiten,
    )
