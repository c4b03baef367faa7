"""A page that makes a document: what it says when that has to wait, or did not work."""

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Concatenate, ParamSpec

from django.http import HttpResponse
from django.shortcuts import render

from toegang.document.proces import AndereDocumentenEerst, DocumentMislukt, plaats
from toegang.verzoek import Verzoek

P = ParamSpec("P")
Pagina = Callable[Concatenate[Verzoek, P], HttpResponse]

_log = logging.getLogger(__name__)
# Seconds: a document of some twenty pages is made by then.
_WACHT = 2


def maakt_document(view: Pagina[P]) -> Pagina[P]:
    """Decorator: the view makes a document. When it cannot, the page says so, with 503 and a way to ask again.

    With `Retry-After` when others come first; then nothing was opened or recorded yet.
    """

    @wraps(view)
    def bewaakt(request: Verzoek, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            with plaats():
                return view(request, *args, **kwargs)
        except AndereDocumentenEerst:
            return _niet_gemaakt(request, wacht=_WACHT)
        except DocumentMislukt:
            _log.exception("document niet gemaakt")
            return _niet_gemaakt(request)

    return bewaakt


def _niet_gemaakt(request: Verzoek, *, wacht: int = 0) -> HttpResponse:
    context = {"adres": request.get_full_path(), "wacht": wacht}
    antwoord = render(request, "toegang/document_niet_gemaakt.html", context, status=HTTPStatus.SERVICE_UNAVAILABLE)
    if wacht:
        antwoord["Retry-After"] = str(wacht)
    return antwoord
