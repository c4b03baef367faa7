"""The navigation on top, by role. Each floor signs up its own entries from `apps.py`."""

from collections.abc import Collection
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from toegang.models import Rol


@dataclass(frozen=True)
class Menupunt:
    """What was signed up: name, address, the roles that see it, and its place from the left.

    `uitleg` is for who only hears it, where another link on the page has the same word; `ook_onder` begins the address
    of pages of this part of the site that do not stand under its own.
    """

    naam: str
    adres: str
    rollen: frozenset[Rol]
    plaats: int
    uitleg: str = ""
    ook_onder: str = ""


@dataclass(frozen=True)
class Navigatiepunt:
    """One entry as a page shows it."""

    naam: str
    url: str
    actief: bool
    uitleg: str = ""


_menu: dict[str, Menupunt] = {}


def meld_menu_aan(
    naam: str, adres: str, rollen: Collection[Rol], *, plaats: int, uitleg: str = "", ook_onder: str = ""
) -> None:
    """Put an entry in the navigation of these roles; what a role may not use is not there. At start-up, once."""
    _menu[adres] = Menupunt(naam, adres, frozenset(rollen), plaats, uitleg, ook_onder)


def navigatie(request: HttpRequest) -> list[Navigatiepunt]:
    """The entries for the user of this request; the one under which the page stands is `actief`."""
    if not request.user.is_authenticated:
        return []
    punten = sorted((punt for punt in _menu.values() if request.user.rol in punt.rollen), key=lambda punt: punt.plaats)
    adressen = {punt.adres: reverse(punt.adres) for punt in punten}
    past = {punt.adres: _past(request.path, adressen[punt.adres], punt.ook_onder) for punt in punten}
    beste = max(past.values(), default=0)
    return [
        Navigatiepunt(punt.naam, adressen[punt.adres], 0 < past[punt.adres] == beste, punt.uitleg) for punt in punten
    ]


def _past(pad: str, url: str, ook_onder: str) -> int:
    """How far the address of a page lies under an entry, in characters: the entry that is closest is where one is."""
    onder = (
        len(begin) for begin in (url, ook_onder) if begin and (pad == begin or (begin != "/" and pad.startswith(begin)))
    )
    return max(onder, default=0)
