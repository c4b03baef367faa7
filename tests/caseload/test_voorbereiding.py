"""Preparing a conversation: the rules that choose what to ask, and the page."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caseload.voorbereiding import DENK_AAN, Bekend, anders_gezien, kies_onderwerpen, nog_onbekend, vraag_door
from gesprekken.models import Gesprek, Gesprekssoort
from klantbeeld.igm import Componentstand
from klantbeeld.models import IgmComponent
from klanten.models import Klant
from tests.factories import (
    AfspraakFactory,
    ContactnotitieFactory,
    GebruikerFactory,
    GesprekFactory,
    KlantFactory,
    klantbeeld,
)
from tests.paginakeuring import op_een_regel
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker
from zorg.models import Hulp

CODES = ["PER", "ATT", "NOR", "EFF", "INT", "VAA", "ZEL", "CON", "BEL", "GED"]


def standen(alle: int = 4, wil_niet: Collection[str] = (), **scores: int | None) -> list[Componentstand]:
    return [
        Componentstand(code, code.capitalize(), scores.get(code, alle), wil_niet=code in wil_niet) for code in CODES
    ]


@pytest.mark.parametrize(
    ("scores", "werkpunten", "verwacht"),
    [
        ({}, set(), []),
        ({"ZEL": 2}, set(), [("ZEL", "omdat zel 2 is")]),
        ({"ZEL": 3}, set(), []),
        ({"ZEL": 3}, {"ZEL"}, [("ZEL", "omdat zel 3 is en er een werkpunt bij hoort")]),
        ({"ZEL": 2, "VAA": 1}, set(), [("VAA", "omdat vaa 1 is"), ("ZEL", "omdat zel 2 is")]),
        (
            {"ZEL": 2, "VAA": 2},
            {"ZEL"},
            [("ZEL", "omdat zel 2 is en er een werkpunt bij hoort"), ("VAA", "omdat vaa 2 is")],
        ),
        ({"INT": 2, "EFF": 1}, set(), [("EFF", "omdat intentie 2 en eff 1 is: begin daar")]),
        (
            {"GED": 2, "ZEL": 3, "BEL": 3},
            set(),
            [
                ("ZEL", "omdat intentie 4 is en gedrag 2: wat gebeurt er tussen willen en doen?"),
                ("GED", "omdat ged 2 is"),
            ],
        ),
        ({"NOR": None}, set(), [("NOR", "omdat nor nog niet is besproken")]),
    ],
)
def test_elke_keuze_zegt_waarom(scores: dict[str, Any], werkpunten: set[str], verwacht: list[tuple[str, str]]) -> None:
    gekozen = kies_onderwerpen(standen(**scores), werkpunten=werkpunten)
    assert [(keuze.code, keuze.waarom) for keuze in gekozen] == verwacht


def test_een_plek_blijft_vrij_voor_wat_nog_niet_is_besproken() -> None:
    gekozen = kies_onderwerpen(standen(PER=1, ATT=1, NOR=2, CON=None))
    assert [keuze.code for keuze in gekozen] == ["PER", "ATT", "CON"]


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from([None, 1, 2, 3, 4, 5]), min_size=10, max_size=10),
    st.sets(st.sampled_from(CODES)),
    st.sets(st.sampled_from(CODES)),
)
def test_hoogstens_drie_zwak_of_onbekend_en_nooit_wat_de_klant_niet_wil(
    scores: list[int | None], werkpunten: set[str], wil_niet: set[str]
) -> None:
    alle = [
        Componentstand(code, code, score, wil_niet=code in wil_niet) for code, score in zip(CODES, scores, strict=True)
    ]
    gekozen = [keuze.code for keuze in kies_onderwerpen(alle, werkpunten=werkpunten)]
    assert len(gekozen) == len(set(gekozen)) <= 3
    assert not set(gekozen) & wil_niet
    assert all((stand.score or 0) <= 3 for stand in alle if stand.code in gekozen)


def bekend(**anders: Any) -> Bekend:
    alles = {
        "eerste_gesprek": False,
        "taalniveau": "B1",
        "naam_uitspraak": "",
        "heeft_klantbeeld": True,
        "doelgedrag": "Werken",
        "beoogde_tegel": "Werk fit",
        "nog_te_weten": "",
    }
    return Bekend(**{**alles, **anders})


@pytest.mark.parametrize(
    ("feiten", "verwacht"),
    [
        (bekend(), []),
        (bekend(eerste_gesprek=True), ["Hoe spreekt u de naam goed uit?"]),
        (bekend(eerste_gesprek=True, naam_uitspraak="Sjon"), []),
        (bekend(taalniveau=""), ["Hoe goed spreekt en leest de klant Nederlands?"]),
        (bekend(doelgedrag=""), ["Wat is het doel van de klant?"]),
        (bekend(nog_te_weten="Rijbewijs?\n\n Wie past op? "), ["Rijbewijs?", "Wie past op?"]),
        (
            bekend(hulp=["Humanitas (post)"]),
            ["Is er echt hulp van Humanitas (post)? De klant vertelde het, het is nog niet bevestigd."],
        ),
    ],
)
def test_alleen_wat_ontbreekt_wordt_gevraagd(feiten: Bekend, verwacht: list[str]) -> None:
    assert nog_onbekend(feiten, standen()) == verwacht


def test_niet_besproken_onderdelen_staan_in_een_zin_zonder_wat_de_klant_niet_wil() -> None:
    regels = nog_onbekend(bekend(), standen(NOR=None, BEL=None, CON=None, wil_niet={"CON"}))
    assert regels == ["Nog niet besproken: nor en bel."]


def test_verschil_van_twee_is_iets_om_over_te_praten() -> None:
    assert anders_gezien(
        [Componentstand("ZEL", "Zelfregulering", 2, klantscore=4), Componentstand("PER", "Perspectief", 3, 4)]
    ) == ["Zelfregulering: u geeft een 2, de klant een 4"]


def test_vraag_door_als_plannen_geen_daden_worden() -> None:
    assert vraag_door(standen(), niet_op_rij=False) == ""
    assert vraag_door(standen(), niet_op_rij=True).startswith("De laatste twee afspraken van de klant zijn niet")
    assert vraag_door(standen(GED=2), niet_op_rij=False).startswith("De klant wil wel, maar het doen blijft achter.")


@pytest.mark.django_db
def test_elk_soort_gesprek_heeft_aandachtspunten() -> None:
    assert set(DENK_AAN) == set(Gesprekssoort.objects.values_list("code", flat=True))


@pytest.mark.django_db
class TestBladzijde:
    @pytest.fixture
    def klant(self, klantmanager: Gebruiker) -> Klant:
        return KlantFactory(klantmanager=klantmanager, naam_uitspraak="Jil-maz", ontvangst="Kamer beneden")

    @pytest.fixture
    def client(self, als: Als, klantmanager: Gebruiker) -> Client:
        return als(klantmanager)

    @staticmethod
    def adres(gesprek: Gesprek) -> str:
        return reverse("gesprek_voorbereiden", args=[gesprek.klant_id, gesprek.pk])

    def test_alles_wat_we_weten_en_nog_niet_weten(self, client: Client, klant: Klant) -> None:
        laatste = GesprekFactory(klant=klant, gevoerd=True, op_de_valreep="Zoekt een andere woning")
        klantbeeld(klant, scores={"ZEL": 2, "NOR": None, "PER": 5}, nog_te_weten="Heeft de klant een rijbewijs?")
        AfspraakFactory(klant=klant, wat="Belt het buurthuis")
        AfspraakFactory(klant=klant, gesprek=laatste, van="gemeente", wat="Stuurt de folder", status="nagekomen")
        Hulp.objects.create(klant=klant, van_wie="Humanitas", waarvoor="de post")
        gesprek = GesprekFactory(klant=klant, vraag_vooraf="Wat wilt u leren?")
        antwoord = client.get(self.adres(gesprek))
        tekst = antwoord.content.decode()
        for verwacht in (
            "Jil-maz",
            "Kamer beneden",
            gesprek.doel,
            "Wat wilt u leren?",
            "Belt het buurthuis",
            "Stuurt de folder: nagekomen",
            "Mevrouw vertelt dat zij graag in de zorg wil werken.",
            "Zoekt een andere woning",
            "Heeft de klant een rijbewijs?",
            "Is er echt hulp van Humanitas (de post)?",
            "omdat zelfregulering 2 is",
            "omdat sociale norm nog niet is besproken",
        ):
            assert verwacht in tekst
        zelfregulering = IgmComponent.objects.get(code="ZEL")
        assert zelfregulering.mgv_kaart.technieken[0] in tekst
        assert zelfregulering.vragen[0] in tekst

    def test_voor_een_intake_is_nog_niets_bekend(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant, soort=Gesprekssoort.objects.get(code="intake"))
        antwoord = client.get(self.adres(gesprek))
        keuzes = [suggestie.component.code for suggestie in antwoord.context["voorbereiding"].suggesties]
        assert keuzes == ["PER", "ATT", "NOR"]
        assert "Er is nog geen klantbeeld" in antwoord.content.decode()

    def test_huisbezoek_zegt_waarom_en_of_het_is_aangekondigd(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(
            klant=klant,
            soort=Gesprekssoort.objects.get(code="huisbezoek"),
            huisbezoek_reden="De klant kan niet reizen",
            huisbezoek_aangekondigd=True,
        )
        tekst = op_een_regel(client.get(self.adres(gesprek)))
        assert "De klant kan niet reizen" in tekst
        assert "Aangekondigd: ja. De klant vindt het goed: nog vragen." in tekst
        assert DENK_AAN["huisbezoek"][1] in tekst

    def test_wat_niet_meer_gepland_is_wordt_niet_voorbereid(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant, gevoerd=True)
        assert client.get(self.adres(gesprek))["Location"] == gesprek.get_absolute_url()

    def test_queries(self, client: Client, klant: Klant, tel_queries: TelQueries) -> None:
        gesprek = GesprekFactory(klant=klant)
        klantbeeld(klant, scores={"ZEL": 2, "EFF": 1})
        weinig = tel_queries(lambda: client.get(self.adres(gesprek)))
        klantbeeld(klant, scores={"ZEL": 3, "EFF": 2})
        for dagen in range(1, 6):
            eerder = GesprekFactory(klant=klant, gevoerd=True, moment=timezone.now() - timedelta(days=dagen))
            AfspraakFactory.create_batch(3, klant=klant, gesprek=eerder)
            ContactnotitieFactory(klant=klant)
        vol = tel_queries(lambda: client.get(self.adres(gesprek)))
        assert len(vol) == len(weinig) == 15

    def test_vreemde_krijgt_404_en_andere_rol_403(self, als: Als, klant: Klant, privacy: Gebruiker) -> None:
        adres = self.adres(GesprekFactory(klant=klant))
        assert als(GebruikerFactory()).get(adres).status_code == 404
        assert als(privacy).get(adres).status_code == 403
