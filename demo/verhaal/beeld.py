"""What a klantbeeld said, as plain data, and the profile that was chosen on it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Scoreverhaal:
    """One component; `score` None is "niet besproken"."""

    component: str
    score: int | None
    klantscore: int | None = None
    feiten: str = ""
    bron: str = ""
    zekerheid: str = ""


@dataclass(frozen=True)
class Toekenningverhaal:
    """The profile that was chosen, and what was proposed."""

    moment: datetime
    profiel: str
    voorgesteld: str | None
    uitleg: dict[str, Any]
    regelversie: str
    afwijkgrond: str
    motivering: str
    klantreactie: str
    klantreactie_tekst: str
    door: int


@dataclass(frozen=True)
class Belemmeringverhaal:
    """Something that stands in the way; codes as in the klantbeeld."""

    soort: str
    omschrijving: str
    urgentie: str
    oplostermijn: str


@dataclass
class Beeldverhaal:
    """A klantbeeld; a draft has no `vastgesteld`."""

    begonnen: datetime
    vastgesteld: datetime | None
    door: int
    profiel: str
    doelgedrag: str
    interpretatie: str
    krachten: str
    huidige_tegel: str
    beoogde_tegel: str
    ladder_nu: int
    ladder_doel: int
    scores: list[Scoreverhaal]
    werkpunten: list[str]
    toekenning: Toekenningverhaal | None = None
    # Chains: what causes comes first, what follows from it after.
    belemmeringen: list[list[Belemmeringverhaal]] = field(default_factory=list)
    nog_te_weten: str = ""
    klantreactie: str = ""

    def score(self, component: str) -> int | None:
        """The score of one component."""
        return next((deel.score for deel in self.scores if deel.component == component), None)
