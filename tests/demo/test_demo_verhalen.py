"""The stories behind the demo city: the same for the same seed, on any day, and as a city is."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from pytest_django import DjangoDbBlocker

from demo.kaders import lees_kaders
from demo.mensen import Namen, maak_organisatie, splits_achternaam, verdeel, verdeel_klanten
from demo.stad import Stad, bouw_stad
from demo.verhaal.klant import Fase
from tests.typen import zeker

KLANTEN = 40
DAG = date(2026, 11, 18)


def test_dezelfde_seed_op_dezelfde_dag_geeft_dezelfde_stad(db: None) -> None:
    kaders = lees_kaders()
    een, twee = (bouw_stad(kaders, klanten=KLANTEN, seed=7, vandaag=DAG) for _ in range(2))
    assert een.controlegetal() == twee.controlegetal()


def test_een_andere_seed_geeft_een_andere_stad(db: None) -> None:
    kaders = lees_kaders()
    een, twee = (bouw_stad(kaders, klanten=KLANTEN, seed=seed, vandaag=DAG) for seed in (7, 8))
    assert een.controlegetal() != twee.controlegetal()


@pytest.fixture(scope="module")
def grote_stad(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Stad:
    """Made once for this module; only the reference data are read."""
    with django_db_blocker.unblock():
        return bouw_stad(lees_kaders(), klanten=150, seed=2026, vandaag=DAG)


def test_wie_nederlands_leert_werkt_daar_eerst_aan(grote_stad: Stad) -> None:
    beelden = [
        beeld
        for verhaal in grote_stad.verhalen
        for beeld in verhaal.beelden
        if verhaal.persoon.leert_nederlands and beeld.profiel == "3" and beeld.huidige_tegel != "nazorg"
    ]
    assert beelden
    assert {beeld.werkpunten[0] for beeld in beelden} == {"KK05"}
    assert all(len(set(beeld.werkpunten)) == len(beeld.werkpunten) for beeld in beelden)


def test_de_klantmanager_van_de_demo_moet_iemand_bellen_en_met_iemand_een_nieuwe_datum_afspreken(
    grote_stad: Stad,
) -> None:
    eigen = [gesprek for verhaal in grote_stad.verhalen if verhaal.klantmanager == 0 for gesprek in verhaal.gesprekken]
    verzuimd = [gesprek.verzuim for gesprek in eigen if gesprek.verzuim]
    assert any(verzuim.gebeld_na is None for verzuim in verzuimd)
    assert any(verzuim.reden and not verzuim.afgerond for verzuim in verzuimd)
    afspraken = [
        deel for verhaal in grote_stad.verhalen for gesprek in verhaal.gesprekken for deel in gesprek.afspraken
    ]
    verzet = [afspraak for afspraak in afspraken if afspraak.eerst_uiterlijk]
    assert verzet
    assert all(deel.gemaakt < zeker(deel.eerst_uiterlijk) < deel.uiterlijk and deel.verzet_reden for deel in verzet)


@pytest.mark.parametrize("dag", [date(2026, 11, 21), date(2027, 1, 1), date(2028, 2, 29)])
def test_op_elke_dag_van_het_jaar_kan_een_demo_beginnen(db: None, dag: date) -> None:
    stad = bouw_stad(lees_kaders(), klanten=KLANTEN, seed=2026, vandaag=dag)
    assert {verhaal.fase for verhaal in stad.verhalen} == set(Fase)


@pytest.mark.parametrize(("klanten", "teams"), [(900, 3), (1500, 5), (10_000, 33)])
def test_met_meer_klanten_komen_er_meer_klantmanagers_en_blijft_een_caseload_gewoon(klanten: int, teams: int) -> None:
    organisatie = maak_organisatie(Namen(2026), klanten)
    caseloads = Counter(verdeel_klanten(Random(1), organisatie, klanten))
    assert len(organisatie.teams) == teams
    assert len(caseloads) == 4 * teams
    assert 60 <= min(caseloads.values()) <= max(caseloads.values()) <= 105


@pytest.mark.parametrize("aantal", [8, 40, 900])
def test_verdelen_gaat_op_en_slaat_niemand_over(aantal: int) -> None:
    trekking = verdeel(Random(1), aantal, [3, 4, 4, 5, 63, 5, 7, 9])
    assert len(trekking) == aantal
    assert set(trekking) == set(range(8))


@pytest.mark.parametrize(
    ("naam", "delen"),
    [
        ("van der Berg", ("van der", "Berg")),
        ("Jansen", ("", "Jansen")),
        ("Goyaerts van Waderle", ("", "Goyaerts van Waderle")),
        ("de Wit", ("de", "Wit")),
    ],
)
def test_het_tussenvoegsel_staat_apart(naam: str, delen: tuple[str, str]) -> None:
    assert splits_achternaam(naam) == delen
