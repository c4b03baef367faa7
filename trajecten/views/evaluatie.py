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
from trajecten.cyclus import Handeling, NietToegestaan
from trajecten.forms.evaluatie import DoelEvaluatieFormulier, EvaluatieFormulier
from trajecten.forms.plan import AfsluitFormulier
from trajecten.plannen import laatste_plan_zonder_meer, plan_zonder_meer
from trajecten.views.stand import anders_terug, planbeeld_voor, zeg_in_formulier


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def trajectplan_evalueren(request: Verzoek, pk: int) -> HttpResponse:
    """One page through every running goal: reached or not, how to go on, and when to meet again (PW 44a lid 2)."""
    klant = open_dossier(request, pk, "trajectplan")
    beeld = planbeeld_voor(klant, Handeling.EVALUEREN if request.method != "POST" else None)
    form = EvaluatieFormulier(request.POST or None, klant=klant)
    oordelen = [DoelEvaluatieFormulier(request.POST or None, doel=doel) for doel in beeld.lopende_doelen]
    uitkomst = verwerk(
        request,
        form,
        lambda: evalueer(
            plan=beeld.plan,
            **form.gegevens,
            doelen={deel.doel.pk: deel.cleaned_data for deel in oordelen},
            door=request.user,
        ),
        naar=beeld.plan.get_absolute_url(),
        gezegd="Evaluatie vastgelegd. Stel het plan nu bij en stel het opnieuw vast.",
        ook=oordelen,
        anders={NietToegestaan: partial(zeg_in_formulier, form)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "plan": beeld.plan,
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
    beeld = planbeeld_voor(klant, Handeling.AFSLUITEN)
    form = AfsluitFormulier(request.POST or None, instance=beeld.plan)
    uitkomst = verwerk(
        request,
        form,
        lambda: sluit_plan_af(plan=beeld.plan, gezien=form.gezien, door=request.user, **form.gegevens),
        naar=beeld.plan.get_absolute_url(),
        gezegd="Trajectplan afgesloten.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "tab": "trajectplan", "beeld": beeld, "form": form, "conflict": form.conflict}
    return render(request, "trajecten/afsluiten.html", context, status=uitkomst.status)
