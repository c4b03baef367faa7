"""The access log for the privacy officer, and whether the application is well."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.paginering import pagina
from toegang.querysets import inzagen


@require_safe
@alleen(Rol.PRIVACY)
def logboek(request: HttpRequest) -> HttpResponse:
    """Who opened which dossier, when, which part and on what ground."""
    klantnummer = request.GET.get("klantnummer", "")
    gebruikersnaam = request.GET.get("gebruiker", "")
    rijen, basis = pagina(request, inzagen(klantnummer=klantnummer, gebruikersnaam=gebruikersnaam))
    return render(
        request,
        "toegang/logboek.html",
        {"pagina": rijen, "basis": basis, "klantnummer": klantnummer, "gebruikersnaam": gebruikersnaam},
    )


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
