"""The first page of the klantmanager."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from caseload.dagwerk import gesprekken_op, toezeggingen_tot
from caseload.forms import Lijstfilter
from caseload.lijst import PER_PAGINA, als_rijen, gesorteerd, koppen, lees_klanten, namen_van, voldoet, zwaarste
from caseload.lijstkeuzes import filterkeuzes
from caseload.signaalstand import meldingen
from caseload.termijnen import dagdeel, meervoud, over
from caseload.teruggemeld import teruggemeld
from gesprekken.models import Afspraak, AfspraakVan
from klanten.models import Klant
from toegang.logboek import leg_lijst_vast
from toegang.models import Rol
from toegang.paginering import pagina
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

    Eight queries beside session and user, whatever the number of clients.
    """
    gebruiker = request.user
    if beginpagina := BEGINPAGINA.get(Rol(gebruiker.rol)):
        return redirect(beginpagina)
    vandaag = timezone.localdate()
    filterformulier = Lijstfilter(request.GET, keuzes=filterkeuzes())
    keuze = filterformulier.keuze()
    klanten = lees_klanten(Klant.objects.zichtbaar_voor(gebruiker).in_begeleiding(), vandaag)
    gekozen = list(filter(voldoet(keuze, vandaag), klanten))
    blad, basis = pagina(request, gesorteerd(gekozen, request.GET.get("sorteer", "")), PER_PAGINA)
    aandacht = zwaarste(klanten, AANDACHT_REGELS)
    namen = namen_van([*blad.object_list, *aandacht])
    blad.object_list = als_rijen(blad.object_list, namen, gebruiker, vandaag)
    alle_gesprekken = gesprekken_op(gebruiker, vandaag)
    gesprekken = alle_gesprekken[:VANDAAG_REGELS]
    alle_toezeggingen = toezeggingen_tot(gebruiker, vandaag)
    toezeggingen = alle_toezeggingen[:AANDACHT_REGELS]
    aantal_gesprekken = sum(timezone.localdate(gesprek.moment) == vandaag for gesprek in alle_gesprekken)
    aantal_toezeggingen = sum(afspraak.van == AfspraakVan.GEMEENTE for afspraak in alle_toezeggingen)
    aantal_duo = sum(klant.duo_collega == gebruiker.pk for klant in klanten)
    aantal_aandacht = sum(bool(klant.signalen) for klant in klanten)
    genoemd = [*(gesprek.klant for gesprek in gesprekken), *(afspraak.klant for afspraak in toezeggingen)]
    leg_lijst_vast(
        gebruiker=gebruiker,
        klantnummers=[klant.klantnummer for klant in (*namen.values(), *genoemd)],
        onderdeel="werkvoorraad",
    )
    return render(
        request,
        "caseload/werkvoorraad.html",
        {
            "groet": f"{dagdeel(timezone.localtime().hour)}, {gebruiker.first_name or gebruiker.naam}",
            "aantal_klanten": len(klanten),
            "aantal_duo": aantal_duo,
            "aantal_eigen": len(klanten) - aantal_duo,
            "gesprekken": gesprekken,
            "samenvatting_gesprekken": f"vandaag {meervoud(aantal_gesprekken, 'gesprek', 'gesprekken')}",
            "bellen": sum(gesprek.te_bellen for gesprek in alle_gesprekken),
            "toezeggingen": [Toezegging(afspraak, over(afspraak.uiterlijk, vandaag)) for afspraak in toezeggingen],
            "samenvatting_toezeggingen": meervoud(aantal_toezeggingen, "toezegging", "toezeggingen"),
            "toezeggingen_meer": len(alle_toezeggingen) - len(toezeggingen),
            "teruggemeld": teruggemeld(gebruiker, vandaag),
            "aandacht": [
                (namen[rij.klant], meldingen(rij.signalen, rij.stand, vandaag))
                for rij in aandacht
                if rij.klant in namen
            ],
            "samenvatting_aandacht": f"{meervoud(aantal_aandacht, 'klant vraagt', 'klanten vragen')} aandacht",
            "pagina": blad,
            "basis": basis,
            "koppen": koppen(request.GET),
            "filter": filterformulier,
            "gefilterd": keuze != {},
        },
        status=200 if keuze is not None else 422,
    )
