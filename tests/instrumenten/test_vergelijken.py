"""Instruments side by side, and choosing them."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from instrumenten.models import Instrument
from instrumenten.vergelijken import Vergelijkrij
from instrumenten.zoeken import scherm
from tests.factories import BeoordelingFactory, InstrumentFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries
from toegang.models import Gebruiker

ADRES = "/catalogus/vergelijken/"
KIES = "/catalogus/vergelijken/kiezen/"


def kies(client: Client, instrument: Instrument, terug: str = "/instrumenten/?tegel=werk_fit") -> Antwoord:
    return client.post(KIES, {"erbij": instrument.slug, "terug": terug}, follow=False)


@pytest.mark.parametrize(("waarden", "verschilt"), [
    (["8 uur", "8  UUR"], False), (["8 uur", "12 uur"], True), (["8 uur", ""], True), (["", ""], False), (None, False),
])  # fmt: skip
def test_een_rij_verschilt_als_wat_te_vergelijken_is_verschilt(waarden: list[str] | None, verschilt: bool) -> None:
    assert Vergelijkrij("Intensiteit", ["vrije tekst", "andere tekst"], waarden).verschilt is verschilt


def test_rij_voor_rij_in_de_volgorde_van_het_format(als: Als, klantmanager: Gebruiker) -> None:
    een = InstrumentFactory(
        naam="Een", kosten=0, doelgroepen=["ED01"], doel="Iets anders.", toelichting_duur="Of korter"
    )
    twee = InstrumentFactory(naam="Twee", kosten=900)
    BeoordelingFactory(instrument=twee, algemeen=5, toelichting_algemeen="Vaste trainer.")
    BeoordelingFactory(instrument=twee, algemeen=4)
    antwoord = als(klantmanager).get(ADRES, {"i": [twee.slug, een.slug]})
    assert [deel["instrument"].naam for deel in antwoord.context["instrumenten"]] == ["Twee", "Een"]
    rijen = {regel["rij"].naam: regel["rij"] for regel in antwoord.context["rijen"]}
    assert list(rijen)[:4] == ["Beoordeling", "Samenvatting", "Doel", "Tegels"]
    assert rijen["Beoordeling"].waarden == ["4,5 van 5 (2 beoordelingen)", "nog niet beoordeeld"]
    assert rijen["Kosten"].waarden == ["€\xa0900", "geen kosten"]
    assert rijen["Kosten"].verschilt
    # Free text always differs; only what stands in figures and lists is marked.
    assert (rijen["Doel"].verschilt, rijen["Duur"].verschilt) == (False, False)
    assert "Voorwaarden voor deelname" not in rijen
    tekst = antwoord.content.decode()
    assert tekst.count(">verschilt<") == antwoord.context["verschillen"]
    for instrument in (een, twee):
        assert reverse("instrument_pdf", args=[instrument.slug]) in tekst


def test_weghalen_in_de_kop_van_een_kolom_en_de_keuze_zonder_adres(als: Als, klantmanager: Gebruiker) -> None:
    client = als(klantmanager)
    een, twee, drie = InstrumentFactory.create_batch(3)
    for instrument in (een, twee, drie):
        kies(client, instrument)
    antwoord = client.get(ADRES)
    assert [deel["instrument"] for deel in antwoord.context["instrumenten"]] == [een, twee, drie]
    assert '<a href="/instrumenten/" aria-current="true">' in op_een_regel(antwoord)
    weg = antwoord.context["instrumenten"][1]
    client.post(KIES, {"eraf": twee.slug, "terug": weg["zonder"]})
    assert list(client.session["vergelijken"]) == [een.slug, drie.slug]
    antwoord = client.get(weg["zonder"])
    assert [deel["instrument"] for deel in antwoord.context["instrumenten"]] == [een, drie]


def test_een_vierde_wordt_gemeld_en_wat_niet_te_zien_is_ook(als: Als, klantmanager: Gebruiker) -> None:
    slugs = [instrument.slug for instrument in InstrumentFactory.create_batch(4)]
    antwoord = als(klantmanager).get(ADRES, {"i": slugs})
    assert len(antwoord.context["instrumenten"]) == 3
    assert "hoogstens drie instrumenten" in antwoord.content.decode()
    concept = InstrumentFactory(status="concept")
    antwoord = als(klantmanager).get(ADRES, {"i": [slugs[0], concept.slug]})
    tekst = antwoord.content.decode()
    assert "niet meer gepubliceerd" in tekst
    assert "Kies er nog een bij" in tekst


def test_kiezen_in_de_lijst_keert_terug_naar_de_zoekvraag(als: Als, klantmanager: Gebruiker) -> None:
    client = als(klantmanager)
    een, twee = InstrumentFactory.create_batch(2)
    zoeken = "/instrumenten/?tegel=werk_fit"
    assert f'name="terug" form="vergelijk" value="{zoeken}"' in op_een_regel(client.get(zoeken))
    assert kies(client, een)["Location"] == f"{zoeken}#vergelijk-{een.slug}"
    kies(client, twee)
    tekst = op_een_regel(client.get(zoeken))
    assert f'href="{ADRES}?i={een.slug}&amp;i={twee.slug}"' in tekst
    client.post(KIES, {"eraf": een.slug, "terug": zoeken})
    assert list(client.session["vergelijken"]) == [twee.slug]
    client.post(KIES, {"leeg": "ja", "terug": zoeken})
    assert client.session["vergelijken"] == {}


def test_kiezen_op_een_volgende_bladzijde_keert_daar_terug(
    als: Als, klantmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scherm, "PER_PAGINA", 1)
    InstrumentFactory.create_batch(2, tegels=["werk_fit"])
    client = als(klantmanager)
    for zoeken in ("/instrumenten/?pagina=2", "/instrumenten/?tegel=werk_fit&pagina=2"):
        tekst = op_een_regel(client.get(zoeken))
        assert f'name="terug" form="vergelijk" value="{escape(zoeken)}"' in tekst


def test_wat_van_een_keuze_kwam_staat_bij_de_knop(als: Als, klantmanager: Gebruiker) -> None:
    client = als(klantmanager)
    *drie, vierde = InstrumentFactory.create_batch(4)
    for instrument in drie:
        kies(client, instrument)
    weigering = f'id="vol-{vierde.slug}"'
    tekst = client.get("/instrumenten/").content.decode()
    assert tekst.count(">Zet 3 naast elkaar</a>") == 3
    assert weigering not in tekst
    assert kies(client, vierde)["Location"].endswith(f"#vergelijk-{vierde.slug}")
    assert len(client.session["vergelijken"]) == 3
    for bladzijde in ("/instrumenten/", vierde.get_absolute_url()):
        tekst = client.get(bladzijde).content.decode()
        assert "Haal er eerst een weg." in tekst.split(weigering)[1][:600]
    client.post(KIES, {"eraf": drie[0].slug})
    assert weigering not in client.get("/instrumenten/").content.decode()


@pytest.mark.parametrize("terug", ["https://kwaad.example/", "//kwaad.example", "javascript:alert(1)", ""])
def test_kiezen_stuurt_niemand_naar_buiten(als: Als, klantmanager: Gebruiker, terug: str) -> None:
    instrument = InstrumentFactory()
    assert kies(als(klantmanager), instrument, terug)["Location"].startswith("/instrumenten/")


def test_wat_niet_te_zien_is_komt_niet_op_de_lijst(als: Als, klantmanager: Gebruiker) -> None:
    client = als(klantmanager)
    kies(client, InstrumentFactory(status="concept"))
    assert client.session["vergelijken"] == {}


def test_vergelijken_kost_evenveel_bij_een_als_bij_drie(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    client = als(klantmanager)
    slugs = [instrument.slug for instrument in InstrumentFactory.create_batch(3)]
    weinig = tel_queries(lambda: client.get(ADRES, {"i": slugs[:1]}))
    assert len(weinig) == len(tel_queries(lambda: client.get(ADRES, {"i": slugs}))) <= 8
