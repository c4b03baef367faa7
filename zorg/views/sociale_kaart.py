"""The sociale kaart: find an organisation, see whom to call, keep it right. No dossier is opened here."""

from http import HTTPStatus
from typing import Any

from django import forms
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
from toegang.dossiers import alleen
from toegang.formulieren import Wegformulier
from toegang.models import Rol
from toegang.paginering import pagina
from toegang.verwerken import Uitkomst, verwerk
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
    request: Verzoek,
    uitkomst: Uitkomst,
    form: forms.BaseForm,
    *,
    kop: str,
    organisatie: Organisatie | None = None,
    **meer: Any,
) -> HttpResponse:
    """Where what was sent goes on to, or else the page with the form."""
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {
        "form": form,
        "conflict": getattr(form, "conflict", None),
        "kop": kop,
        "organisatie": organisatie,
        "terug": organisatie.get_absolute_url() if organisatie else reverse("sociale_kaart"),
        **meer,
    }
    return render(request, "zorg/sociale_kaart/formulier.html", context, status=uitkomst.status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatie_nieuw(request: Verzoek) -> HttpResponse:
    """Put an organisation on the sociale kaart."""
    form = Organisatieformulier(request.POST or None)
    uitkomst = verwerk(
        request,
        form,
        lambda: zet_op_kaart(gegevens=form.gegevens, door=request.user),
        naar=lambda organisatie: organisatie.get_absolute_url(),
        gezegd="Organisatie toegevoegd. Zet er ook bij wie u kunt bellen.",
    )
    return _toon(request, uitkomst, form, kop="Organisatie toevoegen")


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatie_wijzigen(request: Verzoek, organisatie_pk: int) -> HttpResponse:
    """Correct an organisation."""
    organisatie = get_object_or_404(Organisatie, pk=organisatie_pk)
    # The form works on an object of its own; the page around it says what is stored, not what was typed.
    eigen = get_object_or_404(Organisatie, pk=organisatie_pk)
    form = Organisatiewijzigformulier(request.POST or None, instance=eigen)
    uitkomst = verwerk(
        request,
        form,
        lambda: verbeter_organisatie(
            organisatie=organisatie, gezien=form.gezien, gegevens=form.gegevens, door=request.user
        ),
        naar=organisatie.get_absolute_url(),
        gezegd="Bewaard.",
    )
    return _toon(request, uitkomst, form, kop="Organisatie wijzigen", organisatie=organisatie)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatiecontact_nieuw(request: Verzoek, organisatie_pk: int) -> HttpResponse:
    """Add someone to call at an organisation."""
    organisatie = get_object_or_404(Organisatie, pk=organisatie_pk)
    form = Contactformulier(request.POST or None)
    uitkomst = verwerk(
        request,
        form,
        lambda: voeg_contact_toe(organisatie=organisatie, gegevens=form.gegevens, door=request.user),
        naar=organisatie.get_absolute_url(),
        gezegd="Contactpersoon toegevoegd.",
    )
    return _toon(request, uitkomst, form, kop="Contactpersoon toevoegen", organisatie=organisatie)


def _contact(organisatie_pk: int, contact_pk: int) -> Organisatiecontact:
    return get_object_or_404(
        Organisatiecontact.objects.select_related("organisatie"), pk=contact_pk, organisatie=organisatie_pk, actief=True
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatiecontact(request: Verzoek, organisatie_pk: int, contact_pk: int) -> HttpResponse:
    """Correct someone to call."""
    contact = _contact(organisatie_pk, contact_pk)
    form = Contactwijzigformulier(request.POST or None, instance=contact)
    uitkomst = verwerk(
        request,
        form,
        lambda: verbeter_contact(contact=contact, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=contact.organisatie.get_absolute_url(),
        gezegd="Bewaard.",
    )
    return _toon(
        request,
        uitkomst,
        form,
        kop="Contactpersoon wijzigen",
        organisatie=contact.organisatie,
        weg=reverse("organisatiecontact_weg", args=[organisatie_pk, contact_pk]),
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def organisatiecontact_weg(request: Verzoek, organisatie_pk: int, contact_pk: int) -> HttpResponse:
    """Ask whether someone must go from the sociale kaart, and take them off."""
    organisatie = get_object_or_404(Organisatie, pk=organisatie_pk)
    contact = organisatie.contacten.filter(pk=contact_pk, actief=True).first()
    if contact is None:
        # Gone already, by a second click or by a colleague: then it is as asked.
        return redirect(organisatie)
    form = Wegformulier(request.POST or None)
    uitkomst = verwerk(
        request,
        form,
        lambda: haal_contact_weg(contact=contact, gezien=form.gezien, door=request.user),
        naar=organisatie.get_absolute_url(),
        gezegd="Contactpersoon weggehaald.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    veranderd = uitkomst.status == HTTPStatus.CONFLICT
    if veranderd:
        contact.refresh_from_db()
    context = {
        "organisatie": organisatie,
        "contact": contact,
        "form": Wegformulier(initial={"revisie": contact.revisie}),
        "veranderd": veranderd,
    }
    return render(request, "zorg/sociale_kaart/contact_weg.html", context, status=uitkomst.status)
