"""One instrument on paper for the client, in B1 Dutch, with "u" or "je": what, where, when, how long, whom to call.

What an instrument costs is paid by the municipality and does not stand on it. The explanations that are written for
professionals do not either; the summary does when nobody wrote one for the client yet.
"""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string

from instrumenten.models import Contactpersoon, Instrument, LocatieType
from instrumenten.woorden import duur_in_woorden, getal
from toegang.aanspreken import Aanspreekvorm, spreek_aan
from toegang.alfabet import op_alfabet
from toegang.dagtaal import dag_voor_klant
from toegang.document import maak_document

_PLAATS = {
    LocatieType.ADRES: "",
    LocatieType.AANBIEDER: "Bij {aanbieder}",
    LocatieType.WERKGEVER: "Bij een werkgever",
    LocatieType.GEMEENTE: "Bij de gemeente",
    LocatieType.KLANT_THUIS: "Bij u thuis",
}


@dataclass(frozen=True)
class Klantblad:
    """The sheet as data, in one form of address. `heeft_klanttekst`: the text in `wat` was written for the client."""

    naam: str
    wat: str
    heeft_klanttekst: bool
    werken_aan: list[str]
    verwachten: list[str]
    waar: list[str]
    wanneer: list[str]
    hoe_lang: str
    hoe_vaak: str
    bellen: list[str]
    aanspreekvorm: str = Aanspreekvorm.U


def _verwachten(instrument: Instrument, aanspreekvorm: str) -> list[str]:
    helpt = spreek_aan("helpt [u|je] hierbij", aanspreekvorm)
    zinnen = [f"{instrument.aanbieder.naam} {helpt}."] if instrument.aanbieder else []
    if instrument.groep and instrument.individueel:
        zinnen.append(spreek_aan("U doet dit in een groep, of met alleen een begeleider.", aanspreekvorm))
    elif instrument.groep:
        zinnen.append(spreek_aan("U doet dit in een groep.", aanspreekvorm))
    elif instrument.individueel:
        zinnen.append(spreek_aan("U doet dit met een begeleider, niet in een groep.", aanspreekvorm))
    return zinnen


def _waar(instrument: Instrument, aanspreekvorm: str) -> list[str]:
    """Where it is, per place; what is said about the place is a sentence of its own."""
    plaatsen = []
    for locatie in instrument.alle_locaties:
        if locatie.actief:
            soort = spreek_aan(_PLAATS[LocatieType(locatie.soort)], aanspreekvorm)
            soort = soort.format(aanbieder=instrument.aanbiedernaam)
            toelichting = spreek_aan(locatie.toelichting, aanspreekvorm)
            straat = " ".join(filter(None, [locatie.straat, locatie.huisnummer]))
            plaats = " ".join(filter(None, [locatie.postcode, locatie.plaats]))
            adres = ", ".join(filter(None, [soort, locatie.naam, straat, plaats]))
            plaatsen.append(". ".join(filter(None, [adres, toelichting])))
    return sorted(filter(None, plaatsen), key=op_alfabet)


def _wanneer(instrument: Instrument) -> list[str]:
    dagen = sorted(moment.op for moment in instrument.alle_startmomenten)
    return [dag_voor_klant(dag) for dag in dagen]


def _bellen(instrument: Instrument) -> list[str]:
    buiten = [persoon for persoon in instrument.alle_contactpersonen if persoon.soort == Contactpersoon.Soort.EXTERN]
    mensen = [
        " · ".join(filter(None, [persoon.naam, persoon.telefoon, persoon.email]))
        for persoon in buiten
        if persoon.telefoon or persoon.email
    ]
    aanbieder = instrument.aanbieder
    if not mensen and aanbieder and (aanbieder.telefoon or aanbieder.email):
        mensen = [" · ".join(filter(None, [aanbieder.naam, aanbieder.telefoon, aanbieder.email]))]
    return mensen


def klantblad(instrument: Instrument, aanspreekvorm: str = Aanspreekvorm.U) -> Klantblad:
    """The sheet of an instrument that comes from `InstrumentQuerySet.volledig`. No query."""
    return Klantblad(
        naam=instrument.naam,
        wat=spreek_aan(instrument.samenvatting_klant or instrument.samenvatting, aanspreekvorm),
        heeft_klanttekst=bool(instrument.samenvatting_klant),
        werken_aan=[
            spreek_aan(deel.omschrijving_klant, aanspreekvorm)
            for deel in instrument.alle_klantkenmerken
            if deel.omschrijving_klant
        ],
        verwachten=_verwachten(instrument, aanspreekvorm),
        waar=_waar(instrument, aanspreekvorm),
        wanneer=_wanneer(instrument),
        hoe_lang=duur_in_woorden(instrument.duur, instrument.duur_eenheid),
        hoe_vaak=f"{getal(instrument.uren_per_week)} uur per week" if instrument.uren_per_week else "",
        bellen=_bellen(instrument),
        aanspreekvorm=aanspreekvorm,
    )


def html_van(blad: Klantblad) -> str:
    """The document before it is laid out."""
    contact = {
        "gemeente": settings.GEMEENTE,
        "telefoon": settings.GEMEENTE_TELEFOON,
        "mail": settings.GEMEENTE_MAIL,
    }
    return render_to_string("instrumenten/klantblad.html", {"blad": blad, "contact": contact})


def maak_klantblad(blad: Klantblad) -> bytes:
    """The sheet as PDF/UA-1. Takes about a second; writes nothing."""
    return maak_document(html_van(blad), stijl="instrumenten/klantblad.css")
