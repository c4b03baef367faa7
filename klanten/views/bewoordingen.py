"""The earlier wordings of a text in the dossier."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from klanten.bewoordingen import bewoordingen as lees_bewoordingen
from klanten.bewoordingen import vind_bewoord
from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def bewoordingen(request: Verzoek, pk: int, soort: str, rij_pk: int) -> HttpResponse:
    """Who wrote what, when, and how it read before, newest first."""
    klant = open_dossier(request, pk, "eerdere bewoordingen")
    gevonden = vind_bewoord(klant, soort, rij_pk)
    if gevonden is None:
        raise Http404("Deze tekst staat niet in dit dossier.")
    context = {"klant": klant, "bewoord": gevonden, "wijzigingen": lees_bewoordingen(gevonden.teksten)}
    return render(request, "klanten/bewoordingen.html", context)
