"""What happened in a conversation, as plain data: notes, agreements, a client who did not come."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta


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
class Contactverhaal:
    """A short contact, or an attempt at one (`bereikt` False); `door` is the number of the klantmanager."""

    kanaal: str
    bereikt: bool
    tekst: str
    moment: datetime
    door: int
    intern: bool = False
    afspraak: Afspraakverhaal | None = None


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
