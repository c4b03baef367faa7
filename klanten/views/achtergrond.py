"""The background of a client: the tab, and what stands on the life line."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from klanten.actions.achtergrond import maak_levensgebeurtenis, verwijder_levensgebeurtenis, wijzig_levensgebeurtenis
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.achtergrond import Gebeurtenisformulier, Wijziggebeurtenisformulier
from klanten.levenslijn import delen, krachten, teken, wanneer
from klanten.models import Levensgebeurtenis
from klanten.terugkeer import perioden, terugkomsten
from klanten.uitslagen import uitslagen
from klanten.zelfredzaamheid import metingen_voor, standen
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.formulieren import Wegformulier
from toegang.models import Rol
from toegang.verzoek import Verzoek

SCHRIJFT = ["GET", "HEAD", "POST"]


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def achtergrond(request: Verzoek, pk: int) -> HttpResponse:
    """The life line, the results, the ZRM and the returns of one client."""
    klant = open_dossier(request, pk, "achtergrond")
    vandaag = timezone.localdate()
    van_nieuw_naar_oud = list(perioden(klant))
    levenslijn = delen(Levensgebeurtenis.objects.filter(klant=klant), van_nieuw_naar_oud, vandaag)
    return render(
        request,
        "klanten/achtergrond/achtergrond.html",
        {
            "klant": klant,
            "tab": "achtergrond",
            "levenslijn": levenslijn,
            "krachten": krachten(levenslijn),
            "breed": teken(levenslijn, vandaag),
            "smal": teken(levenslijn, vandaag, smal=True),
            "uitslagen": uitslagen(klant),
            "zelfredzaamheid": standen(metingen_voor(klant, request.user), vandaag),
            "terugkomsten": terugkomsten(van_nieuw_naar_oud),
        },
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def levensgebeurtenis_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Put work, school or an event on the life line."""
    klant = open_dossier(request, pk, "levenslijn")
    eis_dossier_loopt(klant)
    form = Gebeurtenisformulier(request.POST or None, klant=klant)
    if request.method == "POST" and form.is_valid():

        def handeling() -> str:
            gegevens = {naam: form.cleaned_data[naam] for naam in form.Meta.fields}
            maak_levensgebeurtenis(klant=klant, gegevens=gegevens, door=request.user)
            return f"{reverse('achtergrond', args=[pk])}#levenslijn"

        adres = form.voer_uit(request.user, handeling)
        messages.success(request, "Toegevoegd aan de levenslijn.")
        # While one tells a life, one thing follows on another.
        return redirect("levensgebeurtenis_nieuw", pk) if "nog-een" in request.POST else redirect(adres)
    status = 422 if request.method == "POST" else 200
    return render(request, "klanten/achtergrond/gebeurtenis.html", {"klant": klant, "form": form}, status=status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def levensgebeurtenis(request: Verzoek, pk: int, gebeurtenis_pk: int) -> HttpResponse:
    """Correct something on the life line."""
    klant = open_dossier(request, pk, "levenslijn")
    gebeurtenis = get_object_or_404(Levensgebeurtenis, pk=gebeurtenis_pk, klant=klant)
    form = Wijziggebeurtenisformulier(request.POST or None, instance=gebeurtenis, klant=klant)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = form.bewaar_of_conflict(
            lambda actueel, gegevens: wijzig_levensgebeurtenis(
                gebeurtenis=actueel, gegevens=gegevens, door=request.user
            )
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Levenslijn bijgewerkt.")
            return redirect(f"{reverse('achtergrond', args=[pk])}#levenslijn")
    context = {"klant": klant, "gebeurtenis": gebeurtenis, "form": form, "conflict": form.conflict}
    return render(request, "klanten/achtergrond/gebeurtenis.html", context, status=status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def levensgebeurtenis_weg(request: Verzoek, pk: int, gebeurtenis_pk: int) -> HttpResponse:
    """Ask, and take something off the life line."""
    klant = open_dossier(request, pk, "levenslijn")
    form = Wegformulier(request.POST or None)
    if request.method == "POST" and (eerder := form.al_uitgevoerd(request.user)):
        return redirect(eerder)
    gebeurtenis = get_object_or_404(Levensgebeurtenis, pk=gebeurtenis_pk, klant=klant)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():

            def handeling() -> str:
                verwijder_levensgebeurtenis(
                    gebeurtenis=gebeurtenis, revisie=form.cleaned_data["revisie"], door=request.user
                )
                return f"{reverse('achtergrond', args=[pk])}#levenslijn"

            try:
                adres = form.voer_uit(request.user, handeling)
            except Verouderd:
                status = HTTPStatus.CONFLICT
            else:
                messages.success(request, "Van de levenslijn gehaald.")
                return redirect(adres)
    return render(
        request,
        "klanten/achtergrond/weg.html",
        {
            "klant": klant,
            "kop": "Van de levenslijn halen",
            "wat": f"{gebeurtenis.titel}, {wanneer(gebeurtenis)}",
            "form": Wegformulier(initial={"revisie": gebeurtenis.revisie}),
            "veranderd": status == HTTPStatus.CONFLICT,
            "terug": reverse("levensgebeurtenis", args=[pk, gebeurtenis_pk]),
        },
        status=status,
    )
