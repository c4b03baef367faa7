"""Taking something back or moving it: the page that every kind of thing has, and what is told of it afterwards."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from klanten.actions.rechtzetten import trek_uitslag_in, verplaats_uitslag
from klanten.dossier import open_dossier
from klanten.forms.rechtzetten import ZOEKEN, Rechtzetformulier
from klanten.models import Diagnoseuitslag, Klant, Rechtgezet
from klanten.rechtgezet import alle_rechtzettingen, eis_hier, rechtzettingen
from klanten.rechtzetten import Gevonden, Keuze, als_keuze, andere_dossiers
from klanten.uitslagen import uitslagen, waarom_niet_weg
from toegang.bewerkbaar import Bewerkbaar
from toegang.dossiers import alleen
from toegang.logboek import leg_lijst_vast
from toegang.models import Rol
from toegang.paginering import pagina, stuk
from toegang.verwerken import al_verwerkt, verwerk
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]


@dataclass(frozen=True)
class Zaak:
    """Something that can be taken back or moved, as its page shows it.

    `trek_in` and `verplaats` are its acts; the first takes the form, the second also what was chosen from `keuzes` (out
    of `mag`), which are asked for by `naarvraag`. `mee` says what goes along, `blijft` what stays behind, `waarom_niet`
    why nothing can be done at all. `tab`: the tab of the dossier that it stands under.
    """

    klant: Klant
    ding: Bewerkbaar
    kop: str
    wat: str
    trek_in: Callable[[Rechtzetformulier], None]
    verplaats: Callable[[Rechtzetformulier], None]
    mag: QuerySet[Any]
    naar: str
    terug: str
    ingetrokken: str
    verplaatst: str
    keuzes: Callable[[Gevonden], list[Keuze]] = lambda gevonden: [(k.pk, als_keuze(k)) for k in gevonden.klanten]
    naarvraag: str = "Naar welk dossier?"
    niets_gevonden: str = "Geen ander dossier gevonden. U vindt alleen dossiers die u mag openen."
    mee: list[str] = field(default_factory=list)
    blijft: list[str] = field(default_factory=list)
    waarom_niet: str = ""
    tab: str = "gesprekken"


def andere_klanten(request: Verzoek, klant: Klant) -> QuerySet[Klant]:
    """The dossiers that something may go to."""
    return Klant.objects.zichtbaar_voor(request.user).exclude(pk=klant.pk)


def al_rechtgezet(request: Verzoek) -> HttpResponse | None:
    """Where the first send of this form went; by the second one, what it was about is gone from here."""
    return al_verwerkt(request, Rechtzetformulier(request.POST or None, mag=None))


def rechtzetpagina(request: Verzoek, zaak: Zaak) -> HttpResponse:
    """Ask what to do and why; for moving, look for the other dossier first. Searching changes nothing."""
    zoekt = request.method == "POST" and ZOEKEN in request.POST
    gevonden = andere_dossiers(zaak.klant, request.POST.get("zoekterm", ""), request.user)
    keuzes = zaak.keuzes(gevonden)
    begin: dict[str, object] = {"revisie": zaak.ding.revisie}
    if zoekt:
        begin |= {naam: request.POST.get(naam, "") for naam in ("daad", "zoekterm", "reden")}
        begin["daad"] = begin["daad"] or "verplaatst"
    form = Rechtzetformulier(
        None if zoekt else request.POST or None,
        initial=begin,
        mag=zaak.mag,
        keuzes=keuzes,
        naarvraag=zaak.naarvraag,
    )
    status = HTTPStatus.OK
    if not zoekt:
        uitkomst = verwerk(
            request,
            form,
            lambda: (zaak.verplaats if form.verplaatst else zaak.trek_in)(form),
            naar=zaak.naar,
            gezegd=zaak.verplaatst if request.POST.get("daad") == "verplaatst" else zaak.ingetrokken,
        )
        if uitkomst.antwoord:
            return uitkomst.antwoord
        status = uitkomst.status
    leg_lijst_vast(
        gebruiker=request.user,
        klantnummers=[klant.klantnummer for klant in gevonden.klanten],
        onderdeel="ander dossier zoeken",
    )
    context = {
        "klant": zaak.klant,
        "zaak": zaak,
        "form": form,
        "gevonden": gevonden,
        "keuzes": keuzes,
        "gezocht": zoekt,
        "veranderd": status == HTTPStatus.CONFLICT and not form.non_field_errors(),
    }
    return render(request, "klanten/rechtzetten.html", context, status=status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitslag_rechtzetten(request: Verzoek, pk: int, uitslag_pk: int) -> HttpResponse:
    """Take back a result or move it; not while a score rests on it."""
    klant = open_dossier(request, pk, "uitslag intrekken of verplaatsen")
    if eerder := al_rechtgezet(request):
        return eerder
    uitslag = uitslag_of_404(klant, uitslag_pk)
    zaak = Zaak(
        klant=klant,
        ding=uitslag,
        kop="Uitslag intrekken of verplaatsen",
        wat=f"{uitslag.benaming}, afgenomen op {uitslag.afgenomen_op:%d-%m-%Y}",
        trek_in=lambda form: trek_uitslag_in(
            uitslag=uitslag, gezien=form.gezien, reden=form.cleaned_data["reden"], door=request.user
        ),
        verplaats=lambda form: verplaats_uitslag(
            uitslag=uitslag,
            gezien=form.gezien,
            naar=form.cleaned_data["naar"],
            reden=form.cleaned_data["reden"],
            door=request.user,
        ),
        mag=andere_klanten(request, klant),
        naar=f"{reverse('achtergrond', args=[pk])}#uitslagen",
        terug=reverse("uitslag", args=[pk, uitslag_pk]),
        ingetrokken="De uitslag is ingetrokken.",
        verplaatst="De uitslag staat nu in het andere dossier.",
        mee=["het bestand"] if uitslag.bestandsnaam else [],
        waarom_niet=waarom_niet_weg(uitslag),
        tab="achtergrond",
    )
    return rechtzetpagina(request, zaak)


def uitslag_of_404(klant: Klant, uitslag_pk: int) -> Diagnoseuitslag:
    """The result of this client, without its file. Raises Http404; NietMeerHier when it was taken back or moved."""
    uitslag = uitslagen(klant).filter(pk=uitslag_pk).first()
    if uitslag is None:
        eis_hier(klant, Rechtgezet.UITSLAG, uitslag_pk, naar="achtergrond")
        raise Http404("Deze uitslag staat niet in dit dossier.")
    return uitslag


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def rechtgezet(request: Verzoek, pk: int) -> HttpResponse:
    """What was taken back or moved out of this dossier: who, when and why, without what it said."""
    klant = open_dossier(request, pk, "ingetrokken en verplaatst")
    blad, basis = pagina(request, rechtzettingen(klant))
    return render(request, "klanten/rechtgezet.html", {"klant": klant, "pagina": blad, "basis": basis})


@require_safe
@alleen(Rol.PRIVACY)
def alles_rechtgezet(request: Verzoek) -> HttpResponse:
    """For the privacy officer: what was taken back or moved in any dossier, by whom, when, why, and between which."""
    return render(
        request, "klanten/alles_rechtgezet.html", {"pagina": stuk(request, alle_rechtzettingen()), "basis": "?"}
    )
