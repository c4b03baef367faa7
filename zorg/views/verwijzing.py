"""Warm handovers, and the sheet that the client takes along."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from klanten.models import Klant
from toegang.dossiers import alleen
from toegang.models import Oorsprong, Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen
from zorg.actions.verwijzing import draag_warm_over, koppel_terug
from zorg.forms.verwijzing import Overdrachtformulier, Terugkoppelformulier
from zorg.models import Verwijzing
from zorg.views.formulier import SCHRIJFT, toon
from zorg.views.zorgsignaal import van_signaal


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def verwijzing_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Hand over to an organisation, warmly: with consent, together, and with a day to ask how it went."""
    klant = open_dossier(request, pk, "warme overdracht maken")
    eis_dossier_loopt(klant)
    form = Overdrachtformulier(request.POST or None, klant=klant, initial=van_signaal(request))
    uitkomst = verwerk(
        request,
        form,
        lambda: draag_warm_over(klant=klant, gegevens=form.gegevens, door=request.user),
        naar=lambda verwijzing: verwijzing.get_absolute_url(),
        gezegd="Warme overdracht vastgelegd. Geef de klant het blad mee.",
    )
    return toon(
        request, uitkomst, klant=klant, form=form, kop="Warme overdracht", sjabloon="zorg/verwijzing_nieuw.html"
    )


def _verwijzing(klant: Klant, pk: int) -> Verwijzing:
    return get_object_or_404(
        Verwijzing.objects.select_related("organisatie", "contact", "zorgsignaal", "gemaakt_door"), pk=pk, klant=klant
    )


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def verwijzing(request: Verzoek, pk: int, verwijzing_pk: int) -> HttpResponse:
    """A warm handover, with how it went."""
    klant = open_dossier(request, pk, "warme overdracht")
    verwijzing = _verwijzing(klant, verwijzing_pk)
    eigen = Verwijzing.objects.get(pk=verwijzing.pk) if request.method == "POST" else verwijzing
    form = Terugkoppelformulier(request.POST or None, instance=eigen, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: koppel_terug(verwijzing=verwijzing, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=reverse("zorg", args=[pk]),
        gezegd="Warme overdracht bijgewerkt.",
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    zet_wijzigingen([verwijzing])
    context = {
        "klant": klant,
        "verwijzing": verwijzing,
        "form": form,
        "conflict": form.conflict,
        "contact_weg": verwijzing.loopt and verwijzing.contact and not verwijzing.aanspreekpunt,
        "te_laat": verwijzing.loopt and verwijzing.terugkoppeling_op < timezone.localdate(),
    }
    return render(request, "zorg/verwijzing.html", context, status=uitkomst.status)


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def verwijzing_blad(request: Verzoek, pk: int, verwijzing_pk: int) -> HttpResponse:
    """The sheet that the client takes along: what we agreed, and with whom. In plain language (B1)."""
    klant = open_dossier(request, pk, "blad van een warme overdracht", oorsprong=Oorsprong.DOCUMENT)
    context = {"klant": klant, "verwijzing": _verwijzing(klant, verwijzing_pk)}
    return render(request, "zorg/verwijzing_blad.html", context)
