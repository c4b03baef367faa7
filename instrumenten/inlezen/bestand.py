"""A file that was read, whatever its kind: what it changes, and what that is called in words of its own."""

from abc import ABC, abstractmethod

from instrumenten.inlezen.gegevens import Instrument, Melding
from instrumenten.inlezen.wijzigingen import Invoerverschil, Plan, Wijziging


class OnleesbaarBestand(ValueError):
    """This file holds no list that can be read; the message says why, in Dutch."""


class Bestand(ABC):
    """What each reader hands over."""

    @abstractmethod
    def plan(self, *, vergrendel: bool) -> Plan:
        """What taking it in would change; `vergrendel` as in `maak_plan`."""

    @abstractmethod
    def bij_nieuw(self, plan: Plan, instrument: Instrument) -> list[Invoerverschil]:
        """What to show of an instrument that is added."""

    @abstractmethod
    def bij_wijziging(self, wijziging: Wijziging) -> list[Invoerverschil]:
        """What to show of an instrument that changes."""

    @abstractmethod
    def kolom(self, melding: Melding) -> str:
        """The column that a message is about; "" when it is about the whole."""
