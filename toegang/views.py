"""The access log for the privacy officer, and the keys of a user."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from toegang import briefje
from toegang.dossiers import alleen
from toegang.forms import Logboekfilter, Sneltoetsen
from toegang.models import Rol
from toegang.onderbroken import bewaar, zonder_gevolg
from toegang.paginering import stuk
from toegang.pogingen import vaak_geweigerd
from toegang.querysets import inzagen
from toegang.verzoek import Verzoek, is_van_htmx

P = ParamSpec("P")

# In the address of the page: which note in the session holds what is filtered by.
FILTER = "filter"


@zonder_gevolg
@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.PRIVACY)
def logboek(request: Verzoek) -> HttpResponse:
    """Who opened which dossier, when, which part and on what ground.

    What is filtered by is kept in the session, so that no klantnummer ever stands in an address or a log.
    """
    nummer = request.GET.get(FILTER, "")
    keuze: dict[str, str] = briefje.lees(request, FILTER, nummer) or {}
    formulier = Logboekfilter(request.POST if request.method == "POST" else None, initial=keuze)
    if request.method == "POST" and formulier.is_valid():
        gevraagd = {naam: waarde for naam, waarde in formulier.cleaned_data.items() if waarde}
        vraag = f"?{urlencode({FILTER: briefje.schrijf(request, FILTER, gevraagd)})}" if gevraagd else ""
        return redirect(f"{reverse('logboek')}{vraag}")
    return render(
        request,
        "toegang/logboek.html",
        {
            "pagina": stuk(request, inzagen(**keuze)),
            "basis": f"?{urlencode({FILTER: nummer})}&" if keuze else "?",
            "form": formulier,
            "gefilterd": bool(keuze),
            "vaak": vaak_geweigerd(timezone.now()),
        },
        status=422 if formulier.errors else 200,
    )


def formulier_geweigerd(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - by name
    """A form with an old token against forged requests, mostly because one signed in again in another tab.

    One of our own pages sent it: then it comes back as it was typed, with a new token. From elsewhere it is refused.
    """
    eigen = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    if eigen and not is_van_htmx(request) and (adres := bewaar(request)):
        return redirect(adres)
    return render(request, "403_csrf.html", status=403)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def sneltoetsen(request: Verzoek) -> HttpResponse:
    """Switch the single keys on or off for oneself; only who searches clients has one."""
    if request.method == "POST":
        # One box to tick: nothing that can be sent is wrong. Only that is written, whatever else changed meanwhile.
        with transaction.atomic():
            Sneltoetsen(request.POST, instance=request.user).save(commit=False).save(update_fields=["sneltoets"])
        messages.success(request, f"Bewaard. De toets / staat {'aan' if request.user.sneltoets else 'uit'}.")
        return redirect("sneltoetsen")
    return render(request, "toegang/sneltoetsen.html", {"form": Sneltoetsen(instance=request.user)})


def alleen_met_mail(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """The view, which sends mail; without a mail server it does not exist (404)."""

    @wraps(view)
    def bewaakt(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not settings.EMAIL_HOST:
            raise Http404
        return view(request, *args, **kwargs)

    return bewaakt
