"""Searching in the texts of one dossier, and of all dossiers of a klantmanager."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from caseload.forms import Tekstzoekformulier
from caseload.tekstzoeken import Tekstvraag, Treffer, Treffers, eigen_klanten, zoek_in_teksten
from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang import briefje
from toegang.dossiers import alleen
from toegang.logboek import leg_lijst_vast
from toegang.models import Rol
from toegang.onderbroken import zonder_gevolg
from toegang.verzoek import Verzoek

# In the address of what was found: which note in the session holds what was asked. Another than that of a client.
VRAAG = "tekstvraag"
NIETS = Treffers([], meer=False)


def _gevraagd(request: Verzoek) -> tuple[Tekstzoekformulier, str]:
    """The form, with what was asked at this address, and where to read the answer when it was sent just now."""
    if request.method == "POST":
        form = Tekstzoekformulier(request.POST)
        if not form.is_valid():
            return form, ""
        nummer = briefje.schrijf(request, VRAAG, form.cleaned_data)
        return form, f"{request.path}?{urlencode({VRAAG: nummer})}"
    bewaard: dict[str, str] | None = briefje.lees(request, VRAAG, request.GET.get(VRAAG, ""))
    return Tekstzoekformulier(bewaard), ""


def _vraag(form: Tekstzoekformulier) -> Tekstvraag | None:
    if not form.is_bound or not form.is_valid():
        return None
    gegevens = form.cleaned_data
    return Tekstvraag.van(
        gegevens["woorden"], soort=gegevens["soort"], periode=gegevens["periode"], vandaag=timezone.localdate()
    )


def _toon(request: Verzoek, form: Tekstzoekformulier, gevonden: Treffers, **erbij: Any) -> HttpResponse:
    context = {"form": form, "gevonden": gevonden, "gezocht": form.is_bound and not form.errors, **erbij}
    return render(request, "caseload/tekstzoeken.html", context, status=422 if form.errors else 200)


@zonder_gevolg
@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def dossier_zoeken(request: Verzoek, pk: int) -> HttpResponse:
    """Where words stand in the texts of this client. What was asked is kept in the session, never in the address."""
    klant = open_dossier(request, pk, "zoeken in dossier")
    form, naar = _gevraagd(request)
    if naar:
        return redirect(naar)
    vraag = _vraag(form)
    gevonden = zoek_in_teksten(vraag, [klant.pk]) if vraag else NIETS
    return _toon(request, form, gevonden, klant=klant, tab="", regels=[(None, treffer) for treffer in gevonden.rijen])


@zonder_gevolg
@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER)
def dossiers_zoeken(request: Verzoek) -> HttpResponse:
    """Where words stand in the texts of all own clients; whose text is shown, was read.

    For who accompanies them alone: a teamleider searches in the dossier that was opened for a reason.
    """
    form, naar = _gevraagd(request)
    if naar:
        return redirect(naar)
    vraag = _vraag(form)
    gevonden = zoek_in_teksten(vraag, eigen_klanten(request.user)) if vraag else NIETS
    klanten = Klant.objects.zichtbaar_voor(request.user).in_bulk({treffer.klant_pk for treffer in gevonden.rijen})
    regels: list[tuple[Klant | None, Treffer]] = [
        (klanten[treffer.klant_pk], treffer) for treffer in gevonden.rijen if treffer.klant_pk in klanten
    ]
    leg_lijst_vast(
        gebruiker=request.user,
        klantnummers=[klant.klantnummer for klant, _ in regels if klant],
        onderdeel="zoeken in dossiers",
    )
    return _toon(request, form, gevonden, regels=regels)
