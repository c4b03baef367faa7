"""Everything that happened with one client, from melding to outflow."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from demo.verhaal.beeld import Beeldverhaal
from demo.verhaal.gesprek import Afspraakverhaal, Contactverhaal, Gespreksverhaal
from demo.verhaal.persoon import Persoon
from demo.verhaal.plan import Planverhaal


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
    contacten: list[Contactverhaal] = field(default_factory=list)
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
