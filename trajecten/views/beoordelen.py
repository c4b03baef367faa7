"""Reviewing the instrument of an inzet that ended."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from trajecten.actions.beoordeling import beoordeel, herzie
from trajecten.beoordelen import beoordeling_van, eis_afgelopen, inzet_met_beoordeling, mag_beoordelen
from trajecten.cyclus import NietToegestaan
from trajecten.forms.beoordeling import BeoordelingFormulier, NieuweBeoordelingFormulier
from trajecten.models import Inzet
from trajecten.views.stand import anders_terug, zeg_in_formulier


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def inzet_beoordelen(request: Verzoek, pk: int, inzet_pk: int) -> HttpResponse:
    """Write the review of an inzet, or revise one's own; what a colleague wrote is to be read. A teamleider reads.

    Also for a plan that is closed and a client who left: that is when one looks back (Eva, step 4).
    """
    klant = open_dossier(request, pk, "trajectplan")
    inzet = inzet_met_beoordeling(klant, inzet_pk)
    if inzet is None:
        raise Http404("Deze inzet is er niet.")
    eis_afgelopen(inzet)
    beoordeling = beoordeling_van(inzet)
    eigen = beoordeling if beoordeling is not None and beoordeling.auteur_id == request.user.pk else None
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "inzet": inzet,
        "beoordeling": beoordeling,
        "eigen": eigen is not None,
    }
    schrijft = mag_beoordelen(request.user, klant)
    if request.method == "POST" and not (schrijft or eigen):
        raise PermissionDenied
    # The form that writes a review carries a key: a second send of it, or one after someone was ahead, belongs there.
    if schrijft and (beoordeling is None or "sleutel" in request.POST):
        return _nieuw(request, klant, inzet, context)
    if eigen is None:
        return render(request, "trajecten/beoordelen.html", context)
    form = BeoordelingFormulier(request.POST or None, instance=eigen, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: herzie(beoordeling=eigen, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=reverse("trajectplan", args=[pk]),
        gezegd="Beoordeling bewaard.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context |= {"form": form, "conflict": form.conflict}
    return render(request, "trajecten/beoordelen.html", context, status=uitkomst.status)


def _nieuw(request: Verzoek, klant: Klant, inzet: Inzet, context: dict[str, Any]) -> HttpResponse:
    form = NieuweBeoordelingFormulier(request.POST or None, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: beoordeel(inzet=inzet, gegevens=form.gegevens, door=request.user),
        naar=reverse("trajectplan", args=[klant.pk]),
        gezegd="Beoordeling bewaard. Collega’s lezen haar bij het instrument.",
        anders={NietToegestaan: partial(zeg_in_formulier, form)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    return render(request, "trajecten/beoordelen.html", context | {"form": form}, status=uitkomst.status)
