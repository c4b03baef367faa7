"""What happened with one client, as plain data. Codes instead of foreign keys; moments are local time."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from klanten.geboortedatum import Geboortedatum


class Fase(StrEnum):
    """How far a client is on the way from melding to outflow."""

    MELDING = "melding"
    DIAGNOSE = "diagnose"
    KLANTBEELD = "klantbeeld"
    PLAN = "plan"
    UITVOERING = "uitvoering"
    BIJSTELLING = "bijstelling"
    NAZORG = "nazorg"
    UITGESTROOMD = "uitgestroomd"


@dataclass(frozen=True)
class Persoon:
    """Who the client is. `bekend_van_geboorte`: how much of the date of birth is known, 3 all of it, 1 the year."""

    voornaam: str
    tussenvoegsel: str
    achternaam: str
    vrouw: bool
    geboortedatum: date
    telefoon: str
    email: str
    taalniveau: str
    tolk_taal: str
    aanspreekvorm: str
    bekend_van_geboorte: int = 3
    vroegere_achternaam: str = ""

    @property
    def vastgelegde_geboortedatum(self) -> Geboortedatum:
        """What is known of the date of birth."""
        heel = Geboortedatum.van(self.geboortedatum)
        maand, dag = heel.maand * (self.bekend_van_geboorte > 1), heel.dag * (self.bekend_van_geboorte > 2)
        return Geboortedatum(heel.jaar, maand, dag)

    @property
    def leert_nederlands(self) -> bool:
        """Whether the language itself stands in the way."""
        return self.taalniveau in {"A1", "A2"}


@dataclass
class Afspraakverhaal:
    """An agreement; `afgehandeld` is the day on which it was settled, None while it is open."""

    van: str
    wat: str
    gemaakt: date
    uiterlijk: date
    status: str = "open"
    oorzaaksoort: str = ""
    oorzaak: str = ""
    gevolg: str = ""
    afgehandeld: date | None = None
    wie: str = ""
    organisatiesoort: str = ""
    terugkomen_op: bool = False
    eerst_uiterlijk: date | None = None
    verzet_reden: str = ""

    def open_op(self, dag: date) -> bool:
        """Whether it was made and not settled yet on that day."""
        return self.gemaakt <= dag and (self.afgehandeld is None or self.afgehandeld > dag)


@dataclass(frozen=True)
class Verzuimverhaal:
    """What followed on a client who did not come; `gebeld_na` the moment is None as long as nobody called."""

    gebeld_na: timedelta | None = None
    bereikt: bool | None = None
    reden: str = ""
    toelichting: str = ""
    geen_nieuwe_datum: str = ""
    afgerond: bool = False


@dataclass
class Gespreksverhaal:
    """A conversation; `moment` gets its time of day from `agenda`. `door` is the number of the klantmanager."""

    soort: str
    status: str
    moment: datetime
    doel: str
    door: int
    huisbezoek_reden: str = ""
    vraag_vooraf: str = ""
    feiten: str = ""
    uitspraken: str = ""
    observaties: str = ""
    interpretatie: str = ""
    op_de_valreep: str = ""
    valreep_vervolg: str = ""
    klant_vat_samen: str = ""
    belang: int | None = None
    vertrouwen: int | None = None
    geen_vervolg_reden: str = ""
    vervallen_reden: str = ""
    volgt_op_vorige: bool = False
    verzuim: Verzuimverhaal | None = None
    afspraken: list[Afspraakverhaal] = field(default_factory=list)

    def notities(self) -> list[tuple[str, str]]:
        """What was written, by kind."""
        alle = [
            ("feit", self.feiten),
            ("uitspraak", self.uitspraken),
            ("observatie", self.observaties),
            ("interpretatie", self.interpretatie),
        ]
        return [(soort, tekst) for soort, tekst in alle if tekst]


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


@dataclass
class Periodeverhaal:
    """From melding to outflow."""

    begin: date
    meldreden: str
    toelichting: str = ""
    einde: date | None = None
    uitstroomreden: str = ""


@dataclass(frozen=True)
class Overdrachtverhaal:
    """The client went from one klantmanager to another."""

    moment: datetime
    van: int
    naar: int
    notitie: str


@dataclass
class Klantverhaal:
    """Everything about one client. Klantmanagers are numbers in the list of `mensen.Organisatie`."""

    persoon: Persoon
    klantmanager: int
    duo: int | None
    fase: Fase
    perioden: list[Periodeverhaal] = field(default_factory=list)
    gesprekken: list[Gespreksverhaal] = field(default_factory=list)
    beelden: list[Beeldverhaal] = field(default_factory=list)
    plannen: list[Planverhaal] = field(default_factory=list)
    overdrachten: list[Overdrachtverhaal] = field(default_factory=list)
    klantnummer: str = ""

    def begeleider_op(self, dag: date) -> int:
        """Who accompanied the client on that day."""
        return next((deel.van for deel in self.overdrachten if dag < deel.moment.date()), self.klantmanager)

    def afspraken_open_op(self, dag: date, van: str) -> list[Afspraakverhaal]:
        """The agreements of client or municipality that were open on that day, first due first."""
        alle = (afspraak for gesprek in self.gesprekken for afspraak in gesprek.afspraken)
        return sorted(
            (afspraak for afspraak in alle if afspraak.van == van and afspraak.open_op(dag)),
            key=lambda afspraak: afspraak.uiterlijk,
        )
