"""Evaluating with the client, version 2 with what changed, and closing with a look back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from klanten.models import Klant
from tests.factories import DoelFactory, InzetFactory, KlantFactory, TrajectplanFactory
from tests.trajecten.invoer import adres, over
from tests.typen import TelQueries, zeker
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker
from trajecten.actions.evaluatie import evalueer
from trajecten.actions.plan import sluit_plan_af
from trajecten.cyclus import NietToegestaan
from trajecten.models import Evaluatie, PlanStatus, Planversie, Trajectplan
from trajecten.plannen import laatste_plan_zonder_meer, lopend_plan


@pytest.fixture(autouse=True)
def zonder_opmaak(monkeypatch: pytest.MonkeyPatch) -> None:
    """Laying out a document takes a second and is tested elsewhere."""
    monkeypatch.setattr("trajecten.actions.versie.maak_pdf", lambda opname: b"%PDF")


@pytest.fixture
def lopend(compleet: Trajectplan, stel_vast: Callable[[], Planversie]) -> Trajectplan:
    stel_vast()
    compleet.refresh_from_db()
    return compleet


def evaluatiegegevens(
    plan: Trajectplan, uitkomst: str = "deels", vervolg: str = "doorgaan", **anders: object
) -> dict[str, object]:
    gegevens = {
        "sleutel": nieuwe_sleutel(),
        "op": over(0),
        "samenvatting": "De leerwerkplek bevalt goed.",
        "klantreactie": "Ik vind het leuk.",
        "volgende_evaluatie": over(90),
    }
    for doel in plan.doelen.filter(status="open"):
        gegevens |= {f"doel-{doel.pk}-uitkomst": uitkomst, f"doel-{doel.pk}-vervolg": vervolg}
    return {**gegevens, **anders}


def test_evalueren_legt_elk_doel_vast_en_opent_het_plan(
    client: Client, klant: Klant, klantmanager: Gebruiker, lopend: Trajectplan
) -> None:
    antwoord = client.post(adres("trajectplan_evalueren", klant.pk), evaluatiegegevens(lopend))
    assert antwoord["Location"] == adres("trajectplan", klant.pk)
    evaluatie = Evaluatie.objects.get(plan=lopend)
    assert (evaluatie.door, evaluatie.doelen.get().uitkomst) == (klantmanager, "deels")
    lopend.refresh_from_db()
    assert (lopend.status, zeker(lopend.evaluatie_op).isoformat()) == ("bijstellen", over(90))
    # What the client thinks is asked again for the version to come.
    assert lopend.zienswijze == ""


def test_een_behaald_doel_is_behaald(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    client.post(adres("trajectplan_evalueren", klant.pk), evaluatiegegevens(lopend, "behaald", "stoppen"))
    assert lopend.doelen.get().status == "behaald"


def test_dubbel_klikken_maakt_een_evaluatie(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    gegevens = evaluatiegegevens(lopend, "behaald", "stoppen")
    for _ in range(2):
        antwoord = client.post(adres("trajectplan_evalueren", klant.pk), gegevens)
        assert antwoord["Location"] == adres("trajectplan", klant.pk)
    assert Evaluatie.objects.filter(plan=lopend).count() == 1


def test_een_evaluatie_gaat_langs_alle_doelen(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    tweede = DoelFactory(plan=lopend, omschrijving="Zelf een gesprek voeren")
    gegevens = evaluatiegegevens(lopend)
    del gegevens[f"doel-{tweede.pk}-uitkomst"]
    antwoord = client.post(adres("trajectplan_evalueren", klant.pk), gegevens)
    assert antwoord.status_code == 422
    inhoud = antwoord.content.decode()
    assert f'href="#id_doel-{tweede.pk}-uitkomst_groep"' in inhoud
    assert "De leerwerkplek bevalt goed." in inhoud
    assert not Evaluatie.objects.filter(plan=lopend).exists()


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"op": over(1)}, "Een evaluatie is vandaag of eerder."),
        ({"op": "1989-05-01"}, "Deze dag ligt voor de geboorte van de klant."),
        ({"volgende_evaluatie": over(0)}, "Kies een datum na vandaag."),
    ],
)
def test_een_evaluatie_heeft_datums_die_kunnen(
    client: Client, klant: Klant, lopend: Trajectplan, anders: dict[str, str], melding: str
) -> None:
    antwoord = client.post(adres("trajectplan_evalueren", klant.pk), evaluatiegegevens(lopend, **anders))
    assert antwoord.status_code == 422
    assert melding in antwoord.content.decode()


def test_een_doel_dat_er_intussen_bij_kwam_wordt_eerst_besproken(
    klant: Klant, klantmanager: Gebruiker, lopend: Trajectplan
) -> None:
    doel = lopend.doelen.get()
    DoelFactory(plan=lopend)
    with pytest.raises(NietToegestaan, match="intussen veranderd"):
        evalueer(
            plan=lopend,
            op=timezone.localdate(),
            samenvatting="Goed",
            klantreactie="",
            volgende_evaluatie=timezone.localdate() + timedelta(days=30),
            doelen={doel.pk: {"uitkomst": "deels", "vervolg": "doorgaan", "toelichting": ""}},
            door=klantmanager,
        )


def test_wie_het_plan_al_opende_verliest_de_getypte_evaluatie_niet(
    client: Client, klant: Klant, lopend: Trajectplan
) -> None:
    gegevens = evaluatiegegevens(lopend)
    Trajectplan.objects.filter(pk=lopend.pk).update(status=PlanStatus.BIJSTELLEN)
    antwoord = client.post(adres("trajectplan_evalueren", klant.pk), gegevens)
    assert antwoord.status_code == 409
    assert "De leerwerkplek bevalt goed." in antwoord.content.decode()


def test_een_concept_kan_niet_worden_geevalueerd(client: Client, klant: Klant, compleet: Trajectplan) -> None:
    antwoord = client.get(adres("trajectplan_evalueren", klant.pk), follow=True)
    assert "Dit kan pas als het trajectplan is vastgesteld." in antwoord.content.decode()


def test_na_bijstellen_komt_versie_2_met_wat_er_veranderde(
    client: Client, klant: Klant, lopend: Trajectplan, stel_vast: Callable[[], Planversie]
) -> None:
    client.post(adres("trajectplan_evalueren", klant.pk), evaluatiegegevens(lopend, "behaald", "stoppen"))
    DoelFactory(plan=lopend, omschrijving="Zelf solliciteren")
    client.post(
        adres("trajectplan_bewerken", klant.pk),
        {
            "revisie": zeker(lopend_plan(klant)).plan.revisie,
            "hoofddoel": "Drie dagen werken in de zorg",
            "eigen_woorden": "Ik wil in de zorg werken.",
            "rechtskarakter": "afspraak",
            "zienswijze": "eens",
            "evaluatie_op": over(90),
        },
    )
    assert stel_vast().nummer == 2
    inhoud = client.get(adres("trajectplan_versie", klant.pk, 2)).content.decode()
    assert "Wat is er veranderd sinds versie 1" in inhoud
    for tekst in ("Nieuw doel", "Zelf solliciteren", "Drie dagen werken in de zorg", "Behaald"):
        assert tekst in inhoud
    plan = client.get(adres("trajectplan", klant.pk)).content.decode()
    assert "Versie 1</a>" in plan
    assert "Versie 2</a>" in plan
    assert Planversie.objects.get(plan=lopend, nummer=1).inhoud["hoofddoel"] == "Werken in de zorg"


def test_een_doel_uit_een_versie_stopt_en_verdwijnt_niet(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    client.post(adres("trajectplan_evalueren", klant.pk), evaluatiegegevens(lopend))
    doel = lopend.doelen.get()
    client.post(adres("doel_wijzigen", klant.pk, doel.pk), {"weghalen": "ja", "revisie": doel.revisie})
    doel.refresh_from_db()
    assert doel.status == "gestopt"
    assert doel.inzetten.get().status == "gestopt"


def test_een_inzet_uit_een_versie_wordt_gestopt_en_niet_weggehaald(
    client: Client, klant: Klant, lopend: Trajectplan
) -> None:
    client.post(adres("trajectplan_evalueren", klant.pk), evaluatiegegevens(lopend))
    inzet = lopend.doelen.get().inzetten.get()
    antwoord = client.post(adres("inzet_wijzigen", klant.pk, inzet.pk), {"weghalen": "ja", "revisie": 1}, follow=True)
    assert "Stop de inzet, met de reden." in antwoord.content.decode()
    assert lopend.doelen.get().inzetten.exists()


def test_afsluiten_met_een_terugblik_stopt_wat_nog_loopt(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    pad = adres("trajectplan_afsluiten", klant.pk)
    assert "Ervaren dat werken lukt" in client.get(pad).content.decode()
    antwoord = client.post(pad, {"revisie": lopend.revisie, "terugblik": "De leerwerkplek paste goed bij het doel."})
    assert antwoord["Location"] == adres("trajectplan", klant.pk)
    lopend.refresh_from_db()
    doel = lopend.doelen.get()
    assert (lopend.status, doel.status, doel.inzetten.get().status) == ("afgesloten", "gestopt", "gestopt")
    assert lopend.afgesloten_op is not None
    inhoud = client.get(adres("trajectplan", klant.pk)).content.decode()
    assert "De leerwerkplek paste goed bij het doel." in inhoud
    assert "Begin trajectplan" in inhoud


def test_zonder_terugblik_wordt_niet_afgesloten(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    antwoord = client.post(adres("trajectplan_afsluiten", klant.pk), {"revisie": lopend.revisie, "terugblik": ""})
    assert antwoord.status_code == 422
    lopend.refresh_from_db()
    assert lopend.status == "vastgesteld"


def test_een_verouderde_afsluiting_wordt_geweigerd(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    antwoord = client.post(
        adres("trajectplan_afsluiten", klant.pk), {"revisie": lopend.revisie - 1, "terugblik": "Het werkte."}
    )
    assert antwoord.status_code == 409
    lopend.refresh_from_db()
    assert lopend.status == "vastgesteld"


def test_dubbel_klikken_op_afsluiten_is_geen_conflict(client: Client, klant: Klant, lopend: Trajectplan) -> None:
    pad = adres("trajectplan_afsluiten", klant.pk)
    gegevens = {"revisie": lopend.revisie, "terugblik": "Het werkte."}
    antwoorden = [client.post(pad, gegevens) for _ in range(2)]
    assert [antwoord["Location"] for antwoord in antwoorden] == [adres("trajectplan", klant.pk)] * 2
    assert "Het trajectplan is al afgesloten." in client.get(adres("trajectplan", klant.pk)).content.decode()


@pytest.mark.parametrize("naam", ["trajectplan", "trajectplan_evalueren", "trajectplan_afsluiten"])
def test_een_pagina_vraagt_bij_dertig_doelen_niet_meer_dan_bij_een(
    naam: str, client: Client, klant: Klant, tel_queries: TelQueries
) -> None:
    plan = TrajectplanFactory(klant=klant, status=PlanStatus.VASTGESTELD)
    aantallen = []
    for doelen in (1, 29):
        for _ in range(doelen):
            InzetFactory(doel=DoelFactory(plan=plan))
        client.get(adres(naam, klant.pk))
        aantallen.append(len(tel_queries(lambda: client.get(adres(naam, klant.pk)))))
    assert aantallen[0] == aantallen[1] <= 11


def test_een_afgesloten_plan_toont_zich_binnen_het_aantal_vragen(
    client: Client, klant: Klant, lopend: Trajectplan, tel_queries: TelQueries
) -> None:
    sluit_plan_af(plan=lopend, gezien=lopend.revisie, terugblik="Het werkte.", door=klant.klantmanager)
    assert len(tel_queries(lambda: client.get(adres("trajectplan", klant.pk)))) <= 11


def test_het_laatste_plan_zonder_meer_is_het_lopende_en_anders_wat_het_laatst_is_afgesloten(
    client: Client, klant: Klant, lopend: Trajectplan, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert laatste_plan_zonder_meer(KlantFactory()) is None
    pad = adres("trajectplan_afsluiten", klant.pk)
    assert client.post(pad, {"revisie": lopend.revisie, "terugblik": "Het werkte."}).status_code == 302
    assert laatste_plan_zonder_meer(klant) == lopend
    nieuw = TrajectplanFactory(klant=klant)
    with django_assert_num_queries(1):
        assert laatste_plan_zonder_meer(klant) == nieuw
