"""What the head of a dossier shows beside what is written of the client: what one needs with the client on the line.

It comes from floors above, which sign up here, and with the query of the client itself: the head stands on every page
of a dossier, and no page costs a query more for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Subquery


@dataclass(frozen=True)
class Komend:
    """The next conversation with the client. `adres`: the page where it stands."""

    moment: datetime
    soort: str
    bevestigd: bool
    adres: str


@dataclass(frozen=True)
class Helper:
    """Who helps the client, with what, and whom to call there; empty for what is not known."""

    naam: str
    waarvoor: str
    bevestigd: bool
    contact: str
    telefoon: str
    email: str


Bouw = Callable[[], Subquery]
_VELDEN: dict[str, Bouw] = {}


def meld_kopveld_aan(naam: str, bouw: Bouw) -> None:
    """Put this in the query of an opened dossier, as the attribute of this name.

    Where the moment of looking comes, the queryset has `plek("nu")` (`toegang.vastevraag`).
    """
    _VELDEN[naam] = bouw


def kopvelden() -> dict[str, Subquery]:
    """What was signed up, by attribute; for a query that has the client as its outer one."""
    return {naam: bouw() for naam, bouw in _VELDEN.items()}
