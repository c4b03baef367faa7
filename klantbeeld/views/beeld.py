"""Pages of the klantbeeld: look at it, make it."""

from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from instrumenten.models import Tegel
from klantbeeld import igm
from klantbeeld.actions.beeld import GeenConcept, VreemdeUitslag, begin_klantbeeld, bewaar_delen
from klantbeeld.beelden import HOOGSTE_VERSIE, VERSIES_PER_PAGINA, laatste_vastgesteld, vastgestelde, versielijst
from klantbeeld.belemmeringen import boom
from klantbeeld.componenten import componenten_met_ankers
from klantbeeld.concept import ConceptMetVorige, concept_met_vorige
from klantbeeld.delen import Klantbeelddeel, rijen_van
from klantbeeld.forms.beeld import Conceptformulier, conceptformulier
from klantbeeld.forms.deel import Invoer
from klantbeeld.indeling import indeling
from klantbeeld.models import Klantbeeld
from klantbeeld.standen import standen, tekening_van
from klantbeeld.tekening import tekening
from klantbeeld.uitslagkeuzes import uitslagkeuzes
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.nummers import als_nummer
from toegang.verzoek import Verzoek


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld(request: Verzoek, pk: int) -> HttpResponse:
    """The latest established klantbeeld and the list of versions."""
    klant = open_dossier(request, pk, "klantbeeld")
    laatste = laatste_vastgesteld(klant)
    voor = als_nummer(request.GET.get("voor", ""), hoogste=HOOGSTE_VERSIE)
    rijen = list(versielijst(klant, voor=voor))
    versies = [rij for rij in rijen if rij.versie]
    context = {
        "klant": klant,
        "tab": "klantbeeld",
        "beeld": laatste,
        "concept": next((rij for rij in rijen if not rij.versie), None),
        "versies": versies[:VERSIES_PER_PAGINA],
        "meer": len(versies) > VERSIES_PER_PAGINA,
        **(_inhoud(laatste) if laatste else {}),
    }
    return render(request, "klantbeeld/klantbeeld.html", context)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_versie(request: Verzoek, pk: int, versie: int) -> HttpResponse:
    """One established version, with what changed against the version before."""
    klant = open_dossier(request, pk, "klantbeeld")
    beeld = vastgestelde(klant, met_nieuwste=True).filter(versie=versie).first()
    if beeld is None:
        raise Http404("Deze versie bestaat niet.")
    context = {"klant": klant, "tab": "klantbeeld", "beeld": beeld, **_inhoud(beeld)}
    return render(request, "klantbeeld/klantbeeld_versie.html", context)


def _inhoud(beeld: Klantbeeld) -> dict[str, Any]:
    return {"tekening": tekening_van(beeld), "indeling": indeling(beeld)}


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def klantbeeld_beginnen(request: Verzoek, pk: int) -> HttpResponse:
    """Begin a draft, or go on with the one that there is."""
    klant = open_dossier(request, pk, "klantbeeld")
    begin_klantbeeld(klant=klant, door=request.user)
    return redirect("klantbeeld_maken", klant.pk)


@dataclass
class Maakpagina:
    """What the page of the draft needs, read once: the draft, the version before it, and the forms of all parts."""

    klant: Klant
    stand: ConceptMetVorige
    formulier: Conceptformulier | None
    melding: str = ""

    def context(self) -> dict[str, Any]:
        """For the templates of the page and of its fragments."""
        beeld = self.stand.concept
        scores = beeld.scores.all() if beeld else []
        vorige = self.stand.vorige_scores
        stand = standen(scores, vorige)
        return {
            "klant": self.klant,
            "tab": "klantbeeld",
            "beeld": beeld,
            "vorige": self.stand.vorige,
            "formulier": self.formulier,
            "conflict": self.formulier.conflict if self.formulier else [],
            "melding": self.melding,
            "tekening": tekening(scores, vorige, kenmerk="concept"),
            "onbekend": igm.onbekend(stand),
            "belemmeringen": boom(rijen_van(beeld)) if beeld else [],
            "patronen": igm.patronen(stand),
        }


def _maakpagina(klant: Klant, data: Invoer = None) -> Maakpagina:
    """Read the draft and build its forms; without a draft the forms stand on the latest version. Seven queries."""
    stand = concept_met_vorige(klant)
    formulier = conceptformulier(
        data,
        stand=stand,
        componenten=componenten_met_ankers(),
        tegels=Tegel.objects.all(),
        uitslagen=uitslagkeuzes(klant),
    )
    return Maakpagina(klant, stand, formulier)


VASTGESTELD = "Dit klantbeeld is intussen vastgesteld. Wat u typte, staat hieronder nog."


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def klantbeeld_maken(request: Verzoek, pk: int) -> HttpResponse:
    """The draft on one page. Saving the whole form is the way without script; with script every part saves itself."""
    klant = open_dossier(request, pk, "klantbeeld maken")
    if request.method == "POST":
        return _bewaar_alles(request, klant)
    pagina = _maakpagina(klant)
    if pagina.stand.concept is None:
        return redirect("klantbeeld", klant.pk)
    return render(request, "klantbeeld/klantbeeld_maken.html", pagina.context())


def _bewaar_alles(request: Verzoek, klant: Klant) -> HttpResponse:
    if request.POST.get("actie") == "nieuw":
        begin_klantbeeld(klant=klant, door=request.user)
    pagina = _maakpagina(klant, request.POST)
    if pagina.formulier is None:
        return anders_verder(request, "Dit klantbeeld is er niet meer.", reverse("klantbeeld", args=[klant.pk]))
    if not pagina.formulier.is_geldig():
        pagina.formulier.toon_onaangeroerd()
        return render(request, "klantbeeld/klantbeeld_maken.html", pagina.context(), status=422)
    bevestig = request.POST.get("bevestig", "")
    status = _bewaar(request, pagina, pagina.formulier.delen(bevestig))
    if status != HTTPStatus.OK:
        pagina.formulier.toon_onaangeroerd()
        return render(request, "klantbeeld/klantbeeld_maken.html", pagina.context(), status=status)
    if request.POST.get("actie") == "bespreken":
        return redirect("klantbeeld_bespreken", klant.pk)
    messages.success(request, "Klantbeeld bewaard.")
    adres = reverse("klantbeeld_maken", args=[klant.pk])
    return redirect(f"{adres}#component-{bevestig}" if pagina.formulier.blok(bevestig) else adres)


def _bewaar(request: Verzoek, pagina: Maakpagina, delen: list[Klantbeelddeel]) -> HTTPStatus:
    """Save these parts; the status of the answer. Unless everything was saved, the page says why not."""
    try:
        if pagina.stand.concept is None:
            raise GeenConcept
        botsingen = bewaar_delen(klantbeeld=pagina.stand.concept, delen=delen, door=request.user)
    except GeenConcept:
        pagina.melding = VASTGESTELD
        return HTTPStatus.CONFLICT
    except VreemdeUitslag as fout:
        if blok := pagina.formulier and pagina.formulier.blok(fout.code):
            blok.form.add_error(fout.veld, str(fout))
        return HTTPStatus.UNPROCESSABLE_ENTITY
    if pagina.formulier:
        pagina.formulier.verwerk(delen, botsingen)
    return HTTPStatus.CONFLICT if botsingen else HTTPStatus.OK


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def klantbeeld_score(request: Verzoek, pk: int) -> HttpResponse:
    """Save one part of the draft while it is filled in, or confirm a component as unchanged.

    Answers with the time of saving, the drawing and what is still unknown; 409 with both versions when someone else
    changed this part.
    """
    klant = open_dossier(request, pk, "klantbeeld maken", vastleggen=not request.htmx)
    if not request.htmx:
        return _bewaar_alles(request, klant)
    pagina = _maakpagina(klant, request.POST)
    sleutel = request.POST.get("deel", "")
    deel = pagina.formulier.deel(sleutel) if pagina.formulier else None
    if pagina.formulier is None or deel is None:
        raise Http404("Dit onderdeel bestaat niet.")
    if not deel.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    else:
        status = _bewaar(request, pagina, [replace(deel.deel(), bevestig=request.POST.get("bevestig") == sleutel)])
    if status == HTTPStatus.OK:
        # What is shown now is what is stored now, with the fingerprint that goes with it.
        vers = _maakpagina(klant)
        if vers.formulier is None:
            raise Http404("Dit klantbeeld bestaat niet meer.")
        pagina, deel = vers, vers.formulier.deel(sleutel) or deel
    context = {
        **pagina.context(),
        "deel": deel,
        "blok": pagina.formulier.blok(sleutel) if pagina.formulier else None,
        "bewaard": status == HTTPStatus.OK,
    }
    return render(request, "klantbeeld/klantbeeld_bewaard.html", context, status=status)
