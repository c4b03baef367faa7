"""Finding a client by name or number, without a name in an address."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from klanten.models import VroegereNaam
from tests.factories import GebruikerFactory, KlantFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, TelQueries
from toegang.briefje import HOOGSTENS
from toegang.models import Gebruiker, Team

pytestmark = pytest.mark.django_db


def gevonden(antwoord: Antwoord) -> list[str]:
    return [klant.achternaam for klant in antwoord.context["klanten"]]


def lijkend(antwoord: Antwoord) -> list[str]:
    return [klant.achternaam for klant in antwoord.context["lijkend"]]


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
    assert (
        "Typ bovenaan een naam, klantnummer, telefoonnummer, e-mailadres of geboortedatum"
        in zoek("  ").content.decode()
    )


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
    assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 5


@pytest.mark.parametrize(
    "term", ["06 8765 4321", "0687654321", "+31 6 87 65 43 21", "0031-687654321", "tel. 06-87654321", "687654321"]
)
def test_een_telefoonnummer_vindt_in_elke_schrijfwijze(
    zoek: Callable[[str], Antwoord], klantmanager: Gebruiker, term: str
) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Bos", telefoon="06-8765 43 21")
    KlantFactory(klantmanager=klantmanager, achternaam="Anders")
    assert gevonden(zoek(term)) == ["Bos"]


@pytest.mark.parametrize(
    "term", ["14-3-1987", "14/03/1987", "14.03.87", "14 3 87", "14 maart 1987", "14 mrt 1987", "1987-03-14", "14031987"]
)
def test_een_geboortedatum_vindt_in_elke_gewone_schrijfwijze(
    zoek: Callable[[str], Antwoord], klantmanager: Gebruiker, term: str
) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Bos", geboortedatum=date(1987, 3, 14))
    KlantFactory(klantmanager=klantmanager, achternaam="Anders")
    assert gevonden(zoek(term)) == ["Bos"]


def test_wie_op_een_ongeveer_bekende_dag_is_geboren_wordt_ook_gevonden(
    zoek: Callable[[str], Antwoord], klantmanager: Gebruiker
) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Bos", geboortedatum="1987-03-00")
    assert gevonden(zoek("14-03-1987")) == ["Bos"]


def test_een_mailadres_vindt_de_klant(zoek: Callable[[str], Antwoord], klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="Bos", email="m.bos@voorbeeld.example")
    assert gevonden(zoek("M.Bos@Voorbeeld.example")) == ["Bos"]


@pytest.mark.parametrize("term", ["Janssen", "Jansenn", "jasnen", "aisha jansem", "Ajsha"])
def test_een_typefout_in_de_naam_vindt_wie_er_op_lijkt(
    zoek: Callable[[str], Antwoord], klantmanager: Gebruiker, term: str
) -> None:
    KlantFactory(klantmanager=klantmanager, voornaam="Aisha", achternaam="Jansen")
    KlantFactory(klantmanager=klantmanager, voornaam="Piet", achternaam="Bos")
    antwoord = zoek(term)
    assert (gevonden(antwoord), lijkend(antwoord)) == ([], ["Jansen"])
    assert "Namen die erop lijken" in antwoord.content.decode()


def test_wie_precies_zo_heet_staat_voor_wie_erop_lijkt(
    zoek: Callable[[str], Antwoord], klantmanager: Gebruiker
) -> None:
    for naam in ("Janssen", "Jansen", "Bakker"):
        KlantFactory(klantmanager=klantmanager, achternaam=naam)
    antwoord = zoek("jansen")
    assert (gevonden(antwoord), lijkend(antwoord)) == (["Jansen"], ["Janssen"])
    assert "1 klant gevonden voor ‘jansen’; 1 lijkt erop" in op_een_regel(antwoord)


def test_een_typefout_in_een_vroegere_naam_vindt_ook(zoek: Callable[[str], Antwoord], klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager, achternaam="Bos")
    VroegereNaam.objects.create(klant=klant, achternaam="Wijngaarden", door=klantmanager)
    assert lijkend(zoek("Wyngaarden")) == ["Bos"]


def test_een_typefout_toont_niemand_die_de_gebruiker_niet_mag_zien(zoek: Callable[[str], Antwoord]) -> None:
    KlantFactory(achternaam="Jansen")
    assert lijkend(zoek("Janssen")) == []


def test_wat_werd_gezocht_ligt_versleuteld_in_de_sessie(client: Client, zoek: Callable[[str], Antwoord]) -> None:
    zoek("Vreeswijk")
    assert "vreeswijk" not in str(dict(client.session)).lower()
