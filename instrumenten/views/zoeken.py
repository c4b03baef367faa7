"""Searching the catalogue."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from instrumenten.forms import Zoekformulier
from instrumenten.models import Instrument
from instrumenten.zoeken.scherm import zoekscherm
from instrumenten.zoeken.uitslag import Facetten
from instrumenten.zoeken.vergeefs import tel_vergeefs
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


def _met_adres(instrument: Instrument, _: Facetten) -> dict[str, object]:
    return {"adres": reverse("instrument", args=[instrument.slug])}


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER)
def instrumenten(request: Verzoek) -> HttpResponse:
    """Search the catalogue; the address holds the whole search."""
    formulier = Zoekformulier(request.GET)
    vraag = formulier.vraag()
    context = zoekscherm(request, formulier=formulier, vraag=vraag, verrijk=_met_adres)
    if not formulier.errors:
        tel_vergeefs(request, vraag, context["facetten"])
    antwoord = render(request, "instrumenten/zoeken.html", context, status=422 if formulier.errors else 200)
    if request.htmx:
        antwoord["HX-Push-Url"] = reverse("instrumenten") + vraag.adres()
    return antwoord
