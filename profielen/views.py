"""The page on which a profile is proposed and chosen."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.forms.boundfield import BoundWidget
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klantbeeld.models import Klantbeeld
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from profielen import grondslag
from profielen.actions import NieuwerKlantbeeld, ken_profiel_toe
from profielen.forms import Profielformulier
from profielen.models import Klantprofiel
from profielen.voorstel import Vergelijking, Voorstel, feit_in_woorden
from toegang import briefje
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek

# In the address of the page: which note in the session holds what was filled in.
VOORSTEL = "voorstel"
INVOER = ("indicatie_beschut", "acuut", "profiel", "afwijkgrond", "motivering", "klantreactie", "klantreactie_tekst")


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def profiel(request: Verzoek, pk: int) -> HttpResponse:
    """The proposal with its reasons, the choice, and earlier choices. Needs an established klantbeeld.

    A POST with `actie=voorstel` only works out the proposal again for the facts that were ticked; nothing is saved,
    and no fact about the client ever stands in an address: what was filled in is kept in the session meanwhile.
    """
    klant = open_dossier(request, pk, "profiel")
    beeld = grondslag.klantbeeld_voor_voorstel(klant)
    if beeld is None:
        return render(request, "profielen/profiel.html", {"klant": klant, "tab": "profiel", "beeld": None})
    rekent = request.POST.get("actie") == "voorstel"
    if rekent and not request.htmx:
        nummer = briefje.schrijf(request, _soort(klant), _invoer(request))
        return redirect(f"{reverse('profiel', args=[pk])}?{urlencode({VOORSTEL: nummer})}")
    kiest = request.method == "POST" and not rekent
    form = Profielformulier(
        request.POST if kiest else None,
        profielen=list(Klantprofiel.objects.in_gebruik().met_patroon().met_dienstverlening()),
        onderdelen=grondslag.gegevens_van(beeld),
        initial=None if kiest else _beginwaarden(request, klant, beeld),
    )
    uitkomst = verwerk(
        request,
        form,
        lambda: ken_profiel_toe(
            klant=klant,
            gezien=form.gezien,
            profiel=form.profielen[form.cleaned_data["profiel"]],
            voorstel=form.voorstel,
            feiten=form.feiten,
            afwijkgrond=form.cleaned_data["afwijkgrond"],
            motivering=form.cleaned_data["motivering"],
            klantreactie=form.cleaned_data["klantreactie"],
            klantreactie_tekst=form.cleaned_data["klantreactie_tekst"],
            door=request.user,
        ),
        naar=reverse("profiel", args=[klant.pk]),
        gezegd="Profiel gekozen.",
        # The page itself says so, with what changed.
        anders={NieuwerKlantbeeld: lambda _: HTTPStatus.CONFLICT},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    nieuwer = uitkomst.status == HTTPStatus.CONFLICT
    if nieuwer:
        form.lees_opnieuw(beeld.pk)
    voor = request.GET.get("voor", "")
    eerder = list(grondslag.toekenningen(klant, voor=int(voor) if voor.isdecimal() and len(voor) < 18 else None))
    voorstel = form.voorstel
    context: dict[str, Any] = {
        "klant": klant,
        "tab": "profiel",
        "beeld": beeld,
        "form": form,
        "voorstel": voorstel,
        "keuzes": _keuzes(form, voorstel),
        "feiten": [(feit_in_woorden(v.feit), v.naam) for v in voorstel.beste if v.feit],
        "huidige": None if "voor" in request.GET else next(iter(eerder), None),
        "toekenningen": eerder[: grondslag.KEUZES_PER_PAGINA],
        "meer": len(eerder) > grondslag.KEUZES_PER_PAGINA,
        "nieuwer": nieuwer,
    }
    return render(request, "profielen/profiel.html", context, status=uitkomst.status)


def _invoer(request: Verzoek) -> dict[str, str]:
    """What was filled in, as it was sent."""
    return {naam: request.POST[naam] for naam in INVOER if naam in request.POST}


def _soort(klant: Klant) -> str:
    """Under what a note in the session holds what was filled in for this client."""
    return f"{VOORSTEL} {klant.pk}"


def _beginwaarden(request: Verzoek, klant: Klant, beeld: Klantbeeld) -> dict[str, Any]:
    """What the form begins with: what was filled in before the proposal was worked out again, or else the facts.

    The facts that held at the last choice are ticked again: nothing is asked twice, all can be changed.
    """
    if request.method == "POST":
        ingevuld: Any = _invoer(request)
    else:
        ingevuld = briefje.lees(request, _soort(klant), request.GET.get(VOORSTEL, ""))
    if ingevuld is None:
        ingevuld = dict.fromkeys(grondslag.laatste_feiten(klant), True)
    return {"klantbeeld": beeld.pk, **ingevuld}


@dataclass(frozen=True)
class Profielkeuze:
    """One profile on the page: its radio button, how it lies beside the klantbeeld, and its place in the proposal."""

    profiel: Klantprofiel
    knop: BoundWidget
    vergelijking: Vergelijking
    plaats: int
    behoeften: list[tuple[str, str, str]]


def _keuzes(form: Profielformulier, voorstel: Voorstel) -> list[Profielkeuze]:
    vergelijkingen = {vergelijking.sleutel: vergelijking for vergelijking in voorstel.alle}
    plaatsen = {vergelijking.sleutel: plek for plek, vergelijking in enumerate(voorstel.beste, start=1)}
    namen = {gegeven.code: gegeven.naam for gegeven in form.onderdelen}
    return [
        Profielkeuze(
            profiel=rij,
            knop=knop,
            vergelijking=vergelijkingen[rij.pk],
            plaats=plaatsen.get(rij.pk, 0),
            behoeften=[
                (namen.get(behoefte["component"], behoefte["component"]), behoefte["mate"], behoefte["toelichting"])
                for behoefte in rij.ontwikkelbehoefte
            ],
        )
        for rij, knop in zip(form.profielen.values(), form["profiel"].subwidgets, strict=True)
    ]
