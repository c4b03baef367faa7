"""Reminders about one client."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from klanten.actions.herinnering import maak_herinnering, rond_herinnering_af
from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.herinnering import Herinneringformulier
from klanten.models import Herinnering
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek

# In the address of a page that was opened from the worklist: there one goes on.
VAN_DE_DAG = "dag"


def verder(request: Verzoek, pk: int) -> str:
    """Where one goes on after an act: the worklist when one came from there, else the dossier."""
    return reverse("werkvoorraad") if request.GET.get("plek") == VAN_DE_DAG else reverse("dossier", args=[pk])


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def herinnering_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Be reminded of something about this client."""
    klant = open_dossier(request, pk, "herinnering")
    eis_dossier_loopt(klant)
    form = Herinneringformulier(request.POST or None)
    uitkomst = verwerk(
        request,
        form,
        lambda: maak_herinnering(klant=klant, door=request.user, **form.gegevens),
        naar=verder(request, pk),
        gezegd="Herinnering bewaard.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "kop": "Nieuwe herinnering", "form": form, "terug": verder(request, pk)}
    return render(request, "klanten/herinnering.html", context, status=uitkomst.status)


@require_POST
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def herinnering_klaar(request: Verzoek, pk: int, herinnering_pk: int) -> HttpResponse:
    """Done with a reminder, or: what was put off is not later any more."""
    klant = open_dossier(request, pk, "herinnering")
    herinnering = get_object_or_404(Herinnering, pk=herinnering_pk, klant=klant)
    rond_herinnering_af(herinnering=herinnering, door=request.user)
    messages.success(request, "Het signaal staat er weer." if herinnering.signaal else "Herinnering afgerond.")
    return redirect(verder(request, pk))
