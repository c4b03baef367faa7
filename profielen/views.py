"""The page on which a profile is proposed and chosen."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
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
from profielen.models import Klantprofiel, Profieltoekenning
from profielen.voorstel import Vergelijking, Voorstel, feit_in_woorden
from toegang import briefje
from toegang.dossiers import alleen
from toegang.formulieren import vervang_waarde
from toegang.models import Rol
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
    soort = f"{VOORSTEL} {pk}"
    profielen = list(Klantprofiel.objects.in_gebruik().met_patroon().met_dienstverlening())
    gegevens = grondslag.gegevens_van(beeld)
    voor = request.GET.get("voor", "")
    eerder = list(grondslag.toekenningen(klant, voor=int(voor) if voor.isdecimal() and len(voor) < 18 else None))
    if request.method != "POST" or request.POST.get("actie") == "voorstel":
        ingevuld = _invoer(request) if request.method == "POST" else briefje.lees(request, soort, _nummer(request))
        if request.method == "POST" and not request.htmx:
            nummer = briefje.schrijf(request, soort, ingevuld)
            return redirect(f"{reverse('profiel', args=[pk])}?{urlencode({VOORSTEL: nummer})}")
        if ingevuld is None:
            # The facts that held at the last choice are ticked again: nothing is asked twice, all can be changed.
            ingevuld = dict.fromkeys(grondslag.laatste_feiten(klant), True)
        beginwaarden = {"klantbeeld": beeld.pk, **ingevuld}
        form = Profielformulier(profielen=profielen, gegevens=gegevens, initial=beginwaarden)
        return _toon(request, klant, beeld, form, eerder)
    form = Profielformulier(request.POST, profielen=profielen, gegevens=gegevens)
    if not form.is_valid():
        return _toon(request, klant, beeld, form, eerder, status=422)

    def ken_toe() -> str:
        if form.cleaned_data["klantbeeld"] != beeld.pk:
            raise NieuwerKlantbeeld
        ken_profiel_toe(
            klantbeeld=beeld,
            profiel=form.profielen[form.cleaned_data["profiel"]],
            voorstel=form.voorstel,
            feiten=form.feiten,
            afwijkgrond=form.cleaned_data["afwijkgrond"],
            motivering=form.cleaned_data["motivering"],
            klantreactie=form.cleaned_data["klantreactie"],
            klantreactie_tekst=form.cleaned_data["klantreactie_tekst"],
            door=request.user,
        )
        return reverse("profiel", args=[klant.pk])

    try:
        adres = form.voer_uit(request.user, ken_toe)
    except NieuwerKlantbeeld:
        vervang_waarde(form, "klantbeeld", str(beeld.pk))
        return _toon(request, klant, beeld, form, eerder, nieuwer=True, status=409)
    messages.success(request, "Profiel gekozen.")
    return redirect(adres)


def _invoer(request: Verzoek) -> dict[str, str]:
    """What was filled in, as it was sent."""
    return {naam: request.POST[naam] for naam in INVOER if naam in request.POST}


def _nummer(request: Verzoek) -> str:
    return request.GET.get(VOORSTEL, "")


@dataclass(frozen=True)
class Keuze:
    """One profile on the page: its radio button, how it lies beside the klantbeeld, and its place in the proposal."""

    profiel: Klantprofiel
    knop: BoundWidget
    vergelijking: Vergelijking
    plaats: int
    behoeften: list[tuple[str, str, str]]


def _keuzes(form: Profielformulier, voorstel: Voorstel) -> list[Keuze]:
    vergelijkingen = {vergelijking.sleutel: vergelijking for vergelijking in voorstel.alle}
    plaatsen = {vergelijking.sleutel: plek for plek, vergelijking in enumerate(voorstel.beste, start=1)}
    namen = {gegeven.code: gegeven.naam for gegeven in form.gegevens}
    return [
        Keuze(
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


def _toon(
    request: Verzoek,
    klant: Klant,
    beeld: Klantbeeld,
    form: Profielformulier,
    eerder: list[Profieltoekenning],
    *,
    nieuwer: bool = False,
    status: int = 200,
) -> HttpResponse:
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
    return render(request, "profielen/profiel.html", context, status=status)
