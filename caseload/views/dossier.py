"""The overview of one dossier."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from klantbeeld.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """Where this client stands, the next step, the plan and everything that happened."""
    klant = open_dossier(request, pk, "overzicht")
    return render(request, "caseload/dossier.html", {"klant": klant, "tab": "overzicht"})
