"""A klantbeeld in words for the client: what to read together. Pure, on loaded rows.

Strengths first (Senzer, waarderend werken). No figures: the sentence that goes with a score says it, and a figure
invites to haggle. What the professional thinks is told to the client, as such; "ik" and quotation marks are for what
the client chose. Both stand beside each other, also where things go well.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from klantbeeld import igm
from klantbeeld.models import Anker, IgmComponent, Score
from toegang.aanspreken import spreek_aan

WIJ_ZEGGEN = "Uw klantmanager denkt:"
KLANT_ZEGT = "[U zei|Je zei] zelf:"


@dataclass(frozen=True)
class Zin:
    """One component. `naam` heads it, `tekst` is what we say to the client, `eigen_tekst` what the client chose.

    Both are "" when nobody gave that score; `feiten` is what was written down. `wij` and `klant` say who speaks.
    """

    code: str
    naam: str
    tekst: str
    eigen_tekst: str = ""
    feiten: str = ""
    om_over_te_praten: bool = False
    wij: str = WIJ_ZEGGEN
    klant: str = KLANT_ZEGT

    @property
    def gezegd(self) -> str:
        """What we say, as one sentence: "Uw klantmanager denkt: u kent de eerste stap."; "" when we gave no score."""
        return f"{self.wij} {self.tekst[:1].lower()}{self.tekst[1:]}" if self.tekst else ""


@dataclass(frozen=True)
class Klanttaal:
    """What goes well, what goes part of the way (the middle score), what asks for attention, what was not talked of.

    `alleen_klant`: what only the client gave a score; ours comes later.
    """

    krachten: list[Zin] = field(default_factory=list)
    midden: list[Zin] = field(default_factory=list)
    aandacht: list[Zin] = field(default_factory=list)
    alleen_klant: list[Zin] = field(default_factory=list)
    onbekend: list[str] = field(default_factory=list)
    niet_gewild: list[str] = field(default_factory=list)


def in_klanttaal(scores: Iterable[Score], componenten: Iterable[IgmComponent], aanspreekvorm: str) -> Klanttaal:
    """The scores in words. `componenten` as `klantbeeld.componenten.componenten_met_ankers` gives them."""
    per_component = {score.component_id: score for score in scores}
    taal = Klanttaal()
    for component in componenten:
        score = per_component.get(component.pk)
        naam = spreek_aan(component.naam_klant, aanspreekvorm)
        if score is not None and score.wil_niet_bespreken:
            taal.niet_gewild.append(naam)
        elif score is None or (score.score is None and score.klantscore is None):
            taal.onbekend.append(naam)
        else:
            ankers = {anker.score: anker for anker in component.ankers.all()}
            zin = Zin(
                code=component.code,
                naam=naam,
                tekst=spreek_aan(_anker(ankers, score.score).tekst_wij, aanspreekvorm),
                eigen_tekst=_anker(ankers, score.klantscore).tekst_klant,
                feiten=score.feiten,
                om_over_te_praten=igm.om_over_te_praten(score.score, score.klantscore),
                wij=spreek_aan(WIJ_ZEGGEN, aanspreekvorm),
                klant=spreek_aan(KLANT_ZEGT, aanspreekvorm),
            )
            _groep(taal, score.score).append(zin)
    return taal


def _anker(ankers: dict[int, Anker], score: int | None) -> Anker:
    """The anchor of this score; one without texts when there is none."""
    return ankers[score] if score in ankers else Anker()


def _groep(taal: Klanttaal, score: int | None) -> list[Zin]:
    if score is None:
        return taal.alleen_klant
    if score >= igm.HOOG_VANAF:
        return taal.krachten
    return taal.aandacht if score <= igm.LAAG_TOT else taal.midden
