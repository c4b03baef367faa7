"""What a signal is, whose move it is, and what it says of one client."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeAlias

from django.urls import reverse

from caseload.klantstand import Klantstand

# Whether a rule holds for a client, on the day that it was made for.
Voorwaarde: TypeAlias = Callable[[Klantstand], bool]


class Beurt(Enum):
    """Whose move it is, in the order in which that counts: a client is in the first that one of its signals has.

    `naam` and `kort` are what a page says: of all clients in it, and of one.
    """

    DOEN = ("doen", "Te doen", "te doen")
    KLANT = ("klant", "Wacht op de klant", "wacht op de klant")
    ANDER = ("ander", "Wacht op een ander", "wacht op een ander")
    WETEN = ("weten", "Om te weten", "om te weten")
    INZICHT = ("inzicht", "Inzicht", "inzicht")

    def __init__(self, code: str, naam: str, kort: str) -> None:
        self.code = code
        self.naam = naam
        self.kort = kort


@dataclass(frozen=True)
class Signaal:
    """One rule: when it holds on a day (`voorwaarde`), what it says of a client (`tekst`), what one can do (`actie`).

    A higher `zwaarte` comes first. `toon` is fout, let-op or rustig; `actie_adres` is the name of the page of the
    dossier on which the act is, and `actie_rij` the primary key of the row that it is about, where the page is that of
    one row.
    `feit` is what the signal rests on: put off, it is back when that changes. Not `uitstelbaar` is what one moves by
    telling the client, and an insight, which nobody has to act on.
    """

    code: str
    naam: str
    regel: str
    beurt: Beurt
    zwaarte: int
    toon: str
    icoon: str
    actie: str
    actie_adres: str
    voorwaarde: Callable[[date], Voorwaarde]
    tekst: Callable[[Klantstand, date], str]
    feit: Callable[[Klantstand], object]
    actie_rij: Callable[[Klantstand], int | None] | None = None
    uitstelbaar: bool = True


@dataclass(frozen=True)
class Melding:
    """A signal that holds for one client on a day; what it says is put into words where it is shown."""

    signaal: Signaal
    stand: Klantstand
    op: date

    @property
    def tekst(self) -> str:
        """What the signal says of this client."""
        return self.signaal.tekst(self.stand, self.op)

    @property
    def feit(self) -> str:
        """What the signal rests on now, as a text that tells whether it changed."""
        return str(self.signaal.feit(self.stand))

    @property
    def later_adres(self) -> str:
        """The page where one puts it off; "" when that cannot be."""
        return reverse("later", args=[self.stand.klant, self.signaal.code]) if self.signaal.uitstelbaar else ""

    @property
    def adres(self) -> str:
        """The page of the dossier where something can be done about it."""
        rij = self.signaal.actie_rij(self.stand) if self.signaal.actie_rij else None
        return reverse(self.signaal.actie_adres, args=[self.stand.klant, *([rij] if rij else [])])
