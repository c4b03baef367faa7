"""Putting a signal off until a day, with the reason."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from caseload.klantstand import lees_standen
from caseload.signaal import Melding
from caseload.signaalstand import signalen_op
from caseload.signalen import OP_CODE
from klanten.actions.herinnering import maak_herinnering
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.forms.herinnering import Laterformulier
from klanten.models import Herinnering, Klant
from klanten.views.herinneringen import verder
from toegang.dossiers import alleen
from toegang.formulieren import vervang_waarde
from toegang.getypt import anders_verder
from toegang.handeling import Geweigerd
from toegang.models import Rol
from toegang.verwerken import al_verwerkt, verwerk
from toegang.verzoek import Verzoek


class IetsVeranderd(Geweigerd):
    """What the signal rested on changed while the form was open."""

    def __init__(self) -> None:
        super().__init__("Er is intussen iets veranderd. Kijk hierboven wat er nu staat en bewaar het nog een keer.")


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def later(request: Verzoek, pk: int, signaal: str) -> HttpResponse:
    """Not now: on which day, and why. Raises Http404 for what cannot be put off."""
    klant = open_dossier(request, pk, "later")
    if signaal not in OP_CODE or not OP_CODE[signaal].uitstelbaar:
        raise Http404("Dit kan niet op een later moment.")
    form = Laterformulier(request.POST or None)
    if eerder := al_verwerkt(request, form):
        return eerder
    melding = _melding(klant, signaal)
    if melding is None:
        return anders_verder(request, "Dit signaal is er niet meer.", verder(request, pk))
    form.initial["feit"] = melding.feit

    def stel_uit() -> Herinnering:
        gegevens = form.gegevens
        if gegevens["feit"] != melding.feit:
            vervang_waarde(form, "feit", melding.feit)
            raise IetsVeranderd
        return maak_herinnering(klant=klant, signaal=signaal, door=request.user, **gegevens)

    uitkomst = verwerk(request, form, stel_uit, naar=verder(request, pk), gezegd="Later. Op die dag staat het er weer.")
    if uitkomst.antwoord:
        return uitkomst.antwoord
    context = {"klant": klant, "kop": "Later", "melding": melding, "form": form, "terug": verder(request, pk)}
    return render(request, "klanten/herinnering.html", context, status=uitkomst.status)


def _melding(klant: Klant, code: str) -> Melding | None:
    """This signal as it holds for the client today, put off or not. One query."""
    vandaag = timezone.localdate()
    stand = lees_standen([klant.pk], vandaag)[klant.pk]
    gevonden = next((signaal for signaal in signalen_op(vandaag)(stand) if signaal.code == code), None)
    return Melding(gevonden, stand, vandaag) if gevonden else None
