"""Reviewing the instrument of an inzet that ended."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek
from trajecten.beoordelen import (
    beoordeel,
    beoordeling_van,
    eis_afgelopen,
    herzie,
    inzet_met_beoordeling,
    mag_beoordelen,
)
from trajecten.cyclus import NietToegestaan
from trajecten.forms.beoordeling import BeoordelingFormulier, NieuweBeoordelingFormulier
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
    eigen = beoordeling is not None and beoordeling.auteur_id == request.user.pk
    context = {"klant": klant, "tab": "trajectplan", "inzet": inzet, "beoordeling": beoordeling, "eigen": eigen}
    schrijft = mag_beoordelen(request.user, klant)
    if request.method == "POST" and not (schrijft or eigen):
        raise PermissionDenied
    # The form that writes a review carries a key: a second send of it, or one after someone was ahead, belongs there.
    if schrijft and (beoordeling is None or "sleutel" in request.POST):
        return _nieuw(request, context)
    if not eigen:
        return render(request, "trajecten/beoordelen.html", context)
    form = BeoordelingFormulier(request.POST or None, instance=beoordeling, klant=klant)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = form.bewaar_of_conflict(
            lambda actueel, gegevens: herzie(beoordeling=actueel, gegevens=gegevens, door=request.user)
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Beoordeling bewaard.")
            return redirect("trajectplan", pk)
    context |= {"form": form, "conflict": form.conflict}
    return render(request, "trajecten/beoordelen.html", context, status=status)


def _nieuw(request: Verzoek, context: dict[str, Any]) -> HttpResponse:
    klant, inzet = context["klant"], context["inzet"]
    form = NieuweBeoordelingFormulier(request.POST or None, klant=klant)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            gegevens = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "sleutel"}

            def schrijf() -> str:
                beoordeel(inzet=inzet, gegevens=gegevens, door=request.user)
                return reverse("trajectplan", args=[klant.pk])

            try:
                verder = form.voer_uit(request.user, schrijf)
            except NietToegestaan as fout:
                status = zeg_in_formulier(form, fout)
            else:
                messages.success(request, "Beoordeling bewaard. Collega’s lezen haar bij het instrument.")
                return redirect(verder)
    return render(request, "trajecten/beoordelen.html", context | {"form": form}, status=status)
