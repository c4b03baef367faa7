"""The access log for the privacy officer."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from toegang.dossiers import alleen
from toegang.forms import Logboekfilter
from toegang.models import Rol
from toegang.paginering import stuk
from toegang.pogingen import vaak_geweigerd
from toegang.querysets import inzagen

FILTER = "logboekfilter"


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.PRIVACY)
def logboek(request: HttpRequest) -> HttpResponse:
    """Who opened which dossier, when, which part and on what ground.

    What is filtered by is kept in the session, so that no klantnummer ever stands in an address or a log.
    """
    if request.method == "POST":
        formulier = Logboekfilter(request.POST)
        if formulier.is_valid():
            request.session[FILTER] = formulier.cleaned_data
            return redirect("logboek")
        status = 422
    else:
        formulier = Logboekfilter(initial=request.session.get(FILTER))
        status = 200
    keuze = {naam: waarde for naam, waarde in request.session.get(FILTER, {}).items() if waarde}
    return render(
        request,
        "toegang/logboek.html",
        {
            "pagina": stuk(request, inzagen(**keuze)),
            "form": formulier,
            "gefilterd": bool(keuze),
            "vaak": vaak_geweigerd(timezone.now()),
        },
        status=status,
    )


def alleen_met_mail(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view, which sends mail; without a mail server it does not exist (404)."""

    @wraps(view)
    def bewaakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.EMAIL_HOST:
            raise Http404
        return view(request, *args, **kwargs)

    return bewaakt
