"""The named parts of a record that stand open or closed; which ones open is said per kind of conversation. Pure.

Always open are what it is about (kind, moment, goal), the facts and the next conversation: no record is without.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from gesprekken.statussen import Verslagdeel

# Before a kind is chosen: as an ordinary progress talk.
ZONDER_SOORT = frozenset({Verslagdeel.VORIGE.value, Verslagdeel.UITSPRAAK.value, Verslagdeel.AFSPRAKEN.value})


@dataclass(frozen=True)
class Indeling:
    """Which parts of a record stood open when it was recorded, as the writer left them, for this kind."""

    soort: str
    open: frozenset[str]


def lees_delen(tekst: str) -> frozenset[str]:
    """The parts in "vraag,uitspraak"; what is no part is left out."""
    return frozenset(tekst.split(",")) & frozenset(Verslagdeel.values)


def schrijf_delen(delen: Iterable[str]) -> str:
    """As `lees_delen` reads it, in the order of the record."""
    gekozen = set(delen)
    return ",".join(deel for deel in Verslagdeel.values if deel in gekozen)


def lees_indeling(tekst: str) -> Indeling | None:
    """What the page says that stands open, "telefonisch:vraag,derde"; None when nothing was opened or closed."""
    soort, scheiding, delen = tekst.partition(":")
    return Indeling(soort, lees_delen(delen)) if scheiding and soort else None
