"""How old someone is."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Leeftijd:
    """An age in whole years; not `zeker` when the date of birth is known in part and another year may be right too."""

    jaren: int
    zeker: bool = True

    def __str__(self) -> str:
        """ "41", or "ongeveer 41"."""
        return str(self.jaren) if self.zeker else f"ongeveer {self.jaren}"


def leeftijd(geboortedatum: date, op: date) -> int:
    """Age in whole years on the day `op`; born on 29 February counts from 1 March in other years."""
    return op.year - geboortedatum.year - ((op.month, op.day) < (geboortedatum.month, geboortedatum.day))
