"""The first page of the klantmanager."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from caseload.dagwerk import gesprekken_op, herinneringen_van, toezeggingen_tot
from caseload.forms import Lijstfilter
from caseload.lijst import PER_PAGINA, als_rijen, gesorteerd, koppen, lees_klanten, namen_van, voldoet
from caseload.lijstkeuzes import filterkeuzes
from caseload.lijsttelling import aantallen, tellingen
from caseload.overgedragen import overgedragen_aan
from caseload.signalen import OP_CODE
from caseload.termijnen import dagdeel, meervoud, over
from caseload.teruggemeld import teruggemeld
from caseload.vandaag import (
    Dagregel,
    als_dagregel,
    gesprekregels,
    herinneringregel,
    later_te_bellen,
    zaken_van_de_dag,
)
from gesprekken.models import Afspraak, AfspraakVan
from klanten.models import Klant
from toegang.logboek import leg_lijst_vast
from toegang.models import Rol
from toegang.paginering import pagina
from toegang.verzoek import Verzoek

# More than anyone does in a day; the list of clients has all.
GESPREKKEN_HOOGSTENS = 15
ZAKEN_HOOGSTENS = 5
TOEZEGGINGEN_HOOGSTENS = 5
HERINNERINGEN_NU, HERINNERINGEN_STRAKS = 8, 5
BEGINPAGINA = {Rol.TEAMLEIDER: "team", Rol.BEHEERDER: "admin:index", Rol.PRIVACY: "logboek"}


@dataclass(frozen=True)
class Toezegging:
    """Something that was promised, with how late it is."""

    afspraak: Afspraak
    termijn: str
    te_laat: bool


@dataclass(frozen=True)
class Meer:
    """What is not shown: of which kind, how many, and the address of the list that has all."""

    wat: str
    aantal: int
    adres: str


@require_safe
def werkvoorraad(request: Verzoek) -> HttpResponse:
    """What has to be done today and all own clients; who has another role goes to the first page of that role.

    Eleven queries beside session and user, whatever the number of clients.
    """
    gebruiker = request.user
    if beginpagina := BEGINPAGINA.get(Rol(gebruiker.rol)):
        return redirect(beginpagina)
    vandaag, adres = timezone.localdate(), reverse("werkvoorraad")
    klanten = lees_klanten(Klant.objects.zichtbaar_voor(gebruiker).in_begeleiding(), vandaag)
    filterformulier = Lijstfilter(request.GET, keuzes=filterkeuzes(), geteld=aantallen(klanten))
    keuze = filterformulier.keuze()
    gekozen = list(filter(voldoet(keuze, vandaag), klanten))
    blad, basis = pagina(request, gesorteerd(gekozen, request.GET.get("sorteer", "")), PER_PAGINA)
    per_code = zaken_van_de_dag(klanten, vandaag)
    zaken = [zaak for van_code in per_code.values() for zaak in van_code[:ZAKEN_HOOGSTENS]]
    namen = namen_van([*blad.object_list, *(zaak.rij for zaak in zaken)])
    blad.object_list = als_rijen(blad.object_list, namen, gebruiker, vandaag)
    niet_nu = later_te_bellen(klanten)
    van_de_dag = (gesprek for gesprek in gesprekken_op(gebruiker, vandaag) if gesprek.pk not in niet_nu)
    alle_gesprekken = list(gesprekregels(van_de_dag, vandaag))
    gesprekken = alle_gesprekken[:GESPREKKEN_HOOGSTENS]
    alle_toezeggingen = toezeggingen_tot(gebruiker, vandaag)
    toezeggingen = alle_toezeggingen[:TOEZEGGINGEN_HOOGSTENS]
    overgedragen = overgedragen_aan(gebruiker)
    herinneringen = herinneringen_van(gebruiker)
    nu = [deel for deel in herinneringen if deel.op <= vandaag][:HERINNERINGEN_NU]
    straks = [deel for deel in herinneringen if deel.op > vandaag][:HERINNERINGEN_STRAKS]
    genoemd = [
        *(regel.klant for regel in gesprekken),
        *(deel.klant for lijst in (toezeggingen, nu, straks, overgedragen) for deel in lijst),
    ]
    leg_lijst_vast(
        gebruiker=gebruiker,
        klantnummers=[klant.klantnummer for klant in (*namen.values(), *genoemd)],
        onderdeel="werkvoorraad",
    )
    aantal_duo = sum(klant.duo_collega == gebruiker.pk for klant in klanten)
    return render(
        request,
        "caseload/werkvoorraad.html",
        {
            "groet": f"{dagdeel(timezone.localtime().hour)}, {gebruiker.first_name or gebruiker.naam}",
            "vandaag": vandaag,
            "aantal_klanten": len(klanten),
            "aantal_duo": aantal_duo,
            "aantal_eigen": len(klanten) - aantal_duo,
            "regels": [
                *gesprekken,
                *(herinneringregel(deel, vandaag) for deel in nu),
                *(als_dagregel(zaak, namen[zaak.rij.klant], vandaag) for zaak in zaken if zaak.rij.klant in namen),
            ],
            "samenvatting_gesprekken": _gesprekken_in_woorden(alle_gesprekken),
            "meer": [
                Meer(OP_CODE[code].naam, len(alle) - ZAKEN_HOOGSTENS, f"{adres}?signaal={code}#klanten")
                for code, alle in per_code.items()
                if len(alle) > ZAKEN_HOOGSTENS
            ],
            "toezeggingen": [_toezegging(afspraak, vandaag) for afspraak in toezeggingen],
            "samenvatting_toezeggingen": _toezeggingen_in_woorden(alle_toezeggingen, vandaag),
            "toezeggingen_meer": len(alle_toezeggingen) - len(toezeggingen),
            "herinnert": bool(nu),
            "straks": straks,
            "overgedragen": overgedragen,
            "teruggemeld": teruggemeld(gebruiker, vandaag),
            "tellingen": tellingen(klanten, adres),
            "pagina": blad,
            "basis": basis,
            "koppen": koppen(request.GET),
            "filter": filterformulier,
            "gefilterd": keuze != {},
        },
        status=200 if keuze is not None else 422,
    )


def _toezegging(afspraak: Afspraak, vandaag: date) -> Toezegging:
    return Toezegging(afspraak, over(afspraak.uiterlijk, vandaag), afspraak.uiterlijk < vandaag)


def _gesprekken_in_woorden(regels: list[Dagregel]) -> str:
    bellen = sum(regel.bellen is not None for regel in regels)
    gesprekken = f"nog {meervoud(len(regels) - bellen, 'gesprek', 'gesprekken')}"
    return f"{gesprekken}, {bellen} te bellen" if bellen else gesprekken


def _toezeggingen_in_woorden(alle: list[Afspraak], vandaag: date) -> str:
    van_ons = [afspraak for afspraak in alle if afspraak.van == AfspraakVan.GEMEENTE]
    te_laat = sum(afspraak.uiterlijk < vandaag for afspraak in van_ons)
    aantal = meervoud(len(van_ons), "toezegging", "toezeggingen")
    return f"{aantal}, waarvan {te_laat} te laat" if te_laat else aantal
