"""What a trajectplan held, as plain data, from its goals to its evaluations."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass
class Inzetverhaal:
    """A deployment; `stopt_op` with a reason when it was stopped before its end."""

    instrument: str
    toegevoegd: date
    begin: date
    einde: date
    uren_per_week: Decimal | None
    kosten: Decimal | None
    stopt_op: date | None = None
    stopreden: str = ""
    blijft_open: bool = False

    def status_op(self, dag: date) -> str:
        """Proposed, running, finished or stopped on that day."""
        if self.stopt_op and self.stopt_op <= dag:
            return "gestopt"
        if dag < self.begin:
            return "voorgesteld"
        return "afgerond" if self.einde < dag and not self.blijft_open else "gestart"


@dataclass
class Doelverhaal:
    """A goal; `standen` are the days on which its status changed."""

    klantkenmerk: str
    omschrijving: str
    meetbaar: str
    score_nu: int | None
    score_doel: int | None
    uiterlijk: date
    sinds: date
    standen: list[tuple[date, str]] = field(default_factory=list)
    inzetten: list[Inzetverhaal] = field(default_factory=list)

    def status_op(self, dag: date) -> str:
        """What had come of it on that day."""
        return next((status for sinds, status in reversed(self.standen) if sinds <= dag), "open")


@dataclass(frozen=True)
class Oordeel:
    """What an evaluation said of one goal (its place in the plan)."""

    doel: int
    uitkomst: str
    vervolg: str
    toelichting: str


@dataclass(frozen=True)
class Evaluatieverhaal:
    """An evaluation of all running goals."""

    op: date
    samenvatting: str
    klantreactie: str
    door: int
    oordelen: list[Oordeel]


@dataclass(frozen=True)
class Versieverhaal:
    """The plan as it was established."""

    moment: datetime
    evaluatie_op: date
    zienswijze: str
    zienswijze_tekst: str
    door: int


@dataclass
class Planverhaal:
    """A plan with all its versions; `beeld` is the place of its klantbeeld in the story."""

    beeld: int
    begonnen: datetime
    hoofddoel: str
    eigen_woorden: str
    wie_helpt: str
    rechtskarakter: str
    doelen: list[Doelverhaal] = field(default_factory=list)
    versies: list[Versieverhaal] = field(default_factory=list)
    evaluaties: list[Evaluatieverhaal] = field(default_factory=list)
    status: str = "vastgesteld"
    evaluatie_op: date | None = None
    terugblik: str = ""
    afgesloten: datetime | None = None
