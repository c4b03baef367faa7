"""A client who was handed over, as its new klantmanager sees it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from klanten.actions.overdracht import NietVanU, lees_overdracht
from klanten.dossier import open_dossier
from klanten.models import Overdracht
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def overdracht_gelezen(request: Verzoek, pk: int, overdracht_pk: int) -> HttpResponse:
    """The note was read."""
    klant = open_dossier(request, pk, "overdracht")
    overdracht = get_object_or_404(Overdracht, pk=overdracht_pk, klant=klant)
    try:
        lees_overdracht(overdracht=overdracht, door=request.user)
    except NietVanU as fout:
        messages.warning(request, str(fout))
        return redirect(klant)
    messages.success(request, "De notitie is gelezen. U vindt haar terug op de tijdlijn van het dossier.")
    return redirect("werkvoorraad")
