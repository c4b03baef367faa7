"""Preparing a planned conversation, on the screen or on paper."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from caseload import voorbereiding
from caseload.gespreksvoorbereiding import lees_voorbereiding
from gesprekken.models import Gespreksstatus
from gesprekken.views.gesprekken import ronde_of_404
from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_voorbereiden(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """What we know, what was agreed, what is still unknown and what to ask: a page that prints as a checklist."""
    klant = open_dossier(request, pk, "gesprek voorbereiden")
    ronde = ronde_of_404(klant, gesprek_pk)
    if ronde.gesprek.status != Gespreksstatus.GEPLAND:
        messages.info(request, "Dit gesprek staat niet meer gepland. Hier ziet u wat er is vastgelegd.")
        return redirect(ronde.gesprek)
    return render(
        request,
        "caseload/voorbereiding.html",
        {
            "klant": klant,
            "gesprek": ronde.gesprek,
            "laatste": ronde.laatste,
            "vandaag": timezone.localdate(),
            "voorbereiding": lees_voorbereiding(klant, ronde),
            "opening": voorbereiding.OPENING,
            "afsluiting": voorbereiding.AFSLUITING,
            "zo_kiezen_we": voorbereiding.ZO_KIEZEN_WE,
        },
    )
