"""Evaluating the plan with the client, and closing it with a look back."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from trajecten.actions.evaluatie import evalueer
from trajecten.actions.plan import sluit_plan_af
from trajecten.cyclus import NietToegestaan, Planhandeling
from trajecten.forms.evaluatie import DoelEvaluatieFormulier, EvaluatieFormulier
from trajecten.forms.plan import AfsluitFormulier
from trajecten.planbeeld import doelen_met_inzetten
from trajecten.plannen import laatste_plan_zonder_meer, plan_zonder_meer
from trajecten.views.stand import anders_terug, plan_voor, zeg_in_formulier


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def trajectplan_evalueren(request: Verzoek, pk: int) -> HttpResponse:
    """One page through every running goal: reached or not, how to go on, and when to meet again (PW 44a lid 2)."""
    klant = open_dossier(request, pk, "trajectplan")
    plan = plan_voor(klant, Planhandeling.EVALUEREN if request.method != "POST" else None)
    form = EvaluatieFormulier(request.POST or None, klant=klant)
    lopend = doelen_met_inzetten().filter(plan=plan).lopend()
    oordelen = [DoelEvaluatieFormulier(request.POST or None, doel=doel) for doel in lopend]
    uitkomst = verwerk(
        request,
        form,
        lambda: evalueer(
            plan=plan,
            **form.gegevens,
            doelen={deel.doel.pk: deel.cleaned_data for deel in oordelen},
            door=request.user,
        ),
        naar=plan.get_absolute_url(),
        gezegd="Evaluatie vastgelegd. Stel het plan nu bij en stel het opnieuw vast.",
        ook=oordelen,
        anders={NietToegestaan: partial(zeg_in_formulier, form)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "plan": plan,
        "form": form,
        "oordelen": oordelen,
        "formulieren": [*oordelen, form],
    }
    return render(request, "trajecten/evalueren.html", context, status=uitkomst.status)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def trajectplan_afsluiten(request: Verzoek, pk: int) -> HttpResponse:
    """Close the plan with a look back on the way of working (Eva, step 4)."""
    klant = open_dossier(request, pk, "trajectplan")
    if request.method == "POST" and plan_zonder_meer(klant) is None:
        # A second click, or a colleague who was quicker.
        laatste = laatste_plan_zonder_meer(klant)
        reden = "Het trajectplan is al afgesloten."
        return anders_verder(request, reden, reverse("trajectplan", args=[pk]), bewaard=laatste)
    plan = plan_voor(klant, Planhandeling.AFSLUITEN)
    form = AfsluitFormulier(request.POST or None, instance=plan)
    uitkomst = verwerk(
        request,
        form,
        lambda: sluit_plan_af(plan=plan, gezien=form.gezien, door=request.user, **form.gegevens),
        naar=plan.get_absolute_url(),
        gezegd="Trajectplan afgesloten.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "doelen": plan.doelen.lopend(),
        "form": form,
        "conflict": form.conflict,
    }
    return render(request, "trajecten/afsluiten.html", context, status=uitkomst.status)
