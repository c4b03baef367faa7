"""Conversations of a client: list, plan, change, cancel, one conversation."""

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from gesprekken.actions.gesprek import NietMeerGepland, laat_gesprek_vervallen, plan_gesprek, wijzig_gesprek
from gesprekken.actions.uitnodiging import NietUitTeNodigen, PlekOnbekend, eis_uit_te_nodigen
from gesprekken.afspraken import per_kant
from gesprekken.concepten import halve_verslagen
from gesprekken.deelnemers import deelnemers_van
from gesprekken.forms.gesprek import Planformulier, Vervalformulier, Wijzigplanformulier, Wijzigverslagformulier
from gesprekken.forms.plan import Planning
from gesprekken.forms.verslagrijen import DEELNEMERS, met_extra_rij
from gesprekken.keuzelijsten import keuzelijsten
from gesprekken.models import Gesprek, Gespreksstatus, Postsoort, Uitnodiging
from gesprekken.rondom import (
    Gespreksronde,
    contactnotities,
    eerdere_gesprekken,
    geplande_gesprekken,
    gespreksronde,
    notities_per_soort,
    open_afspraken,
    voorstel_eerste_gesprek,
)
from gesprekken.uitnodigingsstand import eerder_verteld, stand_van
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant, Rechtgezet
from klanten.rechtgezet import eis_hier, rechtgezet_in_woorden
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.paginering import pagina
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen

SCHRIJFT = ["GET", "HEAD", "POST"]
PER_PAGINA = 25
# The latest; the time line has them all.
NOTITIES = 5
FORMULIER = "gesprekken/gesprek_formulier.html"


def ronde_of_404(klant: Klant, gesprek_pk: int) -> Gespreksronde[Gesprek]:
    """The conversation of this client with what is around it; Http404 when it is not of this client.

    NietMeerHier when it was, and was taken back or moved.
    """
    try:
        return gespreksronde(klant, gesprek_pk)
    except Gesprek.DoesNotExist as fout:
        eis_hier(klant, Rechtgezet.GESPREK, gesprek_pk, naar="gesprekken")
        raise Http404("Dit gesprek staat niet in dit dossier.") from fout


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprekken(request: Verzoek, pk: int) -> HttpResponse:
    """All conversations: planned ones first, the latest notes, then what was held; and the open agreements."""
    klant = open_dossier(request, pk, "gesprekken")
    eerdere, basis = pagina(request, eerdere_gesprekken(klant), PER_PAGINA)
    afspraken = list(open_afspraken(klant))
    notities = list(contactnotities(klant).los()[:NOTITIES])
    zet_wijzigingen(notities)
    return render(
        request,
        "gesprekken/gesprekken.html",
        {
            "klant": klant,
            "gepland": list(geplande_gesprekken(klant)),
            "notities": notities,
            "pagina": eerdere,
            "basis": basis,
            "afspraken": per_kant(afspraken),
            "aantal_afspraken": len(afspraken),
            "vandaag": timezone.localdate(),
            "halve_verslagen": list(halve_verslagen(request.user).filter(klant=klant)),
            "rechtgezet": rechtgezet_in_woorden(klant),
        },
    )


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """One conversation: a planned one with what prepares for it, a held one with all that came of it."""
    klant = open_dossier(request, pk, "gesprek")
    ronde = ronde_of_404(klant, gesprek_pk)
    gepland = ronde.gesprek.status == Gespreksstatus.GEPLAND
    afspraken = list(open_afspraken(klant) if gepland else ronde.gesprek.afspraken.all())
    notities = [] if gepland else notities_per_soort(ronde.gesprek)
    if not gepland:
        zet_wijzigingen([ronde.gesprek], *(rijen for _, _, rijen in notities), afspraken)
    post = list(ronde.gesprek.uitnodigingen.all())
    return render(
        request,
        "gesprekken/gesprek.html",
        {
            "klant": klant,
            "gesprek": ronde.gesprek,
            "gepland": gepland,
            "gevoerd": ronde.gesprek.status == Gespreksstatus.GEVOERD,
            "laatste": ronde.laatste,
            "vervolg": ronde.vervolg,
            "notities": notities,
            "afspraken": per_kant(afspraken),
            "erbij": deelnemers_van(ronde.gesprek) if gepland else [],
            "post": post,
            "stand": stand_van(ronde.gesprek, post),
            "uit_te_nodigen": _uit_te_nodigen(ronde.gesprek, post),
            "deelnemers": [] if gepland else list(ronde.gesprek.deelnemers.select_related("medewerker")),
        },
    )


def _uit_te_nodigen(gesprek: Gesprek, post: list[Uitnodiging]) -> Postsoort | None:
    """What there is to tell the client of this conversation now; None when that is nothing."""
    try:
        return eis_uit_te_nodigen(gesprek, post)
    except PlekOnbekend:
        return Postsoort.UITNODIGING
    except NietUitTeNodigen:
        return None


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def gesprek_plannen(request: Verzoek, pk: int) -> HttpResponse:
    """Plan a conversation with its goal and the question for the client."""
    klant = open_dossier(request, pk, "gesprek plannen")
    eis_dossier_loopt(klant)
    data, nog_een_rij = _verstuurd(request)
    form = Planformulier(data, initial=voorstel_eerste_gesprek(klant) if data is None else None)
    lijsten = keuzelijsten(klant, zonder=request.user)
    planning = Planning(form, data, klant=klant, lijsten=lijsten, schrijver=request.user)
    context = {
        "klant": klant,
        "form": form,
        "planning": planning,
        "kop": "Gesprek plannen",
        "adres": request.path,
        "terug": reverse("gesprekken", args=[pk]),
    }
    if nog_een_rij:
        planning.zonder_oordeel()
        return render(request, FORMULIER, context)
    uitkomst = verwerk(
        request,
        form,
        lambda: plan_gesprek(klant=klant, gegevens=form.plan(), deelname=planning.deelname(), door=request.user),
        naar=lambda gesprek: gesprek.get_absolute_url(),
        gezegd="Gesprek gepland.",
        ook=[planning],
    )
    return uitkomst.antwoord or render(request, FORMULIER, context, status=uitkomst.status)


def _verstuurd(request: Verzoek) -> tuple[QueryDict | None, bool]:
    """What was sent, and whether that only asks for another row of who takes part."""
    if request.method != "POST":
        return None, False
    if request.POST.get("rij_erbij") == DEELNEMERS:
        return met_extra_rij(request.POST, DEELNEMERS), True
    return request.POST, False


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_wijzigen(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """Change a plan, or correct the record of a held conversation."""
    klant = open_dossier(request, pk, "gesprek wijzigen")
    gesprek = ronde_of_404(klant, gesprek_pk).gesprek
    if gesprek.status == Gespreksstatus.VERVALLEN:
        reden = "Dit gesprek gaat niet door en kan niet meer worden gewijzigd."
        return anders_verder(request, reden, gesprek.get_absolute_url())
    if gesprek.status == Gespreksstatus.GEPLAND:
        return _wijzig_plan(request, klant, gesprek)
    return _wijzig_verslag(request, klant, gesprek)


def _wijzig_plan(request: Verzoek, klant: Klant, gesprek: Gesprek) -> HttpResponse:
    gepland = deelnemers_van(gesprek)
    data, nog_een_rij = _verstuurd(request)
    form = Wijzigplanformulier(data, instance=gesprek)
    lijsten = keuzelijsten(klant, zonder=request.user)
    planning = Planning(form, data, klant=klant, lijsten=lijsten, schrijver=request.user, gepland=gepland)
    context = {
        "klant": klant,
        "gesprek": gesprek,
        "form": form,
        "planning": planning,
        "conflict": form.conflict,
        "kop": "Gesprek wijzigen",
        "adres": request.path,
        "terug": gesprek.get_absolute_url(),
    }
    if nog_een_rij:
        planning.zonder_oordeel()
        return render(request, FORMULIER, context)
    uitkomst = verwerk(
        request,
        form,
        lambda: wijzig_gesprek(
            gesprek=gesprek,
            gezien=form.gezien,
            gegevens=form.plan(),
            deelname=planning.deelname(),
            door=request.user,
        ),
        naar=gesprek.get_absolute_url(),
        gezegd="Gesprek gewijzigd.",
        ook=[planning],
    )
    return uitkomst.antwoord or render(request, FORMULIER, context, status=uitkomst.status)


def _wijzig_verslag(request: Verzoek, klant: Klant, gesprek: Gesprek) -> HttpResponse:
    form = Wijzigverslagformulier(request.POST or None, instance=gesprek)
    uitkomst = verwerk(
        request,
        form,
        lambda: wijzig_gesprek(gesprek=gesprek, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=gesprek.get_absolute_url(),
        gezegd="Gesprek gewijzigd.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {
        "klant": klant,
        "gesprek": gesprek,
        "form": form,
        "conflict": form.conflict,
        "kop": "Verslag wijzigen",
        "adres": request.path,
        "terug": gesprek.get_absolute_url(),
    }
    return render(request, FORMULIER, context, status=uitkomst.status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def gesprek_vervallen(request: Verzoek, pk: int, gesprek_pk: int) -> HttpResponse:
    """A planned conversation does not take place: asks why, and says what comes next."""
    klant = open_dossier(request, pk, "gesprek laten vervallen")
    gesprek = ronde_of_404(klant, gesprek_pk).gesprek
    if gesprek.status != Gespreksstatus.GEPLAND:
        return _niet_meer_gepland(request, gesprek)
    form = Vervalformulier(request.POST or None, instance=gesprek)
    af_te_zeggen = not gesprek.is_geweest and eerder_verteld(list(gesprek.uitnodigingen.all())) is not None
    uitkomst = verwerk(
        request,
        form,
        lambda: laat_gesprek_vervallen(
            gesprek=gesprek, gezien=form.gezien, reden=form.cleaned_data["vervallen_reden"], door=request.user
        ),
        naar=reverse("gesprek_uitnodigen", args=[pk, gesprek_pk]) if af_te_zeggen else reverse("gesprekken", args=[pk]),
        gezegd="Het gesprek gaat niet door." + (" De klant weet dat nog niet." if af_te_zeggen else ""),
        anders={NietMeerGepland: lambda _: _niet_meer_gepland(request, ronde_of_404(klant, gesprek_pk).gesprek)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "gesprek": gesprek, "form": form, "conflict": form.conflict}
    return render(request, "gesprekken/gesprek_vervallen.html", context, status=uitkomst.status)


def _niet_meer_gepland(request: Verzoek, gesprek: Gesprek) -> HttpResponse:
    return anders_verder(request, str(NietMeerGepland()), gesprek.get_absolute_url(), bewaard=gesprek)
