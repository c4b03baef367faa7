"""The Persoonlijk Herstelplan of a client: begin, follow, change and close it, and its steps."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.formulieren import Revisieformulier
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen
from zorg.actions.zorg import (
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
from zorg.views.zorg import SCHRIJFT, maak

IS_AFGESLOTEN = "Dit herstelplan is afgesloten en verandert niet meer."


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
    form = Herstelplanformulier(request.POST or None, klant=klant)
    if lopend and request.method != "POST":
        messages.info(request, "Deze klant heeft al een lopend herstelplan. Hier is het.")
        return redirect(lopend)
    try:
        return maak(
            request,
            klant,
            form,
            lambda gegevens: begin_herstelplan(klant=klant, gegevens=gegevens, door=request.user).get_absolute_url(),
            gelukt="Herstelplan begonnen. Spreek nu de eerste stap af.",
            kop="Herstelplan beginnen",
            inleiding="Voor als iets anders nu voorgaat. Het trajectplan blijft bestaan en loopt door waar dat kan.",
        )
    except AlEenHerstelplan as fout:
        reden = "Er loopt al een herstelplan. Kijk of dat ook uw plan is."
        adres = fout.plan.get_absolute_url()
        return anders_verder(request, reden, adres, bewaard=fout.plan, niveau=messages.WARNING)


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


def _bewerk(
    request: Verzoek,
    klant: Klant,
    plan: Herstelplan,
    form: Revisieformulier,
    handeling: Callable[[Any, dict[str, Any]], Any],
    *,
    kop: str,
    gelukt: str,
    titel: str = "",
    inleiding: str = "",
    definitief: bool = False,
) -> HttpResponse:
    """Show a form over a running plan or one of its steps, or save it; titel: of the page, when kop does not do."""
    status = HTTPStatus.OK
    afgesloten = not plan.loopt
    if request.method == "POST" and not afgesloten:
        try:
            status = form.bewaar_of_conflict(handeling)
        except AlAfgesloten:
            afgesloten = True
    if afgesloten:
        # Of the plan or the step, whichever the form is over; the form works on the same object.
        bewaard = type(form.instance)._default_manager.filter(pk=form.instance.pk).first()
        return anders_verder(request, IS_AFGESLOTEN, plan.get_absolute_url(), bewaard=bewaard)
    if request.method == "POST" and status == HTTPStatus.OK:
        messages.success(request, gelukt)
        return redirect(plan)
    context = {
        "klant": klant,
        "form": form,
        "conflict": form.conflict,
        "kop": kop,
        "titel": titel,
        "inleiding": inleiding,
        "definitief": definitief,
        "terug": plan.get_absolute_url(),
    }
    return render(request, "zorg/formulier.html", context, status=status)


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herstelplan_wijzigen(request: Verzoek, pk: int, plan_pk: int) -> HttpResponse:
    """Change a running herstelplan."""
    klant = open_dossier(request, pk, "herstelplan wijzigen")
    plan = _plan(klant, plan_pk)
    return _bewerk(
        request,
        klant,
        plan,
        Herstelplanwijzigformulier(request.POST or None, instance=_plan(klant, plan_pk), klant=klant),
        lambda actueel, gegevens: wijzig_herstelplan(plan=actueel, gegevens=gegevens, door=request.user),
        kop="Herstelplan wijzigen",
        gelukt="Herstelplan gewijzigd.",
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herstelplan_afsluiten(request: Verzoek, pk: int, plan_pk: int) -> HttpResponse:
    """Close a herstelplan, with how the client goes on."""
    klant = open_dossier(request, pk, "herstelplan afsluiten")
    plan = _plan(klant, plan_pk)
    return _bewerk(
        request,
        klant,
        plan,
        Afsluitformulier(request.POST or None, instance=_plan(klant, plan_pk), klant=klant),
        lambda actueel, gegevens: wijzig_herstelplan(plan=actueel, gegevens=gegevens, door=request.user),
        kop="Herstelplan afsluiten",
        gelukt="Herstelplan afgesloten.",
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

    def handeling(gegevens: dict[str, Any]) -> str:
        spreek_herstelstap_af(plan=plan, gegevens=gegevens, door=request.user)
        return plan.get_absolute_url()

    try:
        return maak(
            request,
            klant,
            Herstelstapformulier(request.POST or None, klant=klant),
            handeling,
            gelukt="Stap toegevoegd.",
            kop="Stap toevoegen",
            terug=plan.get_absolute_url(),
        )
    except AlAfgesloten:
        return anders_verder(request, IS_AFGESLOTEN, plan.get_absolute_url())


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herstelstap(request: Verzoek, pk: int, plan_pk: int, herstelstap_pk: int) -> HttpResponse:
    """Settle or change a step."""
    klant = open_dossier(request, pk, "stap van het herstelplan")
    plan = _plan(klant, plan_pk)
    stap = get_object_or_404(Herstelstap, pk=herstelstap_pk, plan=plan)
    return _bewerk(
        request,
        klant,
        plan,
        Herstelstapwijzigformulier(request.POST or None, instance=stap, klant=klant),
        lambda actueel, gegevens: werk_herstelstap_bij(stap=actueel, gegevens=gegevens, door=request.user),
        kop="Stap bijwerken",
        titel=f"Stap bijwerken, uiterlijk {stap.uiterlijk:%d-%m-%Y}",
        gelukt="Stap bijgewerkt.",
    )
