"""Pages of the klantbeeld: look at it, make it, establish it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from klantbeeld.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol


def _pagina(request: HttpRequest, pk: int) -> HttpResponse:
    klant = open_dossier(request, pk, "klantbeeld")
    return render(request, "klantbeeld/klantbeeld.html", {"klant": klant, "tab": "klantbeeld"})


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld(request: HttpRequest, pk: int) -> HttpResponse:
    """The latest established klantbeeld and its history."""
    return _pagina(request, pk)


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_beginnen(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a draft."""
    return _pagina(request, pk)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_maken(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft."""
    return _pagina(request, pk)


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_score(request: HttpRequest, pk: int) -> HttpResponse:
    """Save one part of the draft."""
    return _pagina(request, pk)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_vaststellen(request: HttpRequest, pk: int) -> HttpResponse:
    """Establish the draft."""
    return _pagina(request, pk)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_versie(request: HttpRequest, pk: int, versie: int) -> HttpResponse:
    """One established version."""
    return _pagina(request, pk)
