"""Pages that make a draft final: read it with the client, then establish it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klantbeeld import beelden, igm
from klantbeeld.actions.beeld import GeenConcept
from klantbeeld.actions.vaststellen import NietCompleet, bespreek_klantbeeld, stel_klantbeeld_vast
from klantbeeld.belemmeringen import boom, op_de_arbeidsmarkt
from klantbeeld.delen import rijen_van
from klantbeeld.forms.deel import Invoer
from klantbeeld.forms.vaststellen import Bespreekformulier, Vaststelformulier
from klantbeeld.klanttaal import in_klanttaal
from klantbeeld.models import Klantbeeld, Score
from klantbeeld.tekening import tekening
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.verzoek import Verzoek

# A list of fourteen helps nobody to choose two; the weaker reasons are folded away.
KANDIDATEN_IN_BEELD = 5
INTUSSEN_GEWIJZIGD = "Iemand anders heeft dit klantbeeld intussen gewijzigd. Lees het nog een keer samen met de klant."


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def klantbeeld_bespreken(request: Verzoek, pk: int) -> HttpResponse:
    """The draft in the client's words, strengths first, to read together; and what the client thinks of it."""
    klant = open_dossier(request, pk, "klantbeeld bespreken")
    stand = beelden.concept_met_vorige(klant)
    beeld = stand.concept
    if beeld is None:
        return _al_vastgesteld(request, klant) if request.method == "POST" else redirect("klantbeeld", klant.pk)
    if request.method != "POST":
        return _toon_bespreken(request, klant, stand, _bespreekformulier(beeld))
    form = Bespreekformulier(request.POST)
    if not form.is_valid():
        return _toon_bespreken(request, klant, stand, form, status=422)

    def bespreek() -> str:
        bespreek_klantbeeld(
            klantbeeld=beeld,
            revisie=form.cleaned_data["revisie"],
            klantreactie=form.cleaned_data["klantreactie"],
            door=request.user,
        )
        return reverse("klantbeeld_vaststellen", args=[klant.pk])

    try:
        return redirect(form.voer_uit(request.user, bespreek))
    except GeenConcept:
        return _al_vastgesteld(request, klant)
    except Verouderd as fout:
        form = Bespreekformulier(_met_revisie(request, fout))
        vers = beelden.concept_met_vorige(klant)
        return _toon_bespreken(request, klant, vers, form, melding=INTUSSEN_GEWIJZIGD, status=409)


def _al_vastgesteld(request: Verzoek, klant: Klant) -> HttpResponse:
    return anders_verder(
        request,
        "Dit klantbeeld was al vastgesteld.",
        reverse("klantbeeld", args=[klant.pk]),
        bewaard=beelden.laatste_vastgesteld(klant),
        niveau=messages.WARNING,
    )


def _bespreekformulier(beeld: Klantbeeld) -> Bespreekformulier:
    return Bespreekformulier(initial={"revisie": beeld.revisie, "klantreactie": beeld.klantreactie})


def _toon_bespreken(
    request: Verzoek,
    klant: Klant,
    stand: beelden.ConceptMetVorige,
    form: Bespreekformulier,
    *,
    melding: str = "",
    status: int = 200,
) -> HttpResponse:
    beeld = stand.concept
    if beeld is None:
        return _al_vastgesteld(request, klant)
    standen = beelden.standen(beeld.scores.all(), stand.vorige_scores)
    context = {
        "klant": klant,
        "tab": "klantbeeld",
        "beeld": beeld,
        "form": form,
        "melding": melding,
        "ontbreekt": igm.wat_ontbreekt(
            doelgedrag=beeld.doelgedrag, interpretatie=beeld.interpretatie, standen=standen, is_besproken=True
        ),
        "taal": in_klanttaal(beeld.scores.all(), beelden.componenten_met_ankers(), klant.aanspreekvorm),
        "belemmeringen": boom(rijen_van(beeld)),
    }
    return render(request, "klantbeeld/klantbeeld_bespreken.html", context, status=status)


@dataclass(frozen=True)
class Werkpuntkeuze:
    """A candidate on the page: why it is offered, the question to think about, and whether it is ticked."""

    kandidaat: igm.Kandidaat
    denkvraag: str
    gekozen: bool


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_vaststellen(request: Verzoek, pk: int) -> HttpResponse:
    """What is still needed, which work points to choose, and establishing itself."""
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
        return _al_vastgesteld(request, klant)
    except Verouderd as fout:
        pagina = _vaststelpagina(klant, beelden.concept_met_vorige(klant), _met_revisie(request, fout))
        pagina.melding = INTUSSEN_GEWIJZIGD
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


def _vaststelpagina(klant: Klant, stand: beelden.ConceptMetVorige, data: Invoer) -> Vaststelpagina:
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


def _ontbreekt(beeld: Klantbeeld, standen: list[igm.Stand]) -> list[igm.Ontbreekt]:
    return igm.wat_ontbreekt(
        doelgedrag=beeld.doelgedrag,
        interpretatie=beeld.interpretatie,
        standen=standen,
        is_besproken=beeld.besproken_op is not None,
    )


def _onbevestigd(stand: beelden.ConceptMetVorige) -> list[Score]:
    """The components that were taken over and neither changed nor confirmed."""
    scores = stand.concept.scores.all() if stand.concept else []
    return [score for score in scores if score.component.code in stand.overgenomen and not score.bevestigd_op]


def _met_revisie(request: Verzoek, fout: Verouderd) -> QueryDict:
    """What was sent, with the newer revision: saving once more is a choice."""
    data = request.POST.copy()
    data["revisie"] = str(fout.actueel.revisie)
    return data


def _toon_vaststellen(request: Verzoek, pagina: Vaststelpagina, *, status: int = 200) -> HttpResponse:
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
        "ontbreekt": _ontbreekt(beeld, pagina.standen),
        "keuzes": keuzes[:KANDIDATEN_IN_BEELD],
        "meer_keuzes": keuzes[KANDIDATEN_IN_BEELD:],
        "meer_gekozen": any(keuze.gekozen for keuze in keuzes[KANDIDATEN_IN_BEELD:]),
        "anderen": [(code, naam, code in gekozen) for code, naam in form.anderen],
        "praten": [stand for stand in pagina.standen if stand.om_over_te_praten],
        "onbekend": igm.onbekend(pagina.standen),
        "patronen": igm.patronen(pagina.standen),
        "arbeidsmarkt": op_de_arbeidsmarkt(rijen_van(beeld)),
        "onbevestigd": _onbevestigd(pagina.stand),
        "zelfde_interpretatie": bool(
            pagina.stand.vorige and beeld.interpretatie and pagina.stand.vorige.interpretatie == beeld.interpretatie
        ),
        "tekening": tekening(beeld.scores.all(), pagina.stand.vorige_scores, kenmerk="concept"),
    }
    return render(request, "klantbeeld/klantbeeld_vaststellen.html", context, status=status)
