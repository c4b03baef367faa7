"""The trajectplan and what is written in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from klantbeeld.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_beginnen(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a plan."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan_bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    """Edit the plan."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def doel_toevoegen(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a goal."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def doel_wijzigen(request: HttpRequest, pk: int, doel_pk: int) -> HttpResponse:
    """Change a goal."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def inzet_toevoegen(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Put an instrument in the plan."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def inzet_wijzigen(request: HttpRequest, pk: int, inzet_pk: int) -> HttpResponse:
    """Follow a deployment."""
    klant = open_dossier(request, pk, "trajectplan")
    return render(request, "trajecten/plan.html", {"klant": klant, "tab": "trajectplan"})
