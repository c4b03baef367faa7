"""Finding a client by name or number, without a name in an address."""

import pytest
from django.urls import reverse

from tests.factories import KlantFactory

pytestmark = pytest.mark.django_db


def gevonden(antwoord):
    return [klant.achternaam for klant in antwoord.context["klanten"]]


@pytest.fixture
def zoek(als, klantmanager):
    client = als(klantmanager)
    return lambda term: client.post(reverse("klanten_zoeken"), {"zoekterm": term})


def test_zoekt_op_delen_van_de_naam_zonder_op_accenten_te_letten(zoek, klantmanager):
    KlantFactory(klantmanager=klantmanager, voornaam="José", tussenvoegsel="de", achternaam="Wit")
    KlantFactory(klantmanager=klantmanager, voornaam="José", achternaam="Bos")
    assert gevonden(zoek("wit jose")) == ["Wit"]
    assert gevonden(zoek("JOSÉ")) == ["Bos", "Wit"]


def test_zoekt_alleen_in_klanten_die_de_gebruiker_mag_zien(zoek):
    KlantFactory(achternaam="Elders", klantnummer="K-777777")
    assert gevonden(zoek("elders")) == []
    assert "Geen klant gevonden" in zoek("K-777777").content.decode()


def test_een_heel_klantnummer_gaat_naar_het_dossier(zoek, klantmanager):
    klant = KlantFactory(klantmanager=klantmanager, klantnummer="K-123456")
    antwoord = zoek(" k-123456 ")
    assert antwoord.status_code == 302
    assert antwoord["Location"] == klant.get_absolute_url()


def test_niets_getypt_geeft_een_bericht(zoek):
    antwoord = zoek("  ")
    assert antwoord.status_code == 422
    assert "Typ bovenaan een naam of een klantnummer" in antwoord.content.decode()


def test_een_nulteken_is_geen_zoekterm(zoek):
    antwoord = zoek("bos\x00")
    assert antwoord.status_code == 422
    assert "Typ bovenaan een naam of een klantnummer" in antwoord.content.decode()


def test_hoogstens_vijftig_met_een_regel_dat_er_meer_zijn(zoek, klantmanager):
    KlantFactory.create_batch(51, klantmanager=klantmanager, voornaam="Fatima")
    antwoord = zoek("fatima")
    assert len(antwoord.context["klanten"]) == 50
    assert "Meer dan 50 klanten gevonden" in antwoord.content.decode()


def test_alleen_met_post(als, klantmanager):
    assert als(klantmanager).get(reverse("klanten_zoeken"), {"zoekterm": "bos"}).status_code == 405


def test_zoekterm_wordt_niet_als_opmaak_gelezen(zoek):
    assert "<script>" not in zoek("<script>alert(1)</script>").content.decode().split("</head>")[1]


def test_andere_rollen_mogen_niet(als, beheerder, privacy):
    for gebruiker in (beheerder, privacy):
        assert als(gebruiker).post(reverse("klanten_zoeken"), {"zoekterm": "bos"}).status_code == 403


def test_evenveel_queries_bij_meer_gevonden(zoek, klantmanager, tel_queries):
    KlantFactory.create_batch(2, klantmanager=klantmanager)
    weinig = tel_queries(lambda: zoek("bos"))
    KlantFactory.create_batch(60, klantmanager=klantmanager)
    assert len(weinig) == len(tel_queries(lambda: zoek("bos"))) == 4
