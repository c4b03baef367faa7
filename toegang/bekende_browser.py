"""A browser in which someone signed in before: guessing elsewhere must not shut that colleague out.

The limit on failed sign-ins counts per name. Without this anyone could lock a colleague out by guessing five times. So
attempts from a browser that the user signed in with before are counted by themselves: whoever guesses elsewhere uses
up the attempts of strange browsers only. (OWASP calls it a device cookie.)
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from toegang.models import Gebruiker

_HOE_LANG = 180 * 24 * 60 * 60


def _bewijs(gebruiker: Gebruiker) -> str:
    """Holds nothing that can be read back, and is worth nothing any more once the password was changed."""
    return salted_hmac(__name__, f"{gebruiker.pk}:{gebruiker.password}", algorithm="sha256").hexdigest()


def _naam(gebruiker: Gebruiker) -> str:
    return "bekend_" + salted_hmac(f"{__name__}.naam", str(gebruiker.pk), algorithm="sha256").hexdigest()[:16]


def is_bekend(request: HttpRequest, gebruikersnaam: str) -> bool:
    """Whether the user of this name signed in with this browser before."""
    gebruiker = Gebruiker.objects.filter(username__iexact=gebruikersnaam).first()
    if gebruiker is None:
        return False
    return constant_time_compare(request.COOKIES.get(_naam(gebruiker), ""), _bewijs(gebruiker))


def onthoud(antwoord: HttpResponse, gebruiker: Gebruiker) -> None:
    """Let the browser that gets this answer be known as one of this user."""
    antwoord.set_cookie(
        _naam(gebruiker),
        _bewijs(gebruiker),
        max_age=_HOE_LANG,
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
