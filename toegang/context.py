"""What every page needs to know: house style, navigation by role, demo mode."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from toegang.models import Rol

DEMO_WACHTWOORD = "proef-klantbeeld"


@dataclass(frozen=True)
class Navigatiepunt:
    """One entry of the navigation on top."""

    naam: str
    url: str
    actief: bool
    # For who only hears it, where another link on the page has the same word.
    uitleg: str = ""


@dataclass(frozen=True)
class DemoAccount:
    """An account that the sign-in page shows in demo mode."""

    gebruikersnaam: str
    omschrijving: str


DEMO_ACCOUNTS = [
    DemoAccount("klantmanager", "Klantmanager: de eigen klanten, van melding tot plan"),
    DemoAccount("teamleider", "Teamleider: de caseload van het team"),
    DemoAccount("beheerder", "Beheerder: de instrumentencatalogus"),
    DemoAccount("privacy", "Privacyfunctionaris: wie keek in welk dossier"),
]

# Name, address and the roles that see it; what a role may not use is not there.
_PUNTEN = [
    ("Werkvoorraad", "werkvoorraad", {Rol.KLANTMANAGER}),
    ("Klanten", "klanten", {Rol.KLANTMANAGER, Rol.TEAMLEIDER}),
    ("Instrumenten", "instrumenten", {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER}),
    ("Dekking", "dekking", {Rol.TEAMLEIDER, Rol.BEHEERDER}),
    ("Sociale kaart", "sociale_kaart", {Rol.KLANTMANAGER, Rol.TEAMLEIDER}),
    ("Team", "team", {Rol.TEAMLEIDER}),
    ("Beheer", "admin:index", {Rol.BEHEERDER}),
    ("Inzagelogboek", "logboek", {Rol.PRIVACY}),
]

# A dossier and admin have a link "Instrumenten" too.
_UITLEG = {"instrumenten": "catalogus"}

# Pages of a part of the site that do not stand under its address.
_OOK_ONDER = {"instrumenten": "/catalogus/"}


def _navigatie(request: HttpRequest) -> list[Navigatiepunt]:
    if not request.user.is_authenticated:
        return []
    punten = [(naam, adres, reverse(adres)) for naam, adres, rollen in _PUNTEN if request.user.rol in rollen]
    past = {adres: _past(request.path, url, _OOK_ONDER.get(adres, url)) for _, adres, url in punten}
    beste = max(past.values(), default=0)
    return [Navigatiepunt(naam, url, 0 < past[adres] == beste, _UITLEG.get(adres, "")) for naam, adres, url in punten]


def _past(pad: str, url: str, ook_onder: str) -> int:
    """How far the address of a page lies under an entry, in characters: the entry that is closest is where one is."""
    onder = (len(begin) for begin in (url, ook_onder) if pad == begin or (begin != "/" and pad.startswith(begin)))
    return max(onder, default=0)


def omgeving(request: HttpRequest) -> dict[str, object]:
    """Context of every page. Reads settings and the signed-in user; asks the database nothing more."""
    aangemeld = request.user.is_authenticated if hasattr(request, "user") else False
    return {
        "gemeente": settings.GEMEENTE,
        "thema": settings.THEMA,
        "versie": settings.VERSIE,
        "helpdesk": settings.HELPDESK,
        "demo": settings.DEMO,
        "demo_accounts": DEMO_ACCOUNTS if settings.DEMO else [],
        "demo_wachtwoord": DEMO_WACHTWOORD if settings.DEMO else "",
        "navigatie": _navigatie(request) if aangemeld else [],
        "mag_klanten_zien": aangemeld and request.user.rol in {Rol.KLANTMANAGER, Rol.TEAMLEIDER},
    }
