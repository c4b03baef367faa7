"""Showing the klantbeeld and its versions; who may; how many queries."""

from typing import Any

import pytest

from klantbeeld.actions.beeld import begin_klantbeeld
from klantbeeld.beelden import laatste_vastgesteld
from klantbeeld.componenten import componenten_met_ankers
from klantbeeld.models import Klantbeeld
from klantbeeld.standen import tekening_van
from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import adres, begin
from tests.paginakeuring import op_een_regel
from tests.typen import Als, TelQueries, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


def test_componenten_komen_met_hun_vijf_ankers_in_twee_queries(tel_queries: TelQueries) -> None:
    gevonden: list[Any] = []
    assert len(tel_queries(lambda: gevonden.extend(componenten_met_ankers()))) == 2
    assert len(gevonden) == 10
    assert [anker.score for anker in gevonden[0].ankers.all()] == [1, 2, 3, 4, 5]


def test_laatste_vastgestelde_draagt_anker_en_vorige_score(klant: Klant) -> None:
    klantbeeld(klant, scores={"EFF": 2})
    klantbeeld(klant, scores={"EFF": 4})
    klantbeeld(klant, scores={"EFF": 1}, vastgesteld=False)
    score: Any = next(
        score for score in zeker(laatste_vastgesteld(klant)).scores.all() if score.component.code == "EFF"
    )
    assert (score.score, score.vorige_score) == (4, 2)
    assert score.ankertekst == "Zegt dat de stap met wat hulp zal lukken"


def test_tekening_van_een_klantbeeld_kent_verandering_en_werkpunt(klant: Klant) -> None:
    klantbeeld(klant, scores={"EFF": 4})
    klantbeeld(klant, scores={"EFF": 2}, werkpunten=("KK12",))
    regels = {regel.code: regel for regel in tekening_van(zeker(laatste_vastgesteld(klant))).regels}
    assert (regels["EFF"].verandering, regels["EFF"].werkpunt) == (-2, True)
    assert regels["ZEL"].werkpunt is False


def test_klantbeeld_toont_krachten_voor_aandacht(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores={"ATT": 5, "EFF": 1, "CON": None})
    html = als(klantmanager).get(adres("klantbeeld", klant)).content.decode()
    assert html.index("Attitude: <") < html.index("Geloof in eigen kunnen: <")
    assert "Niet besproken" in html
    assert "Willen en geloven in eigen kunnen" in html


def test_versie_toont_het_verschil_met_de_vorige(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores={"EFF": 2})
    klantbeeld(klant, scores={"EFF": 4})
    client = als(klantmanager)
    nieuw = op_een_regel(client.get(adres("klantbeeld_versie", klant, 2)))
    oud = op_een_regel(client.get(adres("klantbeeld_versie", klant, 1)))
    assert "▲ vorige keer 2" in nieuw
    assert "Dit is een eerdere versie" not in nieuw
    assert "▲ vorige keer" not in oud
    assert "Dit is een eerdere versie" in oud


def test_versie_die_niet_bestaat_geeft_404(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    assert als(klantmanager).get(adres("klantbeeld_versie", klant, 7)).status_code == 404


@pytest.mark.parametrize("zoek", ["", "?voor=x", "?voor=3", "?voor=99999", "?voor=²"])
def test_lijst_van_versies_verdraagt_elke_vraag(als: Als, klantmanager: Gebruiker, klant: Klant, zoek: str) -> None:
    klantbeeld(klant)
    assert als(klantmanager).get(adres("klantbeeld", klant) + zoek).status_code == 200


@pytest.mark.parametrize("naam", ["klantbeeld", "klantbeeld_maken", "klantbeeld_vaststellen"])
def test_vreemde_klantmanager_krijgt_404_en_andere_rol_403(
    als: Als, klant: Klant, beheerder: Gebruiker, privacy: Gebruiker, naam: str
) -> None:
    assert als(GebruikerFactory()).get(adres(naam, klant)).status_code == 404
    assert [als(wie).get(adres(naam, klant)).status_code for wie in (beheerder, privacy)] == [403, 403]


@pytest.mark.parametrize("naam", ["klantbeeld_beginnen", "klantbeeld_score"])
def test_vreemde_mag_ook_niets_bewaren_en_een_get_kan_niet(
    als: Als, klantmanager: Gebruiker, klant: Klant, beheerder: Gebruiker, naam: str
) -> None:
    assert als(GebruikerFactory()).post(adres(naam, klant)).status_code == 404
    assert als(beheerder).post(adres(naam, klant)).status_code == 403
    assert als(klantmanager).get(adres(naam, klant)).status_code == 405
    assert Klantbeeld.objects.count() == 0


def test_teamleider_mag_meekijken_en_meedoen(als: Als, teamleider: Gebruiker, klant: Klant) -> None:
    assert begin(als, teamleider, klant).get(adres("klantbeeld_maken", klant)).status_code == 200


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("klantbeeld", 10),
        ("klantbeeld_maken", 11),
        ("klantbeeld_bespreken", 9),
        ("klantbeeld_vaststellen", 8),
        ("klantbeeld_versie", 9),
    ],
)
def test_evenveel_queries_ook_bij_dertig_versies(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries, naam: str, verwacht: int
) -> None:
    aantallen = []
    for versies in (1, 30):
        klant = KlantFactory(klantmanager=klantmanager)
        for _ in range(versies):
            klantbeeld(klant)
        begin_klantbeeld(klant=klant, door=klantmanager)
        rest = [1] if naam == "klantbeeld_versie" else []
        client = als(klantmanager)
        aantallen.append(len(tel_queries(lambda: client.get(adres(naam, klant, *rest)))))  # noqa: B023
    assert aantallen == [verwacht, verwacht]
