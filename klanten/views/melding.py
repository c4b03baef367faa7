"""A new melding: a client reports, who may be known already."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from klanten.actions.klant import meld_klant, neem_opnieuw_in_begeleiding
from klanten.forms.melding import Meldingformulier
from klanten.models import Klant
from klanten.terugkeer import komt_terug
from klanten.views.bekenden import verwerk_wie_het_is
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verzoek import Verzoek


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def melding(request: Verzoek) -> HttpResponse:
    """Register a client; one who may be known already is offered instead of doubled."""
    form = Meldingformulier(request.POST or None, gebruiker=request.user)
    uitkomst = verwerk_wie_het_is(
        request, form, lambda: _meld(request, form), naar=_verder, gezegd="De melding is vastgelegd."
    )
    return uitkomst.antwoord or render(request, "klanten/melding.html", {"form": form}, status=uitkomst.status)


def _meld(request: Verzoek, form: Meldingformulier) -> Klant:
    """Take the client who was chosen back, or register a new one."""
    if form.wie_terugkomt:
        return neem_opnieuw_in_begeleiding(klant=form.wie_terugkomt, **form.melding(), door=request.user)
    bekeken = [bekende.pk for bekende in form.bekenden]
    return meld_klant(bekeken=bekeken, **form.melding(), door=request.user)


def _verder(klant: Klant) -> str:
    """Where one goes on: with a client who comes back, first ask why."""
    return reverse("terugkeer", args=[klant.pk]) if komt_terug(klant) else klant.get_absolute_url()
