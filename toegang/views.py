"""The access log for the privacy officer, the keys of a user, and whether the application is well."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from toegang.dossiers import alleen
from toegang.forms import Logboekfilter, Sneltoetsen
from toegang.models import Rol
from toegang.paginering import stuk
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
        {"pagina": stuk(request, inzagen(**keuze)), "form": formulier, "gefilterd": bool(keuze)},
        status=status,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def sneltoetsen(request: HttpRequest) -> HttpResponse:
    """Switch the single keys on or off for oneself; only who searches clients has one."""
    if request.method == "POST":
        # One box to tick: nothing that can be sent is wrong. Only that is written, whatever else changed meanwhile.
        Sneltoetsen(request.POST, instance=request.user).save(commit=False).save(update_fields=["sneltoets"])
        messages.success(request, f"Bewaard. De toets / staat {'aan' if request.user.sneltoets else 'uit'}.")
        return redirect("sneltoetsen")
    return render(request, "toegang/sneltoetsen.html", {"form": Sneltoetsen(instance=request.user)})


def alleen_met_mail(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view, which sends mail; without a mail server it does not exist (404)."""

    @wraps(view)
    def bewaakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.EMAIL_HOST:
            raise Http404
        return view(request, *args, **kwargs)

    return bewaakt


@require_safe
@login_not_required
def gezondheid(request: HttpRequest) -> JsonResponse:
    """200 and JSON when the database answers; 503 when not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:
        # Whatever is wrong with the database, the answer to the monitor is the same and tells nothing more.
        return JsonResponse({"status": "fout", "databank": "onbereikbaar"}, status=503)
    return JsonResponse({"status": "goed", "databank": "bereikbaar"})
