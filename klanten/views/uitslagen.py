"""Results of diagnostic instruments: keep, correct, remove, and hand out their file."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from klanten.actions.achtergrond import UitslagVast, maak_uitslag, verwijder_uitslag, wijzig_uitslag
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.uitslag import Uitslagformulier, Wijziguitslagformulier
from klanten.models import Diagnoseuitslag
from klanten.uitslagen import uitslagen, waarom_niet_weg, waarom_vast
from toegang.bestanden import als_bijlage
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.formulieren import Wegformulier
from toegang.models import Oorsprong, Rol
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def uitslag_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Keep the result of a diagnostic instrument."""
    klant = open_dossier(request, pk, "uitslag")
    eis_dossier_loopt(klant)
    form = Uitslagformulier(request.POST or None, request.FILES or None, klant=klant)
    if request.method == "POST" and form.is_valid():

        def handeling() -> str:
            gegevens = {naam: form.cleaned_data[naam] for naam in form.Meta.fields}
            maak_uitslag(klant=klant, gegevens=gegevens, bestand=form.cleaned_data["document"], door=request.user)
            return f"{reverse('achtergrond', args=[pk])}#uitslagen"

        adres = form.voer_uit(request.user, handeling)
        messages.success(request, "Uitslag bewaard.")
        return redirect(adres)
    status = 422 if request.method == "POST" else 200
    return render(request, "klanten/achtergrond/uitslag.html", {"klant": klant, "form": form}, status=status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitslag(request: Verzoek, pk: int, uitslag_pk: int) -> HttpResponse:
    """One result: to correct, or to read when an established klantbeeld rests on it."""
    klant = open_dossier(request, pk, "uitslag")
    gekozen = get_object_or_404(uitslagen(klant), pk=uitslag_pk)
    context: dict[str, Any] = {"klant": klant, "uitslag": gekozen}
    if reden := waarom_vast(gekozen):
        vast = HTTPStatus.CONFLICT if request.method == "POST" else HTTPStatus.OK
        return render(request, "klanten/achtergrond/uitslag_vast.html", {**context, "reden": reden}, status=vast)
    form = Wijziguitslagformulier(request.POST or None, request.FILES or None, instance=gekozen, klant=klant)
    status = HTTPStatus.OK
    if request.method == "POST":
        try:
            status = form.bewaar_of_conflict(
                lambda actueel, gegevens: wijzig_uitslag(
                    uitslag=actueel,
                    gegevens={naam: gegevens[naam] for naam in form.Meta.fields},
                    bestand=gegevens["document"],
                    bestand_weg=gegevens.get("document_weg", False),
                    door=request.user,
                )
            )
        except UitslagVast as fout:
            # Established while this form was sent: show the result as it stays.
            context |= {"uitslag": get_object_or_404(uitslagen(klant), pk=uitslag_pk), "reden": str(fout)}
            return render(request, "klanten/achtergrond/uitslag_vast.html", context, status=HTTPStatus.CONFLICT)
        if status == HTTPStatus.OK:
            messages.success(request, "Uitslag bijgewerkt.")
            return redirect(f"{reverse('achtergrond', args=[pk])}#uitslagen")
    context |= {"form": form, "conflict": form.conflict}
    return render(request, "klanten/achtergrond/uitslag.html", context, status=status)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitslag_bestand(request: Verzoek, pk: int, uitslag_pk: int) -> HttpResponse:
    """The file of a result, as a download."""
    klant = open_dossier(request, pk, "bestand bij uitslag", oorsprong=Oorsprong.DOCUMENT)
    gekozen = get_object_or_404(
        Diagnoseuitslag.objects.only("bestand", "bestandsnaam", "bestandssoort"), pk=uitslag_pk, klant=klant
    )
    if not gekozen.bestand:
        raise Http404("Bij deze uitslag hoort geen bestand.")
    return als_bijlage(naam=gekozen.bestandsnaam, soort=gekozen.bestandssoort, inhoud=bytes(gekozen.bestand))


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def uitslag_weg(request: Verzoek, pk: int, uitslag_pk: int) -> HttpResponse:
    """Ask, and remove a result; refused while a score rests on it."""
    klant = open_dossier(request, pk, "uitslag")
    form = Wegformulier(request.POST or None)
    if request.method == "POST" and (eerder := form.al_uitgevoerd(request.user)):
        return redirect(eerder)
    gekozen = get_object_or_404(uitslagen(klant), pk=uitslag_pk)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():

            def handeling() -> str:
                verwijder_uitslag(uitslag=gekozen, revisie=form.cleaned_data["revisie"], door=request.user)
                return f"{reverse('achtergrond', args=[pk])}#uitslagen"

            try:
                adres = form.voer_uit(request.user, handeling)
            except (Verouderd, UitslagVast):
                status = HTTPStatus.CONFLICT
            else:
                messages.success(request, "Uitslag verwijderd.")
                return redirect(adres)
    reden = waarom_niet_weg(gekozen)
    return render(
        request,
        "klanten/achtergrond/weg.html",
        {
            "klant": klant,
            "kop": "Uitslag verwijderen",
            "wat": f"{gekozen.benaming}, afgenomen op {gekozen.afgenomen_op:%d-%m-%Y}",
            "ook": "Het bestand gaat mee." if gekozen.bestandsnaam else "",
            "reden": reden,
            "form": Wegformulier(initial={"revisie": gekozen.revisie}),
            "veranderd": status == HTTPStatus.CONFLICT and not reden,
            "terug": reverse("uitslag", args=[pk, uitslag_pk]),
        },
        status=status,
    )
