"""Adding, changing and removing a deployment."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from instrumenten.models import Instrument
from klanten.dossier import open_dossier
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd
from toegang.dossiers import alleen
from toegang.formulieren import Eenmalig, Wegformulier
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from trajecten.actions.inzet import haal_inzet_weg, voeg_inzet_toe, wijzig_inzet, zet_inzet_terug
from trajecten.cyclus import NietToegestaan, Planhandeling, eis, mag
from trajecten.forms.doel import DoelBijInzetFormulier
from trajecten.forms.inzet import InzetFormulier, NieuweInzetFormulier
from trajecten.models import Inzet, Trajectplan
from trajecten.plannen import kiesbaar_instrument, laatste_klantbeeld, plan_zonder_meer, staat_al_bij
from trajecten.terugzetten import status_voor_stop
from trajecten.views.deel import bewerk_deel, deel_van_plan
from trajecten.views.klaarzetten import leg_terug, zet_klaar
from trajecten.views.stand import GEEN_PLAN, anders_terug, zeg_in_formulier

INZET_WEG = "Deze inzet staat niet meer in het plan."


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def inzet_toevoegen(request: Verzoek, pk: int, slug: str) -> HttpResponse:
    """Put this instrument in the plan for one of its goals; without a goal, that is made along with it.

    Where the plan cannot take it yet, the page says what comes first and the instrument is kept at hand.
    """
    klant = open_dossier(request, pk, "trajectplan")
    instrument = kiesbaar_instrument(slug)
    if instrument is None:
        leg_terug(request, klant, slug)
        raise Http404("Dit instrument staat niet in de catalogus.")
    plan = plan_zonder_meer(klant)
    if plan is None or (request.method != "POST" and not mag(plan.status, Planhandeling.BEWERKEN)):
        return _nog_niet(request, klant, plan, instrument)
    doelen = list(plan.doelen.lopend().met_kenmerk())
    lopend = staat_al_bij(instrument, doelen)
    form = NieuweInzetFormulier(request.POST or None, instrument=instrument, doelen=doelen, lopend=lopend)
    doelform = None if doelen else DoelBijInzetFormulier(request.POST or None, prefix="doel")
    uitkomst = verwerk(
        request,
        form,
        lambda: voeg_inzet_toe(
            plan=plan,
            instrument=instrument,
            gegevens=form.inzet(),
            doel=form.cleaned_data.get("doel"),
            nieuw_doel=doelform.cleaned_data if doelform else None,
            door=request.user,
        ),
        naar=plan.get_absolute_url(),
        gezegd="Instrument in het plan gezet.",
        ook=[doelform],
        anders={NietToegestaan: partial(zeg_in_formulier, form)},
    )
    if uitkomst.antwoord:
        leg_terug(request, klant, slug)
        return uitkomst.antwoord
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "instrument": instrument,
        "plan": plan,
        "form": form,
        "doelform": doelform,
        "formulieren": [deel for deel in (doelform, form) if deel],
    }
    return render(request, "trajecten/inzet_toevoegen.html", context, status=uitkomst.status)


def _nog_niet(request: Verzoek, klant: Klant, plan: Trajectplan | None, instrument: Instrument) -> HttpResponse:
    """The plan cannot take the instrument: what comes first, with the instrument kept at hand.

    Raises NietToegestaan for who sent a form to a plan that is not there.
    """
    context: dict[str, Any] = {"klant": klant, "tab": "trajectplan", "instrument": instrument, "plan": plan}
    if plan is not None:
        zet_klaar(request, klant, instrument)
        return render(request, "trajecten/inzet_toevoegen.html", context | {"eerst_evalueren": True})
    if request.method == "POST":
        raise NietToegestaan(GEEN_PLAN)
    klantbeeld = laatste_klantbeeld(klant)
    if klant.in_begeleiding and not klantbeeld:
        zet_klaar(request, klant, instrument)
    context |= {"form": Eenmalig(), "klantbeeld": klantbeeld}
    return render(request, "trajecten/inzet_toevoegen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def inzet_wijzigen(request: Verzoek, pk: int, inzet_pk: int) -> HttpResponse:
    """Follow a deployment: begun, finished, or stopped with the reason."""
    klant = open_dossier(request, pk, "trajectplan")
    gevonden = Inzet.objects.filter(pk=inzet_pk, doel__plan__klant=klant)
    inzet = deel_van_plan(request, gevonden.select_related("doel__plan", "instrument__aanbieder"), INZET_WEG)
    plan = inzet.doel.plan
    eis(plan.status, Planhandeling.INZET_VOLGEN)
    bewerkbaar = mag(plan.status, Planhandeling.BEWERKEN)
    # About what is stored: a form that is sent writes what was typed into the deployment.
    was, revisie = status_voor_stop(inzet, timezone.localdate()), inzet.revisie
    bewerking = bewerk_deel(
        request,
        inzet,
        formulier=lambda gegevens: InzetFormulier(gegevens, instance=inzet, plan_bewerkbaar=bewerkbaar),
        wijzig=lambda form: wijzig_inzet(inzet=inzet, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        haal_weg=lambda gezien: haal_inzet_weg(inzet=inzet, gezien=gezien, door=request.user),
        naam="Inzet",
        weg=INZET_WEG,
        naar=plan.get_absolute_url(),
    )
    if bewerking.uitkomst.antwoord:
        return bewerking.uitkomst.antwoord
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "form": bewerking.form,
        "inzet": inzet,
        "conflict": bewerking.form.conflict,
        "mag_weg": bewerking.form.mag_weg,
        "eerst_nakijken": bewerking.weghalen,
        "was": was,
        "terugform": Wegformulier(initial={"revisie": revisie}) if was else None,
    }
    return render(request, "trajecten/inzet.html", context, status=bewerking.uitkomst.status)


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def inzet_terugzetten(request: Verzoek, pk: int, inzet_pk: int) -> HttpResponse:
    """Undo a stop of today that was a slip."""
    klant = open_dossier(request, pk, "trajectplan")
    gevonden = Inzet.objects.filter(pk=inzet_pk, doel__plan__klant=klant)
    inzet = deel_van_plan(request, gevonden.select_related("doel__plan"), INZET_WEG)

    def bekijk_eerst(_: Verouderd) -> HttpResponse:
        messages.warning(request, "Deze inzet is intussen gewijzigd. Kijk hoe het nu is, en kies dan opnieuw.")
        return redirect("inzet_wijzigen", pk, inzet_pk)

    form = Wegformulier(request.POST)
    uitkomst = verwerk(
        request,
        form,
        lambda: zet_inzet_terug(inzet=inzet, gezien=form.gezien, door=request.user),
        naar=inzet.doel.plan.get_absolute_url(),
        gezegd="De inzet loopt weer zoals hij liep.",
        anders={Verouderd: bekijk_eerst},
    )
    return uitkomst.antwoord or redirect("inzet_wijzigen", pk, inzet_pk)
