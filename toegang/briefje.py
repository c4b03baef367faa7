"""A note in the session, that an address refers to by a number.

For what a page shows but no address, log or title may hold: a name that was searched for, which clients were chosen.
Each has a number of its own, so that tabs do not disturb each other, and going back and reloading show the same.
"""

import secrets
from typing import Any

from django.http import HttpRequest

_BRIEFJES = "briefjes"
# Of the last ones only: a session is read at every request.
HOOGSTENS = 30


def schrijf(request: HttpRequest, soort: str, inhoud: object) -> str:
    """Keep this (anything that JSON holds) for a page of this kind; returns its number. The same gets the same one."""
    alle = request.session.get(_BRIEFJES, {})
    nummer = next((nummer for nummer, briefje in alle.items() if briefje == [soort, inhoud]), secrets.token_urlsafe(6))
    alle.pop(nummer, None)
    alle[nummer] = [soort, inhoud]
    request.session[_BRIEFJES] = dict(list(alle.items())[-HOOGSTENS:])
    return nummer


def lees(request: HttpRequest, soort: str, nummer: str) -> Any:  # noqa: ANN401 - what JSON holds
    """What was kept under this number for a page of this kind in this session; None when nothing was."""
    gevonden, inhoud = request.session.get(_BRIEFJES, {}).get(nummer, ("", None))
    return inhoud if gevonden == soort else None
