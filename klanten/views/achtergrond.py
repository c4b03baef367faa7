"""The background of a client: the tab, and what stands on the life line."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from klanten.actions.levensgebeurtenis import (
    maak_levensgebeurtenis,
    verwijder_levensgebeurtenis,
    wijzig_levensgebeurtenis,
)
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.levensgebeurtenis import Gebeurtenisformulier, Wijziggebeurtenisformulier
from klanten.levenslijn import delen, krachten, wanneer
from klanten.levenslijntekening import teken
from klanten.models import Klant, Levensgebeurtenis
from klanten.terugkeer import perioden, terugkomsten
from klanten.uitslagen import uitslagen
from klanten.zelfredzaamheid import metingen_voor, standen
from toegang.dossiers import alleen
from toegang.formulieren import Wegformulier
from toegang.models import Rol
from toegang.verwerken import al_verwerkt, verwerk
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
    uitkomst = verwerk(
        request,
        form,
        lambda: maak_levensgebeurtenis(klant=klant, gegevens=form.gegevens, door=request.user),
        # While one tells a life, one thing follows on another.
        naar=reverse("levensgebeurtenis_nieuw", args=[pk]) if "nog-een" in request.POST else _levenslijn(klant),
        gezegd="Toegevoegd aan de levenslijn.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "form": form}
    return render(request, "klanten/achtergrond/gebeurtenis.html", context, status=uitkomst.status)


def _levenslijn(klant: Klant) -> str:
    return f"{reverse('achtergrond', args=[klant.pk])}#levenslijn"


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def levensgebeurtenis(request: Verzoek, pk: int, gebeurtenis_pk: int) -> HttpResponse:
    """Correct something on the life line."""
    klant = open_dossier(request, pk, "levenslijn")
    gebeurtenis = get_object_or_404(Levensgebeurtenis, pk=gebeurtenis_pk, klant=klant)
    form = Wijziggebeurtenisformulier(request.POST or None, instance=gebeurtenis, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: wijzig_levensgebeurtenis(
            gebeurtenis=gebeurtenis, gezien=form.gezien, gegevens=form.gegevens, door=request.user
        ),
        naar=_levenslijn(klant),
        gezegd="Levenslijn bijgewerkt.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "gebeurtenis": gebeurtenis, "form": form, "conflict": form.conflict}
    return render(request, "klanten/achtergrond/gebeurtenis.html", context, status=uitkomst.status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def levensgebeurtenis_weg(request: Verzoek, pk: int, gebeurtenis_pk: int) -> HttpResponse:
    """Ask, and take something off the life line."""
    klant = open_dossier(request, pk, "levenslijn")
    form = Wegformulier(request.POST or None)
    if eerder := al_verwerkt(request, form):
        return eerder
    gebeurtenis = get_object_or_404(Levensgebeurtenis, pk=gebeurtenis_pk, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: verwijder_levensgebeurtenis(gebeurtenis=gebeurtenis, gezien=form.gezien, door=request.user),
        naar=_levenslijn(klant),
        gezegd="Van de levenslijn gehaald.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {
        "klant": klant,
        "kop": "Van de levenslijn halen",
        "wat": f"{gebeurtenis.titel}, {wanneer(gebeurtenis)}",
        "form": Wegformulier(initial={"revisie": gebeurtenis.revisie}),
        "veranderd": uitkomst.status == HTTPStatus.CONFLICT,
        "terug": reverse("levensgebeurtenis", args=[pk, gebeurtenis_pk]),
    }
    return render(request, "klanten/achtergrond/weg.html", context, status=uitkomst.status)
