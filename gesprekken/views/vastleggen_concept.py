"""The draft of a record: kept while typing, thrown away, and what to do when it was saved in another tab too."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from gesprekken.actions.concept import AlVastgelegd, gooi_concept_weg
from gesprekken.concepten import velden_van, verschillen
from gesprekken.keuzelijsten import keuzelijsten
from gesprekken.models import Verslagconcept
from gesprekken.rondom import gespreksronde
from gesprekken.views.gesprekken import ronde_of_404
from gesprekken.views.vastlegpagina import SJABLOON, Ronde, adres_van, bewaar, is_geweest, lees_pagina
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.getypeerd import actueel_als
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_concept(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """Keep what is typed of the record of a planned conversation."""
    klant = open_dossier(request, pk, "gesprek vastleggen", vastleggen=not request.htmx)
    eis_dossier_loopt(klant)
    return _bewaar_concept(request, klant, ronde_of_404(klant, gesprek_pk))


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_direct_concept(request: Verzoek, pk: int) -> HttpResponse:
    """Keep what is typed of the record of a conversation that was not planned."""
    klant = open_dossier(request, pk, "gesprek vastleggen", vastleggen=not request.htmx)
    eis_dossier_loopt(klant)
    return _bewaar_concept(request, klant, gespreksronde(klant))


def _sleutel(waarde: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(waarde)
    except ValueError:
        return None


def toon_conceptbotsing(request: Verzoek, klant: Klant, ronde: Ronde, fout: Verouderd, *, los: bool) -> HttpResponse:
    """The draft was saved in another tab: both versions, and a choice; `los`: for a page that is there already."""
    opgeslagen = actueel_als(fout, Verslagconcept)
    pagina = lees_pagina(request, klant, ronde, request.POST)
    pagina.vastlegging.zonder_oordeel()
    pagina.concept = opgeslagen
    getypt = velden_van(request.POST)
    pagina.conceptconflict = verschillen(opgeslagen.velden, getypt, pagina.vastlegging.velden)
    sjabloon = "gesprekken/gesprek_conceptbotsing.html" if los else SJABLOON
    return render(request, sjabloon, pagina.context() | {"los": los}, status=409)


def _bewaar_concept(request: Verzoek, klant: Klant, ronde: Ronde) -> HttpResponse:
    if "weggooien" in request.POST:
        gooi_concept_weg(klant=klant, gesprek=ronde.gesprek, door=request.user)
        if is_geweest(ronde):
            messages.success(request, "Uw concept is weggegooid.")
            return redirect(ronde.gesprek)
        messages.success(request, "Weggegooid. U begint met een leeg verslag.")
        return redirect(adres_van(klant, ronde))
    try:
        concept = bewaar(request, klant, ronde, sleutel=_sleutel(request.POST.get("sleutel", "")))
    except AlVastgelegd:
        return HttpResponse(status=204)
    except Verouderd as fout:
        return toon_conceptbotsing(request, klant, ronde, fout, los=bool(request.htmx))
    if request.htmx:
        context = {
            "concept": concept,
            "soort": keuzelijsten(klant, zonder=request.user).soort(request.POST.get("soort", "")),
            "geweest": is_geweest(ronde),
            "gesprek": ronde.gesprek,
            "adres": adres_van(klant, ronde),
        }
        return render(request, "gesprekken/gesprek_concept_bewaard.html", context)
    messages.success(request, "Tussentijds bewaard.")
    return redirect(adres_van(klant, ronde))
