"""A view for the client beside you."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from caseload.meekijken import meekijkblad
from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def meekijken(request: Verzoek, pk: int) -> HttpResponse:
    """Large, in plain words, without anything internal and without any other client's name."""
    klant = open_dossier(request, pk, "meekijken")
    return render(request, "caseload/meekijken.html", {"klant": klant, "blad": meekijkblad(klant)})
