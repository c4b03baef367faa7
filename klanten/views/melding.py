"""A new melding: a client reports, who may be known already."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.actions.klant import AlInBegeleiding, KlantBekend, NietGenoegBekend
from klanten.bekenden import WIE_IS_BEKEND, bestaand_klantnummer
from klanten.dossier import leg_getoonde_bekenden_vast
from klanten.forms.klant import KLANTNUMMER_GERADEN, Meldingformulier
from klanten.terugkeer import komt_terug
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.pogingen import een_voor_een, leg_misser_vast
from toegang.verzoek import Verzoek


def _voer_uit(form: Meldingformulier) -> str:
    """Register, and where to go on: with a client who comes back, first ask why."""
    klant = form.voer_melding_uit()
    return reverse("terugkeer", args=[klant.pk]) if komt_terug(klant) else klant.get_absolute_url()


def _leg_vast_wat_blijkt(form: Meldingformulier, request: Verzoek) -> None:
    """Who names a client without knowing who it is, leaves a line in the access log; so does telling who is known."""
    if form.ingehouden:
        leg_misser_vast(gebruiker=request.user, onderdeel=WIE_IS_BEKEND)
    if form.misser is not None:
        leg_misser_vast(
            gebruiker=request.user,
            onderdeel=KLANTNUMMER_GERADEN,
            klantnummer=bestaand_klantnummer(form.misser) if form.misser else "",
        )
    leg_getoonde_bekenden_vast(request.user, form.bekend)


def _probeer(form: Meldingformulier, request: Verzoek) -> str | None:
    """Register, and return the address to go on at; None when the form is shown again.

    A second send finds the client that the first one registered, and would call it known: it goes where that one went,
    shows nothing and leaves no line.
    """
    if not form.is_valid():
        eerder = form.al_uitgevoerd(request.user)
        if eerder is None:
            _leg_vast_wat_blijkt(form, request)
        return eerder
    try:
        adres = form.voer_uit(request.user, lambda: _voer_uit(form))
    except (KlantBekend, AlInBegeleiding, NietGenoegBekend):
        form.vraag_opnieuw()
        form.houd_in()
        _leg_vast_wat_blijkt(form, request)
        return None
    messages.success(request, "De melding is vastgelegd.")
    return adres


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def melding(request: Verzoek) -> HttpResponse:
    """Register a client; one who may be known already is offered instead of doubled."""
    form = Meldingformulier(request.POST or None, gebruiker=request.user)
    if request.method != "POST":
        return render(request, "klanten/melding.html", {"form": form})
    # One form at a time per user: what one was told is counted by what the log holds.
    with een_voor_een(request.user, WIE_IS_BEKEND):
        adres = _probeer(form, request)
    if adres:
        return redirect(adres)
    return render(request, "klanten/melding.html", {"form": form}, status=422)
