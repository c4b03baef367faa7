"""Whether the application is well, for a monitor; and what a page says while the database is away."""

import sys
from collections.abc import Callable

import psycopg
from django.db import InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

ADRES = "/gezondheid/"
# Seconds. A monitor waits no longer, and a database that takes longer to say 1 is not well.
_WACHTTIJD = 2


def _databank_antwoordt() -> bool:
    """Asked over a connection of its own: the pool would go on trying for as long as a page may wait."""
    instellingen = connection.get_connection_params()
    instellingen.pop("pool", None)
    instellingen["connect_timeout"] = _WACHTTIJD
    instellingen["options"] = f"{instellingen.get('options', '')} -c statement_timeout={_WACHTTIJD * 1000}"
    try:
        with psycopg.connect(**instellingen) as verbinding:
            verbinding.execute("SELECT 1")
    except psycopg.Error:
        return False
    return True


class Gezondheid:
    """Answers `/gezondheid/` before anything else has to do with the database: 200, or 503 at once, and JSON.

    Comes before the session, so that the cookie of a browser does not matter.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path != ADRES:
            return self.get_response(request)
        # Whatever is wrong with the database, the answer to the monitor is the same and tells nothing more.
        if _databank_antwoordt():
            return JsonResponse({"status": "goed", "databank": "bereikbaar"})
        return JsonResponse({"status": "fout", "databank": "onbereikbaar"}, status=503)


def databank_weg(fout: BaseException | None) -> bool:
    """Whether the error says that the database cannot be reached, or has just gone away."""
    if not isinstance(fout, OperationalError | InterfaceError):
        return False
    # Without an SQL state the server did not answer; class 57P is its shutting down or starting up.
    staat = getattr(fout.__cause__, "sqlstate", None)
    return not staat or staat.startswith("57P")


def foutpagina(_: HttpRequest) -> HttpResponse:
    """The page for an error of the server; 503 with when to try again while the database is away."""
    # No context of the request: it would ask who is signed in.
    if databank_weg(sys.exc_info()[1]):
        return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": "30"})
    return HttpResponse(render_to_string("500.html"), status=500)
