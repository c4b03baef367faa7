"""The limit of a page: what it would take if our code took nothing.

The statements that the page asks are listened to once (`Meeluisteraar`), with the bytes that it answers. The limit goes
through the same middleware, asks the same statements of bare psycopg, throws the rows away and sends those bytes. What
the middleware itself asks (session, user) is asked by it again and belongs to both.
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

from toegang.lezen import schrijft_toch
from toegang.verslag.bewijs import van_gebruiker
from toegang.verzoek import Verzoek

# The line in the access log. It carries a proof of who acts, that holds on one connection and for minutes.
_LOGREGEL = "verslag.leg_inzage_vast"
BESTAND = "BENCH_GRENZEN"


@dataclass
class Opname:
    """What one page asked, as text with its values, and what it answered (its bytes in base64).

    `logregel`: of each statement the values behind the proof when it writes the access log, else None.
    """

    opdrachten: list[str] = field(default_factory=list)
    logregels: list[list[Any] | None] = field(default_factory=list)
    inhoud: str = ""
    soort: str = ""


class Meeluisteraar:
    """Middleware, the innermost: takes down what the view asks and answers. One request at a time."""

    opname = Opname()

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        opname = type(self).opname = Opname()

        def luister(
            execute: Callable[..., Any], opdracht: str, waarden: Sequence[Any], many: bool, context: dict[str, Any]
        ) -> object:
            opname.opdrachten.append(context["cursor"].cursor.mogrify(opdracht, waarden))
            opname.logregels.append(list(waarden[1:]) if _LOGREGEL in opdracht else None)
            return execute(opdracht, waarden, many, context)

        with connection.execute_wrapper(luister):
            antwoord = self.get_response(request)
        opname.inhoud = b64encode(antwoord.content).decode()
        opname.soort = antwoord.headers["Content-Type"]
        return antwoord


def bewaar(opnamen: dict[str, Opname], bestand: Path) -> None:
    """Write down what was heard, for the server that plays it again."""
    bestand.write_text(json.dumps({naam: asdict(opname) for naam, opname in opnamen.items()}))


def vergeet() -> None:
    """Read what was heard anew."""
    _opnamen.cache_clear()
    _inhoud.cache_clear()


@cache
def _opnamen() -> dict[str, Opname]:
    gelezen = json.loads(Path(os.environ[BESTAND]).read_text())
    return {naam: Opname(**opname) for naam, opname in gelezen.items()}


@cache
def _inhoud(naam: str) -> bytes:
    return b64decode(_opnamen()[naam].inhoud)


def _schrijf_logregel(request: Verzoek, waarden: list[Any]) -> None:
    with schrijft_toch():
        connection.connection.execute(
            "SELECT verslag.leg_inzage_vast(%s, %s, %s::text[], %s, %s, %s, %s)",
            [van_gebruiker(request.user), *waarden],
        ).fetchall()


def grens(request: Verzoek, naam: str) -> HttpResponse:
    """What this page asks and answers, without the page."""
    opname = _opnamen()[naam]
    for opdracht, logregel in zip(opname.opdrachten, opname.logregels, strict=True):
        if logregel is not None:
            _schrijf_logregel(request, logregel)
            continue
        gevraagd = connection.connection.execute(opdracht)
        if gevraagd.description:
            gevraagd.fetchall()
    return HttpResponse(_inhoud(naam), content_type=opname.soort)
