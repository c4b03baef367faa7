"""A plan as it could be established: for the tests of the snapshot and of its document, without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from toegang.aanspreken import spreek_aan
from trajecten.brieftekst import rechten_en_plichten
from trajecten.momentopname import (
    Afspraakregel,
    Contact,
    Doelregel,
    Inzetregel,
    Klantgegevens,
    Momentopname,
    Scoreregel,
)

GEMEENTE = "Gemeente Voorbeeldstad"


def opname(**anders: Any) -> Momentopname:
    """The example; `aanspreekvorm` and `rechtskarakter` bring the texts that belong to them."""
    vorm = anders.pop("aanspreekvorm", "u")
    rechtskarakter = anders.pop("rechtskarakter", "afspraak")
    plan = Momentopname(
        nummer=1,
        vastgesteld_op=datetime(2026, 8, 24, 9, 30, tzinfo=UTC),
        vastgesteld_door="Sanne Vos",
        klant=Klantgegevens("Marieke Bos", "K-004512", vorm),
        contact=Contact(GEMEENTE, "Sanne Vos", "14 010", "s.vos@voorbeeldstad.example"),
        hoofddoel="Drie dagdelen per week werken in de zorg",
        eigen_woorden="Ik wil in de zorg werken en weer onder de mensen zijn.",
        evaluatie_op=date(2026, 11, 22),
        rechtskarakter=rechtskarakter,
        zienswijze="deels",
        zienswijze_tekst="Ik wil eerst twee dagdelen proberen.",
        wie_helpt="Mijn zus past op de kinderen.\nMijn buurman Özgür oefent het gesprek met mij.",
        huidige_tegel="Werk fit",
        beoogde_tegel="Bemiddeling",
        tegel_nu_klant="Sterker worden voor werk",
        tegel_straks_klant="Werk zoeken dat past",
        klantbeeld_versie=2,
        klantbeeld_op=date(2026, 8, 10),
        klantbeeld=[
            Scoreregel("PER", "Het doel", 3, 3),
            Scoreregel("ATT", "Wat de stap oplevert", 4),
            Scoreregel("NOR", "Wat anderen ervan vinden", 3, 2),
            Scoreregel(
                "EFF",
                "Vertrouwen dat het lukt",
                2,
                3,
                werkpunt=True,
                tekst=spreek_aan("U wilt het proberen als er iemand bij is.", vorm),
                eigen_tekst="Ik denk dat een deel mij lukt.",
            ),
            Scoreregel("INT", "Van plan zijn", 4, 3),
            Scoreregel("VAA", "Kennen en kunnen", 3, 3),
            Scoreregel("ZEL", "Plannen en volhouden", 3, 1),
            Scoreregel("CON", "Wat geregeld moet zijn", wil_niet=True),
            Scoreregel("BEL", "Uren per week"),
            Scoreregel("GED", "Stappen die gezet zijn", 3, 3),
        ],
        doelen=[
            Doelregel(
                pk=1,
                klantkenmerk="Willen en geloven in eigen kunnen",
                omschrijving="Ervaren dat werken lukt",
                uiterlijk=date(2026, 12, 1),
                status="Loopt",
                meetbaar="Vier weken achter elkaar aanwezig",
                score_nu=2,
                score_doel=3,
                kenmerk_klant="Zin en vertrouwen",
                inzetten=[
                    Inzetregel(
                        pk=1,
                        instrument="Leerwerkplek zorg",
                        samenvatting=spreek_aan("U werkt mee in een verzorgingshuis.", vorm),
                        aanbieder="Werkbedrijf",
                        begin=date(2026, 9, 1),
                        einde=date(2026, 11, 30),
                        status="Gestart",
                        uren_per_week="8.0",
                        kosten="1250.00",
                    )
                ],
            ),
            Doelregel(
                pk=2,
                klantkenmerk="Sollicitatievaardigheden",
                omschrijving="Zelf een gesprek voeren",
                uiterlijk=date(2027, 1, 15),
                status="Loopt",
            ),
        ],
        afspraken_klant=[Afspraakregel(1, "Ik bel met het verzorgingshuis", date(2026, 9, 1))],
        afspraken_gemeente=[Afspraakregel(2, "We vragen de reiskosten aan", date(2026, 9, 5))],
        afspraken_anderen=[Afspraakregel(3, "Brengt een fiets", date(2026, 9, 8), "Mijn broer")],
        rechten=rechten_en_plichten(rechtskarakter, vorm, GEMEENTE),
    )
    return replace(plan, **anders)
