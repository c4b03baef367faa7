"""A klantbeeld in the words of the client: what to read together. Pure, on loaded rows.

Strengths first (Senzer, waarderend werken). No figures of the professional: the sentence that goes with the score says
it, and a figure invites to haggle.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from klantbeeld import igm
from klantbeeld.models import IgmComponent, Score


@dataclass(frozen=True)
class Zin:
    """One component in the client's words. `naam` heads it, `tekst` is the anchor, `feiten` what was written down."""

    code: str
    naam: str
    tekst: str
    feiten: str = ""
    om_over_te_praten: bool = False
    eigen_tekst: str = ""


@dataclass(frozen=True)
class Klanttaal:
    """What goes well, what goes part of the way (the middle score), what asks for attention, what was not talked of."""

    krachten: list[Zin] = field(default_factory=list)
    midden: list[Zin] = field(default_factory=list)
    aandacht: list[Zin] = field(default_factory=list)
    onbekend: list[str] = field(default_factory=list)
    niet_gewild: list[str] = field(default_factory=list)


def in_klanttaal(scores: Iterable[Score], componenten: Iterable[IgmComponent]) -> Klanttaal:
    """The scores in the client's words. `componenten` as `klantbeeld.beelden.componenten_met_ankers` gives them.

    `eigen_tekst` is the sentence of the score that the client gave: shown beside the other when the two differ enough
    to talk about it.
    """
    per_component = {score.component_id: score for score in scores}
    taal = Klanttaal()
    for component in componenten:
        score = per_component.get(component.pk)
        if score is None or score.score is None:
            doel = taal.niet_gewild if score is not None and score.wil_niet_bespreken else taal.onbekend
            doel.append(component.naam_klant)
            continue
        ankers = {anker["score"]: anker["tekst_klant"] for anker in component.ankerlijst}  # type: ignore[attr-defined]
        praten = igm.om_over_te_praten(score.score, score.klantscore)
        zin = Zin(
            code=component.code,
            naam=component.naam_klant,
            tekst=ankers.get(score.score, ""),
            feiten=score.feiten,
            om_over_te_praten=praten,
            eigen_tekst=ankers.get(score.klantscore, "") if praten else "",
        )
        _groep(taal, score.score).append(zin)
    return taal


def _groep(taal: Klanttaal, score: int) -> list[Zin]:
    if score >= igm.HOOG_VANAF:
        return taal.krachten
    return taal.aandacht if score <= igm.LAAG_TOT else taal.midden
