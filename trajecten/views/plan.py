"""The trajectplan and what is written in it: the plan itself, its goals and its deployments."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from klanten.begeleiding import anders_naar_dossier
from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.formulieren import Eenmalig, Verouderd, vergrendel
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
    WeghaalFormulier,
)
from trajecten.models import Doel, DoelStatus, Inzet, PlanStatus, Trajectplan
from trajecten.querysets import kiesbaar_instrument, laatste_klantbeeld, laatste_plan, plan_zonder_meer, staat_al_bij
from trajecten.tijdlijn import teken
from trajecten.views.klaarzetten import klaargezet, leg_terug, zet_klaar
from trajecten.views.stand import GEEN_PLAN, anders_terug, plan_voor, zeg_in_formulier

DOEL_WEG = "Dit doel staat niet meer in het plan."
INZET_WEG = "Deze inzet staat niet meer in het plan."

Deel = TypeVar("Deel", Doel, Inzet)


def _deel_van_plan(request: HttpRequest, gevonden: QuerySet[Deel], weg: str) -> Deel:
    """The one goal or deployment in `gevonden`.

    Raises Http404 for who looks for one that is not there, NietToegestaan with `weg` for who was looking at it when it
    went: a second click on taking it out, or a colleague who was quicker.
    """
    deel = gevonden.first()
    if deel is None and request.method == "POST":
        raise NietToegestaan(weg)
    if deel is None:
        raise Http404(weg)
    return deel


def _haal_weg(
    request: HttpRequest, plan: Trajectplan, deel: Deel, handeling: Callable[[Deel], None], weg: str
) -> HTTPStatus:
    """Take a goal or deployment out of the plan, as it was when it was shown; returns the status of the answer.

    OK: it is out. CONFLICT: someone changed it after it was shown. Raises NietToegestaan with `weg` when it went.
    """
    form = WeghaalFormulier(request.POST)
    if not form.is_valid():
        return HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        with actions.om_de_beurt(plan):
            handeling(vergrendel(deel, form.cleaned_data["revisie"]))
    except type(deel).DoesNotExist as fout:
        raise NietToegestaan(weg) from fout
    except Verouderd:
        deel.refresh_from_db()
        return HTTPStatus.CONFLICT
    return HTTPStatus.OK


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
        "klaargezet": klaargezet(request, klant) if klant.in_begeleiding else {},
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
    status = HTTPStatus.OK
    if request.method == "POST":
        status = form.bewaar_of_conflict(
            lambda actueel, gegevens: actions.werk_plan_bij(plan=actueel, gegevens=gegevens, door=request.user)
        )
        if status == HTTPStatus.OK:
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
    lopend = Doel.objects.filter(pk=doel_pk, plan__klant=klant, status=DoelStatus.OPEN)
    doel = _deel_van_plan(request, lopend.select_related("plan", "klantkenmerk"), DOEL_WEG)
    plan = doel.plan
    eis(plan.status, Handeling.BEWERKEN)
    status = HTTPStatus.OK
    weghalen = request.method == "POST" and "weghalen" in request.POST
    if weghalen:
        status = _haal_weg(
            request, plan, doel, lambda actueel: actions.haal_doel_weg(doel=actueel, door=request.user), DOEL_WEG
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Doel uit het plan gehaald.")
            return redirect("trajectplan", pk)
    form = DoelFormulier(None if weghalen else request.POST or None, instance=doel)
    if request.method == "POST" and not weghalen:
        with actions.om_de_beurt(plan):
            status = form.bewaar_of_conflict(
                lambda actueel, gegevens: actions.wijzig_doel(doel=actueel, gegevens=gegevens, door=request.user)
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
    inzet = _deel_van_plan(
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
        status = _haal_weg(
            request, plan, inzet, lambda actueel: actions.haal_inzet_weg(inzet=actueel, door=request.user), INZET_WEG
        )
        if status == HTTPStatus.OK:
            messages.success(request, "Inzet uit het plan gehaald.")
            return redirect("trajectplan", pk)
    form = InzetFormulier(None if weghalen else request.POST or None, instance=inzet, plan_bewerkbaar=bewerkbaar)
    # The form writes what was typed into the deployment; whether it can go is about what is stored.
    mag_weg = bewerkbaar and inzet.kan_weg
    if request.method == "POST" and not weghalen:
        with actions.om_de_beurt(plan):
            status = form.bewaar_of_conflict(
                lambda actueel, gegevens: actions.wijzig_inzet(inzet=actueel, gegevens=gegevens, door=request.user)
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
