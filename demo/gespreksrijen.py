"""From stories to rows: conversations with their notes, short contacts, agreements and clients who did not come."""

from datetime import date, datetime, timedelta
from typing import Protocol

from demo.post import begin_van_de_dag, bewaar_post, geef_plek, post_over
from demo.rijen import bewaar, hier, met_sleutels
from demo.verhaal.gesprek import Afspraakverhaal, Gespreksverhaal
from demo.verhaal.klant import Klantverhaal
from gesprekken.models import (
    Afspraak,
    AfspraakOorzaak,
    Contactnotitie,
    Gesprek,
    Gesprekssoort,
    Locatie,
    Notitie,
    Notitiesoort,
    Verzuim,
    Verzuimreden,
)
from gesprekken.models.gesprek import HUISBEZOEK
from instrumenten.referentie.laden import op_code
from klanten.models import Klant
from klanten.models import Organisatie as SocialeOrganisatie
from toegang.models import Gebruiker

# How long one waits before writing down that a client does not come.
NA_VERZUIM = timedelta(minutes=10)


class Opslag(Protocol):
    """What this needs to know of the city that is being stored; it keeps the `afspraken` by identity of the story."""

    klantmanagers: list[Gebruiker]
    oorzaken: dict[str, AfspraakOorzaak]
    organisaties: dict[str, SocialeOrganisatie]
    afspraken: dict[int, Afspraak]
    locaties: dict[int, list[Locatie]]
    seed: int
    vandaag: date


def bewaar_gesprekken(paren: list[tuple[Klant, Klantverhaal]], opslag: Opslag) -> None:
    """Store all conversations, each after the one that it follows on, with notes and agreements."""
    delen = [(klant, deel) for klant, verhaal in paren for deel in verhaal.gesprekken]
    gesprekken = [_gesprek(klant, deel, opslag) for klant, deel in delen]
    met_sleutels(gesprekken)
    for vorige, gesprek, (_, deel) in zip(gesprekken, gesprekken[1:], delen[1:], strict=False):
        if deel.volgt_op_vorige:
            gesprek.volgt_op = vorige
    geef_plek(gesprekken, dict(Gesprekssoort.objects.values_list("code", "duur")), opslag.locaties)
    post = post_over(gesprekken, seed=opslag.seed, nu=begin_van_de_dag(opslag.vandaag))
    bewaar(gesprekken)
    bewaar_post(post)
    bewaar(
        [
            Notitie(
                gesprek=gesprek,
                soort=soort,
                tekst=tekst,
                intern=soort == Notitiesoort.INTERPRETATIE,
                door=gesprek.gemaakt_door,
                op=gesprek.moment,
            )
            for gesprek, (_, deel) in zip(gesprekken, delen, strict=True)
            if deel.status == "gevoerd"
            for soort, tekst in deel.notities()
        ]
    )
    _bewaar_verzuim(gesprekken, delen)
    afspraken = [
        _afspraak(klant, verhaal, opslag, op=gesprek.moment, gesprek=gesprek)
        for gesprek, (klant, deel) in zip(gesprekken, delen, strict=True)
        for verhaal in deel.afspraken
    ]
    met_sleutels(afspraken)
    bewaar(afspraken)


def bewaar_contact(paren: list[tuple[Klant, Klantverhaal]], opslag: Opslag) -> None:
    """Store the short contacts, each with the agreement that came of it."""
    delen = [(klant, deel) for klant, verhaal in paren for deel in verhaal.contacten]
    afspraken = [
        _afspraak(klant, deel.afspraak, opslag, op=hier(deel.moment)) for klant, deel in delen if deel.afspraak
    ]
    met_sleutels(afspraken)
    bewaar(afspraken)
    bewaar(
        [
            Contactnotitie(
                klant=klant,
                kanaal=deel.kanaal,
                bereikt=deel.bereikt,
                tekst=deel.tekst,
                intern=deel.intern,
                moment=hier(deel.moment),
                afspraak=opslag.afspraken[id(deel.afspraak)] if deel.afspraak else None,
                door=opslag.klantmanagers[deel.door],
            )
            for klant, deel in delen
        ]
    )


def _afspraak(
    klant: Klant, verhaal: Afspraakverhaal, opslag: Opslag, *, op: datetime, gesprek: Gesprek | None = None
) -> Afspraak:
    afspraak = Afspraak(
        klant=klant,
        gesprek=gesprek,
        van=verhaal.van,
        wat=verhaal.wat,
        wie=verhaal.wie,
        organisatie=opslag.organisaties.get(verhaal.organisatiesoort),
        terugkomen_op=verhaal.terugkomen_op,
        uiterlijk=verhaal.uiterlijk,
        eerst_uiterlijk=verhaal.eerst_uiterlijk,
        verzet_reden=verhaal.verzet_reden,
        status=verhaal.status,
        oorzaaksoort=opslag.oorzaken.get(verhaal.oorzaaksoort),
        oorzaak=verhaal.oorzaak,
        gevolg=verhaal.gevolg,
        gemaakt_op=op,
    )
    opslag.afspraken[id(verhaal)] = afspraak
    return afspraak


def _bewaar_verzuim(gesprekken: list[Gesprek], delen: list[tuple[Klant, Gespreksverhaal]]) -> None:
    redenen = op_code(Verzuimreden)
    rijen = []
    for gesprek, (_, deel) in zip(gesprekken, delen, strict=True):
        if deel.verzuim is None:
            continue
        wat = deel.verzuim
        contact_op = None if wat.gebeld_na is None else gesprek.moment + wat.gebeld_na
        rijen.append(
            Verzuim(
                gesprek=gesprek,
                gemeld_op=gesprek.moment + NA_VERZUIM,
                contact_op=contact_op,
                bereikt=wat.bereikt,
                reden=redenen[wat.reden] if wat.reden else None,
                toelichting=wat.toelichting,
                geen_nieuwe_datum=wat.geen_nieuwe_datum,
                afgerond_op=contact_op if wat.afgerond else None,
            )
        )
    bewaar(rijen)


def _gesprek(klant: Klant, deel: Gespreksverhaal, opslag: Opslag) -> Gesprek:
    return Gesprek(
        klant=klant,
        soort_id=deel.soort,
        status=deel.status,
        moment=hier(deel.moment),
        doel=deel.doel,
        huisbezoek_reden=deel.huisbezoek_reden,
        huisbezoek_aangekondigd=deel.soort == HUISBEZOEK,
        vraag_vooraf=deel.vraag_vooraf,
        op_de_valreep=deel.op_de_valreep,
        valreep_vervolg=deel.valreep_vervolg,
        klant_vat_samen=deel.klant_vat_samen,
        belang=deel.belang,
        vertrouwen=deel.vertrouwen,
        verwachtingen_besproken=deel.status == "gevoerd",
        geen_vervolg_reden=deel.geen_vervolg_reden,
        vervallen_reden=deel.vervallen_reden,
        gemaakt_door=opslag.klantmanagers[deel.door],
    )
