"""Searches as a reader of the source documents would do them, in the example catalogue that comes with the product.

Names of instruments are those of the appendix with client profiles ("bijlage 1 Cliëntprofielen") and of the explanation
of profile 3 ("bijlage 3A Toelichting op klantprofielen").
"""

from collections.abc import Iterator
from typing import Any

import pghistory
import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from instrumenten.referentie.catalogus import laad_voorbeeldcatalogus
from instrumenten.zoeken.uitslag import zoek
from instrumenten.zoeken.vraag import Zoekvraag

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def catalogus(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The catalogue, loaded once: each test has a transaction within this one, which is undone at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        with pghistory.context(taak="tests"):
            laad_voorbeeldcatalogus()
        with django_db_blocker.block():
            yield
        transaction.set_rollback(True)


def gevonden(**keuzes: Any) -> list[str]:
    uitslag = zoek(Zoekvraag(**keuzes), per_pagina=60)
    assert len(uitslag.voorkeur) == uitslag.facetten.totaal
    return [resultaat.instrument.naam for resultaat in uitslag.resultaten()]


def test_een_statushouder_van_profiel_3_met_taal_en_arbeidsritme_in_een_groep_bij_inkoop(catalogus: None) -> None:
    """Profile 3: "Het doel van deze groep is om met behoud van uitkering arbeidsritme op te doen"; under Zelf/Inkoop
    "Motivatietraining" and "Taalstages"; "Specifieke doelgroepen: […] Statushouders".
    """
    namen = gevonden(
        tegel=("werk_fit",), kenmerk=("KK05", "KK06"), vorm=("groep",), doelgroep=("ED05",), uitvoering=("inkoop",)
    )
    # The only one with both comes first.
    assert namen[0] == "Taalstage"
    assert {"Motivatietraining", "Werkverkenning"} <= set(namen)
    # Under Zelf in the source; for another group; alone; about something else.
    assert not {"Groen in Bedrijf", "Leerwerkplek", "Praktijkverklaring", "Verzuimbegeleiding"} & set(namen)
    assert not {"Verhogen psychische weerbaarheid", "Sollicitatietraining", "Jobcoaching"} & set(namen)


def test_wie_van_profiel_1_meteen_kan_werken_leert_in_een_groep_solliciteren(catalogus: None) -> None:
    """Profile 1: "De cliënt wordt gestimuleerd om actief op zoek te gaan naar werk. Hiervoor worden groepsgewijze
    workshops ingezet"; "Workshops zoals cv, netwerken"; "Sollicitatietraining/ netwerk".
    """
    namen = gevonden(tegel=("bemiddeling",), kenmerk=("KK08",), vorm=("groep",))
    # Beside those of the source an example of our own.
    assert set(namen) == {"Sollicitatietraining", "Speeddate met werkgevers", "Workshops cv en netwerken"}
    # With one client at a time.
    assert {"Jobhunting", "Matching"} <= set(gevonden(tegel=("bemiddeling",), kenmerk=("KK08",)))


def test_uit_het_isolement_met_wat_de_gemeente_bij_profiel_4_zelf_doet(catalogus: None) -> None:
    """Profile 4: "Doel is het voorkomen van een sociaal isolement en het bevorderen van sociale contacten"; under Zelf
    all but "Presentietheorie" and "Aandacht", which are how one works and no instruments; under Zelf/Inkoop
    "Netwerkcoaching".
    """
    namen = gevonden(tegel=("maatschappelijk_fit",), kenmerk=("KK14",), uitvoering=("zelf",))
    assert set(namen) == {
        "Aandachtsgroepers in beweging",
        "KOEK methode",
        "Netwerkcoaching",
        "Stimuleren deelname activiteiten",
        "Vrijwilligerswerk",
        "Zet je leven in beweging",
    }


def test_een_diagnose_inkopen_bij_een_lichamelijk_aandachtspunt(catalogus: None) -> None:
    """Eva, step 1: "Hiervoor kan men de tegel ‘diagnostiek’ selecteren […] door ook één of meer klantkenmerken te
    selecteren, zoals een aandachtspunt"; profile 3, Inkoop: "Loonwaardemeting", "Medisch advies – arbeidsdeskundig
    oordeel".
    """
    namen = gevonden(tegel=("diagnostiek",), kenmerk=("KK02",), uitvoering=("inkoop",))
    assert namen == ["Belastbaarheidsonderzoek (medisch advies en arbeidsdeskundig oordeel)", "Loonwaardemeting"]


def test_in_kleine_stappen_ervaring_en_vertrouwen_opdoen_is_werkverkenning(catalogus: None) -> None:
    """Bijlage 3A: "Opbouw van zelfvertrouwen en geloof in eigen kunnen door middel van haalbare werkervaringen";
    "Geleidelijk opbouwen van dag- en arbeidsritme"; "inzicht in talenten"; "belastbaarheid is meestal laag tot matig";
    "Het einddoel is dat de klant binnen maximaal één jaar kan doorstromen naar een werkstage".
    """
    vraag = {"tegel": ("orientatie", "werk_fit"), "kenmerk": ("KK06", "KK10", "KK11", "KK12")}
    namen = gevonden(**vraag, uren=16)
    assert namen[0] == "Werkverkenning"
    assert "Motivatietraining" in namen
    # The next step asks for more hours than such a client can give now.
    assert "Werkstage" not in namen
    assert "Werkstage" in gevonden(**vraag)


@pytest.mark.parametrize(
    ("bron", "instrument"),
    [
        ("Beroepskeuzetesten", "Beroepskeuzetest en studiekeuzetest"),
        ("Studie- en beroepskeuzetest", "Beroepskeuzetest en studiekeuzetest"),
        (
            "Medisch advies, arbeidsdeskundig oordeel werkplek",
            "Belastbaarheidsonderzoek (medisch advies en arbeidsdeskundig oordeel)",
        ),
        ("Taal stages", "Taalstage"),
        ("Verhoging psychische weerbaarheid", "Verhogen psychische weerbaarheid"),
        ("Opleidingstrajecten", "Opleidingstraject"),
        ("Begeleiden en vergroten zelfredzaamheid", "Begeleiding en vergroten van zelfredzaamheid"),
    ],
)
def test_wie_de_woorden_van_de_bron_typt_vindt_het_instrument_als_eerste(
    catalogus: None, bron: str, instrument: str
) -> None:
    assert gevonden(tekst=bron)[:1] == [instrument]


@pytest.mark.parametrize(
    ("tekst", "bedoeld"),
    [
        ("brief", "Sollicitatietraining"),
        ("brieven", "Sollicitatietraining"),
        ("solicitatie", "Sollicitatietraining"),
        ("motivtie", "Motivatietraining"),
        ("taal werk", "Taalstage"),
        ("job coach", "Jobcoaching"),
        ("beroepsorientatie", "Matching"),
        ("beroepsoriëntatie", "Matching"),
        ("KK05", "Tolkvoorziening"),
        ("statushouders", "Taalstage"),
        ("inburgering", "Taalstage"),
        ("VS-401", "Taalstage"),
    ],
)
def test_in_de_voorbeeldcatalogus_vindt_men_wat_men_bedoelt(catalogus: None, tekst: str, bedoeld: str) -> None:
    namen = gevonden(tekst=tekst)
    assert bedoeld in namen
    assert len(namen) < 15
