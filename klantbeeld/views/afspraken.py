"""Agreements on their own: make one, write down what came of it."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klantbeeld.actions.afspraak import NieuweAfspraak, handel_afspraak_af, maak_afspraak
from klantbeeld.begeleiding import anders_naar_dossier, eis_dossier_loopt
from klantbeeld.dossier import open_dossier
from klantbeeld.forms.afspraak import Afhandelformulier, Afspraakformulier
from klantbeeld.models import Afspraak, AfspraakVan
from toegang.dossiers import alleen
from toegang.models import Rol

SCHRIJFT = ["GET", "HEAD", "POST"]


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def afspraak_nieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """An agreement outside a conversation."""
    klant = open_dossier(request, pk, "afspraak maken")
    eis_dossier_loopt(klant)
    form = Afspraakformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():
        afspraak = NieuweAfspraak(
            van=AfspraakVan(form.cleaned_data["van"]),
            wat=form.cleaned_data["wat"],
            uiterlijk=form.cleaned_data["uiterlijk"],
        )

        def handeling() -> str:
            maak_afspraak(klant=klant, afspraak=afspraak, door=request.user)
            return reverse("gesprekken", args=[klant.pk])

        adres = form.voer_uit(request.user, handeling)
        messages.success(request, "Afspraak vastgelegd.")
        return redirect(adres)
    status = 422 if request.method == "POST" else 200
    return render(request, "klantbeeld/afspraak_nieuw.html", {"klant": klant, "form": form}, status=status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraak_afhandelen(request: HttpRequest, pk: int, afspraak_pk: int) -> HttpResponse:
    """Write down what came of an agreement, or correct it."""
    klant = open_dossier(request, pk, "afspraak")
    afspraak = get_object_or_404(Afspraak.objects.select_related("gesprek__soort"), pk=afspraak_pk, klant=klant)
    form = Afhandelformulier(request.POST or None, instance=afspraak)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = form.bewaar_of_conflict(
            lambda actueel, gegevens: handel_afspraak_af(afspraak=actueel, gegevens=gegevens, door=request.user)
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Afspraak bijgewerkt.")
            return redirect("gesprekken", pk)
    context = {"klant": klant, "afspraak": afspraak, "form": form, "conflict": form.conflict}
    return render(request, "klantbeeld/afspraak_afhandelen.html", context, status=status)
