"""Evaluating the plan with the client, and closing it with a look back."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.models import Rol
from toegang.verzoek import Verzoek
from trajecten.actions.evaluatie import evalueer
from trajecten.actions.plan import sluit_plan_af
from trajecten.cyclus import Handeling, NietToegestaan
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
    plan = plan_voor(klant, Handeling.EVALUEREN if request.method != "POST" else None)
    form = EvaluatieFormulier(request.POST or None, klant=klant)
    lopend = doelen_met_inzetten().filter(plan=plan).lopend()
    oordelen = [DoelEvaluatieFormulier(request.POST or None, doel=doel) for doel in lopend]
    status = 200
    if request.method == "POST":
        status = 422
        # All are validated before anything is said, so that one answer names everything.
        geldig = [deel.is_valid() for deel in [form, *oordelen]]
        if all(geldig):
            gegevens = form.cleaned_data

            def voer_uit() -> str:
                evalueer(
                    plan=plan,
                    op=gegevens["op"],
                    samenvatting=gegevens["samenvatting"],
                    klantreactie=gegevens["klantreactie"],
                    volgende_evaluatie=gegevens["volgende_evaluatie"],
                    doelen={deel.doel.pk: deel.cleaned_data for deel in oordelen},
                    door=request.user,
                )
                return reverse("trajectplan", args=[pk])

            try:
                verder = form.voer_uit(request.user, voer_uit)
            except NietToegestaan as fout:
                status = zeg_in_formulier(form, fout)
            else:
                messages.success(request, "Evaluatie vastgelegd. Stel het plan nu bij en stel het opnieuw vast.")
                return redirect(verder)
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "plan": plan,
        "form": form,
        "oordelen": oordelen,
        "formulieren": [*oordelen, form],
    }
    return render(request, "trajecten/evalueren.html", context, status=status)


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
    plan = plan_voor(klant, Handeling.AFSLUITEN)
    form = AfsluitFormulier(request.POST or None, instance=plan)
    status = HTTPStatus.OK
    if request.method == "POST":
        status = form.bewaar_of_conflict(
            lambda actueel, gegevens: sluit_plan_af(plan=actueel, door=request.user, **gegevens)
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Trajectplan afgesloten.")
            return redirect("trajectplan", pk)
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "doelen": plan.doelen.lopend(),
        "form": form,
        "conflict": form.conflict,
    }
    return render(request, "trajecten/afsluiten.html", context, status=status)
