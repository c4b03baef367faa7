"""An established klantbeeld in the order of a good conversation: strengths first."""

from dataclasses import dataclass
from datetime import date

from klantbeeld import igm
from klantbeeld.belemmeringen import Knoop, boom, op_de_arbeidsmarkt
from klantbeeld.delen import rijen_van
from klantbeeld.models import Klantbeeld, Score
from klantbeeld.standen import bron_verlopen, standen


@dataclass(frozen=True)
class Besproken:
    """One component of an established klantbeeld as it is shown: the score with its texts, and what follows from it."""

    score: Score
    stand: igm.Componentstand
    herkomst: str = ""

    @property
    def bron_verlopen(self) -> bool:
        """Whether the result that is the source is out of date."""
        return bron_verlopen(self.score)


@dataclass(frozen=True)
class Indeling:
    """The components of an established klantbeeld in the order of a good conversation: strengths first."""

    krachten: list[Besproken]
    aandacht: list[Besproken]
    niet_gewild: list[igm.Componentstand]
    onbekend: list[igm.Componentstand]
    patronen: list[igm.Patroon]
    belemmeringen: list[Knoop]
    arbeidsmarkt: list[str]


def herkomst(*, bevestigd_op: date | None, overgenomen: bool, versie: int) -> str:
    """Where an unchanged component comes from, in words; empty when it was filled in anew.

    `versie`: the version that the klantbeeld continues on (rule 6 of the scale).
    """
    if bevestigd_op:
        return f"bevestigd op {bevestigd_op:%d-%m-%Y}"
    return f"overgenomen uit versie {versie}, nog niet bevestigd" if overgenomen else ""


def indeling(beeld: Klantbeeld) -> Indeling:
    """Strengths, what asks for attention, and what is not known, of a klantbeeld from `vastgestelde`. No queries."""
    per_code = {score.component.code: score for score in beeld.scores.all()}
    stand = standen(per_code.values())
    rijen = rijen_van(beeld)

    def besproken(regel: igm.Componentstand) -> Besproken:
        score = per_code[regel.code]
        return Besproken(
            score,
            regel,
            herkomst(
                bevestigd_op=score.bevestigd_op,
                overgenomen=score.overgenomen,
                versie=(beeld.versie or 1) - 1,
            ),
        )

    return Indeling(
        krachten=[besproken(regel) for regel in igm.krachten(stand)],
        aandacht=[besproken(regel) for regel in igm.aandacht(stand)],
        niet_gewild=igm.niet_gewild(stand),
        onbekend=igm.onbekend(stand),
        patronen=igm.patronen(stand),
        belemmeringen=boom(rijen),
        arbeidsmarkt=op_de_arbeidsmarkt(rijen),
    )
