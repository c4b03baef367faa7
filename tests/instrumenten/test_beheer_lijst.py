"""The list of instruments in Django admin, and what is done with those that were chosen in it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from instrumenten.models import Instrument, Status, Volger
from tests.factories import InstrumentFactory, InzetFactory
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van

LIJST = "/beheer/instrumenten/instrument/"


@pytest.fixture
def client(beheer: Client) -> Client:
    return beheer


def test_de_lijst_zegt_wat_compleet_is_en_filtert_daarop(client: Client) -> None:
    InstrumentFactory(naam="Compleet instrument")
    InstrumentFactory(naam="Half instrument", status="concept", tegels=[])
    assert "Half instrument" in client.get(LIJST).content.decode()
    gefilterd = client.get(f"{LIJST}?compleet=nee").content.decode()
    assert "Half instrument" in gefilterd
    assert "Compleet instrument" not in gefilterd


def test_de_lijst_vindt_wat_lang_niet_is_gewijzigd(client: Client) -> None:
    InstrumentFactory(naam="Vers")
    oud = InstrumentFactory(naam="Bestoft")
    Instrument.objects.filter(pk=oud.pk).update(gewijzigd_op=timezone.now() - timedelta(days=200))
    gefilterd = client.get(f"{LIJST}?gewijzigd=lang").content.decode()
    assert "Bestoft" in gefilterd
    assert "Vers" not in gefilterd


def test_zoeken_in_de_lijst_vindt_op_aanbieder(client: Client) -> None:
    InstrumentFactory(naam="Gezocht", aanbieder__naam="Taalschool Noord")
    InstrumentFactory(naam="Ander")
    gevonden = client.get(f"{LIJST}?q=taalschool").content.decode()
    assert "Gezocht" in gevonden
    assert "Ander<" not in gevonden


def test_de_lijst_kost_evenveel_bij_meer_instrumenten(client: Client, tel_queries: TelQueries) -> None:
    InstrumentFactory()
    bij_een = len(tel_queries(lambda: client.get(LIJST)))
    assert bij_een <= 8
    for _ in range(30):
        InstrumentFactory()
    assert len(tel_queries(lambda: client.get(LIJST))) == bij_een


def test_publiceren_vanuit_de_lijst_zegt_wat_er_echt_veranderde(client: Client) -> None:
    compleet = InstrumentFactory(status="concept")
    half = InstrumentFactory(naam="Half", status="concept", klantkenmerken=[])
    later = InstrumentFactory(naam="Later", status="concept", publiceren_vanaf=timezone.localdate() + timedelta(days=9))
    keuze = [compleet.pk, half.pk, later.pk, InstrumentFactory().pk]
    tekst = client.post(LIJST, {"action": "publiceer_gekozen", "_selected_action": keuze}, follow=True).content.decode()
    assert "2 instrumenten gepubliceerd." in tekst
    assert "1 instrument was al gepubliceerd." in tekst
    assert f"Later is vandaag niet te vinden: gepubliceerd vanaf {later.publiceren_vanaf:%d-%m-%Y}." in tekst
    assert "Half: Publiceren kan nog niet. Er ontbreekt nog: een klantkenmerk." in tekst
    half.refresh_from_db()
    assert half.status == Status.CONCEPT


def test_archiveren_vanuit_de_lijst_vraagt_eerst_en_doet_het_dan_een_keer(
    client: Client, als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    gebruikt = InzetFactory(status="gestart").instrument
    Volger.objects.create(instrument=gebruikt, gebruiker=klantmanager)
    gekozen = [gebruikt.pk, InstrumentFactory().pk, InstrumentFactory(status="gearchiveerd").pk]
    keuze = {"action": "archiveer_gekozen", "_selected_action": gekozen}
    vraag = client.post(LIJST, keuze)
    [eerst, _] = sorted(vraag.context["instrumenten"], key=lambda instrument: instrument.pk)
    assert (eerst.in_plannen, eerst.aantal_volgers, vraag.context["aantal"]) == (1, 1, 2)
    assert "Archiveer 2 instrumenten" in vraag.content.decode()
    assert not Instrument.objects.filter(pk=gebruikt.pk, status="gearchiveerd").exists()
    niet_gekozen = InstrumentFactory()
    bevestigd = {veld.name: veld.value() for veld in vraag.context["form"]}
    bevestigd |= {"action": "archiveer_gekozen", "select_across": 1, "_selected_action": gebruikt.pk}
    for _ in range(2):
        assert "2 instrumenten gearchiveerd." in client.post(LIJST, bevestigd, follow=True).content.decode()
    assert gebeurtenissen_van(Instrument).filter(pgh_obj=gebruikt, status="gearchiveerd").count() == 1
    assert list(Instrument.objects.gepubliceerd()) == [niet_gekozen]
    assert als(klantmanager).get("/instrumenten/").context["facetten"].gepubliceerd == 1
    meer = [instrument.pk for instrument in InstrumentFactory.create_batch(9)]
    weinig = len(tel_queries(lambda: client.post(LIJST, keuze | {"_selected_action": meer[:2]})))
    assert len(tel_queries(lambda: client.post(LIJST, keuze | {"_selected_action": meer}))) == weinig
