"""Changing what is known of a client; two people never overwrite each other."""

import pytest
from django.urls import reverse

from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, telefoon="06 12345678")


@pytest.fixture
def adres(klant: Klant) -> str:
    return reverse("klantgegevens", args=[klant.pk])


def invoer(klant: Klant, **anders: object) -> dict[str, object]:
    return {
        "revisie": klant.revisie,
        "voornaam": klant.voornaam,
        "tussenvoegsel": klant.tussenvoegsel,
        "achternaam": klant.achternaam,
        "geboortedatum": klant.geboortedatum.isoformat(),
        "telefoon": klant.telefoon,
        "email": klant.email,
        "taalniveau": klant.taalniveau,
        "tolk_taal": klant.tolk_taal,
        "aanspreekvorm": klant.aanspreekvorm,
        "duo_collega": "",
        **anders,
    }


def test_bewaart_en_gaat_naar_het_dossier(als: Als, klantmanager: Gebruiker, klant: Klant, adres: str) -> None:
    collega = GebruikerFactory(team=klantmanager.team)
    gegevens = invoer(klant, taalniveau="A2", tolk_taal="Tigrinya", duo_collega=collega.pk, achternaam="De Groot")
    antwoord = als(klantmanager).post(adres, gegevens)
    assert antwoord["Location"] == klant.get_absolute_url()
    klant.refresh_from_db()
    assert (klant.taalniveau, klant.tolk_taal, klant.duo_collega, klant.revisie) == ("A2", "Tigrinya", collega, 2)
    assert klant.zoeknaam == "marieke de groot"


def test_verouderde_wijziging_toont_beide_versies_en_bewaart_niets(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str
) -> None:
    client = als(klantmanager)
    oud = invoer(klant, telefoon="06 99999999")
    client.post(adres, invoer(klant, telefoon="06 11111111"))
    antwoord = client.post(adres, oud)
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "06 11111111" in inhoud
    assert "06 99999999" in inhoud
    assert [verschil.label for verschil in antwoord.context["conflict"]] == ["Telefoon"]
    assert Klant.objects.get(pk=klant.pk).telefoon == "06 11111111"


def test_tweede_klik_op_bewaren_is_geen_conflict(als: Als, klantmanager: Gebruiker, klant: Klant, adres: str) -> None:
    client = als(klantmanager)
    gegevens = invoer(klant, telefoon="06 11111111", duo_collega=GebruikerFactory(team=klantmanager.team).pk)
    for _ in range(2):
        assert client.post(adres, gegevens)["Location"] == klant.get_absolute_url()
    assert Klant.objects.get(pk=klant.pk).revisie == 2


def test_na_het_conflict_kan_men_kiezen_voor_de_eigen_versie(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str
) -> None:
    client = als(klantmanager)
    client.post(adres, invoer(klant, telefoon="06 11111111"))
    antwoord = client.post(adres, invoer(klant, telefoon="06 99999999"))
    revisie = antwoord.context["form"]["revisie"].value()
    client.post(adres, invoer(klant, telefoon="06 99999999", revisie=revisie))
    assert Klant.objects.get(pk=klant.pk).telefoon == "06 99999999"


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"telefoon": ""}, "telefoon"),
        ({"telefoon": "bel maar"}, "telefoon"),
        ({"email": "geen adres"}, "email"),
        ({"geboortedatum": "2999-01-01"}, "geboortedatum"),
        ({"achternaam": " "}, "achternaam"),
    ],
)
def test_ongeldige_invoer_geeft_een_fout_bij_het_veld_en_bewaart_de_rest(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, anders: dict[str, str], veld: str
) -> None:
    antwoord = als(klantmanager).post(adres, invoer(klant, tolk_taal="Farsi", **anders))
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors
    assert 'value="Farsi"' in antwoord.content.decode()


def test_kop_toont_bij_een_fout_wat_is_opgeslagen(als: Als, klantmanager: Gebruiker, klant: Klant, adres: str) -> None:
    antwoord = als(klantmanager).post(adres, invoer(klant, achternaam="Getypt", telefoon=""))
    assert f'<h1 class="dossierkop__naam">{klant.naam}</h1>' in antwoord.content.decode()


def test_duo_collega_is_een_ander_uit_het_team(als: Als, klantmanager: Gebruiker, klant: Klant, adres: str) -> None:
    elders = GebruikerFactory()
    for keuze in (klantmanager.pk, elders.pk):
        antwoord = als(klantmanager).post(adres, invoer(klant, duo_collega=keuze))
        assert "duo_collega" in antwoord.context["form"].errors


def test_vreemde_krijgt_404_en_andere_rol_403(als: Als, klant: Klant, adres: str, beheerder: Gebruiker) -> None:
    vreemde = GebruikerFactory()
    for doe in ("get", "post"):
        assert getattr(als(vreemde), doe)(adres).status_code == 404
        assert getattr(als(beheerder), doe)(adres).status_code == 403


def test_hoogstens_acht_queries(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str, tel_queries: TelQueries
) -> None:
    client = als(klantmanager)
    weinig = tel_queries(lambda: client.get(adres))
    GebruikerFactory.create_batch(15, team=klantmanager.team)
    assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 5
