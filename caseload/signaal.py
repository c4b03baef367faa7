"""What a signal is, and what it says of one client."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from django.urls import reverse

from caseload.klantstand import Klantstand

# Whether a rule holds for a client, on the day that it was made for.
Voorwaarde: TypeAlias = Callable[[Klantstand], bool]


@dataclass(frozen=True)
class Signaal:
    """One rule: when it holds on a day (`voorwaarde`), what it says of a client (`tekst`), what one can do (`actie`).

    A higher `zwaarte` comes first. `toon` is let-op or fout; `actie_adres` is the name of a page of the dossier.
    """

    code: str
    naam: str
    regel: str
    zwaarte: int
    toon: str
    icoon: str
    actie: str
    actie_adres: str
    voorwaarde: Callable[[date], Voorwaarde]
    tekst: Callable[[Klantstand, date], str]


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
    def adres(self) -> str:
        """The page of the dossier where something can be done about it."""
        return reverse(self.signaal.actie_adres, args=[self.stand.klant])
