"""Pages of the klantbeeld: look at it, make it, establish it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from instrumenten.models import Tegel
from klantbeeld import beelden, igm
from klantbeeld.actions.beeld import (
    Deel,
    GeenConcept,
    NietCompleet,
    begin_klantbeeld,
    bewaar_delen,
    stel_klantbeeld_vast,
)
from klantbeeld.begeleiding import anders_naar_dossier
from klantbeeld.dossier import open_dossier
from klantbeeld.forms.beeld import Conceptformulier, Vaststelformulier, conceptformulier
from klantbeeld.models import Klant, Klantbeeld
from klantbeeld.tekening import tekening
from toegang.dossiers import alleen
from toegang.formulieren import Verouderd
from toegang.models import Rol


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld(request: HttpRequest, pk: int) -> HttpResponse:
    """The latest established klantbeeld and the list of versions."""
    klant = open_dossier(request, pk, "klantbeeld")
    laatste = beelden.laatste_vastgesteld(klant)
    voor = request.GET.get("voor", "")
    rijen = list(beelden.versielijst(klant, voor=int(voor) if voor.isdecimal() and len(voor) < 5 else None))
    versies = [rij for rij in rijen if rij.versie]
    context = {
        "klant": klant,
        "tab": "klantbeeld",
        "beeld": laatste,
        "concept": next((rij for rij in rijen if not rij.versie), None),
        "versies": versies[: beelden.VERSIES_PER_PAGINA],
        "meer": len(versies) > beelden.VERSIES_PER_PAGINA,
        **(_inhoud(laatste) if laatste else {}),
    }
    return render(request, "klantbeeld/klantbeeld.html", context)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_versie(request: HttpRequest, pk: int, versie: int) -> HttpResponse:
    """One established version, with what changed against the version before."""
    klant = open_dossier(request, pk, "klantbeeld")
    beeld = beelden.vastgestelde(klant, met_nieuwste=True).filter(versie=versie).first()
    if beeld is None:
        raise Http404("Deze versie bestaat niet.")
    context = {"klant": klant, "tab": "klantbeeld", "beeld": beeld, **_inhoud(beeld)}
    return render(request, "klantbeeld/klantbeeld_versie.html", context)


def _inhoud(beeld: Klantbeeld) -> dict[str, Any]:
    return {"tekening": beelden.tekening_van(beeld), "indeling": beelden.indeling(beeld)}


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def klantbeeld_beginnen(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a draft, or go on with the one that there is."""
    klant = open_dossier(request, pk, "klantbeeld")
    begin_klantbeeld(klant=klant, door=request.user)
    return redirect("klantbeeld_maken", klant.pk)


@dataclass
class Maakpagina:
    """What the page of the draft needs, read once: the draft, the version before it, and the forms of all parts."""

    klant: Klant
    stand: beelden.ConceptMetVorige
    formulier: Conceptformulier | None
    melding: str = ""

    def context(self) -> dict[str, Any]:
        """For the templates of the page and of its fragments."""
        beeld = self.stand.concept
        scores = beeld.scores.all() if beeld else []
        vorige = self.stand.vorige_scores
        stand = beelden.standen(scores, vorige)
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
            "patronen": igm.patronen(stand),
        }


def _maakpagina(klant: Klant, data: Any = None) -> Maakpagina:
    """Read the draft and build its forms; without a draft the forms stand on the latest version. Four queries."""
    stand = beelden.concept_met_vorige(klant)
    beeld = stand.concept or stand.vorige
    formulier = None
    if beeld:
        formulier = conceptformulier(
            data,
            beeld=beeld,
            componenten=beelden.componenten_met_ankers(),
            tegels=Tegel.objects.all(),
            vorige_scores=stand.vorige_scores,
        )
    return Maakpagina(klant, stand, formulier)


# A list of fourteen helps nobody to choose two; the weaker reasons are folded away.
KANDIDATEN_IN_BEELD = 5
VASTGESTELD = "Dit klantbeeld is intussen vastgesteld. Wat u typte, staat hieronder nog."


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def klantbeeld_maken(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft on one page. Saving the whole form is the way without script; with script every part saves itself."""
    klant = open_dossier(request, pk, "klantbeeld maken")
    if request.method == "POST":
        return _bewaar_alles(request, klant)
    pagina = _maakpagina(klant)
    if pagina.stand.concept is None:
        return redirect("klantbeeld", klant.pk)
    return render(request, "klantbeeld/klantbeeld_maken.html", pagina.context())


def _bewaar_alles(request: HttpRequest, klant: Klant) -> HttpResponse:
    if request.POST.get("actie") == "nieuw":
        begin_klantbeeld(klant=klant, door=request.user)
    pagina = _maakpagina(klant, request.POST)
    if pagina.formulier is None:
        return redirect("klantbeeld", klant.pk)
    if not pagina.formulier.is_geldig():
        pagina.formulier.toon_onaangeroerd()
        return render(request, "klantbeeld/klantbeeld_maken.html", pagina.context(), status=422)
    if not _bewaar(request, pagina, pagina.formulier.delen()):
        pagina.formulier.toon_onaangeroerd()
        return render(request, "klantbeeld/klantbeeld_maken.html", pagina.context(), status=409)
    if request.POST.get("actie") == "vaststellen":
        return redirect("klantbeeld_vaststellen", klant.pk)
    messages.success(request, "Klantbeeld bewaard.")
    return redirect("klantbeeld_maken", klant.pk)


def _bewaar(request: HttpRequest, pagina: Maakpagina, delen: list[Deel]) -> bool:
    """Save these parts; whether everything was saved. If not, the page says what collided."""
    try:
        if pagina.stand.concept is None:
            raise GeenConcept
        botsingen = bewaar_delen(klantbeeld=pagina.stand.concept, delen=delen, door=request.user)
    except GeenConcept:
        pagina.melding = VASTGESTELD
        return False
    if pagina.formulier:
        pagina.formulier.verwerk(delen, botsingen)
    return not botsingen


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def klantbeeld_score(request: HttpRequest, pk: int) -> HttpResponse:
    """Save one part of the draft while it is filled in: a component, the goal, or the closing text.

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
    status = 200
    if not deel.is_valid():
        status = 422
    elif not _bewaar(request, pagina, [deel.deel()]):
        status = 409
    else:
        # What is shown now is what is stored now, with the fingerprint that goes with it.
        vers = _maakpagina(klant)
        if vers.formulier is None:
            raise Http404("Dit klantbeeld bestaat niet meer.")
        pagina, deel = vers, vers.formulier.deel(sleutel) or deel
    context = {
        **pagina.context(),
        "deel": deel,
        "blok": pagina.formulier.blok(sleutel) if pagina.formulier else None,
        "bewaard": status == 200,
    }
    return render(request, "klantbeeld/klantbeeld_bewaard.html", context, status=status)


@dataclass(frozen=True)
class Werkpuntkeuze:
    """A candidate on the page: why it is offered, the question to think about, and whether it is ticked."""

    kandidaat: igm.Kandidaat
    denkvraag: str
    gekozen: bool


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_vaststellen(request: HttpRequest, pk: int) -> HttpResponse:
    """What is still missing, which work points to choose, and establishing itself."""
    klant = open_dossier(request, pk, "klantbeeld vaststellen")
    stand = beelden.concept_met_vorige(klant)
    if request.method != "POST" and stand.concept is None:
        return redirect("klantbeeld", klant.pk)
    pagina = _vaststelpagina(klant, stand, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _toon_vaststellen(request, pagina)
    form = pagina.form
    if not form.is_valid():
        return _toon_vaststellen(request, pagina, status=422)

    def stel_vast() -> str:
        if stand.concept is None:
            raise GeenConcept
        vast = stel_klantbeeld_vast(
            klantbeeld=stand.concept,
            revisie=form.cleaned_data["revisie"],
            werkpunten=form.cleaned_data["werkpunten"],
            door=request.user,
        )
        return vast.get_absolute_url()

    try:
        adres = form.voer_uit(request.user, stel_vast)
    except NietCompleet:
        return _toon_vaststellen(request, pagina, status=422)
    except GeenConcept:
        messages.warning(request, "Dit klantbeeld was al vastgesteld.")
        return redirect("klantbeeld", klant.pk)
    except Verouderd as fout:
        pagina = _vaststelpagina(klant, beelden.concept_met_vorige(klant), _met_revisie(request, fout))
        pagina.melding = "Iemand anders heeft dit klantbeeld intussen gewijzigd. Kijk het na en stel het dan vast."
        return _toon_vaststellen(request, pagina, status=409)
    messages.success(request, "Klantbeeld vastgesteld.")
    return redirect(adres)


@dataclass
class Vaststelpagina:
    """What the page on which a draft is established needs."""

    klant: Klant
    stand: beelden.ConceptMetVorige
    standen: list[igm.Stand]
    form: Vaststelformulier
    melding: str = ""


def _vaststelpagina(klant: Klant, stand: beelden.ConceptMetVorige, data: Any) -> Vaststelpagina:
    scores = stand.concept.scores.all() if stand.concept else []
    standen = beelden.standen(scores, stand.vorige_scores)
    koppelingen = beelden.koppelingen()
    kandidaten = igm.kandidaten(standen, koppelingen)
    genoemd = {kandidaat.kenmerk for kandidaat in kandidaten}
    anderen = {k.kenmerk: k.kenmerk_naam for k in koppelingen if k.kenmerk not in genoemd}
    form = Vaststelformulier(
        data,
        kandidaten=kandidaten,
        anderen=list(anderen.items()),
        initial={
            "revisie": stand.concept.revisie if stand.concept else 1,
            "werkpunten": igm.standaardkeuze(kandidaten),
        },
    )
    return Vaststelpagina(klant, stand, standen, form)


def _met_revisie(request: HttpRequest, fout: Verouderd) -> Any:
    """What was sent, with the newer revision: saving once more is a choice."""
    data = request.POST.copy()
    data["revisie"] = str(fout.actueel.revisie)
    return data


def _toon_vaststellen(request: HttpRequest, pagina: Vaststelpagina, *, status: int = 200) -> HttpResponse:
    beeld, form = pagina.stand.concept, pagina.form
    if beeld is None:
        return redirect("klantbeeld", pagina.klant.pk)
    gekozen = set(form["werkpunten"].value() or [])
    denkvragen = {score.component.code: score.component.denkvraag for score in beeld.scores.all()}
    keuzes = [
        Werkpuntkeuze(kandidaat, denkvragen.get(kandidaat.componenten[0], ""), kandidaat.kenmerk in gekozen)
        for kandidaat in form.kandidaten
    ]
    context = {
        "klant": pagina.klant,
        "tab": "klantbeeld",
        "beeld": beeld,
        "form": form,
        "melding": pagina.melding,
        "ontbreekt": igm.wat_ontbreekt(
            doelgedrag=beeld.doelgedrag, interpretatie=beeld.interpretatie, standen=pagina.standen
        ),
        "keuzes": keuzes[:KANDIDATEN_IN_BEELD],
        "meer_keuzes": keuzes[KANDIDATEN_IN_BEELD:],
        "meer_gekozen": any(keuze.gekozen for keuze in keuzes[KANDIDATEN_IN_BEELD:]),
        "anderen": [(code, naam, code in gekozen) for code, naam in form.anderen],
        "praten": [stand for stand in pagina.standen if stand.om_over_te_praten],
        "onbekend": igm.onbekend(pagina.standen),
        "patronen": igm.patronen(pagina.standen),
        "zelfde_interpretatie": bool(
            pagina.stand.vorige and beeld.interpretatie and pagina.stand.vorige.interpretatie == beeld.interpretatie
        ),
        "tekening": tekening(beeld.scores.all(), pagina.stand.vorige_scores, kenmerk="concept"),
    }
    return render(request, "klantbeeld/klantbeeld_vaststellen.html", context, status=status)
