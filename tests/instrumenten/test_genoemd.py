"""From the names that a source gives to instruments to those of the catalogue."""

import pytest

from instrumenten.zoeken.genoemd import zoektermen
from instrumenten.zoeken.uitslag import zoek
from instrumenten.zoeken.vraag import GENOEMD, Voorkeur, Zoekvraag
from tests.factories import InstrumentFactory


@pytest.mark.parametrize(
    ("in_de_bron", "in_de_catalogus", "ook_niet"),
    [
        ("Taalstages", "Taalstage", "Taalles"),
        ("Taal stages", "Taalstage", "Taalles"),
        ("Opleidingstrajecten", "Opleidingstraject", "Traject op maat"),
        ("Studie- en beroepskeuzetest", "Beroepskeuzetest en studiekeuzetest", "Taaltest"),
        ("Medisch advies – arbeidsdeskundig oordeel", "Belastbaarheidsonderzoek (medisch advies)", "Arbeidsadvies"),
        ("Jobhunting en jobcoaching", "Jobcoaching", "Netwerkcoaching"),
        ("Begeleiden en vergroten zelfredzaamheid", "Begeleiding en vergroten van zelfredzaamheid", "Begeleiding"),
        ("Sporten (zet je leven in beweging)", "Zet je leven in beweging", "In beweging"),
        ("Verhoging psychische weerbaarheid", "Verhogen psychische weerbaarheid", "Weerbaarheid"),
        ("Sollicitatietraining/netwerk", "Sollicitatietraining", "Netwerkcoaching"),
        ("Scholingstrajecten met baan/beroepsgerichte scholing", "Scholing met een baan (bbl)", "Scholing"),
        ("Schuldhulp", "Schuldhulpverlening", "Hulp bij schulden"),
        ("Pré startfase", "Pre-startfase", "Start"),
    ],
)
def test_de_bron_en_de_catalogus_schrijven_anders(
    db: None, in_de_bron: str, in_de_catalogus: str, ook_niet: str
) -> None:
    bedoeld, ander = InstrumentFactory(naam=in_de_catalogus), InstrumentFactory(naam=ook_niet)
    gevonden = zoek(Zoekvraag(), voorkeur=Voorkeur(namen=("Iets anders", in_de_bron))).voorkeur
    assert gevonden == {bedoeld.pk: GENOEMD, ander.pk: 0}


@pytest.mark.parametrize("naam", ["", "-", "de", "a", "' | !", "\\"])
def test_een_naam_zonder_woorden_wijst_niets_aan(db: None, naam: str) -> None:
    instrument = InstrumentFactory(naam="A de")
    assert zoek(Zoekvraag(), voorkeur=Voorkeur(namen=(naam,))).voorkeur == {instrument.pk: 0}


def test_elk_woord_van_een_deel_telt() -> None:
    assert zoektermen(["Groen in Bedrijf", "Matching"]) == ["(groen:* & in:* & bedrijf:*)", "matching:*"]


def test_alleen_de_naam_telt(db: None) -> None:
    """Not the provider, nor the tegels and codes: those stand in the same text."""
    instrument = InstrumentFactory(naam="Iets", aanbieder__naam="Bureau Taalles", tegels=["werk_fit"])
    for namen in (("Taalles",), ("Werk fit",)):
        assert zoek(Zoekvraag(), voorkeur=Voorkeur(namen=namen)).voorkeur == {instrument.pk: 0}
