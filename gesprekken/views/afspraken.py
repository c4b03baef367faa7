"""Agreements: all of one client, make one, write down what came of it, agree on another day."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from gesprekken.actions.afspraak import AlAfgehandeld, handel_afspraak_af, maak_afspraak, verzet_afspraak
from gesprekken.afspraken import nakoming_per_kant, niet_op_rij, per_kant
from gesprekken.forms.afspraak import Afhandelformulier, Afspraakformulier, Verzetformulier
from gesprekken.models import Afspraak, AfspraakStatus
from gesprekken.nakoming import afgehandelde_afspraken, laatste_uitkomsten, tellingen
from gesprekken.rondom import open_afspraken
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.paginering import Geteld, pagina
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen

SCHRIJFT = ["GET", "HEAD", "POST"]
PER_PAGINA = 25


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraken(request: Verzoek, pk: int) -> HttpResponse:
    """All agreements: open ones by side, how they were kept on either side, and what was settled, in pages."""
    klant = open_dossier(request, pk, "afspraken")
    geteld = tellingen(klant)
    aantal = sum(telling.aantal for telling in geteld)
    blad, basis = pagina(request, Geteld(afgehandelde_afspraken(klant), aantal), PER_PAGINA)
    return render(
        request,
        "gesprekken/afspraken.html",
        {
            "klant": klant,
            "open": per_kant(open_afspraken(klant).select_related("organisatie")),
            "vandaag": timezone.localdate(),
            "nakoming": nakoming_per_kant(geteld),
            "vraag_door": niet_op_rij(laatste_uitkomsten(klant)),
            "pagina": blad,
            "basis": basis,
        },
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def afspraak_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """An agreement outside a conversation."""
    klant = open_dossier(request, pk, "afspraak maken")
    eis_dossier_loopt(klant)
    form = Afspraakformulier(request.POST or None)
    if request.method == "POST" and form.is_valid():

        def handeling() -> str:
            maak_afspraak(klant=klant, afspraak=form.afspraak(), door=request.user)
            return reverse("gesprekken", args=[klant.pk])

        adres = form.voer_uit(request.user, handeling)
        messages.success(request, "Afspraak vastgelegd.")
        return redirect(adres)
    status = 422 if request.method == "POST" else 200
    return render(request, "gesprekken/afspraak_nieuw.html", {"klant": klant, "form": form}, status=status)


def _afspraak_of_404(klant: Klant, afspraak_pk: int) -> Afspraak:
    rijen = Afspraak.objects.select_related("gesprek__soort", "organisatie")
    return get_object_or_404(rijen, pk=afspraak_pk, klant=klant)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraak_afhandelen(request: Verzoek, pk: int, afspraak_pk: int) -> HttpResponse:
    """Write down what came of an agreement, or correct it."""
    klant = open_dossier(request, pk, "afspraak")
    afspraak = _afspraak_of_404(klant, afspraak_pk)
    form = Afhandelformulier(request.POST or None, instance=afspraak)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = form.bewaar_of_conflict(
            lambda actueel, gegevens: handel_afspraak_af(afspraak=actueel, gegevens=gegevens, door=request.user)
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Afspraak bijgewerkt.")
            return redirect("gesprekken", pk)
    zet_wijzigingen([afspraak])
    context = {
        "klant": klant,
        "afspraak": afspraak,
        "form": form,
        "conflict": form.conflict,
        "te_verzetten": form.initial["status"] is None,
    }
    return render(request, "gesprekken/afspraak_afhandelen.html", context, status=status)


def _al_afgehandeld(request: Verzoek, afspraak: Afspraak) -> HttpResponse:
    adres = reverse("afspraak_afhandelen", args=[afspraak.klant_id, afspraak.pk])
    return anders_verder(request, "Deze afspraak is al afgehandeld.", adres, bewaard=afspraak)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraak_verzetten(request: Verzoek, pk: int, afspraak_pk: int) -> HttpResponse:
    """Agree on another day for an open agreement, with the reason; the first day stays to be seen."""
    klant = open_dossier(request, pk, "afspraak verzetten")
    afspraak = _afspraak_of_404(klant, afspraak_pk)
    form = Verzetformulier(request.POST or None, instance=afspraak)
    if afspraak.status != AfspraakStatus.OPEN:
        return _al_afgehandeld(request, afspraak)
    status = HTTPStatus.OK
    if request.method == "POST":
        try:
            status = form.bewaar_of_conflict(
                lambda actueel, gegevens: verzet_afspraak(
                    afspraak=actueel,
                    uiterlijk=gegevens["uiterlijk"],
                    reden=gegevens["verzet_reden"],
                    door=request.user,
                )
            )
        except AlAfgehandeld:
            return _al_afgehandeld(request, _afspraak_of_404(klant, afspraak_pk))
        if status == HTTPStatus.OK:
            messages.success(request, "De afspraak heeft een andere dag.")
            return redirect("afspraken", pk)
    context = {"klant": klant, "afspraak": afspraak, "form": form, "conflict": form.conflict}
    return render(request, "gesprekken/afspraak_verzetten.html", context, status=status)
