"""Evaluating and closing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from klantbeeld.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_evalueren(request: HttpRequest, pk: int) -> HttpResponse:
    """Go through every goal."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_afsluiten(request: HttpRequest, pk: int) -> HttpResponse:
    """Close with a look back."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})
