"""Finding a client by name or number, without a name in an address."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import GebruikerFactory, KlantFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries
from toegang.briefje import HOOGSTENS
from toegang.models import Gebruiker, Team

pytestmark = pytest.mark.django_db


def gevonden(antwoord: Antwoord) -> list[str]:
    return [klant.achternaam for klant in antwoord.context["klanten"]]


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


@pytest.fixture
def zoek(client: Client) -> Callable[[str], Antwoord]:
    """Search as a browser does, which goes on to the page with the result."""
    return lambda term: client.post(reverse("klanten_zoeken"), {"zoekterm": term}, follow=True)


def test_zoekt_op_delen_van_de_naam_zonder_op_accenten_te_letten(
    zoek: Callable[[str], Antwoord], klantmanager: Gebruiker
) -> None:
    KlantFactory(klantmanager=klantmanager, voornaam="José", tussenvoegsel="de", achternaam="Wit")
    KlantFactory(klantmanager=klantmanager, voornaam="José", achternaam="Bos")
    assert gevonden(zoek("wit jose")) == ["Wit"]
    assert gevonden(zoek("JOSÉ")) == ["Bos", "Wit"]


def test_zoekt_alleen_in_klanten_die_de_gebruiker_mag_zien(zoek: Callable[[str], Antwoord]) -> None:
    KlantFactory(achternaam="Elders", klantnummer="K-777777")
    assert gevonden(zoek("elders")) == []
    assert "Geen klant gevonden" in zoek("K-777777").content.decode()


def test_een_heel_klantnummer_gaat_naar_het_dossier(zoek: Callable[[str], Antwoord], klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager, klantnummer="K-123456")
    assert zoek(" k-123456 ").redirect_chain == [(klant.get_absolute_url(), 302)]


def test_niets_getypt_geeft_een_bericht(zoek: Callable[[str], Antwoord]) -> None:
    assert "Typ bovenaan een naam of een klantnummer" in zoek("  ").content.decode()


def test_een_nulteken_telt_niet_mee(zoek: Callable[[str], Antwoord], klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Bos")
    assert gevonden(zoek("bo\x00s")) == ["Bos"]


def test_hoogstens_vijftig_met_een_regel_dat_er_meer_zijn(
    zoek: Callable[[str], Antwoord], klantmanager: Gebruiker
) -> None:
    KlantFactory.create_batch(51, klantmanager=klantmanager, voornaam="Fatima")
    antwoord = zoek("fatima")
    assert len(antwoord.context["klanten"]) == 50
    assert "Meer dan 50 klanten gevonden" in op_een_regel(antwoord)


def test_het_resultaat_heeft_een_adres_waar_niets_over_de_klant_in_staat(
    client: Client, zoek: Callable[[str], Antwoord], klantmanager: Gebruiker
) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Vreeswijk")
    antwoord = zoek("vreeswijk")
    [(adres, status)] = antwoord.redirect_chain
    assert status == 302
    assert "vreeswijk" not in adres.lower()
    titel = antwoord.content.decode().split("<title>")[1].split("</title>")[0]
    assert "vreeswijk" not in titel.lower()
    # Going back and reloading ask for the same page once more.
    assert gevonden(client.get(adres)) == ["Vreeswijk"]


def test_de_zoekterm_staat_weer_in_het_zoekveld(zoek: Callable[[str], Antwoord]) -> None:
    assert zoek("Van 't \"Hof").context["zoekterm"] == "Van 't \"Hof"
    assert 'value="Van &#x27;t &quot;Hof"' in zoek("Van 't \"Hof").content.decode()


def test_tabbladen_zoeken_los_van_elkaar(
    client: Client, zoek: Callable[[str], Antwoord], klantmanager: Gebruiker
) -> None:
    for naam in ("Aarden", "Bakker"):
        KlantFactory(klantmanager=klantmanager, achternaam=naam)
    [(eerste, _)], [(tweede, _)] = (zoek(naam).redirect_chain for naam in ("aarden", "bakker"))
    assert gevonden(client.get(eerste)) == ["Aarden"]
    assert gevonden(client.get(tweede)) == ["Bakker"]
    assert zoek("aarden").redirect_chain == [(eerste, 302)]


def test_het_adres_van_een_ander_vertelt_niets(als: Als, zoek: Callable[[str], Antwoord], team: Team) -> None:
    [(adres, _)] = zoek("vreeswijk").redirect_chain
    antwoord = als(GebruikerFactory(team=team)).get(adres)
    assert antwoord.status_code == 200
    assert "vreeswijk" not in antwoord.content.decode().lower()


def test_van_veel_zoeken_wordt_de_sessie_niet_groter(client: Client, zoek: Callable[[str], Antwoord]) -> None:
    for nummer in range(HOOGSTENS + 5):
        zoek(f"naam {nummer}")
    assert len(client.session["briefjes"]) == HOOGSTENS


def test_een_naam_in_het_adres_zoekt_niet(client: Client, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Bos")
    antwoord = client.get(reverse("klanten_zoeken"), {"zoekterm": "bos"})
    assert gevonden(antwoord) == []


def test_zoekterm_wordt_niet_als_opmaak_gelezen(zoek: Callable[[str], Antwoord]) -> None:
    assert "<script>" not in zoek("<script>alert(1)</script>").content.decode().split("</head>")[1]


def test_andere_rollen_mogen_niet(als: Als, beheerder: Gebruiker, privacy: Gebruiker) -> None:
    for gebruiker in (beheerder, privacy):
        assert als(gebruiker).post(reverse("klanten_zoeken"), {"zoekterm": "bos"}).status_code == 403


def test_evenveel_queries_bij_meer_gevonden(
    client: Client, zoek: Callable[[str], Antwoord], klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    KlantFactory.create_batch(2, klantmanager=klantmanager)
    [(adres, _)] = zoek("bos").redirect_chain
    weinig = tel_queries(lambda: client.get(adres))
    KlantFactory.create_batch(60, klantmanager=klantmanager)
    assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 4
