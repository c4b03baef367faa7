"""The overview of one dossier."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from caseload.overzicht import lees_overzicht
from caseload.tijdlijn import OP_CODE, PER_PAGINA, SOORTEN, gebeurtenissen
from caseload.tijdlijnlezing import Tijdlijn
from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.paginering import pagina
from toegang.verzoek import Verzoek


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def dossier(request: Verzoek, pk: int) -> HttpResponse:
    """Where this client stands, the next step, the plan and everything that happened."""
    klant = open_dossier(request, pk, "overzicht")
    soort = request.GET.get("soort", "")
    blad, basis = pagina(request, Tijdlijn(klant, soort), PER_PAGINA)
    blad.object_list = gebeurtenissen(klant, blad.object_list)
    return render(
        request,
        "caseload/dossier.html",
        {
            "klant": klant,
            "tab": "overzicht",
            "overzicht": lees_overzicht(klant, timezone.localdate()),
            "pagina": blad,
            "basis": basis,
            "soorten": SOORTEN,
            "gekozen_soort": OP_CODE.get(soort),
            "mag_overdragen": request.user.rol == Rol.TEAMLEIDER,
        },
    )
