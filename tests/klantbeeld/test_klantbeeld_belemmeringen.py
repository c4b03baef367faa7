"""Obstacles and what causes them: one part of the draft, copied, fixed after establishing."""

import re

import pytest
from django.db import DatabaseError, transaction

from klantbeeld.actions.beeld import begin_klantbeeld
from klantbeeld.belemmeringen import boom, in_een_kring, verschil
from klantbeeld.delen import rijen_van
from klantbeeld.models import Belemmering
from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import adres, begin, concept, htmx, velden
from tests.typen import Als, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db

SCHULDEN = {
    "belemmeringen-0-soort": "financieel",
    "belemmeringen-0-urgentie": "hoog",
    "belemmeringen-0-omschrijving": "Schulden bij drie winkels",
}
SLECHT_SLAPEN = {
    "belemmeringen-1-soort": "psychisch",
    "belemmeringen-1-urgentie": "acuut",
    "belemmeringen-1-oplostermijn": "lang",
    "belemmeringen-1-omschrijving": "Kan de ochtend niet beginnen",
    "belemmeringen-1-door": "0",
}


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


def rij(
    omschrijving: str, door: int | None = None, soort: str = "praktisch", urgentie: str = "laag"
) -> dict[str, object]:
    return {"omschrijving": omschrijving, "door": door, "soort": soort, "urgentie": urgentie, "oplostermijn": ""}


def test_belemmering_bewaart_zichzelf_met_haar_oorzaak(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "belemmeringen"}
    html = htmx(client, klant, data | SCHULDEN | SLECHT_SLAPEN).content.decode()
    assert html.index("Schulden bij drie winkels") < html.index("Daardoor ook:") < html.index("Kan de ochtend")
    oorzaak, gevolg = concept(klant).belemmeringen.order_by("pk")
    assert gevolg.veroorzaakt_door == oorzaak
    assert (gevolg.soort, gevolg.urgentie, gevolg.oplostermijn) == ("psychisch", "acuut", "lang")


def test_wat_leeggemaakt_is_verdwijnt_en_wie_erdoor_kwam_staat_op_zichzelf(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    client = begin(als, klantmanager, klant)
    leeg = velden(client.get(adres("klantbeeld_maken", klant)))
    client.post(adres("klantbeeld_maken", klant), leeg | SCHULDEN | SLECHT_SLAPEN)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    assert data["belemmeringen-1-door"] == "0"
    weg = data | {"belemmeringen-0-omschrijving": ""}
    antwoord = client.post(adres("klantbeeld_maken", klant), weg)
    assert antwoord.status_code == 422  # its cause is empty now
    assert client.post(adres("klantbeeld_maken", klant), weg | {"belemmeringen-1-door": ""}).status_code == 302
    assert rijen_van(concept(klant)) == [
        {
            "soort": "psychisch",
            "omschrijving": "Kan de ochtend niet beginnen",
            "urgentie": "acuut",
            "oplostermijn": "lang",
            "door": None,
        }
    ]


@pytest.mark.parametrize(
    ("invoer", "veld", "melding"),
    [
        ({"belemmeringen-0-omschrijving": "Geen opvang"}, "0-soort", "Kies bij belemmering 1 een soort."),
        (SCHULDEN | {"belemmeringen-0-urgentie": ""}, "0-urgentie", "Kies bij belemmering 1 hoe dringend dit is."),
        (SCHULDEN | {"belemmeringen-0-door": "0"}, "0-door", "komt niet door zichzelf"),
        (SCHULDEN | {"belemmeringen-0-door": "4"}, "0-door", "staat niets"),
        (SCHULDEN | SLECHT_SLAPEN | {"belemmeringen-0-door": "1"}, "0-door", "veroorzaken elkaar"),
        (SCHULDEN | {"belemmeringen-0-omschrijving": "a" * 301}, "0-omschrijving", "hoogstens 300 tekens"),
    ],
)
def test_ongeldige_belemmering_geeft_422_met_de_melding_bij_het_veld(
    als: Als, klantmanager: Gebruiker, klant: Klant, invoer: dict[str, str], veld: str, melding: str
) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | invoer
    antwoord = client.post(adres("klantbeeld_maken", klant), data)
    assert antwoord.status_code == 422
    assert melding in str(antwoord.context["formulier"].belemmeringen.errors[veld])
    assert not concept(klant).belemmeringen.exists()


def test_twee_mensen_op_de_belemmeringen_zien_beide_lijsten_en_kiezen(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    duo = GebruikerFactory(team=klantmanager.team)
    klant.duo_collega = duo
    klant.save()
    eerste, tweede = begin(als, klantmanager, klant), als(duo)
    data = velden(eerste.get(adres("klantbeeld_maken", klant))) | {"deel": "belemmeringen"}
    htmx(eerste, klant, data | SCHULDEN)
    mijn = data | SCHULDEN | {"belemmeringen-0-omschrijving": "Geen opvang"}
    antwoord = htmx(tweede, klant, mijn)
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "1. Schulden bij drie winkels (Geld; Hoog: staat de stap in de weg)" in html
    assert "1. Geen opvang (Geld; Hoog: staat de stap in de weg)" in html
    basis = zeker(re.search(r'"belemmeringen-basis": "(\w+)"', html)).group(1)
    assert htmx(tweede, klant, mijn | {"belemmeringen-basis": basis}).status_code == 200
    assert [deel["omschrijving"] for deel in rijen_van(concept(klant))] == ["Geen opvang"]


def test_nieuwe_versie_neemt_belemmeringen_met_hun_oorzaak_mee_en_de_oude_blijft(
    klantmanager: Gebruiker, klant: Klant
) -> None:
    beeld = klantbeeld(klant, vastgesteld=False)
    oorzaak = Belemmering.objects.create(
        klantbeeld=beeld, soort="sociaal", omschrijving="Staat er alleen voor", urgentie="laag"
    )
    Belemmering.objects.create(
        klantbeeld=beeld, soort="praktisch", omschrijving="Geen opvang", urgentie="hoog", veroorzaakt_door=oorzaak
    )
    beeld.status, beeld.versie, beeld.vastgesteld_door = "vastgesteld", 1, klantmanager
    beeld.vastgesteld_op = beeld.besproken_op
    beeld.save()
    kopie = begin_klantbeeld(klant=klant, door=klantmanager)
    assert rijen_van(kopie) == rijen_van(beeld)
    assert set(kopie.belemmeringen.values_list("pk")).isdisjoint(beeld.belemmeringen.values_list("pk"))
    with pytest.raises(DatabaseError), transaction.atomic():
        beeld.belemmeringen.update(omschrijving="Anders")


def test_arbeidsmarkt_ligt_niet_aan_de_klant_en_vraagt_iets_van_de_gemeente(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    beeld = klantbeeld(klant, vastgesteld=False)
    Belemmering.objects.create(
        klantbeeld=beeld, soort="arbeidsmarkt", omschrijving="Wordt afgewezen om de naam", urgentie="hoog"
    )
    html = als(klantmanager).get(adres("klantbeeld_vaststellen", klant)).content.decode()
    assert "ligt niet aan de klant. Wat kan de gemeente doen?" in html


def test_boom_zet_het_meest_dringende_voorop_en_gevolgen_onder_hun_oorzaak() -> None:
    rijen = [rij("a"), rij("b", door=2), rij("c", urgentie="acuut")]
    wortels = boom(rijen)
    assert [wortel.omschrijving for wortel in wortels] == ["c", "a"]
    assert [gevolg.omschrijving for gevolg in wortels[0].gevolgen] == ["b"]


def test_een_tak_is_zo_dringend_als_het_dringendste_erin() -> None:
    wortels = boom([rij("a"), rij("b", urgentie="laag"), rij("c", 1), rij("d", 1), rij("e", 3, urgentie="acuut")])
    assert [wortel.omschrijving for wortel in wortels] == ["b", "a"]
    assert [gevolg.omschrijving for gevolg in wortels[0].gevolgen] == ["d", "c"]


def test_kring_wordt_gevonden_en_een_keten_niet() -> None:
    assert in_een_kring([rij("a", 1), rij("b", 2), rij("c")]) == []
    assert in_een_kring([rij("a", 1), rij("b", 0), rij("c", 0)]) == [0, 1]


def test_verschil_tussen_twee_lijsten() -> None:
    gevonden = verschil([rij("Schulden"), rij("Geen opvang")], [rij("geen opvang"), rij("Slecht slapen")])
    assert (gevonden.verdwenen, gevonden.gebleven, gevonden.gekomen) == (
        ["Schulden"],
        ["geen opvang"],
        ["Slecht slapen"],
    )
