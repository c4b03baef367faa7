"""A form that tells who may be known already: what it tells is counted, and stands in the access log."""

from collections.abc import Callable
from http import HTTPStatus

from klanten.actions.klant import NietMeerWieHetLeek
from klanten.bekenden import KLANTNUMMER_GERADEN, WIE_IS_BEKEND, bestaand_klantnummer
from klanten.dossier import leg_getoonde_bekenden_vast
from klanten.forms.klant import Gegevensformulier
from klanten.forms.melding import Meldingformulier
from klanten.models import Klant
from toegang.pogingen import een_voor_een, leg_misser_vast
from toegang.verwerken import Uitkomst, verwerk
from toegang.verzoek import Verzoek


def verwerk_wie_het_is(
    request: Verzoek,
    form: Meldingformulier | Gegevensformulier,
    handeling: Callable[[], Klant],
    *,
    naar: str | Callable[[Klant], str],
    gezegd: str,
) -> Uitkomst:
    """As `verwerk`, for a form that asks who may be known; when that changed meanwhile, it asks again."""
    if request.method != "POST":
        return Uitkomst()

    def vraag_opnieuw(_: Exception) -> HTTPStatus:
        form.vraag_opnieuw()
        return HTTPStatus.UNPROCESSABLE_ENTITY

    # One form at a time per user: what one was told is counted by what the log holds.
    with een_voor_een(request.user, WIE_IS_BEKEND):
        uitkomst = verwerk(
            request, form, handeling, naar=naar, gezegd=gezegd, anders={NietMeerWieHetLeek: vraag_opnieuw}
        )
        if uitkomst.antwoord is None:
            _leg_vast_wat_blijkt(request, form)
    return uitkomst


def _leg_vast_wat_blijkt(request: Verzoek, form: Meldingformulier | Gegevensformulier) -> None:
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
