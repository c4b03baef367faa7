"""Establishing a klantbeeld, and that it never changes again."""

import pytest
from django.db import DatabaseError, transaction

from klantbeeld.actions.beeld import GeenConcept, begin_klantbeeld, bewaar_delen
from klantbeeld.actions.vaststellen import (
    NietCompleet,
    TeVeelWerkpunten,
    stel_klantbeeld_vast,
)
from klantbeeld.beelden import laatste_vastgesteld
from klantbeeld.delen import Klantbeelddeel, vingerafdruk, waarden_van
from klantbeeld.models import Klantbeeld, KlantbeeldStatus, Score
from klanten.models import Klant
from tests.factories import KlantFactory, klantbeeld
from tests.klantbeeld.beeldformulier import adres, begin, concept
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, zeker
from toegang.bewerkbaar import Verouderd
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


def vaststelvelden(pagina: Antwoord) -> dict[str, object]:
    form = pagina.context["form"]
    return {"sleutel": str(form["sleutel"].value()), "revisie": str(form["revisie"].value())}


def test_vaststellen_zegt_wat_ontbreekt_en_wijst_de_plek(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    html = begin(als, klantmanager, klant).get(adres("klantbeeld_vaststellen", klant)).content.decode()
    maken = adres("klantbeeld_maken", klant)
    assert f'href="{maken}#doel-doelgedrag"' in html
    assert f'href="{maken}#component-PER"' in html
    assert f'href="{maken}#slot-interpretatie"' in html
    assert "Stel vast</button>" not in html


def test_elke_aangewezen_plek_bestaat_op_de_pagina(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    Score.objects.filter(klantbeeld=concept(klant), component__code="EFF").update(score=1)
    pagina = client.get(adres("klantbeeld_vaststellen", klant))
    maken = client.get(adres("klantbeeld_maken", klant)).content.decode()
    plekken = [punt.plek for punt in pagina.context["ontbreekt"]]
    assert "EFF-feiten" in plekken
    assert all(f'id="{plek}"' in maken for plek in plekken if plek)
    assert f'href="{adres("klantbeeld_bespreken", klant)}"' in pagina.content.decode()


def test_toch_versturen_wat_niet_compleet_is_geeft_422(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    client = begin(als, klantmanager, klant)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    assert client.post(adres("klantbeeld_vaststellen", klant), data).status_code == 422
    assert concept(klant).status == KlantbeeldStatus.CONCEPT


def test_vaststellen_geeft_nummer_werkpunten_wie_en_wanneer(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant)
    klantbeeld(klant, vastgesteld=False, werkpunten=(), scores={"ZEL": 2})
    client = als(klantmanager)
    pagina = client.get(adres("klantbeeld_vaststellen", klant))
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), vaststelvelden(pagina) | {"werkpunten": ["KK13"]})
    assert antwoord["Location"] == adres("klantbeeld_versie", klant, 2)
    beeld = zeker(laatste_vastgesteld(klant))
    assert (beeld.versie, beeld.vastgesteld_door) == (2, klantmanager)
    assert [werkpunt.klantkenmerk.code for werkpunt in beeld.werkpunten.all()] == ["KK13"]


def test_kandidaten_staan_er_met_reden_en_denkvraag(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(
        klant,
        vastgesteld=False,
        werkpunten=(),
        scores=dict.fromkeys(["PER", "ATT", "NOR", "EFF", "VAA", "CON", "BEL"], 5) | {"ZEL": 2},
    )
    html = op_een_regel(als(klantmanager).get(adres("klantbeeld_vaststellen", klant)))
    assert "Omdat zelfregulering 2 is." in html
    assert 'value="KK13" aria-describedby="waarom-KK13" checked' in html


def test_meer_dan_twee_werkpunten_kan_niet_tegelijk(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), data | {"werkpunten": ["KK12", "KK13", "KK14"]})
    assert antwoord.status_code == 422
    assert "niet meer dan twee werkpunten tegelijk" in antwoord.content.decode()


def test_dubbel_vaststellen_geeft_een_versie(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant))) | {"werkpunten": ["KK13"]}
    antwoorden = [client.post(adres("klantbeeld_vaststellen", klant), data)["Location"] for _ in range(2)]
    assert antwoorden == [adres("klantbeeld_versie", klant, 1)] * 2
    assert Klantbeeld.objects.filter(klant=klant).count() == 1


def test_vaststellen_van_wat_een_ander_intussen_wijzigde_geeft_409(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    waarden = waarden_van(beeld, "slot")
    bewaar_delen(
        klantbeeld=beeld,
        delen=[Klantbeelddeel("slot", vingerafdruk(waarden), {**waarden, "krachten": "Nieuw"})],
        door=klantmanager,
    )
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), data)
    assert antwoord.status_code == 409
    assert "intussen gewijzigd" in antwoord.content.decode()
    # The client did not read what changed.
    assert client.post(adres("klantbeeld_vaststellen", klant), vaststelvelden(antwoord)).status_code == 422


def test_al_vastgesteld_door_een_ander_zegt_dat(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=())
    client = als(klantmanager)
    data = vaststelvelden(client.get(adres("klantbeeld_vaststellen", klant)))
    stel_klantbeeld_vast(klant=beeld.klant, gezien=1, werkpunten=[], door=klantmanager)
    antwoord = client.post(adres("klantbeeld_vaststellen", klant), data, follow=True)
    assert "was al vastgesteld" in antwoord.content.decode()


def test_handeling_weigert_wat_niet_kan(klantmanager: Gebruiker, klant: Klant) -> None:
    leeg = begin_klantbeeld(klant=klant, door=klantmanager)
    with pytest.raises(NietCompleet):
        stel_klantbeeld_vast(klant=leeg.klant, gezien=1, werkpunten=[], door=klantmanager)
    with pytest.raises(Verouderd):
        stel_klantbeeld_vast(klant=leeg.klant, gezien=9, werkpunten=[], door=klantmanager)
    vast = klantbeeld(KlantFactory(klantmanager=klantmanager))
    with pytest.raises(GeenConcept):
        stel_klantbeeld_vast(klant=vast.klant, gezien=1, werkpunten=[], door=klantmanager)
    onbesproken = klantbeeld(KlantFactory(klantmanager=klantmanager), vastgesteld=False, besproken_op=None)
    with pytest.raises(NietCompleet):
        stel_klantbeeld_vast(klant=onbesproken.klant, gezien=1, werkpunten=[], door=klantmanager)


def test_ook_de_handeling_weigert_meer_dan_twee_werkpunten(klantmanager: Gebruiker, klant: Klant) -> None:
    beeld = klantbeeld(klant, vastgesteld=False, werkpunten=())
    with pytest.raises(TeVeelWerkpunten):
        stel_klantbeeld_vast(
            klant=beeld.klant, gezien=1, werkpunten=["KK12", "KK13", "KK14", "KK15"], door=klantmanager
        )
    assert concept(klant) == beeld
    assert not beeld.werkpunten.exists()


def test_patroon_staat_als_hint_en_nergens_een_totaal(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    klantbeeld(klant, scores={"INT": 5, "GED": 1})
    html = als(klantmanager).get(adres("klantbeeld", klant)).content.decode()
    assert "Kloof tussen intentie en gedrag" in html
    assert "totaal" not in html.lower()


def test_vastgesteld_klantbeeld_verandert_niet_en_verdwijnt_niet(klant: Klant) -> None:
    beeld = klantbeeld(klant)
    for poging in (
        lambda: Klantbeeld.objects.filter(pk=beeld.pk).update(interpretatie="Anders"),
        lambda: Klantbeeld.objects.filter(pk=beeld.pk).delete(),
        lambda: beeld.scores.update(score=5),
        lambda: beeld.werkpunten.all().delete(),
        lambda: Score.objects.filter(klantbeeld=beeld).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            poging()
