"""The first page of the klantmanager."""

from dataclasses import dataclass

from django.db.models import Count, Q, Window
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from caseload.dagwerk import gesprekken_op, toezeggingen_tot
from caseload.forms import Lijstfilter
from caseload.lijst import PER_PAGINA, aantal_met, als_rij, filterkeuzes, gesorteerd, koppen, te_tellen, voorwaarde
from caseload.signaalstand import ALLE, met_signalen, op_zwaarte, signalen_van, tellingen
from caseload.termijnen import dagdeel, meervoud, over
from caseload.teruggemeld import teruggemeld
from gesprekken.models import Afspraak, AfspraakVan
from klanten.models import Klant
from toegang.logboek import leg_lijst_vast
from toegang.models import Rol
from toegang.paginering import Geteld, pagina
from toegang.verzoek import Verzoek

AANDACHT_REGELS = 8
VANDAAG_REGELS = 20
BEGINPAGINA = {Rol.TEAMLEIDER: "team", Rol.BEHEERDER: "admin:index", Rol.PRIVACY: "logboek"}


@dataclass(frozen=True)
class Toezegging:
    """Something that was promised, with how late it is."""

    afspraak: Afspraak
    termijn: str


@require_safe
def werkvoorraad(request: Verzoek) -> HttpResponse:
    """What asks for attention today and all own clients; who has another role goes to the first page of that role.

    Seven queries beside session and user, whatever the number of clients.
    """
    gebruiker = request.user
    if beginpagina := BEGINPAGINA.get(Rol(gebruiker.rol)):
        return redirect(beginpagina)
    vandaag = timezone.localdate()
    klanten = Klant.objects.zichtbaar_voor(gebruiker).in_begeleiding()
    filterformulier = Lijstfilter(request.GET, keuzes=filterkeuzes())
    keuze = filterformulier.keuze()
    telling = te_tellen(klanten, vandaag).aggregate(
        klanten=Count("pk"),
        duo=aantal_met(Q(duo_collega=gebruiker)),
        gekozen=aantal_met(voorwaarde(keuze, vandaag)),
        **tellingen(vandaag),
    )
    rijen = gesorteerd(klanten, keuze, request.GET.get("sorteer", ""), vandaag)
    blad, basis = pagina(request, Geteld(rijen, telling["gekozen"]), PER_PAGINA)
    blad.object_list = [als_rij(klant, gebruiker, vandaag) for klant in blad.object_list]
    gesprekken = gesprekken_op(gebruiker, vandaag).annotate(
        aantal=Window(Count("pk", filter=Q(vandaag=True))), bellen=Window(Count("pk", filter=Q(te_bellen=True)))
    )[:VANDAAG_REGELS]
    toezeggingen = toezeggingen_tot(gebruiker, vandaag).annotate(
        aantal=Window(Count("pk", filter=Q(van=AfspraakVan.GEMEENTE))), alle=Window(Count("pk"))
    )[:AANDACHT_REGELS]
    aantal_gesprekken = gesprekken[0].aantal if gesprekken else 0
    aantal_toezeggingen = toezeggingen[0].aantal if toezeggingen else 0
    zwaarste = op_zwaarte(met_signalen(klanten, vandaag))[:AANDACHT_REGELS]
    genoemd = [rij.klant for rij in (*blad.object_list, *gesprekken, *toezeggingen)]
    leg_lijst_vast(
        gebruiker=gebruiker,
        klantnummers=[klant.klantnummer for klant in (*genoemd, *zwaarste)],
        onderdeel="werkvoorraad",
    )
    return render(
        request,
        "caseload/werkvoorraad.html",
        {
            "groet": f"{dagdeel(timezone.localtime().hour)}, {gebruiker.first_name or gebruiker.naam}",
            "aantal_klanten": telling["klanten"],
            "aantal_duo": telling["duo"],
            "aantal_eigen": telling["klanten"] - telling["duo"],
            "gesprekken": gesprekken,
            "samenvatting_gesprekken": f"vandaag {meervoud(aantal_gesprekken, 'gesprek', 'gesprekken')}",
            "bellen": gesprekken[0].bellen if gesprekken else 0,
            "toezeggingen": [Toezegging(afspraak, over(afspraak.uiterlijk, vandaag)) for afspraak in toezeggingen],
            "samenvatting_toezeggingen": meervoud(aantal_toezeggingen, "toezegging", "toezeggingen"),
            "toezeggingen_meer": toezeggingen[0].alle - len(toezeggingen) if toezeggingen else 0,
            "teruggemeld": teruggemeld(gebruiker, vandaag),
            "aandacht": [(klant, signalen_van(klant, vandaag)) for klant in zwaarste if klant.signaalstand],
            "samenvatting_aandacht": f"{meervoud(telling[ALLE], 'klant vraagt', 'klanten vragen')} aandacht",
            "pagina": blad,
            "basis": basis,
            "koppen": koppen(request.GET),
            "filter": filterformulier,
            "gefilterd": keuze != {},
        },
        status=200 if keuze is not None else 422,
    )
