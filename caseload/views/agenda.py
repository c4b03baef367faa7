"""The agenda, by day and by week, and the secret address at which a calendar program reads it along."""

from datetime import timedelta
from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from caseload.agenda import WERKWEEK, feed, is_te_zien, lees_opvallend, lees_rooster, maandag_van
from caseload.agendakeuze import Agendakeuze
from caseload.forms import Koppelformulier
from caseload.teamleden import klantmanagers_met_klanten
from gesprekken.actions.agendakoppeling import haal_koppeling_weg, maak_koppeling, wijzig_koppeling
from gesprekken.agendabestand import voor_medewerker
from gesprekken.agendasleutel import koppeling_bij
from gesprekken.models import Agendakoppeling, Gesprek
from toegang import briefje
from toegang.dossiers import alleen
from toegang.geheimen import ontsleutel, versleutel
from toegang.logboek import leg_lijst_vast
from toegang.models import Gebruiker, Oorsprong, Rol
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek

WEEK = 7
ADRES = "agenda-adres"


@require_safe
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def agenda(request: Verzoek) -> HttpResponse:
    """One week or one day, with what asks for something beside it. A teamleider reads along with the team."""
    nu = timezone.now()
    vandaag = timezone.localdate(nu)
    leden = list(klantmanagers_met_klanten(request.user)) if request.user.rol == Rol.TEAMLEIDER else []
    keuze = Agendakeuze.uit(request.GET, vandaag=vandaag, leden=[lid.pk for lid in leden])
    van = next((lid for lid in leden if lid.pk == keuze.wie), request.user)
    eerste, dagen = (keuze.dag, 1) if keuze.per_dag else (maandag_van(keuze.dag), WEEK)
    rooster = lees_rooster(van, request.user, eerste, dagen, nu)
    opvallend = lees_opvallend(van, request.user, nu)
    _leg_vast(request.user, [blok.gesprek for dag in rooster.dagen for blok in dag.blokken if blok.te_zien])
    context = {
        "van": van,
        "leden": leden,
        "keuze": keuze,
        "rooster": rooster,
        "opvallend": opvallend,
        "vandaag": vandaag,
        "nu": timezone.localtime(nu),
        "eerste": eerste,
        "laatste": rooster.dagen[-1].dag if rooster.dagen else eerste + timedelta(days=WERKWEEK - 1),
        "week": eerste.isocalendar().week,
    }
    return render(request, "caseload/agenda.html", context)


def _leg_vast(gebruiker: Gebruiker, gesprekken: list[Gesprek], oorsprong: Oorsprong = Oorsprong.LIJST) -> None:
    leg_lijst_vast(
        gebruiker=gebruiker,
        klantnummers=[gesprek.klant.klantnummer for gesprek in gesprekken],
        onderdeel="agenda",
        oorsprong=oorsprong,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.KLANTMANAGER, Rol.TEAMLEIDER)
def agenda_koppelen(request: Verzoek) -> HttpResponse:
    """Make, renew or take away the secret address; it is shown once, right after it was made."""
    koppeling = Agendakoppeling.objects.filter(gebruiker=request.user).first()
    form = Koppelformulier(request.POST or None, initial={"met_namen": bool(koppeling and koppeling.met_namen)})

    def doe() -> str:
        namen = form.cleaned_data["met_namen"]
        if form.cleaned_data["wat"] == Koppelformulier.WEG:
            haal_koppeling_weg(door=request.user)
        elif form.cleaned_data["wat"] == Koppelformulier.NAMEN:
            wijzig_koppeling(met_namen=namen, door=request.user)
        else:
            geheim = maak_koppeling(met_namen=namen, door=request.user)
            return f"{request.path}?{ADRES}={briefje.schrijf(request, ADRES, versleutel(geheim))}"
        return request.path

    uitkomst = verwerk(request, form, doe, naar=lambda adres: adres, gezegd="Bewaard.")
    if uitkomst.antwoord:
        return uitkomst.antwoord
    bewaard = briefje.lees(request, ADRES, request.GET.get(ADRES, ""))
    adres = ""
    if isinstance(bewaard, str) and koppeling:
        adres = request.build_absolute_uri(reverse("agendafeed", args=[ontsleutel(bewaard)]))
    context = {"koppeling": koppeling, "form": form, "adres": adres}
    return render(request, "caseload/agenda_koppelen.html", context, status=uitkomst.status)


@require_safe
@login_not_required
@never_cache
def agendafeed(_: HttpRequest, geheim: str) -> HttpResponse:
    """The agenda for a calendar program that knows the secret. A secret that opens nothing leaves no line in a log."""
    koppeling = koppeling_bij(geheim)
    if koppeling is None:
        antwoord = HttpResponse(status=HTTPStatus.NOT_FOUND)
        # Django would log the address, and the secret may be that of a moment ago or of a typing error.
        antwoord._has_been_logged = True  # type: ignore[attr-defined]  # noqa: SLF001
        return antwoord
    gesprekken, namen = feed(koppeling.gebruiker, timezone.now()), set[int]()
    if koppeling.met_namen:
        bekend = [gesprek for gesprek in gesprekken if is_te_zien(gesprek)]
        namen = {gesprek.klant_id for gesprek in bekend}
        _leg_vast(koppeling.gebruiker, bekend, Oorsprong.EXPORT)
    return HttpResponse(voor_medewerker(gesprekken, met_naam=namen), content_type="text/calendar; charset=utf-8")
