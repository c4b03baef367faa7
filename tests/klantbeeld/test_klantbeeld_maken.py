"""Beginning, filling in and saving a draft."""

import re

import pytest
from django.utils import timezone

from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Score
from klanten.models import Klant
from tests.factories import KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import adres, begin, concept, htmx, velden
from tests.paginakeuring import op_een_regel
from tests.typen import Als, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


def test_zonder_klantbeeld_zegt_de_pagina_wat_te_doen(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    pagina = als(klantmanager).get(adres("klantbeeld", klant))
    assert pagina.status_code == 200
    assert "Er is nog geen klantbeeld" in pagina.content.decode()


def test_beginnen_maakt_een_concept_met_tien_onbesproken_onderdelen(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    antwoord = als(klantmanager).post(adres("klantbeeld_beginnen", klant))
    assert antwoord["Location"] == adres("klantbeeld_maken", klant)
    assert list(concept(klant).scores.values_list("score", flat=True)) == [None] * 10


def test_twee_keer_beginnen_geeft_een_concept(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    client.post(adres("klantbeeld_beginnen", klant))
    assert Klantbeeld.objects.filter(klant=klant).count() == 1


def test_nieuwe_versie_begint_als_kopie_en_noemt_de_vorige_score_met_datum(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    vorige = klantbeeld(klant, scores={"EFF": 2, "CON": None})
    pagina = begin(als, klantmanager, klant).get(adres("klantbeeld_maken", klant))
    kopie = concept(klant)
    assert kopie.doelgedrag == vorige.doelgedrag
    assert kopie.scores.get(component__code="EFF").feiten == "Vertelt hier zelf over."
    assert kopie.werkpunten.count() == 0
    html = op_een_regel(pagina)
    assert f"vorige keer 2 ({timezone.localdate(vorige.vastgesteld_op):%d-%m-%Y})" in html
    assert "vorige keer niet besproken" in html


def test_bron_verandert_niet_door_de_kopie(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    vorige = klantbeeld(klant)
    begin(als, klantmanager, klant)
    vorige.refresh_from_db()
    assert vorige.status == KlantbeeldStatus.VASTGESTELD
    assert concept(klant).pk != vorige.pk


def test_maken_zonder_concept_gaat_naar_het_klantbeeld(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    assert als(klantmanager).get(adres("klantbeeld_maken", klant))["Location"] == adres("klantbeeld", klant)


def test_maken_toont_ankers_vragen_en_de_waarschuwing_bij_belastbaarheid(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    html = begin(als, klantmanager, klant).get(adres("klantbeeld_maken", klant)).content.decode()
    assert "Wil de stap proberen als er iemand bij is" in html
    assert "Vragen die helpen" in html
    assert "Geen diagnose, geen medicatie" in html.replace("\n", " ")


def test_hele_formulier_bewaren_zonder_script(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    data |= {
        "doel-doelgedrag": "Drie ochtenden werken",
        "doel-ladder_nu": "3",
        "EFF-score": "2",
        "EFF-klantscore": "4",
        "EFF-feiten": "Zegt: dat kan ik niet.",
        "EFF-bron": "gesprek",
        "slot-krachten": "Komt altijd op tijd.",
    }
    antwoord = client.post(adres("klantbeeld_maken", klant), data)
    assert antwoord["Location"] == adres("klantbeeld_maken", klant)
    beeld = concept(klant)
    score = beeld.scores.get(component__code="EFF")
    assert (beeld.doelgedrag, beeld.ladder_nu, beeld.krachten) == ("Drie ochtenden werken", 3, "Komt altijd op tijd.")
    assert (score.score, score.klantscore, score.feiten, score.bron) == (2, 4, "Zegt: dat kan ik niet.", "gesprek")
    assert beeld.scores.get(component__code="ATT").score is None


def test_bewaren_en_door_naar_bespreken(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"actie": "bespreken"}
    assert client.post(adres("klantbeeld_maken", klant), data)["Location"] == adres("klantbeeld_bespreken", klant)


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("EFF-score", "6"),
        ("EFF-score", "0"),
        ("EFF-score", "²"),
        ("EFF-score", "1" * 5000),
        ("EFF-klantscore", "x"),
        ("EFF-feiten", "a" * 2001),
        ("EFF-bron", "roddel"),
        ("doel-doelgedrag", "a" * 501),
        ("doel-huidige_tegel_id", "999999"),
        ("slot-interpretatie", "a" * 4001),
    ],
)
def test_ongeldig_veld_geeft_422_en_bewaart_de_getypte_tekst(
    als: Als, klantmanager: Gebruiker, klant: Klant, veld: str, waarde: str
) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    data |= {"ATT-feiten": "Ziet vooral voordelen.", veld: waarde}
    antwoord = client.post(adres("klantbeeld_maken", klant), data)
    assert antwoord.status_code == 422
    assert "Er klopt nog iets niet" in antwoord.content.decode()
    assert "Ziet vooral voordelen." in antwoord.content.decode()
    assert concept(klant).scores.get(component__code="ATT").feiten == ""


def test_verschil_met_de_klant_is_een_vraag_om_over_te_praten(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    Score.objects.filter(klantbeeld=concept(klant), component__code="EFF").update(score=2, klantscore=4)
    html = client.get(adres("klantbeeld_maken", klant)).content.decode()
    assert html.count("Vraag om over te praten") == 1


def test_onderdeel_bewaart_zichzelf_en_de_tekening_groeit_mee(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "EFF-score": "2"}
    antwoord = htmx(client, klant, data)
    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert re.search(r"Bewaard om \d\d:\d\d", html)
    assert "Geloof in eigen kunnen: 2 van 5" in html
    assert "#component-EFF" not in html
    assert "#component-ATT" in html
    assert concept(klant).scores.get(component__code="EFF").score == 2


def test_antwoord_draagt_de_nieuwe_basis_zodat_doortypen_geen_botsing_is(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "EFF-score": "2"}
    html = htmx(client, klant, data).content.decode()
    data["EFF-basis"] = zeker(re.search(r'name="EFF-basis" value="(\w+)"', html)).group(1)
    data["EFF-feiten"] = "Zegt: dat kan ik niet."
    assert htmx(client, klant, data).status_code == 200
    assert concept(klant).scores.get(component__code="EFF").feiten == "Zegt: dat kan ik niet."


def test_bewaren_van_een_onderdeel_laat_de_andere_met_rust(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    htmx(client, klant, data | {"deel": "EFF", "EFF-score": "2", "ATT-score": "5"})
    assert concept(klant).scores.get(component__code="ATT").score is None


def test_doel_bewaart_zichzelf(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant)))
    assert htmx(client, klant, data | {"deel": "doel", "doel-doelgedrag": "Werken"}).status_code == 200
    assert concept(klant).doelgedrag == "Werken"


def test_ongeldig_onderdeel_geeft_422_met_de_melding(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "EFF", "EFF-feiten": "a" * 2001}
    antwoord = htmx(client, klant, data)
    assert antwoord.status_code == 422
    assert "hoogstens 2000 tekens" in antwoord.content.decode()


def test_onbekend_onderdeel_bestaat_niet(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"deel": "XYZ"}
    assert htmx(client, klant, data).status_code == 404


def test_zonder_htmx_bewaart_hetzelfde_adres_het_hele_formulier(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    client = begin(als, klantmanager, klant)
    data = velden(client.get(adres("klantbeeld_maken", klant))) | {"EFF-score": "4"}
    assert client.post(adres("klantbeeld_score", klant), data)["Location"] == adres("klantbeeld_maken", klant)
    assert concept(klant).scores.get(component__code="EFF").score == 4
