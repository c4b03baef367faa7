"""The page on which a profile is proposed and chosen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from klantbeeld.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def profiel(request: HttpRequest, pk: int) -> HttpResponse:
    """The proposal with its reasons, the choice, and earlier choices."""
    klant = open_dossier(request, pk, "profiel")
    return render(request, "profielen/profiel.html", {"klant": klant, "tab": "profiel"})
