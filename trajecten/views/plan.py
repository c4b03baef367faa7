"""The trajectplan and what is written in it: the plan itself, its goals and its deployments."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from klantbeeld.begeleiding import anders_naar_dossier
from klantbeeld.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.formulieren import Eenmalig, Verouderd
from toegang.models import Rol
from trajecten import actions
from trajecten.cyclus import Handeling, NietToegestaan, eis, mag, voortgang
from trajecten.forms import (
    DoelBijInzetFormulier,
    DoelFormulier,
    InzetFormulier,
    NieuwDoelFormulier,
    NieuweInzetFormulier,
    PlanFormulier,
)
from trajecten.models import Doel, DoelStatus, Inzet, InzetStatus, PlanStatus
from trajecten.querysets import kiesbaar_instrument, laatste_klantbeeld, laatste_plan, plan_zonder_meer
from trajecten.tijdlijn import teken
from trajecten.views.stand import GEEN_PLAN, anders_terug, plan_voor, zeg_in_formulier


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan of this client: goal, time line, goals with deployments, agreements, versions. Or how to begin one."""
    klant = open_dossier(request, pk, "trajectplan")
    beeld = laatste_plan(klant)
    status = beeld.plan.status if beeld else None
    loopt = beeld is not None and status != PlanStatus.AFGESLOTEN
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "beeld": beeld,
        "loopt": loopt,
        "stappen": voortgang(status if loopt else None),
    }
    if beeld:
        context["plan"] = beeld.plan
        context["mag"] = {deel.name.lower(): mag(status, deel) for deel in Handeling}
        context["tijdlijn"] = teken(beeld, timezone.localdate())
        context["vandaag"] = timezone.localdate()
    if not loopt:
        context["klantbeeld"] = laatste_klantbeeld(klant)
        context["form"] = Eenmalig()
    return render(request, "trajecten/plan.html", context)


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
@anders_terug
def trajectplan_beginnen(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a plan, filled from the klantbeeld; `instrument` (a slug) says where to go on."""
    klant = open_dossier(request, pk, "trajectplan")
    form = Eenmalig(request.POST)
    if not form.is_valid():
        raise NietToegestaan("Er ging iets mis. Probeer het nog een keer.")
    instrument = kiesbaar_instrument(request.POST.get("instrument", ""))

    def begin() -> str:
        plan = actions.begin_plan(klant=klant, door=request.user)
        if instrument:
            return reverse("inzet_toevoegen", args=[pk, instrument.slug])
        return plan.get_absolute_url()

    try:
        verder = form.voer_uit(request.user, begin)
    except actions.GeenKlantbeeld as fout:
        raise NietToegestaan("Stel eerst een klantbeeld vast. Daar begint het trajectplan mee.") from fout
    messages.success(request, "Trajectplan begonnen.")
    return redirect(verder)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def trajectplan_bewerken(request: HttpRequest, pk: int) -> HttpResponse:
    """Goal, tiles, who helps, evaluation and the client's view."""
    klant = open_dossier(request, pk, "trajectplan")
    plan = plan_voor(klant, Handeling.BEWERKEN)
    form = PlanFormulier(request.POST or None, instance=plan)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                form.bewaar(
                    lambda actueel, gegevens: actions.werk_plan_bij(plan=actueel, gegevens=gegevens, door=request.user)
                )
            except Verouderd as fout:
                form.toon_conflict(fout)
                status = 409
            else:
                messages.success(request, "Trajectplan bewaard.")
                return redirect("trajectplan", pk)
    context = {"klant": klant, "tab": "trajectplan", "form": form, "conflict": form.conflict}
    return render(request, "trajecten/plan_bewerken.html", context, status=status)


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
                actions.voeg_doel_toe(plan=plan, gegevens=gegevens, door=request.user)
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
    doel = get_object_or_404(
        Doel.objects.select_related("plan", "klantkenmerk"), pk=doel_pk, plan__klant=klant, status=DoelStatus.OPEN
    )
    eis(doel.plan.status, Handeling.BEWERKEN)
    if request.method == "POST" and "weghalen" in request.POST:
        actions.haal_doel_weg(doel=doel, door=request.user)
        messages.success(request, "Doel uit het plan gehaald.")
        return redirect("trajectplan", pk)
    form = DoelFormulier(request.POST or None, instance=doel)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                with actions.om_de_beurt(doel.plan):
                    form.bewaar(
                        lambda actueel, gegevens: actions.wijzig_doel(
                            doel=actueel, gegevens=gegevens, door=request.user
                        )
                    )
            except Verouderd as fout:
                form.toon_conflict(fout)
                status = 409
            else:
                messages.success(request, "Doel bewaard.")
                return redirect("trajectplan", pk)
    context = {"klant": klant, "tab": "trajectplan", "form": form, "doel": doel, "conflict": form.conflict}
    return render(request, "trajecten/doel.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def inzet_toevoegen(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Put this instrument in the plan for one of its goals; without a goal, that is made along with it."""
    klant = open_dossier(request, pk, "trajectplan")
    instrument = kiesbaar_instrument(slug)
    if instrument is None:
        raise Http404("Dit instrument staat niet in de catalogus.")
    plan = plan_zonder_meer(klant)
    context = {"klant": klant, "tab": "trajectplan", "instrument": instrument, "plan": plan}
    if plan is None:
        if request.method == "POST":
            raise NietToegestaan(GEEN_PLAN)
        context |= {"form": Eenmalig(), "klantbeeld": laatste_klantbeeld(klant)}
        return render(request, "trajecten/inzet_toevoegen.html", context)
    if request.method != "POST":
        eis(plan.status, Handeling.BEWERKEN)
    doelen = list(plan.doelen.filter(status=DoelStatus.OPEN).order_by("pk"))
    form = NieuweInzetFormulier(request.POST or None, instrument=instrument, doelen=doelen)
    doelform = None if doelen else DoelBijInzetFormulier(request.POST or None, prefix="doel")
    status = 200
    if request.method == "POST":
        status = 422
        # Both are validated before anything is said, so that one answer names everything.
        geldig = [form.is_valid(), doelform is None or doelform.is_valid()]
        if all(geldig):
            gegevens = {naam: form.cleaned_data[naam] for naam in ("begin", "einde", "uren_per_week", "kosten")}

            def voeg_toe() -> str:
                actions.voeg_inzet_toe(
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
    inzet = get_object_or_404(
        Inzet.objects.select_related("doel__plan", "instrument__aanbieder").defer("instrument__zoektekst"),
        pk=inzet_pk,
        doel__plan__klant=klant,
    )
    plan = inzet.doel.plan
    eis(plan.status, Handeling.INZET_VOLGEN)
    if request.method == "POST" and "weghalen" in request.POST:
        actions.haal_inzet_weg(inzet=inzet, door=request.user)
        messages.success(request, "Inzet uit het plan gehaald.")
        return redirect("trajectplan", pk)
    form = InzetFormulier(request.POST or None, instance=inzet, plan_bewerkbaar=mag(plan.status, Handeling.BEWERKEN))
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                with actions.om_de_beurt(plan):
                    form.bewaar(
                        lambda actueel, gegevens: actions.wijzig_inzet(
                            inzet=actueel, gegevens=gegevens, door=request.user
                        )
                    )
            except Verouderd as fout:
                form.toon_conflict(fout)
                status = 409
            else:
                messages.success(request, "Inzet bewaard.")
                return redirect("trajectplan", pk)
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "form": form,
        "inzet": inzet,
        "conflict": form.conflict,
        "mag_weg": plan.status == PlanStatus.CONCEPT and inzet.status == InzetStatus.VOORGESTELD,
    }
    return render(request, "trajecten/inzet.html", context, status=status)
