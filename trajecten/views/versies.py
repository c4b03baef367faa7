"""Establishing the plan, its versions and their PDF."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from klantbeeld.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_vaststellen(request: HttpRequest, pk: int) -> HttpResponse:
    """Establish."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """One version."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_pdf(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """The PDF of one version."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})
