"""What a signal is, and what it says of one client."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from django.db.models import Q

from klanten.models import Klant

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    from caseload.klantstand import Klantstand

    class Signaalstand(Klantstand):
        """What `met_signalen` adds."""

        signaalstand: int

    KlantMetSignalen: TypeAlias = WithAnnotations[Klant, Signaalstand]


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
    voorwaarde: Callable[[date], Q]
    tekst: "Callable[[KlantMetSignalen, date], str]"


@dataclass(frozen=True)
class Melding:
    """A signal as it holds for one client, ready to be shown."""

    signaal: Signaal
    tekst: str
    adres: str
