"""What a file says about an instrument, read and checked, apart from any database.

The fields carry the names of the models' fields, so that they can be kept and compared one for one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Melding:
    """Something the reader of the report must know; a `fout` keeps the whole file from being taken in."""

    nummer: int
    naam: str
    tekst: str
    fout: bool = False
    # The field that it is about, where it is about one.
    veld: str = ""

    def __str__(self) -> str:
        return f"Nummer {self.nummer} ({self.naam or 'zonder naam'}): {self.tekst}"


@dataclass(frozen=True)
class Adres:
    """An address: a street, a postbus or an antwoordnummer."""

    straat: str = ""
    huisnummer: str = ""
    postbus: str = ""
    antwoordnummer: str = ""
    postcode: str = ""
    plaats: str = ""


@dataclass(frozen=True)
class Aanbieder(Adres):
    """Who offers the instrument; empty fields say nothing."""

    code: str = ""
    naam: str = ""
    contactpersoon: str = ""
    telefoon: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True)
class Eigenaar:
    """Who keeps the description in Eva; `nummer` is its number there."""

    soort: str
    naam: str
    slug: str = ""
    nummer: int | None = None


@dataclass(frozen=True)
class Gebied:
    """Where the instrument is available, by official code."""

    code: str
    naam: str
    soort: str = ""


@dataclass(frozen=True)
class Locatie(Adres):
    """A place where it is carried out."""

    soort: str = ""
    naam: str = ""
    toelichting: str = ""
    actief: bool = True


@dataclass(frozen=True)
class Registratiecode:
    """The code under which a client is registered for it."""

    label: str
    code: str


@dataclass(frozen=True)
class Contactpersoon:
    """Someone to call about it."""

    naam: str
    telefoon: str
    email: str
    soort: str


@dataclass(frozen=True)
class Link:
    """An address with more about it."""

    label: str
    url: str


@dataclass(frozen=True)
class Video:
    """A film at a video service."""

    dienst: str
    kenmerk: str


@dataclass(frozen=True)
class Download:
    """A document about it."""

    label: str
    url: str
    bestandsnaam: str = ""


@dataclass(frozen=True)
class Startmoment:
    """A day on which it starts. Eva does not know these: they stand under our own key."""

    op: date
    plekken: int | None = None
    toelichting: str = ""


@dataclass(frozen=True)
class Beoordeling:
    """A review: three scores of 1–5, explained or not."""

    auteur_naam: str
    beoordeeld_op: datetime
    algemeen: int
    resultaat: int
    uitvoering: int
    toelichting_algemeen: str = ""
    toelichting_resultaat: str = ""
    toelichting_uitvoering: str = ""


# What a review scores.
SCORES = ("algemeen", "resultaat", "uitvoering")
# What hangs on an instrument: the name of the relation and the form in which it is compared. What a file says nothing
# of, such as `startmomenten` in one of Eva itself, is not among the `delen` of an instrument and stays as it is.
DELEN: dict[str, type] = {
    "locaties": Locatie,
    "registratiecodes": Registratiecode,
    "contactpersonen": Contactpersoon,
    "links": Link,
    "videos": Video,
    "downloads": Download,
    "startmomenten": Startmoment,
}
# What an instrument refers to by code.
KOPPELINGEN = ("tegels", "klantkenmerken", "doelgroepen", "uitvoeringsvormen", "gebieden")


@dataclass(frozen=True)
class Instrument:
    """One instrument. `velden` holds its own fields; `koppelingen` codes and `delen` its parts, by relation.

    What a file does not speak of is not among them, and stays as it is.
    """

    nummer: int
    uuid: UUID | None
    slug: str
    velden: Mapping[str, Any]
    aanbieder: Aanbieder | None
    eigenaar: Eigenaar | None
    koppelingen: Mapping[str, frozenset[str]]
    delen: Mapping[str, tuple[Any, ...]]
    gebieden: tuple[Gebied, ...] = ()
    beoordelingen: tuple[Beoordeling, ...] = ()
    # Doelgroepen of a municipality that are not in the code list yet, by name.
    nieuwe_doelgroepen: frozenset[str] = field(default_factory=frozenset)
    # Where an instrument of this name may stand that came in when addresses were made otherwise.
    vroegere_slug: str = ""
    # A row of our own list: it may be of a few fields, refers to providers by code (in `velden`) and may give an
    # instrument another address. What it makes of the instrument is judged with what the catalogue holds of it.
    eigen_lijst: bool = False
    # What it says of a field and cannot be used: why, by field.
    fouten: Mapping[str, str] = field(default_factory=dict)
    # What to call it in a message, where the file gives no name that can be kept.
    genoemd: str = ""

    @property
    def naam(self) -> str:
        """The name, for messages."""
        return self.genoemd or str(self.velden.get("naam") or "")
