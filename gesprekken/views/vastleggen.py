"""Recording a conversation, planned or not; what is typed is kept on the way.

Also when a colleague records or cancels the conversation first: the draft is kept then, to take over from.
"""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from gesprekken.actions.gesprek import NietMeerGepland, leg_gesprek_vast
from gesprekken.concepten import concept_van
from gesprekken.forms.vastlegging import UITBREIDBAAR, regels_van
from gesprekken.forms.verslagrijen import met_extra_rij
from gesprekken.keuzelijsten import keuzelijsten
from gesprekken.models import Contactnotitie, Gesprek, Gespreksstatus
from gesprekken.rondom import Gespreksronde, gespreksronde
from gesprekken.views.gesprekken import ronde_of_404
from gesprekken.views.vastleggen_concept import toon_conceptbotsing
from gesprekken.views.vastlegpagina import (
    APART,
    SJABLOON,
    Ronde,
    adres_van,
    bewaar,
    conceptadres_van,
    is_geweest,
    lees_pagina,
)
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.nummers import als_nummer
from toegang.verwerken import al_verwerkt, naar_adres, verwerk
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_vastleggen(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """Record a planned conversation."""
    klant = open_dossier(request, pk, "gesprek vastleggen")
    eis_dossier_loopt(klant)
    return _leg_vast(request, klant, ronde_of_404(klant, gesprek_pk))


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_direct(request: Verzoek, pk: int) -> HttpResponse:
    """Record a conversation that was not planned, for instance a telephone call."""
    klant = open_dossier(request, pk, "gesprek vastleggen")
    eis_dossier_loopt(klant)
    ronde = gespreksronde(klant)
    notitie = _uit_notitie(request, klant)
    van_vandaag = None if notitie else _van_vandaag(request, klant, ronde)
    if van_vandaag:
        return redirect("gesprek_vastleggen", klant.pk, van_vandaag.pk)
    return _leg_vast(request, klant, ronde, notitie=notitie)


def _uit_notitie(request: Verzoek, klant: Klant) -> Contactnotitie | None:
    """The short note out of which a record is to grow, as the address says; None for one that is in a record."""
    if request.method == "POST" or "notitie" not in request.GET:
        return None
    return Contactnotitie.objects.filter(klant=klant, pk=als_nummer(request.GET["notitie"]) or 0).los().first()


def _van_vandaag(request: Verzoek, klant: Klant, ronde: Gespreksronde[None]) -> Gesprek | None:
    """The conversation of today to propose; None when the writer has begun another, or asks for one."""
    if request.method == "POST" or ronde.vandaag is None or APART in request.GET:
        return None
    return None if concept_van(klant, None, request.user) else ronde.vandaag


def _toch_bewaard(request: Verzoek, klant: Klant, ronde: Ronde) -> HttpResponse:
    """The conversation was recorded or cancelled first: what was sent becomes the draft, and that is shown."""
    try:
        # The key may be of an earlier send with something else in it; this is what was typed now.
        bewaar(request, klant, ronde, sleutel=None)
    except Verouderd as fout:
        return toon_conceptbotsing(request, klant, ronde, fout, los=False)
    return naar_adres(request, adres_van(klant, ronde))


def _toon_over(request: Verzoek, klant: Klant, ronde: Gespreksronde[Gesprek]) -> HttpResponse:
    """What was typed for a conversation that is no longer planned, to take over from."""
    concept = concept_van(klant, ronde.gesprek.pk, request.user)
    if concept is None:
        messages.info(request, "Dit gesprek staat niet meer gepland. Hier ziet u wat er is vastgelegd.")
        return redirect(ronde.gesprek)
    return render(
        request,
        "gesprekken/gesprek_concept_over.html",
        {
            "klant": klant,
            "gesprek": ronde.gesprek,
            "gevoerd": ronde.gesprek.status == Gespreksstatus.GEVOERD,
            "concept": concept,
            "conceptadres": conceptadres_van(klant, ronde),
            "regels": regels_van(concept, ronde=ronde, lijsten=keuzelijsten(klant, zonder=request.user)),
        },
    )


def _leg_vast(request: Verzoek, klant: Klant, ronde: Ronde, notitie: Contactnotitie | None = None) -> HttpResponse:
    extra_voor = request.POST.get("rij_erbij", "")
    data: QueryDict | None = request.POST if request.method == "POST" else None
    if data is not None and extra_voor in UITBREIDBAAR:
        data = met_extra_rij(data, extra_voor)
    if data is None and is_geweest(ronde):
        return _toon_over(request, klant, ronde)
    pagina = lees_pagina(request, klant, ronde, data, notitie)
    vastlegging = pagina.vastlegging
    vastlegging.rij_erbij_in = extra_voor
    if is_geweest(ronde):
        return al_verwerkt(request, vastlegging.form) or _toch_bewaard(request, klant, ronde)
    if "samenvatting_voorstellen" in request.POST:
        vastlegging.met_samenvatting(klant.aanspreekvorm)
    if extra_voor in UITBREIDBAAR or "samenvatting_voorstellen" in request.POST:
        vastlegging.zonder_oordeel()
        return render(request, SJABLOON, pagina.context())
    uitkomst = verwerk(
        request,
        vastlegging.form,
        lambda: leg_gesprek_vast(
            klant=klant,
            gesprek=ronde.gesprek,
            gezien=vastlegging.form.gezien,
            gegevens=vastlegging.form.verslag(),
            notities=vastlegging.form.notities(),
            deelname=vastlegging.deelname(request.user.pk),
            afspraken=vastlegging.nieuwe_afspraken(),
            afhandelingen=vastlegging.afhandelingen(),
            vervolg=vastlegging.form.vervolg(),
            contactnotitie=vastlegging.form.cleaned_data["contactnotitie"],
            indeling=vastlegging.opzet.indeling,
            door=request.user,
        ),
        naar=lambda gesprek: gesprek.get_absolute_url(),
        gezegd="Gesprek vastgelegd.",
        ook=[vastlegging],
        anders={NietMeerGepland: lambda _: _toch_bewaard(request, klant, ronde)},
    )
    return uitkomst.antwoord or render(request, SJABLOON, pagina.context(), status=uitkomst.status)
