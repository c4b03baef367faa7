"""What every page needs to know: house style, navigation by role, demo mode."""

from django.conf import settings
from django.http import HttpRequest

from toegang.models import Gebruiker, Rol
from toegang.navigatie import navigatie
from toegang.proefaccounts import PROEFACCOUNTS


def omgeving(request: HttpRequest) -> dict[str, object]:
    """Context of every page. Reads settings and the signed-in user; asks the database nothing more."""
    # Of a request that Django refuses before anybody looked, there is no user.
    gebruiker = getattr(request, "user", None)
    aangemeld = isinstance(gebruiker, Gebruiker)
    return {
        "gemeente": settings.GEMEENTE,
        "thema": settings.THEMA,
        "versie": settings.VERSIE,
        "helpdesk": settings.HELPDESK,
        "demo": settings.DEMO,
        "demo_accounts": PROEFACCOUNTS.accounts,
        "demo_wachtwoord": PROEFACCOUNTS.wachtwoord,
        "navigatie": navigatie(request) if aangemeld else [],
        "mag_klanten_zien": isinstance(gebruiker, Gebruiker) and gebruiker.rol in {Rol.KLANTMANAGER, Rol.TEAMLEIDER},
    }
