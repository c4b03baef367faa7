"""Accounts that the sign-in page shows: none, unless something to try with is installed."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Proefaccount:
    """An account to try with: its user name, and what it is for."""

    gebruikersnaam: str
    omschrijving: str


@dataclass
class Proefaccounts:
    """The accounts, and the password that they share."""

    accounts: list[Proefaccount] = field(default_factory=list)
    wachtwoord: str = ""


PROEFACCOUNTS = Proefaccounts()


def meld_proefaccounts_aan(accounts: Iterable[Proefaccount], *, wachtwoord: str) -> None:
    """Show these accounts at the sign-in page; at start-up, once."""
    PROEFACCOUNTS.accounts, PROEFACCOUNTS.wachtwoord = list(accounts), wachtwoord
