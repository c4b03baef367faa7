"""An axis of time in a drawing: which moment stands where, and which years or months are marked on it. Pure.

Places are in units of the drawing, from left to right, with one decimal. What lies before or after the axis stands
at its edge.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

MAANDEN_PER_JAAR = 12
# Every so many years or months may be marked; a step in between is not one that people count by.
_JAREN = (1, 2, 5, 10, 20)


@dataclass(frozen=True)
class Tekst:
    """A label in a drawing; `anker` is SVG's text-anchor."""

    x: float
    y: float
    tekst: str
    anker: str = "start"


def _plaats(deel: float, links: float, rechts: float) -> float:
    return round(links + min(max(deel, 0), 1) * (rechts - links), 1)


@dataclass(frozen=True)
class Dagas:
    """An axis on which every day is as wide, from `begin` at `links` to `einde` at `rechts`."""

    begin: date
    einde: date
    links: float
    rechts: float

    def x(self, dag: date) -> float:
        """Where this day stands; on an axis of a single day all stand at its beginning."""
        return _plaats((dag - self.begin).days / max((self.einde - self.begin).days, 1), self.links, self.rechts)

    def maanden(self, hoogstens: int) -> list[date]:
        """The first days of months after the one in which the axis begins: all, or every so many that they are at most
        `hoogstens`."""
        eerste = in_maanden(self.begin.replace(day=1)) + 1
        aantal = int(in_maanden(self.einde.replace(day=1)) - eerste) + 1
        stap = max(-(-aantal // hoogstens), 1)
        return [_eerste_dag(int(eerste) + plaats) for plaats in range(0, aantal, stap)]


@dataclass(frozen=True)
class Maandas:
    """An axis on which every month is as wide, from `begin` at `links` to `einde` at `rechts`.

    Moments are in months since year 0 (`maand`, `in_maanden`), as exact as they are known. `einde` comes after `begin`.
    """

    begin: float
    einde: float
    links: float
    rechts: float

    def x(self, maanden: float) -> float:
        """Where this moment stands."""
        return _plaats((maanden - self.begin) / (self.einde - self.begin), self.links, self.rechts)

    def jaren(self, hoogstens: int) -> Iterator[int]:
        """The years that begin on the axis: all, or every 2, 5, 10 or 20 where that would be more than `hoogstens`."""
        eerste, laatste = ceil(self.begin / MAANDEN_PER_JAAR), int(self.einde // MAANDEN_PER_JAAR)
        stap = next((stap for stap in _JAREN if (laatste - eerste) / stap <= hoogstens), _JAREN[-1])
        return iter(range(-(-eerste // stap) * stap, laatste + 1, stap))


def maand(jaar: int, maand: int = 1) -> float:
    """The beginning of a month, in months since year 0."""
    return jaar * MAANDEN_PER_JAAR + maand - 1


def in_maanden(dag: date) -> float:
    """A day, in months since year 0; a day is a 31st of any month."""
    return maand(dag.year, dag.month) + (dag.day - 1) / 31


def _eerste_dag(maanden: int) -> date:
    return date(maanden // MAANDEN_PER_JAAR, maanden % MAANDEN_PER_JAAR + 1, 1)
