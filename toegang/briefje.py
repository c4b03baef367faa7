"""A note in the session, that an address refers to by a number.

For what a page shows but no address, log or title may hold: a name that was searched for, which clients were chosen.
Each has a number of its own, so that tabs do not disturb each other, and going back and reloading show the same. It
lies encrypted: a session is a row in the database, and what was searched for is about someone.
"""

import json
import secrets
from typing import Any

from cryptography.fernet import InvalidToken
from django.http import HttpRequest

from toegang.geheimen import ontsleutel, versleutel

_BRIEFJES = "briefjes"
# Of the last ones only: a session is read at every request.
HOOGSTENS = 30


def _open(briefje: str) -> list[Any]:
    """The kind and what it says; of one that cannot be read any more (the key is gone) nothing."""
    try:
        soort, inhoud = json.loads(ontsleutel(briefje))
    except (InvalidToken, AttributeError):
        return ["", None]
    return [soort, inhoud]


def schrijf(request: HttpRequest, soort: str, inhoud: object) -> str:
    """Keep this (anything that JSON holds) for a page of this kind; returns its number. The same gets the same one."""
    alle = request.session.get(_BRIEFJES, {})
    geschreven = json.loads(json.dumps([soort, inhoud]))
    nummer = next((nummer for nummer, briefje in alle.items() if _open(briefje) == geschreven), None)
    nummer = nummer or secrets.token_urlsafe(6)
    alle.pop(nummer, None)
    alle[nummer] = versleutel(json.dumps(geschreven))
    request.session[_BRIEFJES] = dict(list(alle.items())[-HOOGSTENS:])
    return nummer


def lees(request: HttpRequest, soort: str, nummer: str) -> Any:  # noqa: ANN401 - what JSON holds
    """What was kept under this number for a page of this kind in this session; None when nothing was."""
    briefje = request.session.get(_BRIEFJES, {}).get(nummer)
    gevonden, inhoud = _open(briefje) if briefje else ("", None)
    return inhoud if gevonden == soort else None
