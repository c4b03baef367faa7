"""Searching the catalogue."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from instrumenten.forms import Zoekformulier
from instrumenten.zoeken.scherm import zoekscherm
from instrumenten.zoeken.vergeefs import tel_vergeefs
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER)
def instrumenten(request: Verzoek) -> HttpResponse:
    """Search the catalogue; the address holds the whole search."""
    formulier = Zoekformulier(request.GET)
    vraag = formulier.vraag()
    scherm = zoekscherm(request, formulier=formulier, vraag=vraag)
    if not formulier.errors:
        tel_vergeefs(request, vraag, scherm.facetten)
    antwoord = render(request, "instrumenten/zoeken.html", scherm.context(), status=422 if formulier.errors else 200)
    if request.htmx:
        antwoord["HX-Push-Url"] = reverse("instrumenten") + vraag.adres()
    return antwoord
