"""Signals of care and their steps."""

from functools import partial
from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods

from klanten.begeleiding import eis_dossier_loopt
from klanten.dossier import anders_naar_dossier, open_dossier
from toegang.dossiers import alleen
from toegang.models import Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek
from toegang.wijzigingen import zet_wijzigingen
from zorg.actions.zorgsignaal import StapOnvolledig, meld_zorgsignaal, werk_zorgsignaal_bij
from zorg.forms.zorgsignaal import Signaalformulier
from zorg.forms.zorgstap import STAPFORMULIEREN
from zorg.models import Zorgsignaal, Zorgstap
from zorg.stappen import ligt_voor, mag_naar, verst_bereikbaar, volgende_stap, vorige_stap
from zorg.views.formulier import SCHRIJFT, toon


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
@anders_naar_dossier
def zorgsignaal_nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Write down what gives reason for care."""
    klant = open_dossier(request, pk, "zorgsignaal maken")
    eis_dossier_loopt(klant)
    form = Signaalformulier(request.POST or None, klant=klant)
    uitkomst = verwerk(
        request,
        form,
        lambda: meld_zorgsignaal(klant=klant, gegevens=form.gegevens, door=request.user),
        naar=lambda signaal: signaal.get_absolute_url(),
        gezegd="Zorgsignaal vastgelegd.",
    )
    return toon(
        request,
        uitkomst,
        klant=klant,
        form=form,
        kop="Zorgsignaal vastleggen",
        inleiding="Uw taak is signaleren, afwegen en verwijzen. Het trajectplan loopt intussen gewoon door.",
    )


def _getoonde_stap(request: Verzoek, signaal: Zorgsignaal) -> str:
    """The step that was asked for, when there is something to see or do; what was sent is always looked at."""
    gevraagd = request.GET.get("stap", "")
    if gevraagd not in Zorgstap.values:
        return signaal.stap
    if request.method == "POST" or gevraagd == Zorgstap.AFGEROND or not ligt_voor(signaal.stap, gevraagd):
        return gevraagd
    return signaal.stap


def _knoppen(signaal: Zorgsignaal, getoond: str) -> list[tuple[str, str]]:
    """The buttons below a step: where the signal goes, and the words. The first is the usual one."""
    nu, volgende, vorige = signaal.stap, volgende_stap(getoond), vorige_stap(getoond)
    if getoond == Zorgstap.AFGEROND:
        if signaal.loopt:
            return [(Zorgstap.AFGEROND, "Rond af")]
        return [(Zorgstap.AFGEROND, "Bewaar"), (verst_bereikbaar(vars(signaal)), "Neem het weer op")]
    if getoond != nu:
        knoppen = [(nu, "Bewaar")]
        return [*knoppen, (getoond, "Bewaar en ga terug naar deze stap")] if mag_naar(nu, getoond) else knoppen
    knoppen = [(nu, "Bewaar")]
    if volgende and volgende != Zorgstap.AFGEROND:
        knoppen.insert(0, (volgende, f"Bewaar en ga naar {_KORT[volgende]}"))
    if vorige:
        knoppen.append((vorige, f"Terug naar {_KORT[vorige]}"))
    return knoppen


_KORT = {
    Zorgstap.VERHELDEREN: "verhelderen",
    Zorgstap.AFWEGEN: "afwegen",
    Zorgstap.INSCHAKELEN: "inschakelen",
    Zorgstap.AFGEROND: "afronden",
}


@require_http_methods(SCHRIJFT)
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def zorgsignaal(request: Verzoek, pk: int, signaal_pk: int) -> HttpResponse:
    """A signal, at the step where it stands or at an earlier one; what was decided before stands beside it."""
    klant = open_dossier(request, pk, "zorgsignaal")
    signaal = get_object_or_404(
        Zorgsignaal.objects.select_related("gemaakt_door", "gesprek__soort"), pk=signaal_pk, klant=klant
    )
    getoond = _getoonde_stap(request, signaal)
    # The form works on an object of its own; the page beside it shows what is stored, not what was typed.
    eigen = Zorgsignaal.objects.get(pk=signaal.pk) if request.method == "POST" else signaal
    form = STAPFORMULIEREN[getoond](request.POST or None, instance=eigen)
    rondt_af = request.POST.get("stap") == Zorgstap.AFGEROND
    uitkomst = verwerk(
        request,
        form,
        lambda: werk_zorgsignaal_bij(signaal=signaal, gezien=form.gezien, gegevens=form.gegevens, door=request.user),
        naar=reverse("zorg", args=[pk]) if rondt_af else signaal.get_absolute_url(),
        gezegd="Zorgsignaal afgerond." if rondt_af else "Bewaard.",
        anders={StapOnvolledig: partial(_noem_tekort, form)},
    )
    if uitkomst.antwoord:
        return uitkomst.antwoord
    zet_wijzigingen([signaal])
    context = {
        "klant": klant,
        "signaal": signaal,
        "form": form,
        "conflict": form.conflict,
        "getoond": getoond,
        "stappen": [
            (stap, stap.label, stap == getoond, ligt_voor(stap, signaal.stap), not ligt_voor(signaal.stap, stap))
            for stap in Zorgstap
        ],
        "knoppen": _knoppen(signaal, getoond),
        "hulp": list(signaal.hulp.select_related("organisatie").order_by("-gemeld_op", "-pk")),
        "verwijzingen": list(signaal.verwijzingen.select_related("organisatie").order_by("-op", "-pk")),
    }
    return render(request, "zorg/signaal.html", context, status=uitkomst.status)


def _noem_tekort(form: forms.BaseForm, fout: StapOnvolledig) -> HTTPStatus:
    """Say what a step lacks at its field; of another step than the one that is shown there is no field here."""
    for veld, tekst in fout.fouten.items():
        if veld in form.fields:
            form.add_error(veld, tekst)
            continue
        naam = capfirst(Zorgsignaal.veldnaam(veld))
        form.add_error(None, f"{naam} {tekst}" if naam.endswith("?") else f"{naam}: {tekst}")
    return HTTPStatus.UNPROCESSABLE_ENTITY


def van_signaal(request: Verzoek) -> dict[str, Any]:
    """The signal that a form starts from, as told by the page before it."""
    signaal = request.GET.get("signaal", "")
    return {"zorgsignaal": signaal} if signaal.isascii() and signaal.isdecimal() else {}
