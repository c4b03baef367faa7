"""The dossiers that a user opened lately, from the access log; only those that may still be seen."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klanten.models import Klant
from klanten.zoeken import HOOGSTENS_GEOPEND
from tests.factories import GebruikerFactory, KlantFactory
from tests.paginakeuring import Pagina
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker, Grond, Inzage

pytestmark = pytest.mark.django_db

ADRES = reverse("klanten_laatst_geopend")


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def geopend(client: Client) -> list[Klant]:
    klanten: list[Klant] = client.get(ADRES).context["geopend"]
    return klanten


def open_(client: Client, *klanten: Klant) -> None:
    for klant in klanten:
        client.get(reverse("dossier", args=[klant.pk]))


def test_het_laatst_geopende_dossier_staat_bovenaan_en_elk_een_keer(client: Client, klantmanager: Gebruiker) -> None:
    een, twee = KlantFactory(klantmanager=klantmanager), KlantFactory(klantmanager=klantmanager)
    KlantFactory(klantmanager=klantmanager)
    open_(client, een, twee, een)
    assert geopend(client) == [een, twee]


def test_wat_een_ander_opende_of_wat_niet_meer_mag_staat_er_niet(
    als: Als, client: Client, klantmanager: Gebruiker
) -> None:
    collega = GebruikerFactory(team=klantmanager.team)
    open_(als(collega), KlantFactory(klantmanager=collega))
    overgedragen = KlantFactory(klantmanager=klantmanager)
    open_(client, overgedragen)
    overgedragen.klantmanager = collega
    overgedragen.save()
    assert geopend(client) == []


def test_een_geweigerde_poging_en_een_bekende_van_een_ander_tellen_niet(
    client: Client, klantmanager: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    nummer = {"gebruiker": klantmanager, "klantnummer": klant.klantnummer, "onderdeel": "melding"}
    Inzage.objects.create(**nummer, grond=Grond.BEKEND)
    Inzage.objects.create(**nummer, resultaat="geweigerd")
    assert geopend(client) == []


def test_een_lijst_waar_een_klant_op_stond_is_geen_openen(client: Client, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager)
    client.get(reverse("klanten"))
    assert geopend(client) == []


def test_hoogstens_tien_en_altijd_evenveel_vragen(
    client: Client, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    klanten = KlantFactory.create_batch(HOOGSTENS_GEOPEND + 3, klantmanager=klantmanager)

    def opende(*wie: Klant) -> None:
        for nummer, klant in enumerate(wie):
            Inzage.objects.create(
                gebruiker=klantmanager,
                klantnummer=klant.klantnummer,
                onderdeel="overzicht",
                grond=Grond.KLANTMANAGER,
                tijdstip=timezone.now() - timedelta(minutes=nummer),
            )

    opende(klanten[0])
    weinig = tel_queries(lambda: client.get(ADRES))
    opende(*klanten)
    veel = tel_queries(lambda: client.get(ADRES))
    assert len(weinig) == len(veel) <= 6
    assert len(geopend(client)) == HOOGSTENS_GEOPEND


def test_zonder_geopende_dossiers_zegt_de_pagina_wat_te_doen(client: Client) -> None:
    assert "Nog geen dossier geopend" in client.get(ADRES).content.decode()


def test_de_lijst_staat_zelf_in_het_logboek(client: Client, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    open_(client, klant)
    client.get(ADRES)
    assert Inzage.objects.get(onderdeel="laatst geopend").klantnummers == [klant.klantnummer]


def test_bij_het_zoekveld_van_elke_pagina_klapt_de_lijst_uit(client: Client) -> None:
    boom = Pagina(client.get(reverse("agenda")).content, "").boom
    [uitklap] = [deel for deel in boom.iter("details") if deel.get("hx-get") == ADRES]
    # Without script the link in it goes to the same list.
    assert [link.get("href") for link in uitklap.iter("a")] == [ADRES]


def test_de_werkvoorraad_heeft_een_tweede_springlink_naar_de_klanten(client: Client) -> None:
    pagina = Pagina(client.get(reverse("werkvoorraad")).content, "")
    springlinks = [link.get("href") for link in pagina.boom.iter("a") if link.get("class") == "springlink"]
    assert springlinks == ["#inhoud", "#klanten"]
    assert pagina.op_id["klanten"].get("tabindex") == "-1"
