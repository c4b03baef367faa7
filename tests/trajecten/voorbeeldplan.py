"""A plan as it could be established: for the tests of the snapshot and of its document, without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime

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


def opname(**anders) -> Momentopname:
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
        klantbeeld_versie=2,
        klantbeeld_op=date(2026, 8, 10),
        klantbeeld=[
            Scoreregel("PER", "Wat ik wil bereiken", 3, 3),
            Scoreregel("ATT", "Wat ik ervan vind", 4),
            Scoreregel("NOR", "Wat anderen vinden en doen", 3, 2),
            Scoreregel("EFF", "Vertrouwen dat het mij lukt", 2, 3, werkpunt=True),
            Scoreregel("INT", "Wat ik van plan ben", 4, 3),
            Scoreregel("VAA", "Wat ik kan", 3, 3),
            Scoreregel("ZEL", "Plannen en volhouden", 3, 1),
            Scoreregel("CON", "Wat geregeld moet zijn", wil_niet=True),
            Scoreregel("BEL", "Hoeveel ik aankan"),
            Scoreregel("GED", "Wat ik doe", 3, 3),
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
                inzetten=[
                    Inzetregel(
                        pk=1,
                        instrument="Leerwerkplek zorg",
                        samenvatting="U werkt mee in een verzorgingshuis.",
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
