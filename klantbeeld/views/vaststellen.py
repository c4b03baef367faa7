"""Pages that make a draft final: read it with the client, then establish it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klantbeeld import igm
from klantbeeld.actions.beeld import GeenConcept
from klantbeeld.actions.vaststellen import NietCompleet, bespreek_klantbeeld, stel_klantbeeld_vast
from klantbeeld.beelden import laatste_vastgesteld
from klantbeeld.belemmeringen import boom, op_de_arbeidsmarkt
from klantbeeld.componenten import componenten_met_ankers, koppelingen
from klantbeeld.concept import concept_met_vorige
from klantbeeld.delen import rijen_van
from klantbeeld.forms.vaststellen import Bespreekformulier, Vaststelformulier
from klantbeeld.klanttaal import in_klanttaal
from klantbeeld.models import Klantbeeld, Score
from klantbeeld.standen import standen
from klantbeeld.tekening import tekening
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.verwerken import Uitkomst, verwerk
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
    form = Bespreekformulier(request.POST or None)
    uitkomst = verwerk(
        request,
        form,
        lambda: bespreek_klantbeeld(klant=klant, gezien=form.gezien, **form.gegevens, door=request.user),
        naar=reverse("klantbeeld_vaststellen", args=[klant.pk]),
        anders={GeenConcept: lambda _: _geen_concept(request, klant)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    stand = concept_met_vorige(klant)
    beeld = stand.concept
    if beeld is None:
        return _geen_concept(request, klant)
    form.initial.update({"revisie": beeld.revisie, "klantreactie": beeld.klantreactie})
    regels = standen(beeld.scores.all(), stand.vorige_scores)
    context = {
        "klant": klant,
        "tab": "klantbeeld",
        "beeld": beeld,
        "form": form,
        "melding": _melding(uitkomst),
        "ontbreekt": igm.wat_ontbreekt(
            doelgedrag=beeld.doelgedrag, interpretatie=beeld.interpretatie, standen=regels, is_besproken=True
        ),
        "taal": in_klanttaal(beeld.scores.all(), componenten_met_ankers(), klant.aanspreekvorm),
        "belemmeringen": boom(rijen_van(beeld)),
    }
    return render(request, "klantbeeld/klantbeeld_bespreken.html", context, status=uitkomst.status)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def klantbeeld_vaststellen(request: Verzoek, pk: int) -> HttpResponse:
    """What is still needed, which work points to choose, and establishing itself."""
    klant = open_dossier(request, pk, "klantbeeld vaststellen")
    alle_koppelingen = koppelingen()
    form = Vaststelformulier(request.POST or None, koppelingen=alle_koppelingen)
    uitkomst = verwerk(
        request,
        form,
        lambda: stel_klantbeeld_vast(klant=klant, gezien=form.gezien, **form.gegevens, door=request.user),
        naar=lambda vastgesteld: vastgesteld.get_absolute_url(),
        gezegd="Klantbeeld vastgesteld.",
        anders={
            GeenConcept: lambda _: _geen_concept(request, klant),
            # The page itself says what is missing.
            NietCompleet: lambda _: HTTPStatus.UNPROCESSABLE_ENTITY,
        },
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    stand = concept_met_vorige(klant)
    beeld = stand.concept
    if beeld is None:
        return _geen_concept(request, klant)
    regels = standen(beeld.scores.all(), stand.vorige_scores)
    kandidaten = igm.kandidaten(regels, alle_koppelingen)
    form.initial.update({"revisie": beeld.revisie, "werkpunten": igm.standaardkeuze(kandidaten)})
    context = {
        "klant": klant,
        "tab": "klantbeeld",
        "beeld": beeld,
        "form": form,
        "melding": _melding(uitkomst),
        "ontbreekt": igm.wat_ontbreekt(
            doelgedrag=beeld.doelgedrag,
            interpretatie=beeld.interpretatie,
            standen=regels,
            is_besproken=beeld.besproken_op is not None,
        ),
        **_keuzes(form, beeld, kandidaten, alle_koppelingen),
        "praten": [deel for deel in regels if deel.om_over_te_praten],
        "onbekend": igm.onbekend(regels),
        "patronen": igm.patronen(regels),
        "arbeidsmarkt": op_de_arbeidsmarkt(rijen_van(beeld)),
        "onbevestigd": _onbevestigd(beeld, stand.overgenomen),
        "zelfde_interpretatie": bool(
            stand.vorige and beeld.interpretatie and stand.vorige.interpretatie == beeld.interpretatie
        ),
        "tekening": tekening(beeld.scores.all(), stand.vorige_scores, kenmerk="concept"),
    }
    return render(request, "klantbeeld/klantbeeld_vaststellen.html", context, status=uitkomst.status)


def _geen_concept(request: Verzoek, klant: Klant) -> HttpResponse:
    """There is no draft: a visit goes on to the klantbeeld, who sent something hears that it was established."""
    naar = reverse("klantbeeld", args=[klant.pk])
    if request.method != "POST":
        return redirect(naar)
    vastgesteld = laatste_vastgesteld(klant)
    return anders_verder(request, str(GeenConcept()), naar, bewaard=vastgesteld, niveau=messages.WARNING)


def _melding(uitkomst: Uitkomst) -> str:
    return INTUSSEN_GEWIJZIGD if uitkomst.status == HTTPStatus.CONFLICT else ""


@dataclass(frozen=True)
class Werkpuntkeuze:
    """A candidate on the page: why it is offered, the question to think about, and whether it is ticked."""

    kandidaat: igm.Kandidaat
    denkvraag: str
    gekozen: bool


def _keuzes(
    form: Vaststelformulier,
    beeld: Klantbeeld,
    kandidaten: Sequence[igm.Kandidaat],
    koppelingen: Iterable[igm.Koppeling],
) -> dict[str, Any]:
    """The work points to choose from: the candidates, the strongest in sight, and all others."""
    gekozen = set(form["werkpunten"].value() or [])
    denkvragen = {score.component.code: score.component.denkvraag for score in beeld.scores.all()}
    keuzes = [
        Werkpuntkeuze(kandidaat, denkvragen.get(kandidaat.componenten[0], ""), kandidaat.kenmerk in gekozen)
        for kandidaat in kandidaten
    ]
    genoemd = {kandidaat.kenmerk for kandidaat in kandidaten}
    anderen = {deel.kenmerk: deel.kenmerk_naam for deel in koppelingen if deel.kenmerk not in genoemd}
    return {
        "keuzes": keuzes[:KANDIDATEN_IN_BEELD],
        "meer_keuzes": keuzes[KANDIDATEN_IN_BEELD:],
        "meer_gekozen": any(keuze.gekozen for keuze in keuzes[KANDIDATEN_IN_BEELD:]),
        "anderen": [(code, naam, code in gekozen) for code, naam in anderen.items()],
    }


def _onbevestigd(beeld: Klantbeeld, overgenomen: set[str]) -> list[Score]:
    """The components that were taken over and neither changed nor confirmed."""
    return [score for score in beeld.scores.all() if score.component.code in overgenomen and not score.bevestigd_op]
