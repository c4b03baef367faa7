"""Adding, changing and removing a goal."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from trajecten.actions.doel import haal_doel_weg, voeg_doel_toe, wijzig_doel
from trajecten.actions.vergrendelen import om_de_beurt
from trajecten.cyclus import Handeling, NietToegestaan, eis
from trajecten.forms.doel import DoelFormulier, NieuwDoelFormulier
from trajecten.models import Doel, DoelStatus
from trajecten.views.deel import deel_van_plan, haal_weg
from trajecten.views.stand import anders_terug, plan_voor, zeg_in_formulier

DOEL_WEG = "Dit doel staat niet meer in het plan."


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def doel_toevoegen(request: HttpRequest, pk: int) -> HttpResponse:
    """A goal on one klantkenmerk."""
    klant = open_dossier(request, pk, "trajectplan")
    plan = plan_voor(klant, Handeling.BEWERKEN if request.method != "POST" else None)
    form = NieuwDoelFormulier(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            gegevens = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "sleutel"}

            def voeg_toe() -> str:
                voeg_doel_toe(plan=plan, gegevens=gegevens, door=request.user)
                return plan.get_absolute_url()

            try:
                verder = form.voer_uit(request.user, voeg_toe)
            except NietToegestaan as fout:
                status = zeg_in_formulier(form, fout)
            else:
                messages.success(request, "Doel toegevoegd.")
                return redirect(verder)
    context = {"klant": klant, "tab": "trajectplan", "form": form, "doel": None}
    return render(request, "trajecten/doel.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def doel_wijzigen(request: HttpRequest, pk: int, doel_pk: int) -> HttpResponse:
    """Change a goal, or take it out of the plan."""
    klant = open_dossier(request, pk, "trajectplan")
    lopend = Doel.objects.filter(pk=doel_pk, plan__klant=klant, status=DoelStatus.OPEN)
    doel = deel_van_plan(request, lopend.select_related("plan", "klantkenmerk"), DOEL_WEG)
    plan = doel.plan
    eis(plan.status, Handeling.BEWERKEN)
    status = HTTPStatus.OK
    weghalen = request.method == "POST" and "weghalen" in request.POST
    if weghalen:
        status = haal_weg(request, plan, doel, lambda actueel: haal_doel_weg(doel=actueel, door=request.user), DOEL_WEG)
        if status == HTTPStatus.OK:
            messages.success(request, "Doel uit het plan gehaald.")
            return redirect("trajectplan", pk)
    form = DoelFormulier(None if weghalen else request.POST or None, instance=doel)
    if request.method == "POST" and not weghalen:
        with om_de_beurt(plan):
            status = form.bewaar_of_conflict(
                lambda actueel, gegevens: wijzig_doel(doel=actueel, gegevens=gegevens, door=request.user)
            )
        if status == HTTPStatus.OK:
            messages.success(request, "Doel bewaard.")
            return redirect("trajectplan", pk)
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "form": form,
        "doel": doel,
        "conflict": form.conflict,
        "eerst_nakijken": weghalen,
    }
    return render(request, "trajecten/doel.html", context, status=status)
