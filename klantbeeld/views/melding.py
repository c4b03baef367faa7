"""A new melding: a client reports, who may be known already."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klantbeeld.actions.klant import AlInBegeleiding, KlantBekend, NietGenoegBekend
from klantbeeld.dossier import leg_getoonde_bekenden_vast
from klantbeeld.forms.klant import Meldingformulier
from klantbeeld.terugkeer import komt_terug
from toegang.dossiers import alleen
from toegang.models import Rol


def _voer_uit(form: Meldingformulier) -> str:
    """Register, and where to go on: with a client who comes back, first ask why."""
    klant = form.voer_melding_uit()
    return reverse("terugkeer", args=[klant.pk]) if komt_terug(klant) else klant.get_absolute_url()


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def melding(request: HttpRequest) -> HttpResponse:
    """Register a client; one who may be known already is offered instead of doubled."""
    form = Meldingformulier(request.POST or None, gebruiker=request.user)
    if request.method != "POST":
        return render(request, "klantbeeld/melding.html", {"form": form})
    if form.is_valid():
        try:
            adres = form.voer_uit(request.user, lambda: _voer_uit(form))
        except (KlantBekend, AlInBegeleiding, NietGenoegBekend):
            form.vraag_opnieuw()
        else:
            messages.success(request, "De melding is vastgelegd.")
            return redirect(adres)
    elif eerder := form.al_uitgevoerd(request.user):
        # A second send finds the client that the first one registered, and would call it known.
        return redirect(eerder)
    leg_getoonde_bekenden_vast(request.user, form.bekend)
    return render(request, "klantbeeld/melding.html", {"form": form}, status=422)
