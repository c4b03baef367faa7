"""The trajectplan and what is written in it: the plan itself, its goals and its deployments."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from klanten.dossier import anders_naar_dossier, open_dossier
from toegang.dossiers import alleen
from toegang.formulieren import Eenmalig
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from trajecten.actions.plan import begin_plan, werk_plan_bij
from trajecten.cyclus import NietToegestaan, Planhandeling, mag, voortgang
from trajecten.forms.plan import PlanFormulier
from trajecten.models import PlanStatus, Trajectplan
from trajecten.plannen import kiesbaar_instrument, laatste_klantbeeld, laatste_plan
from trajecten.tijdlijn import teken
from trajecten.views.klaarzetten import klaargezet
from trajecten.views.stand import anders_terug, plan_voor

GING_MIS = "Er ging iets mis. Probeer het nog een keer."


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def trajectplan(request: Verzoek, pk: int) -> HttpResponse:
    """The plan of this client: goal, time line, goals with deployments, agreements, versions. Or how to begin one."""
    klant = open_dossier(request, pk, "trajectplan")
    beeld = laatste_plan(klant)
    loopt = beeld is not None and beeld.plan.status != PlanStatus.AFGESLOTEN
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "beeld": beeld,
        "loopt": loopt,
        "stappen": voortgang(beeld.plan.status if beeld and loopt else None),
        "klaargezet": klaargezet(request, klant) if klant.in_begeleiding else {},
    }
    if beeld:
        context["plan"] = beeld.plan
        context["mag"] = {deel.name.lower(): mag(beeld.plan.status, deel) for deel in Planhandeling}
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
def trajectplan_beginnen(request: Verzoek, pk: int) -> HttpResponse:
    """Begin a plan, filled from the klantbeeld; `instrument` (a slug) says where to go on."""
    klant = open_dossier(request, pk, "trajectplan")
    form = Eenmalig(request.POST)
    instrument = kiesbaar_instrument(request.POST.get("instrument", ""))

    def verder(plan: Trajectplan) -> str:
        return reverse("inzet_toevoegen", args=[pk, instrument.slug]) if instrument else plan.get_absolute_url()

    uitkomst = verwerk(
        request,
        form,
        lambda: begin_plan(klant=klant, door=request.user),
        naar=verder,
        gezegd="Trajectplan begonnen.",
    )
    if uitkomst.antwoord is None:
        # A button has nothing to show a mistake at.
        raise NietToegestaan(form.non_field_errors()[0] if form.non_field_errors() else GING_MIS)
    return uitkomst.antwoord


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def trajectplan_bewerken(request: Verzoek, pk: int) -> HttpResponse:
    """Goal, tiles, who helps, evaluation and the client's view."""
    klant = open_dossier(request, pk, "trajectplan")
    plan = plan_voor(klant, Planhandeling.BEWERKEN)
    form = PlanFormulier(request.POST or None, instance=plan)
    uitkomst = verwerk(
        request,
        form,
        lambda: werk_plan_bij(plan=plan, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=plan.get_absolute_url(),
        gezegd="Trajectplan bewaard.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "tab": "trajectplan", "form": form, "conflict": form.conflict}
    return render(request, "trajecten/plan_bewerken.html", context, status=uitkomst.status)
