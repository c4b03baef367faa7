"""Adding, changing and removing a deployment."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.formulieren import Eenmalig
from toegang.models import Rol
from trajecten.actions.inzet import haal_inzet_weg, voeg_inzet_toe, wijzig_inzet
from trajecten.actions.vergrendelen import om_de_beurt
from trajecten.cyclus import Handeling, NietToegestaan, eis, mag
from trajecten.forms.doel import DoelBijInzetFormulier
from trajecten.forms.inzet import InzetFormulier, NieuweInzetFormulier
from trajecten.models import DoelStatus, Inzet
from trajecten.plannen import kiesbaar_instrument, laatste_klantbeeld, plan_zonder_meer, staat_al_bij
from trajecten.views.deel import deel_van_plan, haal_weg
from trajecten.views.klaarzetten import leg_terug, zet_klaar
from trajecten.views.stand import GEEN_PLAN, anders_terug, zeg_in_formulier

INZET_WEG = "Deze inzet staat niet meer in het plan."


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def inzet_toevoegen(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Put this instrument in the plan for one of its goals; without a goal, that is made along with it.

    Where the plan cannot take it yet, the page says what comes first and the instrument is kept at hand.
    """
    klant = open_dossier(request, pk, "trajectplan")
    instrument = kiesbaar_instrument(slug)
    if instrument is None:
        leg_terug(request, klant, slug)
        raise Http404("Dit instrument staat niet in de catalogus.")
    plan = plan_zonder_meer(klant)
    context = {"klant": klant, "tab": "trajectplan", "instrument": instrument, "plan": plan}
    if plan is None:
        if request.method == "POST":
            raise NietToegestaan(GEEN_PLAN)
        context |= {"form": Eenmalig(), "klantbeeld": laatste_klantbeeld(klant)}
        if klant.in_begeleiding and not context["klantbeeld"]:
            zet_klaar(request, klant, instrument)
        return render(request, "trajecten/inzet_toevoegen.html", context)
    if request.method != "POST" and not mag(plan.status, Handeling.BEWERKEN):
        zet_klaar(request, klant, instrument)
        return render(request, "trajecten/inzet_toevoegen.html", context | {"eerst_evalueren": True})
    doelen = list(plan.doelen.filter(status=DoelStatus.OPEN).select_related("klantkenmerk").order_by("pk"))
    lopend = staat_al_bij(instrument, doelen)
    form = NieuweInzetFormulier(request.POST or None, instrument=instrument, doelen=doelen, lopend=lopend)
    doelform = None if doelen else DoelBijInzetFormulier(request.POST or None, prefix="doel")
    status = 200
    if request.method == "POST":
        status = 422
        # Both are validated before anything is said, so that one answer names everything.
        geldig = [form.is_valid(), doelform is None or doelform.is_valid()]
        if all(geldig):
            gegevens = {naam: form.cleaned_data[naam] for naam in ("begin", "einde", "uren_per_week", "kosten")}

            def voeg_toe() -> str:
                voeg_inzet_toe(
                    plan=plan,
                    instrument=instrument,
                    gegevens=gegevens,
                    doel=form.cleaned_data.get("doel"),
                    nieuw_doel=doelform.cleaned_data if doelform else None,
                    door=request.user,
                )
                return plan.get_absolute_url()

            try:
                verder = form.voer_uit(request.user, voeg_toe)
            except NietToegestaan as fout:
                status = zeg_in_formulier(form, fout)
            else:
                leg_terug(request, klant, slug)
                messages.success(request, "Instrument in het plan gezet.")
                return redirect(verder)
    context |= {"form": form, "doelform": doelform, "formulieren": [deel for deel in (doelform, form) if deel]}
    return render(request, "trajecten/inzet_toevoegen.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def inzet_wijzigen(request: HttpRequest, pk: int, inzet_pk: int) -> HttpResponse:
    """Follow a deployment: begun, finished, or stopped with the reason."""
    klant = open_dossier(request, pk, "trajectplan")
    gevonden = Inzet.objects.filter(pk=inzet_pk, doel__plan__klant=klant)
    inzet = deel_van_plan(
        request,
        gevonden.select_related("doel__plan", "instrument__aanbieder"),
        INZET_WEG,
    )
    plan = inzet.doel.plan
    eis(plan.status, Handeling.INZET_VOLGEN)
    bewerkbaar = mag(plan.status, Handeling.BEWERKEN)
    status = HTTPStatus.OK
    weghalen = request.method == "POST" and "weghalen" in request.POST
    if weghalen:
        status = haal_weg(
            request, plan, inzet, lambda actueel: haal_inzet_weg(inzet=actueel, door=request.user), INZET_WEG
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Inzet uit het plan gehaald.")
            return redirect("trajectplan", pk)
    form = InzetFormulier(None if weghalen else request.POST or None, instance=inzet, plan_bewerkbaar=bewerkbaar)
    # The form writes what was typed into the deployment; whether it can go is about what is stored.
    mag_weg = bewerkbaar and inzet.kan_weg
    if request.method == "POST" and not weghalen:
        with om_de_beurt(plan):
            status = form.bewaar_of_conflict(
                lambda actueel, gegevens: wijzig_inzet(inzet=actueel, gegevens=gegevens, door=request.user)
            )
        if status == HTTPStatus.OK:
            messages.success(request, "Inzet bewaard.")
            return redirect("trajectplan", pk)
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "form": form,
        "inzet": inzet,
        "conflict": form.conflict,
        "mag_weg": mag_weg,
        "eerst_nakijken": weghalen,
    }
    return render(request, "trajecten/inzet.html", context, status=status)
