"""Instruments side by side, and choosing them."""

import pytest
from django.utils.html import escape

from instrumenten import zoekscherm
from instrumenten.vergelijken import Vergelijkrij
from tests.factories import InstrumentFactory

ADRES = "/catalogus/vergelijken/"
KIES = "/catalogus/vergelijken/kiezen/"


def kies(client, instrument, terug="/instrumenten/?tegel=werk_fit"):
    return client.post(KIES, {"erbij": instrument.slug, "terug": terug}, follow=False)


@pytest.mark.parametrize(("waarden", "verschilt"), [
    (["8 uur", "8  UUR"], False), (["8 uur", "12 uur"], True), (["8 uur", ""], True), (["", ""], False),
])  # fmt: skip
def test_een_rij_verschilt_als_de_woorden_verschillen(waarden, verschilt):
    assert Vergelijkrij("Intensiteit", waarden).verschilt is verschilt


def test_rij_voor_rij_in_de_volgorde_van_het_format(als, klantmanager):
    een = InstrumentFactory(naam="Een", kosten=0, doelgroepen=["ED01"])
    twee = InstrumentFactory(naam="Twee", kosten=900)
    antwoord = als(klantmanager).get(ADRES, {"i": [twee.slug, een.slug]})
    assert [deel["instrument"].naam for deel in antwoord.context["instrumenten"]] == ["Twee", "Een"]
    rijen = {regel["rij"].naam: regel["rij"] for regel in antwoord.context["rijen"]}
    assert list(rijen)[:3] == ["Samenvatting", "Doel", "Tegels"]
    assert rijen["Kosten"].waarden == ["€\xa0900", "geen kosten"]
    assert rijen["Kosten"].verschilt
    assert not rijen["Doel"].verschilt
    assert "Voorwaarden voor deelname" not in rijen
    assert antwoord.content.decode().count(">verschilt<") == antwoord.context["verschillen"]


def test_een_vierde_wordt_gemeld_en_wat_niet_te_zien_is_ook(als, klantmanager):
    slugs = [instrument.slug for instrument in InstrumentFactory.create_batch(4)]
    antwoord = als(klantmanager).get(ADRES, {"i": slugs})
    assert len(antwoord.context["instrumenten"]) == 3
    assert "hoogstens drie instrumenten" in antwoord.content.decode()
    concept = InstrumentFactory(status="concept")
    antwoord = als(klantmanager).get(ADRES, {"i": [slugs[0], concept.slug]})
    tekst = antwoord.content.decode()
    assert "niet meer gepubliceerd" in tekst
    assert "Kies er nog een bij" in tekst


def test_kiezen_in_de_lijst_keert_terug_naar_de_zoekvraag(als, klantmanager):
    client = als(klantmanager)
    een, twee = InstrumentFactory.create_batch(2)
    zoeken = "/instrumenten/?tegel=werk_fit"
    assert f'name="terug" form="vergelijk" value="{zoeken}"' in client.get(zoeken).content.decode()
    assert kies(client, een)["Location"] == f"{zoeken}#vergelijk-{een.slug}"
    kies(client, twee)
    tekst = client.get(zoeken).content.decode()
    assert f'href="{ADRES}?i={een.slug}&amp;i={twee.slug}"' in tekst
    client.post(KIES, {"eraf": een.slug, "terug": zoeken})
    assert list(client.session["vergelijken"]) == [twee.slug]
    client.post(KIES, {"leeg": "ja", "terug": zoeken})
    assert client.session["vergelijken"] == {}


def test_kiezen_op_een_volgende_bladzijde_keert_daar_terug(als, klantmanager, monkeypatch):
    monkeypatch.setattr(zoekscherm, "PER_PAGINA", 1)
    InstrumentFactory.create_batch(2, tegels=["werk_fit"])
    client = als(klantmanager)
    for zoeken in ("/instrumenten/?pagina=2", "/instrumenten/?tegel=werk_fit&pagina=2"):
        tekst = client.get(zoeken).content.decode()
        assert f'name="terug" form="vergelijk" value="{escape(zoeken)}"' in tekst


def test_een_vierde_kiezen_zegt_dat_er_eerst_een_weg_moet(als, klantmanager):
    client = als(klantmanager)
    for instrument in InstrumentFactory.create_batch(4):
        kies(client, instrument)
    assert len(client.session["vergelijken"]) == 3
    assert "Haal er eerst een weg." in client.get("/instrumenten/").content.decode()


@pytest.mark.parametrize("terug", ["https://kwaad.example/", "//kwaad.example", "javascript:alert(1)", ""])
def test_kiezen_stuurt_niemand_naar_buiten(als, klantmanager, terug):
    instrument = InstrumentFactory()
    assert kies(als(klantmanager), instrument, terug)["Location"].startswith("/instrumenten/")


def test_wat_niet_te_zien_is_komt_niet_op_de_lijst(als, klantmanager):
    client = als(klantmanager)
    kies(client, InstrumentFactory(status="concept"))
    assert client.session["vergelijken"] == {}


def test_vergelijken_kost_evenveel_bij_een_als_bij_drie(als, klantmanager, tel_queries):
    client = als(klantmanager)
    slugs = [instrument.slug for instrument in InstrumentFactory.create_batch(3)]
    weinig = tel_queries(lambda: client.get(ADRES, {"i": slugs[:1]}))
    assert len(weinig) == len(tel_queries(lambda: client.get(ADRES, {"i": slugs}))) <= 8
