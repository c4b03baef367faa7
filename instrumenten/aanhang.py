"""What hangs on an instrument, as its page shows it: rows of thirteen tables, see `InstrumentQuerySet.volledig`."""

from dataclasses import dataclass
from datetime import date

from instrumenten.video import adres_van


@dataclass(frozen=True)
class Code:
    """A line of a code list."""

    code: str
    naam: str

    def __str__(self) -> str:
        return self.naam


@dataclass(frozen=True)
class Kenmerk(Code):
    """A klantkenmerk, with what the client reads of it."""

    omschrijving_klant: str


@dataclass(frozen=True)
class Plaats:
    """Where it is; `soort` of `LocatieType`."""

    soort: str
    naam: str
    toelichting: str
    straat: str
    huisnummer: str
    postcode: str
    plaats: str
    actief: bool


@dataclass(frozen=True)
class Registratie:
    """A code to register it under."""

    label: str
    code: str


@dataclass(frozen=True)
class Contact:
    """Whom to call or mail; `soort` of `Contactpersoon.Soort`."""

    naam: str
    telefoon: str
    email: str
    soort: str


@dataclass(frozen=True)
class Verwijzing:
    """An address of a page or a document elsewhere."""

    label: str
    url: str


@dataclass(frozen=True)
class Film:
    """A video, by its mark at the service that has it."""

    dienst: str
    kenmerk: str

    @property
    def url(self) -> str:
        """Where to watch it; empty when that is not known."""
        return adres_van(self.dienst, self.kenmerk)


@dataclass(frozen=True)
class Bestand:
    """A file to download; `soort` of `Bestandssoort`, `grootte` in bytes."""

    pk: int
    label: str
    soort: str
    grootte: int


@dataclass(frozen=True)
class Begin:
    """A day on which it starts, and how many places there are."""

    op: date
    plekken: int | None
    toelichting: str

    @classmethod
    def uit_json(cls, *, op: str, plekken: int | None, toelichting: str) -> "Begin":
        """From a row as JSON, in which a date is text."""
        return cls(date.fromisoformat(op), plekken, toelichting)
