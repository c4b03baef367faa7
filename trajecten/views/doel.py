"""Adding, changing and removing a goal."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from klanten.dossier import open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from trajecten.actions.doel import haal_doel_weg, voeg_doel_toe, wijzig_doel
from trajecten.cyclus import NietToegestaan, Planhandeling, eis
from trajecten.forms.doel import DoelFormulier, NieuwDoelFormulier
from trajecten.models import Doel
from trajecten.views.deel import bewerk_deel, deel_van_plan
from trajecten.views.stand import anders_terug, plan_voor, zeg_in_formulier

DOEL_WEG = "Dit doel staat niet meer in het plan."


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def doel_toevoegen(request: Verzoek, pk: int) -> HttpResponse:
    """A goal on one klantkenmerk."""
    klant = open_dossier(request, pk, "trajectplan")
    plan = plan_voor(klant, Planhandeling.BEWERKEN if request.method != "POST" else None)
    form = NieuwDoelFormulier(request.POST or None)
    uitkomst = verwerk(
        request,
        form,
        lambda: voeg_doel_toe(plan=plan, gegevens=form.gegevens, door=request.user),
        naar=plan.get_absolute_url(),
        gezegd="Doel toegevoegd.",
        anders={NietToegestaan: partial(zeg_in_formulier, form)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "tab": "trajectplan", "form": form, "doel": None}
    return render(request, "trajecten/doel.html", context, status=uitkomst.status)


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_terug
def doel_wijzigen(request: Verzoek, pk: int, doel_pk: int) -> HttpResponse:
    """Change a goal, or take it out of the plan."""
    klant = open_dossier(request, pk, "trajectplan")
    lopend = Doel.objects.filter(pk=doel_pk, plan__klant=klant).lopend()
    doel = deel_van_plan(request, lopend.select_related("plan", "klantkenmerk"), DOEL_WEG)
    eis(doel.plan.status, Planhandeling.BEWERKEN)
    bewerking = bewerk_deel(
        request,
        doel,
        formulier=lambda gegevens: DoelFormulier(gegevens, instance=doel),
        wijzig=lambda form: wijzig_doel(doel=doel, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        haal_weg=lambda gezien: haal_doel_weg(doel=doel, gezien=gezien, door=request.user),
        naam="Doel",
        weg=DOEL_WEG,
        naar=doel.plan.get_absolute_url(),
    )
    if bewerking.uitkomst.antwoord:
        return bewerking.uitkomst.antwoord
    context = {
        "klant": klant,
        "tab": "trajectplan",
        "form": bewerking.form,
        "doel": doel,
        "conflict": bewerking.form.conflict,
        "eerst_nakijken": bewerking.weghalen,
    }
    return render(request, "trajecten/doel.html", context, status=bewerking.uitkomst.status)
