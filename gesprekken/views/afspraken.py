"""Agreements: all of one client, make one, write down what came of it, agree on another day."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from gesprekken.actions.afspraak import (
    AlAfgehandeld,
    handel_afspraak_af,
    maak_afspraak,
    verbeter_afspraak,
    verzet_afspraak,
)
from gesprekken.afspraken import nakoming_per_kant, niet_op_rij, per_kant
from gesprekken.forms.afspraak import Afhandelformulier, Afspraakformulier, Verbeterformulier, Verzetformulier
from gesprekken.models import Afspraak, AfspraakStatus
from gesprekken.nakoming import afgehandelde_afspraken, laatste_uitkomsten, tellingen
from gesprekken.rondom import open_afspraken
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant, Rechtgezet
from klanten.rechtgezet import eis_hier
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.paginering import Geteld, pagina
from toegang.verwerken import verwerk
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
    uitkomst = verwerk(
        request,
        form,
        lambda: maak_afspraak(klant=klant, afspraak=form.afspraak(), door=request.user),
        naar=reverse("gesprekken", args=[pk]),
        gezegd="Afspraak vastgelegd.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "form": form}
    return render(request, "gesprekken/afspraak_nieuw.html", context, status=uitkomst.status)


def _afspraak_of_404(klant: Klant, afspraak_pk: int) -> Afspraak:
    """The agreement of this client. Raises Http404; NietMeerHier when it was taken back or moved."""
    rijen = Afspraak.objects.select_related("gesprek__soort", "organisatie")
    afspraak = rijen.filter(pk=afspraak_pk, klant=klant).first()
    if afspraak is None:
        eis_hier(klant, Rechtgezet.AFSPRAAK, afspraak_pk, naar="afspraken")
        raise Http404("Deze afspraak staat niet in dit dossier.")
    return afspraak


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraak_afhandelen(request: Verzoek, pk: int, afspraak_pk: int) -> HttpResponse:
    """Write down what came of an agreement, or correct it."""
    klant = open_dossier(request, pk, "afspraak")
    afspraak = _afspraak_of_404(klant, afspraak_pk)
    form = Afhandelformulier(request.POST or None, instance=afspraak)
    uitkomst = verwerk(
        request,
        form,
        lambda: handel_afspraak_af(afspraak=afspraak, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=reverse("gesprekken", args=[pk]),
        gezegd="Afspraak bijgewerkt.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    zet_wijzigingen([afspraak], ook_eigen=True)
    context = {
        "klant": klant,
        "afspraak": afspraak,
        "form": form,
        "conflict": form.conflict,
        "te_verzetten": form.initial["status"] is None,
    }
    return render(request, "gesprekken/afspraak_afhandelen.html", context, status=uitkomst.status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraak_verzetten(request: Verzoek, pk: int, afspraak_pk: int) -> HttpResponse:
    """Agree on another day for an open agreement, with the reason; the first day stays to be seen."""
    klant = open_dossier(request, pk, "afspraak verzetten")
    afspraak = _afspraak_of_404(klant, afspraak_pk)
    form = Verzetformulier(request.POST or None, instance=afspraak)
    if afspraak.status != AfspraakStatus.OPEN:
        return _al_afgehandeld(request, afspraak)
    uitkomst = verwerk(
        request,
        form,
        lambda: verzet_afspraak(
            afspraak=afspraak,
            gezien=form.gezien,
            uiterlijk=form.cleaned_data["uiterlijk"],
            reden=form.cleaned_data["verzet_reden"],
            door=request.user,
        ),
        naar=reverse("afspraken", args=[pk]),
        gezegd="De afspraak heeft een andere dag.",
        anders={AlAfgehandeld: lambda _: _al_afgehandeld(request, _afspraak_of_404(klant, afspraak_pk))},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "afspraak": afspraak, "form": form, "conflict": form.conflict}
    return render(request, "gesprekken/afspraak_verzetten.html", context, status=uitkomst.status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def afspraak_verbeteren(request: Verzoek, pk: int, afspraak_pk: int) -> HttpResponse:
    """Mend a slip of the pen in an open agreement; what it said before stays to be seen."""
    klant = open_dossier(request, pk, "afspraak verbeteren")
    afspraak = _afspraak_of_404(klant, afspraak_pk)
    if afspraak.status != AfspraakStatus.OPEN:
        return _al_afgehandeld(request, afspraak)
    form = Verbeterformulier(request.POST or None, instance=afspraak)
    uitkomst = verwerk(
        request,
        form,
        lambda: verbeter_afspraak(afspraak=afspraak, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=reverse("afspraak_afhandelen", args=[pk, afspraak_pk]),
        gezegd="De afspraak is verbeterd.",
        anders={AlAfgehandeld: lambda _: _al_afgehandeld(request, _afspraak_of_404(klant, afspraak_pk))},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "afspraak": afspraak, "form": form, "conflict": form.conflict}
    return render(request, "gesprekken/afspraak_verbeteren.html", context, status=uitkomst.status)


def _al_afgehandeld(request: Verzoek, afspraak: Afspraak) -> HttpResponse:
    adres = reverse("afspraak_afhandelen", args=[afspraak.klant_id, afspraak.pk])
    return anders_verder(request, str(AlAfgehandeld()), adres, bewaard=afspraak)
