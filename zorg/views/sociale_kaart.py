"""The sociale kaart: find an organisation, see whom to call, keep it right. No dossier is opened here."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from klanten.actions.sociale_kaart import (
    haal_contact_weg,
    verbeter_contact,
    verbeter_organisatie,
    voeg_contact_toe,
    zet_op_kaart,
)
from klanten.models import Organisatie, Organisatiecontact
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.formulieren import Eenmalig, Revisieformulier, Wegformulier
from toegang.getypeerd import actueel_als
from toegang.models import Rol
from toegang.paginering import pagina
from toegang.verzoek import Verzoek
from zorg.forms.sociale_kaart import (
    Contactformulier,
    Contactwijzigformulier,
    Organisatieformulier,
    Organisatiewijzigformulier,
    Zoekformulier,
)
from zorg.sociale_kaart import lopende_overdrachten, organisaties

SCHRIJFT = ["GET", "HEAD", "POST"]
PER_PAGINA = 25


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def sociale_kaart(request: Verzoek) -> HttpResponse:
    """The organisations by page; what to look for stands in the address."""
    form = Zoekformulier(request.GET)
    keuzes = form.keuzes()
    bladzijde, basis = pagina(request, organisaties(gebruiker=request.user, **keuzes), PER_PAGINA)
    context = {"form": form, "gekozen": bool(keuzes), "pagina": bladzijde, "basis": basis}
    return render(request, "zorg/sociale_kaart/lijst.html", context)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatie(request: Verzoek, organisatie_pk: int) -> HttpResponse:
    """An organisation: what it does, how to refer, whom to call, and what runs there for the own clients."""
    organisatie = get_object_or_404(Organisatie.objects.select_related("soort"), pk=organisatie_pk)
    lopend = lopende_overdrachten(request.user).filter(organisatie=organisatie).select_related("klant")
    bladzijde, basis = pagina(request, lopend, PER_PAGINA)
    context = {
        "organisatie": organisatie,
        "contacten": list(organisatie.contacten.filter(actief=True)),
        "pagina": bladzijde,
        "basis": basis,
        "vandaag": timezone.localdate(),
    }
    return render(request, "zorg/sociale_kaart/organisatie.html", context)


def _toon(
    request: Verzoek, form: forms.BaseForm, status: int, *, kop: str, organisatie: Organisatie | None, **meer: Any
) -> HttpResponse:
    context = {
        "form": form,
        "conflict": getattr(form, "conflict", None),
        "kop": kop,
        "organisatie": organisatie,
        "terug": organisatie.get_absolute_url() if organisatie else reverse("sociale_kaart"),
        **meer,
    }
    return render(request, "zorg/sociale_kaart/formulier.html", context, status=status)


def _maak(
    request: Verzoek,
    form: Eenmalig,
    handeling: Callable[[dict[str, Any]], Organisatie],
    *,
    kop: str,
    gelukt: str,
    organisatie: Organisatie | None = None,
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        gegevens = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "sleutel"}
        adres = form.voer_uit(request.user, lambda: handeling(gegevens).get_absolute_url())
        messages.success(request, gelukt)
        return redirect(adres)
    # Sent twice, the first made the name taken: the second goes where the first went.
    if request.method == "POST" and (eerder := form.al_uitgevoerd(request.user)):
        return redirect(eerder)
    return _toon(request, form, 422 if request.method == "POST" else 200, kop=kop, organisatie=organisatie)


def _verbeter(
    request: Verzoek,
    form: Revisieformulier,
    handeling: Callable[[Any, dict[str, Any]], Any],
    *,
    kop: str,
    organisatie: Organisatie,
    **meer: Any,
) -> HttpResponse:
    status = HTTPStatus.OK
    if request.method == "POST":
        status = form.bewaar_of_conflict(handeling)
        if status == HTTPStatus.OK:
            messages.success(request, "Bewaard.")
            return redirect(organisatie)
    return _toon(request, form, status, kop=kop, organisatie=organisatie, **meer)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatie_nieuw(request: Verzoek) -> HttpResponse:
    """Put an organisation on the sociale kaart."""
    return _maak(
        request,
        Organisatieformulier(request.POST or None),
        lambda gegevens: zet_op_kaart(gegevens=gegevens, door=request.user),
        kop="Organisatie toevoegen",
        gelukt="Organisatie toegevoegd. Zet er ook bij wie u kunt bellen.",
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatie_wijzigen(request: Verzoek, organisatie_pk: int) -> HttpResponse:
    """Correct an organisation."""
    organisatie = get_object_or_404(Organisatie, pk=organisatie_pk)
    return _verbeter(
        request,
        Organisatiewijzigformulier(request.POST or None, instance=get_object_or_404(Organisatie, pk=organisatie_pk)),
        lambda actueel, gegevens: verbeter_organisatie(organisatie=actueel, gegevens=gegevens, door=request.user),
        kop="Organisatie wijzigen",
        organisatie=organisatie,
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatiecontact_nieuw(request: Verzoek, organisatie_pk: int) -> HttpResponse:
    """Add someone to call at an organisation."""
    organisatie = get_object_or_404(Organisatie, pk=organisatie_pk)

    def handeling(gegevens: dict[str, Any]) -> Organisatie:
        voeg_contact_toe(organisatie=organisatie, gegevens=gegevens, door=request.user)
        return organisatie

    return _maak(
        request,
        Contactformulier(request.POST or None),
        handeling,
        kop="Contactpersoon toevoegen",
        gelukt="Contactpersoon toegevoegd.",
        organisatie=organisatie,
    )


def _contact(organisatie_pk: int, contact_pk: int) -> Organisatiecontact:
    return get_object_or_404(
        Organisatiecontact.objects.select_related("organisatie"), pk=contact_pk, organisatie=organisatie_pk, actief=True
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatiecontact(request: Verzoek, organisatie_pk: int, contact_pk: int) -> HttpResponse:
    """Correct someone to call."""
    contact = _contact(organisatie_pk, contact_pk)
    return _verbeter(
        request,
        Contactwijzigformulier(request.POST or None, instance=contact),
        lambda actueel, gegevens: verbeter_contact(contact=actueel, gegevens=gegevens, door=request.user),
        kop="Contactpersoon wijzigen",
        organisatie=contact.organisatie,
        weg=reverse("organisatiecontact_weg", args=[organisatie_pk, contact_pk]),
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatiecontact_weg(request: Verzoek, organisatie_pk: int, contact_pk: int) -> HttpResponse:
    """Ask whether someone must go from the sociale kaart, and take them off."""
    organisatie = get_object_or_404(Organisatie, pk=organisatie_pk)
    gevonden = organisatie.contacten.filter(pk=contact_pk, actief=True).first()
    if gevonden is None:
        # Gone already, by a second click or by a colleague: then it is as asked.
        return redirect(organisatie)
    contact: Organisatiecontact = gevonden
    form = Wegformulier(request.POST or None)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        if form.is_valid():

            def handeling() -> str:
                haal_contact_weg(contact=contact, revisie=form.cleaned_data["revisie"], door=request.user)
                return organisatie.get_absolute_url()

            try:
                adres = form.voer_uit(request.user, handeling)
            except Verouderd as fout:
                contact, status = actueel_als(fout, Organisatiecontact), HTTPStatus.CONFLICT
            else:
                messages.success(request, "Contactpersoon weggehaald.")
                return redirect(adres)
    context = {
        "organisatie": organisatie,
        "contact": contact,
        "form": Wegformulier(initial={"revisie": contact.revisie}),
        "veranderd": status == HTTPStatus.CONFLICT,
    }
    return render(request, "zorg/sociale_kaart/contact_weg.html", context, status=status)
