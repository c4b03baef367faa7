"""The Persoonlijk Herstelplan of a client: begin, follow, change and close it, and its steps."""

from django.contrib import messages
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen
from zorg.actions.herstelplan import (
    AlAfgesloten,
    AlEenHerstelplan,
    begin_herstelplan,
    spreek_herstelstap_af,
    werk_herstelstap_bij,
    wijzig_herstelplan,
)
from zorg.forms.herstelplan import (
    Afsluitformulier,
    Herstelplanformulier,
    Herstelplanwijzigformulier,
    Herstelstapformulier,
    Herstelstapwijzigformulier,
)
from zorg.models import Herstelplan, Herstelstap
from zorg.views.formulier import SCHRIJFT, toon


def _plan(klant: Klant, pk: int) -> Herstelplan:
    return get_object_or_404(Herstelplan.objects.select_related("begonnen_door"), pk=pk, klant=klant)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def herstelplan_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Begin a light track beside the trajectplan. A client has one at a time."""
    klant = open_dossier(request, pk, "herstelplan beginnen")
    eis_dossier_loopt(klant)
    lopend = Herstelplan.objects.filter(klant=klant).lopend().first()
    if lopend and request.method != "POST":
        messages.info(request, "Deze klant heeft al een lopend herstelplan. Hier is het.")
        return redirect(lopend)
    form = Herstelplanformulier(request.POST or None, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: begin_herstelplan(klant=klant, gegevens=form.gegevens, door=request.user),
        naar=lambda plan: plan.get_absolute_url(),
        gezegd="Herstelplan begonnen. Spreek nu de eerste stap af.",
        anders={AlEenHerstelplan: lambda fout: _loopt_al(request, fout)},
    )
    return toon(
        request,
        uitkomst,
        klant=klant,
        form=form,
        kop="Herstelplan beginnen",
        inleiding="Voor als iets anders nu voorgaat. Het trajectplan blijft bestaan en loopt door waar dat kan.",
    )


def _loopt_al(request: Verzoek, fout: AlEenHerstelplan) -> HttpResponse:
    plan = fout.plan
    return anders_verder(request, str(fout), plan.get_absolute_url(), bewaard=plan, niveau=messages.WARNING)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herstelplan(request: Verzoek, pk: int, plan_pk: int) -> HttpResponse:
    """A herstelplan with its steps; prints as a sheet for the client."""
    klant = open_dossier(request, pk, "herstelplan")
    plan = _plan(klant, plan_pk)
    stappen = list(plan.stappen.all())
    zet_wijzigingen([plan])
    context = {
        "klant": klant,
        "plan": plan,
        "te_doen": [stap for stap in stappen if stap.gedaan_op is None],
        "gedaan": [stap for stap in stappen if stap.gedaan_op],
        "vandaag": timezone.localdate(),
        "form": Herstelstapformulier(klant=klant) if plan.loopt else None,
    }
    return render(request, "zorg/herstelplan.html", context)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herstelplan_wijzigen(request: Verzoek, pk: int, plan_pk: int) -> HttpResponse:
    """Change a running herstelplan."""
    klant = open_dossier(request, pk, "herstelplan wijzigen")
    plan = _plan(klant, plan_pk)
    if not plan.loopt:
        return _afgesloten(request, plan, plan)
    form = Herstelplanwijzigformulier(request.POST or None, instance=_plan(klant, plan_pk), klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: wijzig_herstelplan(plan=plan, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=plan.get_absolute_url(),
        gezegd="Herstelplan gewijzigd.",
    )
    return toon(
        request,
        uitkomst,
        klant=klant,
        form=form,
        kop="Herstelplan wijzigen",
        terug=plan.get_absolute_url(),
        conflict=form.conflict,
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herstelplan_afsluiten(request: Verzoek, pk: int, plan_pk: int) -> HttpResponse:
    """Close a herstelplan, with how the client goes on."""
    klant = open_dossier(request, pk, "herstelplan afsluiten")
    plan = _plan(klant, plan_pk)
    if not plan.loopt:
        return _afgesloten(request, plan, plan)
    form = Afsluitformulier(request.POST or None, instance=_plan(klant, plan_pk), klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: wijzig_herstelplan(plan=plan, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=plan.get_absolute_url(),
        gezegd="Herstelplan afgesloten.",
    )
    return toon(
        request,
        uitkomst,
        klant=klant,
        form=form,
        kop="Herstelplan afsluiten",
        terug=plan.get_absolute_url(),
        conflict=form.conflict,
        inleiding="Kijk samen met de klant terug. Een afgesloten plan blijft leesbaar, maar verandert niet meer.",
        definitief=True,
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def herstelstap_nieuw(request: Verzoek, pk: int, plan_pk: int) -> HttpResponse:
    """Add a step to a running plan."""
    klant = open_dossier(request, pk, "stap van het herstelplan maken")
    eis_dossier_loopt(klant)
    plan = _plan(klant, plan_pk)
    form = Herstelstapformulier(request.POST or None, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: spreek_herstelstap_af(plan=plan, gegevens=form.gegevens, door=request.user),
        naar=plan.get_absolute_url(),
        gezegd="Stap toegevoegd.",
        anders={AlAfgesloten: lambda _: _afgesloten(request, plan)},
    )
    return toon(request, uitkomst, klant=klant, form=form, kop="Stap toevoegen", terug=plan.get_absolute_url())


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herstelstap(request: Verzoek, pk: int, plan_pk: int, herstelstap_pk: int) -> HttpResponse:
    """Settle or change a step."""
    klant = open_dossier(request, pk, "stap van het herstelplan")
    plan = _plan(klant, plan_pk)
    stap = get_object_or_404(Herstelstap, pk=herstelstap_pk, plan=plan)
    if not plan.loopt:
        return _afgesloten(request, plan, stap)
    titel = f"Stap bijwerken, uiterlijk {stap.uiterlijk:%d-%m-%Y}"
    form = Herstelstapwijzigformulier(request.POST or None, instance=stap, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: werk_herstelstap_bij(stap=stap, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=plan.get_absolute_url(),
        gezegd="Stap bijgewerkt.",
        anders={AlAfgesloten: lambda _: _afgesloten(request, plan)},
    )
    return toon(
        request,
        uitkomst,
        klant=klant,
        form=form,
        kop="Stap bijwerken",
        titel=titel,
        terug=plan.get_absolute_url(),
        conflict=form.conflict,
    )


def _afgesloten(request: Verzoek, plan: Herstelplan, bewaard: Model | None = None) -> HttpResponse:
    """The plan is closed: on to what it says, unless something was typed that does not stand in `bewaard`."""
    return anders_verder(request, str(AlAfgesloten()), plan.get_absolute_url(), bewaard=bewaard)
