"""The list of clients: whose, in what order, by page, at a fixed number of queries."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from klanten.models import Klant, Periode, Uitstroomreden
from tests.factories import GebruikerFactory, KlantFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def stuur_weg(klant: Klant, dagen: int = 10) -> None:
    reden = Uitstroomreden.objects.get(code="regulier_werk")
    einde = timezone.localdate() - timedelta(days=dagen)
    Periode.objects.filter(klant=klant).update(einde=einde, uitstroomreden=reden)


def namen(antwoord: Antwoord) -> list[str]:
    return [klant.achternaam for klant in antwoord.context["pagina"]]


def test_toont_alleen_eigen_klanten_en_die_als_duo_collega(als: Als, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Eigen")
    KlantFactory(klantmanager=GebruikerFactory(team=klantmanager.team), achternaam="Collega")
    KlantFactory(duo_collega=klantmanager, achternaam="Duo")
    assert namen(als(klantmanager).get(reverse("klanten"))) == ["Duo", "Eigen"]


def test_teamleider_ziet_het_team_met_klantmanager(als: Als, teamleider: Gebruiker, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Team")
    KlantFactory(achternaam="Elders")
    antwoord = als(teamleider).get(reverse("klanten"))
    assert namen(antwoord) == ["Team"]
    assert klantmanager.naam in antwoord.content.decode()


def test_filter_op_uitgestroomd(als: Als, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Blijft")
    weg = KlantFactory(klantmanager=klantmanager, achternaam="Weg")
    stuur_weg(weg)
    client = als(klantmanager)
    assert namen(client.get(reverse("klanten"))) == ["Blijft"]
    assert namen(client.get(reverse("klanten"), {"status": "uitgestroomd"})) == ["Weg"]
    assert namen(client.get(reverse("klanten"), {"status": "alle"})) == ["Blijft", "Weg"]


@pytest.mark.parametrize(
    ("sorteer", "verwacht"),
    [
        ("naam", ["Adams", "Bakker"]),
        ("-naam", ["Bakker", "Adams"]),
        ("leeftijd", ["Bakker", "Adams"]),
        ("-leeftijd", ["Adams", "Bakker"]),
        ("nummer", ["Bakker", "Adams"]),
        ("onzin", ["Adams", "Bakker"]),
    ],
)
def test_sorteren(als: Als, klantmanager: Gebruiker, sorteer: str, verwacht: list[str]) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Adams", geboortedatum=date(1960, 1, 1), klantnummer="K-900002")
    KlantFactory(klantmanager=klantmanager, achternaam="Bakker", geboortedatum=date(2000, 1, 1), klantnummer="K-900001")
    assert namen(als(klantmanager).get(reverse("klanten"), {"sorteer": sorteer})) == verwacht


def test_kop_zegt_hoe_er_is_gesorteerd_en_keert_om(als: Als, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager)
    inhoud = op_een_regel(als(klantmanager).get(reverse("klanten"), {"sorteer": "naam"}))
    assert 'aria-sort="ascending"><a href="?status=begeleiding&amp;sorteer=-naam">Naam</a></th>' in inhoud


def test_bladeren_bewaart_filter_en_volgorde(als: Als, klantmanager: Gebruiker) -> None:
    KlantFactory.create_batch(51, klantmanager=klantmanager)
    antwoord = als(klantmanager).get(reverse("klanten"), {"status": "alle", "sorteer": "-nummer"})
    assert len(antwoord.context["pagina"]) == 50
    assert 'href="?status=alle&amp;sorteer=-nummer&amp;pagina=2"' in antwoord.content.decode()


def test_lege_lijst_zegt_wat_te_doen(als: Als, klantmanager: Gebruiker) -> None:
    inhoud = als(klantmanager).get(reverse("klanten")).content.decode()
    assert "Nog geen klanten" in inhoud
    assert reverse("melding") in inhoud


def test_naam_staat_niet_in_de_titel(als: Als, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Zonderling")
    inhoud = als(klantmanager).get(reverse("klanten")).content.decode()
    assert "Zonderling" not in inhoud.split("</title>")[0]


def test_beheerder_en_privacy_mogen_niet(als: Als, beheerder: Gebruiker, privacy: Gebruiker) -> None:
    assert als(beheerder).get(reverse("klanten")).status_code == 403
    assert als(privacy).get(reverse("klanten")).status_code == 403


def test_evenveel_queries_bij_meer_klanten(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker, tel_queries: TelQueries
) -> None:
    KlantFactory.create_batch(2, klantmanager=klantmanager)
    for gebruiker in (klantmanager, teamleider):
        client = als(gebruiker)
        weinig = tel_queries(lambda client=client: client.get(reverse("klanten")))
        KlantFactory.create_batch(60, klantmanager=klantmanager)
        veel = tel_queries(lambda client=client: client.get(reverse("klanten")))
        assert len(weinig) == len(veel) == 5
