"""Recording a conversation, planned or not; what is typed is kept on the way.

Also when a colleague records or cancels the conversation first: the draft is kept then, to take over from.
"""

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeGuard

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from gesprekken.actions.concept import AlVastgelegd, bewaar_concept, gooi_concept_weg
from gesprekken.actions.gesprek import NietMeerGepland, leg_gesprek_vast
from gesprekken.afspraken import per_kant
from gesprekken.concepten import als_invoer, concept_van, met_notitie, velden_van, verschillen
from gesprekken.forms.vastlegging import UITBREIDBAAR, Vastlegging, regels_van
from gesprekken.forms.verslagrijen import met_extra_rij
from gesprekken.keuzelijsten import keuzelijsten
from gesprekken.models import Afspraak, Contactnotitie, Gesprek, Gespreksstatus, Verslagconcept
from gesprekken.rondom import Gespreksronde, gespreksronde, open_afspraken
from gesprekken.views.gesprekken import ronde_of_404
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.formulieren import Veldverschil
from toegang.getypeerd import actueel_als
from toegang.models import Rol
from toegang.nummers import als_nummer
from toegang.verwerken import al_verwerkt, naar_adres, verwerk
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]
SJABLOON = "gesprekken/gesprek_vastleggen.html"

# The conversation that is recorded: planned before, or (None) not.
Ronde = Gespreksronde[Gesprek | None]


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
    return _leg_vast(request, klant, gespreksronde(klant), notitie=_uit_notitie(request, klant))


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


def _uit_notitie(request: Verzoek, klant: Klant) -> Contactnotitie | None:
    """The short note out of which a record is to grow, as the address says; None for one that is in a record."""
    if request.method == "POST" or "notitie" not in request.GET:
        return None
    return Contactnotitie.objects.filter(klant=klant, pk=als_nummer(request.GET["notitie"]) or 0).los().first()


def _adres(klant: Klant, ronde: Ronde) -> str:
    """The page of the record."""
    if ronde.gesprek is None:
        return reverse("gesprek_direct", args=[klant.pk])
    return reverse("gesprek_vastleggen", args=[klant.pk, ronde.gesprek.pk])


def _conceptadres(klant: Klant, ronde: Ronde) -> str:
    """Where its draft is kept."""
    if ronde.gesprek is None:
        return reverse("gesprek_direct_concept", args=[klant.pk])
    return reverse("gesprek_concept", args=[klant.pk, ronde.gesprek.pk])


@dataclass
class Vastlegpagina:
    """The page of the record, its forms built from what was sent, or from the draft, or from the plan."""

    klant: Klant
    ronde: Ronde
    vastlegging: Vastlegging
    open_bij_klant: list[Afspraak]
    concept: Verslagconcept | None = None
    hersteld: bool = False
    komt_nog_op: date | None = None
    conceptconflict: list[Veldverschil] = field(default_factory=list)

    def context(self) -> dict[str, Any]:
        """For the templates of the page and its fragments."""
        form = self.vastlegging.form
        return {
            "klant": self.klant,
            "gesprek": self.ronde.gesprek,
            "laatste": self.ronde.laatste,
            "volgend": self.ronde.volgend,
            "vandaag": self.ronde.vandaag,
            "afspraken": per_kant(self.open_bij_klant),
            "vastlegging": self.vastlegging,
            "form": form,
            "adres": _adres(self.klant, self.ronde),
            "conceptadres": _conceptadres(self.klant, self.ronde),
            "concept": self.concept,
            "hersteld": self.hersteld,
            "komt_nog_op": self.komt_nog_op,
            "conflict": form.conflict,
            "conceptconflict": self.conceptconflict,
        }


def _komt_nog_op(ronde: Ronde) -> date | None:
    """The day for which the conversation is planned, when that day is still to come."""
    if ronde.gesprek is None:
        return None
    dag = timezone.localdate(ronde.gesprek.moment)
    return dag if dag > timezone.localdate() else None


def _pagina(
    request: Verzoek, klant: Klant, ronde: Ronde, data: QueryDict | None, notitie: Contactnotitie | None = None
) -> Vastlegpagina:
    """Three queries: the open agreements, the lists to choose from, the draft."""
    open_bij_klant = list(open_afspraken(klant))
    lijsten = keuzelijsten(klant, zonder=request.user)
    concept = concept_van(klant, ronde.gesprek.pk if ronde.gesprek else None, request.user)
    hersteld = data is None and concept is not None
    # Before the form is there: that puts the moment that was typed on this same object.
    komt_nog_op = _komt_nog_op(ronde)
    if data is None and concept is not None:
        data = met_notitie(als_invoer(concept), notitie) if notitie else als_invoer(concept)
    vastlegging = Vastlegging(data=data, ronde=ronde, open_afspraken=open_bij_klant, lijsten=lijsten)
    if hersteld:
        vastlegging.zonder_oordeel()
    elif notitie:
        vastlegging.begin_met(notitie)
    return Vastlegpagina(klant, ronde, vastlegging, open_bij_klant, concept, hersteld, komt_nog_op)


def _is_geweest(ronde: Ronde) -> TypeGuard[Gespreksronde[Gesprek]]:
    """Whether the conversation was recorded or cancelled; one that was not planned never was."""
    return ronde.gesprek is not None and ronde.gesprek.status != Gespreksstatus.GEPLAND


def _toch_bewaard(request: Verzoek, klant: Klant, ronde: Ronde) -> HttpResponse:
    """The conversation was recorded or cancelled first: what was sent becomes the draft, and that is shown."""
    try:
        # The key may be of an earlier send with something else in it; this is what was typed now.
        _bewaar(request, klant, ronde, sleutel=None)
    except Verouderd as fout:
        return _toon_conceptbotsing(request, klant, ronde, fout, los=False)
    return naar_adres(request, _adres(klant, ronde))


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
            "conceptadres": _conceptadres(klant, ronde),
            "regels": regels_van(concept, ronde=ronde, lijsten=keuzelijsten(klant, zonder=request.user)),
        },
    )


def _leg_vast(request: Verzoek, klant: Klant, ronde: Ronde, notitie: Contactnotitie | None = None) -> HttpResponse:
    extra_voor = request.POST.get("rij_erbij", "")
    data: QueryDict | None = request.POST if request.method == "POST" else None
    if data is not None and extra_voor in UITBREIDBAAR:
        data = met_extra_rij(data, extra_voor)
    if data is None and _is_geweest(ronde):
        return _toon_over(request, klant, ronde)
    pagina = _pagina(request, klant, ronde, data, notitie)
    vastlegging = pagina.vastlegging
    if _is_geweest(ronde):
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
            door=request.user,
        ),
        naar=lambda gesprek: gesprek.get_absolute_url(),
        gezegd="Gesprek vastgelegd.",
        ook=[vastlegging],
        anders={NietMeerGepland: lambda _: _toch_bewaard(request, klant, ronde)},
    )
    return uitkomst.antwoord or render(request, SJABLOON, pagina.context(), status=uitkomst.status)


def _sleutel(waarde: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(waarde)
    except ValueError:
        return None


def _revisie(data: QueryDict) -> int:
    """The draft that was shown, or the one that the writer chose to overwrite."""
    return als_nummer(data.get("kies_revisie") or data.get("concept_revisie", "")) or 0


def _bewaar(request: Verzoek, klant: Klant, ronde: Ronde, *, sleutel: uuid.UUID | None) -> Verslagconcept:
    return bewaar_concept(
        klant=klant,
        gesprek=ronde.gesprek,
        velden=velden_van(request.POST),
        sleutel=sleutel,
        gezien=_revisie(request.POST),
        door=request.user,
    )


def _toon_conceptbotsing(request: Verzoek, klant: Klant, ronde: Ronde, fout: Verouderd, *, los: bool) -> HttpResponse:
    """The draft was saved in another tab: both versions, and a choice; `los`: for a page that is there already."""
    opgeslagen = actueel_als(fout, Verslagconcept)
    pagina = _pagina(request, klant, ronde, request.POST)
    pagina.vastlegging.zonder_oordeel()
    pagina.concept = opgeslagen
    getypt = velden_van(request.POST)
    pagina.conceptconflict = verschillen(opgeslagen.velden, getypt, pagina.vastlegging.velden)
    sjabloon = "gesprekken/gesprek_conceptbotsing.html" if los else SJABLOON
    return render(request, sjabloon, pagina.context() | {"los": los}, status=409)


def _bewaar_concept(request: Verzoek, klant: Klant, ronde: Ronde) -> HttpResponse:
    if "weggooien" in request.POST:
        gooi_concept_weg(klant=klant, gesprek=ronde.gesprek, door=request.user)
        if _is_geweest(ronde):
            messages.success(request, "Uw concept is weggegooid.")
            return redirect(ronde.gesprek)
        messages.success(request, "Weggegooid. U begint met een leeg verslag.")
        return redirect(_adres(klant, ronde))
    try:
        concept = _bewaar(request, klant, ronde, sleutel=_sleutel(request.POST.get("sleutel", "")))
    except AlVastgelegd:
        return HttpResponse(status=204)
    except Verouderd as fout:
        return _toon_conceptbotsing(request, klant, ronde, fout, los=bool(request.htmx))
    if request.htmx:
        context = {
            "concept": concept,
            "soort": keuzelijsten(klant, zonder=request.user).soort(request.POST.get("soort", "")),
            "geweest": _is_geweest(ronde),
            "gesprek": ronde.gesprek,
            "adres": _adres(klant, ronde),
        }
        return render(request, "gesprekken/gesprek_concept_bewaard.html", context)
    messages.success(request, "Tussentijds bewaard.")
    return redirect(_adres(klant, ronde))
