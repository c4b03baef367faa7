"""Two people on one draft: nothing is overwritten silently, nothing that was typed is lost."""

import re

import pytest
from django.test import Client

from klantbeeld.actions.beeld import GeenConcept, begin_klantbeeld, bewaar_delen
from klantbeeld.actions.vaststellen import bespreek_klantbeeld, stel_klantbeeld_vast
from klantbeeld.delen import Klantbeelddeel, vingerafdruk, waarden_van
from klantbeeld.models import Klantbeeld, Score
from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import adres, begin, concept, htmx, velden
from tests.typen import Als, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def twee_schermen(als: Als, klantmanager: Gebruiker, klant: Klant) -> tuple[Client, Client, dict[str, str]]:
    """Two people have the same draft open; the second then sees what the first saved."""
    duo = GebruikerFactory(team=klantmanager.team)
    klant.duo_collega = duo
    klant.save()
    eerste, tweede = begin(als, klantmanager, klant), als(duo)
    data = velden(eerste.get(adres("klantbeeld_maken", klant)))
    return eerste, tweede, data


def test_twee_mensen_op_verschillende_onderdelen_zitten_elkaar_niet_in_de_weg(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    assert htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2"}).status_code == 200
    assert htmx(tweede, klant, data | {"deel": "ATT", "ATT-score": "4"}).status_code == 200
    scores = dict(concept(klant).scores.values_list("component__code", "score"))
    assert (scores["EFF"], scores["ATT"]) == (2, 4)


def test_hetzelfde_onderdeel_geeft_409_met_beide_versies_en_overschrijft_niets(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2", "EFF-feiten": "Durft niet."})
    antwoord = htmx(tweede, klant, data | {"deel": "EFF", "EFF-score": "4", "EFF-feiten": "Durft veel."})
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Durft niet." in html
    assert "Durft veel." in html
    assert concept(klant).scores.get(component__code="EFF").feiten == "Durft niet."


def test_na_het_conflict_is_mijn_versie_bewaren_een_keuze(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    mijn = data | {"deel": "EFF", "EFF-score": "4"}
    htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2"})
    html = htmx(tweede, klant, mijn).content.decode()
    assert htmx(tweede, klant, mijn).status_code == 409
    keuze = zeker(re.search(r'"EFF-basis": "(\w+)"', html)).group(1)
    assert htmx(tweede, klant, mijn | {"EFF-basis": keuze}).status_code == 200
    assert concept(klant).scores.get(component__code="EFF").score == 4


def test_wie_hetzelfde_typte_heeft_geen_conflict(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    zelfde = data | {"deel": "EFF", "EFF-score": "2"}
    assert [htmx(wie, klant, zelfde).status_code for wie in (eerste, tweede)] == [200, 200]


def test_hele_formulier_met_een_botsing_bewaart_de_rest_en_toont_beide_versies(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    htmx(eerste, klant, data | {"deel": "doel", "doel-doelgedrag": "Werken in de zorg"})
    antwoord = tweede.post(
        adres("klantbeeld_maken", klant), data | {"doel-doelgedrag": "Vrijwilligerswerk", "ATT-score": "4"}
    )
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Nu opgeslagen" in html
    assert "Werken in de zorg" in html
    assert "Vrijwilligerswerk" in html
    assert concept(klant).doelgedrag == "Werken in de zorg"
    assert concept(klant).scores.get(component__code="ATT").score == 4
    # The form carries the newer basis: sending it once more is a choice.
    assert tweede.post(adres("klantbeeld_maken", klant), velden(antwoord)).status_code == 302
    assert concept(klant).doelgedrag == "Vrijwilligerswerk"


def test_wat_ik_niet_aanraakte_zet_het_werk_van_een_ander_niet_terug(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2", "EFF-feiten": "Durft niet."})
    assert tweede.post(adres("klantbeeld_maken", klant), data | {"ATT-score": "4"}).status_code == 302
    scores = dict(concept(klant).scores.values_list("component__code", "score"))
    assert (scores["EFF"], scores["ATT"]) == (2, 4)


def test_na_een_botsing_staat_er_bij_de_rest_wat_is_opgeslagen(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2"})
    htmx(eerste, klant, data | {"deel": "doel", "doel-doelgedrag": "Werken in de zorg"})
    mijn = data | {"doel-doelgedrag": "Vrijwilligerswerk", "ATT-score": "4"}
    antwoord = tweede.post(adres("klantbeeld_maken", klant), mijn)
    assert antwoord.status_code == 409
    getoond = velden(antwoord)
    assert (getoond["EFF-score"], getoond["ATT-score"]) == ("2", "4")
    assert getoond["doel-doelgedrag"] == "Vrijwilligerswerk"
    # What I saved beside the collision is mine to change again, without colliding with myself.
    assert tweede.post(adres("klantbeeld_maken", klant), getoond | {"ATT-score": "5"}).status_code == 302
    scores = dict(concept(klant).scores.values_list("component__code", "score"))
    assert (scores["EFF"], scores["ATT"]) == (2, 5)


def test_bij_een_fout_staat_er_bij_de_rest_wat_is_opgeslagen(
    klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    eerste, tweede, data = twee_schermen
    htmx(eerste, klant, data | {"deel": "EFF", "EFF-score": "2"})
    antwoord = tweede.post(adres("klantbeeld_maken", klant), data | {"ATT-score": "9", "NOR-feiten": "Getypt."})
    assert antwoord.status_code == 422
    getoond = velden(antwoord)
    assert (getoond["EFF-score"], getoond["ATT-score"], getoond["NOR-feiten"]) == ("2", "9", "Getypt.")


@pytest.mark.parametrize("regeleinde", ["\n", "\r\n"])
def test_andere_regeleinden_zijn_geen_wijziging(
    klantmanager: Gebruiker, klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]], regeleinde: str
) -> None:
    _, tweede, _ = twee_schermen
    feiten = f"Eerste regel.{regeleinde}Tweede regel."
    Score.objects.filter(klantbeeld=concept(klant), component__code="EFF").update(feiten=feiten)
    data = velden(tweede.get(adres("klantbeeld_maken", klant)))
    data["EFF-feiten"] = "Eerste regel.\r\nTweede regel."
    assert tweede.post(adres("klantbeeld_maken", klant), data).status_code == 302
    assert htmx(tweede, klant, data | {"deel": "EFF"}).status_code == 200
    assert concept(klant).revisie == 1
    htmx(tweede, klant, data | {"deel": "EFF", "EFF-score": "4"})
    assert concept(klant).scores.get(component__code="EFF").feiten == "Eerste regel.\nTweede regel."


def test_vastgesteld_terwijl_een_ander_nog_typt_verliest_niets(
    klantmanager: Gebruiker, klant: Klant, twee_schermen: tuple[Client, Client, dict[str, str]]
) -> None:
    _, tweede, data = twee_schermen
    beeld = concept(klant)
    Score.objects.filter(klantbeeld=beeld).update(score=3)
    Klantbeeld.objects.filter(pk=beeld.pk).update(doelgedrag="Werken", interpretatie="Kan.")
    bespreek_klantbeeld(klant=beeld.klant, gezien=1, klantreactie="", door=klantmanager)
    stel_klantbeeld_vast(klant=beeld.klant, gezien=2, werkpunten=[], door=klantmanager)
    typte = data | {"EFF-feiten": "Nieuw feit"}
    assert htmx(tweede, klant, typte | {"deel": "EFF"}).status_code == 409
    antwoord = tweede.post(adres("klantbeeld_maken", klant), typte)
    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "intussen vastgesteld" in html
    assert "Nieuw feit" in html
    # In a new draft, what was typed beside the established text is a choice again.
    antwoord = tweede.post(adres("klantbeeld_maken", klant), velden(antwoord) | {"actie": "nieuw"})
    assert antwoord.status_code == 409
    assert tweede.post(adres("klantbeeld_maken", klant), velden(antwoord)).status_code == 302
    assert concept(klant).scores.get(component__code="EFF").feiten == "Nieuw feit"


def test_bewaren_van_een_vastgesteld_beeld_weigert(klantmanager: Gebruiker, klant: Klant) -> None:
    with pytest.raises(GeenConcept):
        bewaar_delen(klantbeeld=klantbeeld(klant), delen=[], door=klantmanager)


def test_zonder_wijziging_blijft_de_revisie_gelijk(klantmanager: Gebruiker, klant: Klant) -> None:
    beeld = begin_klantbeeld(klant=klant, door=klantmanager)
    score = beeld.scores.get(component__code="EFF")
    waarden = waarden_van(score, "EFF")
    assert bewaar_delen(klantbeeld=beeld, delen=[Klantbeelddeel("EFF", "oud", waarden)], door=klantmanager) == []
    beeld.refresh_from_db()
    assert beeld.revisie == 1
    nieuw = Klantbeelddeel("EFF", vingerafdruk(waarden), {**waarden, "score": 3})
    bewaar_delen(klantbeeld=beeld, delen=[nieuw], door=klantmanager)
    beeld.refresh_from_db()
    assert beeld.revisie == 2
