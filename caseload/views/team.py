"""The caseload of a team, and handing clients over."""

from collections import Counter
from http import HTTPStatus
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from caseload.forms import Overdrachtformulier, Teamfilter, lees_gekozen
from caseload.lijst import PER_PAGINA, als_rijen, gesorteerd, koppen, lees_klanten, namen_van, team_adres, voldoet
from caseload.lijstkeuzes import filterkeuzes, gevraagde_klanten
from caseload.teambeeld import belastingen, lees_teambeeld
from caseload.teamleden import drukte, klantmanagers_met_klanten, team_van
from caseload.termijnen import meervoud
from gesprekken.botsingen import botsingen_bij_overdracht
from klanten.actions.overdracht import IntussenVeranderd, draag_over
from klanten.models import Klant
from toegang import briefje
from toegang.alfabet import OP_ALFABET
from toegang.dossiers import alleen
from toegang.getypt import anders_verder
from toegang.logboek import leg_lijst_vast
from toegang.models import Gebruiker, Rol
from toegang.paginering import pagina
from toegang.verwerken import verwerk
from toegang.verzoek import Verzoek

# In the address of the page: which note in the session holds the chosen clients.
KEUZE = "keuze"


class Ronde:
    """Who gives clients and who can take them. `bij`: the klantmanager of each client. One query."""

    def __init__(self, gebruiker: Gebruiker, bij: dict[int, int]) -> None:
        self.geeft = Counter(bij.values())
        leden = Gebruiker.objects.klantmanagers_van(team_van(gebruiker))
        leden |= Gebruiker.objects.filter(pk__in=self.geeft)
        self.leden = belastingen(drukte(leden).order_by(*OP_ALFABET), team_van(gebruiker))
        self.gevers = [lid for lid in self.leden if lid.klantmanager.pk in self.geeft]
        self.ontvangers = [lid for lid in self.leden if lid.klantmanager.pk not in self.geeft]

    def ontvanger(self, pk: str) -> Gebruiker:
        """The klantmanager with this number."""
        return next(lid.klantmanager for lid in self.ontvangers if str(lid.klantmanager.pk) == pk)


@require_safe
@alleen(Rol.TEAMLEIDER)
def team(request: Verzoek) -> HttpResponse:
    """The team in figures; with a filter in the address the clients behind a figure, to choose from and hand over."""
    gebruiker = request.user
    vandaag = timezone.localdate()
    keuzes = filterkeuzes()
    if not any(request.GET.get(naam) for naam in (*Teamfilter.base_fields, "lijst")):
        beeld = lees_teambeeld(gebruiker, team_van(gebruiker), keuzes, vandaag)
        return render(request, "caseload/team.html", {"team": gebruiker.team, "beeld": beeld})
    leden = klantmanagers_met_klanten(gebruiker)
    filterformulier = Teamfilter(request.GET, keuzes=keuzes, klantmanagers=[(str(lid.pk), lid.naam) for lid in leden])
    keuze = filterformulier.keuze()
    klanten = lees_klanten(gevraagde_klanten(Klant.objects.zichtbaar_voor(gebruiker), keuze, vandaag), vandaag)
    gekozen = list(filter(voldoet(keuze, vandaag), klanten))
    blad, basis = pagina(request, gesorteerd(gekozen, request.GET.get("sorteer", "")), PER_PAGINA)
    namen = namen_van(blad.object_list, met_klantmanager=True)
    blad.object_list = als_rijen(blad.object_list, namen, gebruiker, vandaag)
    leg_lijst_vast(
        gebruiker=gebruiker,
        klantnummers=[klant.klantnummer for klant in namen.values()],
        onderdeel="klanten van het team",
    )
    return render(
        request,
        "caseload/teamklanten.html",
        {
            "team": gebruiker.team,
            "aantal": meervoud(len(gekozen), "klant", "klanten"),
            "pagina": blad,
            "basis": basis,
            "koppen": koppen(request.GET),
            "filter": filterformulier,
            "gefilterd": keuze != {},
        },
        status=200 if keuze is not None else 422,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@alleen(Rol.TEAMLEIDER)
def overdragen(request: Verzoek) -> HttpResponse:
    """Hand clients over: the load of everyone before and after, who takes over and a note; then the act.

    The choice of clients comes by POST, so that it never stands in an address, and is kept in the session for the page
    that shows it; without one there is nothing to show.
    """
    bevestigd = "sleutel" in request.POST
    if request.method == "POST" and not bevestigd and (keuze := request.POST.getlist("klanten")):
        return redirect(f"{reverse('overdragen')}?{urlencode({KEUZE: briefje.schrijf(request, KEUZE, keuze)})}")
    eerder = briefje.lees(request, KEUZE, request.GET.get(KEUZE, ""))
    gekozen = lees_gekozen(
        request.POST.get("gekozen", "").split() if bevestigd else eerder if isinstance(eerder, list) else []
    )
    klanten = list(
        Klant.objects.zichtbaar_voor(request.user).filter(pk__in=gekozen).select_related("klantmanager").order_by("pk")
    )
    if not klanten:
        adres = team_adres(lijst="alle")
        if request.method != "POST":
            return redirect(adres)
        reden = "Kies eerst de klanten die u wilt overdragen."
        return anders_verder(request, reden, adres, zonder={"klanten", "gekozen", "naar"}, niveau=messages.WARNING)
    leg_lijst_vast(
        gebruiker=request.user,
        klantnummers=[klant.klantnummer for klant in klanten],
        onderdeel="overdragen",
    )
    # Judged by what the user saw, so that a second send of the same form is the same act.
    ronde = Ronde(request.user, {klant.pk: gekozen[klant.pk] for klant in klanten})
    formulier = Overdrachtformulier(
        request.POST if bevestigd else None,
        ontvangers=ronde.ontvangers,
        botst=lambda naar: botsingen_bij_overdracht(klanten, ronde.ontvanger(naar), request.user),
    )
    uitkomst = verwerk(
        request,
        formulier,
        lambda: draag_over(
            klanten=gekozen,
            naar=ronde.ontvanger(formulier.cleaned_data["naar"]),
            notitie=formulier.cleaned_data["notitie"],
            door=request.user,
        ),
        naar=lambda _: team_adres(klantmanager=formulier.cleaned_data["naar"]),
        gezegd=f"{meervoud(len(klanten), 'klant', 'klanten')} overgedragen.",
        anders={IntussenVeranderd: lambda fout: _kijk_opnieuw(request, klanten, fout)},
    )
    return uitkomst.antwoord or _toon_overdragen(request, klanten, ronde, formulier, status=uitkomst.status)


def _kijk_opnieuw(request: Verzoek, klanten: list[Klant], fout: IntussenVeranderd) -> HttpResponse:
    """The form again, with who has the clients now and who can take them."""
    ronde = Ronde(request.user, {klant.pk: klant.klantmanager_id for klant in klanten})
    formulier = Overdrachtformulier(request.POST, ontvangers=ronde.ontvangers)
    formulier.add_error(None, str(fout))
    return _toon_overdragen(request, klanten, ronde, formulier, status=HTTPStatus.CONFLICT)


def _toon_overdragen(
    request: Verzoek, klanten: list[Klant], ronde: Ronde, formulier: Overdrachtformulier, *, status: HTTPStatus
) -> HttpResponse:
    keuzerondjes = {str(rondje.data["value"]): rondje for rondje in formulier["naar"]}
    context = {
        "form": formulier,
        "klanten": klanten,
        "aantal": meervoud(len(klanten), "klant", "klanten"),
        "gevers": [(lid, lid.na(-ronde.geeft[lid.klantmanager.pk])) for lid in ronde.gevers],
        "ontvangers": [(keuzerondjes[str(lid.klantmanager.pk)], lid, lid.na(len(klanten))) for lid in ronde.ontvangers],
    }
    return render(request, "caseload/overdragen.html", context, status=status)
