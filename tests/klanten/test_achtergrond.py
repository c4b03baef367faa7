"""The background of a client: the tab, and keeping the life line."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klanten.models import Klant, Levensgebeurtenis, Periode, ZrmDomein, Zrmmeting
from tests.factories import DiagnoseuitslagFactory, InstrumentFactory, KlantFactory, LevensgebeurtenisFactory
from tests.typen import Als, TelQueries
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker, Inzage

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def invoer(**anders: object) -> dict[str, object]:
    return {
        "soort": "werk",
        "titel": "Kok",
        "waar": "De Kantine",
        "begin_jaar": "2012",
        "begin_maand": "4",
        "einde_jaar": "2016",
        "einde_maand": "",
        "geleerd": "Rustig blijven als het druk is",
        "toelichting": "",
        **anders,
    }


class TestPagina:
    @pytest.fixture
    def adres(self, klant: Klant) -> str:
        return reverse("achtergrond", args=[klant.pk])

    def test_zegt_wat_er_te_doen_is_als_er_nog_niets_staat(self, client: Client, adres: str) -> None:
        inhoud = client.get(adres).content.decode()
        assert "De levenslijn is nog leeg" in inhoud
        assert "Nog geen uitslagen" in inhoud
        assert "Nog niet gemeten" in inhoud
        assert '<svg class="levenslijn"' not in inhoud

    def test_toont_de_levenslijn_als_tekening_en_als_tabel(self, client: Client, klant: Klant, adres: str) -> None:
        LevensgebeurtenisFactory(klant=klant, titel="Kok", geleerd="Rustig blijven als het druk is")
        inhoud = client.get(adres).content.decode()
        assert inhoud.count('<svg class="levenslijn"') == 2
        assert "maart 2015 – juni 2018" in inhoud
        assert "Rustig blijven als het druk is" in inhoud
        assert "vandaag</text>" in inhoud
        assert Inzage.objects.filter(klantnummer=klant.klantnummer, onderdeel="achtergrond").exists()

    def test_zegt_van_een_uitslag_dat_die_verlopen_is(self, client: Client, klant: Klant, adres: str) -> None:
        gisteren = timezone.localdate() - timedelta(days=1)
        DiagnoseuitslagFactory(klant=klant, naam="Loonwaardemeting", geldig_tot=gisteren)
        DiagnoseuitslagFactory(klant=klant, geldig_tot=timezone.localdate())
        inhoud = client.get(adres).content.decode()
        assert "Loonwaardemeting" in inhoud
        assert inhoud.count("verlopen") == 1

    def test_kost_bij_veel_evenveel_queries_als_bij_weinig(
        self, client: Client, klant: Klant, klantmanager: Gebruiker, adres: str, tel_queries: TelQueries
    ) -> None:
        weinig = tel_queries(lambda: client.get(adres))
        LevensgebeurtenisFactory.create_batch(12, klant=klant)
        DiagnoseuitslagFactory.create_batch(8, klant=klant)
        for domein in ZrmDomein.objects.all():
            for score in (1, 2, 3):
                Zrmmeting.objects.create(klant=klant, domein=domein, score=score, door=klantmanager)
        assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 8


@pytest.mark.parametrize(
    ("naam", "hoeveel"),
    [
        ("levensgebeurtenis_nieuw", 4),
        ("levensgebeurtenis", 5),
        ("levensgebeurtenis_weg", 5),
        ("uitslag_nieuw", 5),
        ("uitslag", 8),
        ("uitslag_rechtzetten", 7),
        ("uitslag_bestand", 5),
        ("zrm_meten", 5),
    ],
)
def test_elk_formulier_kost_altijd_evenveel_queries(
    client: Client, klant: Klant, tel_queries: TelQueries, naam: str, hoeveel: int
) -> None:
    uitslag = DiagnoseuitslagFactory(
        klant=klant, bestand=b"%PDF", bestandsnaam="u.pdf", bestandssoort="application/pdf"
    )
    rijen = {"levensgebeurtenis": LevensgebeurtenisFactory(klant=klant), "uitslag": uitslag}
    rij = None if naam.endswith("_nieuw") else rijen.get(naam.split("_")[0])
    adres = reverse(naam, args=[klant.pk, rij.pk] if rij else [klant.pk])
    weinig = tel_queries(lambda: client.get(adres))
    LevensgebeurtenisFactory.create_batch(5, klant=klant)
    DiagnoseuitslagFactory.create_batch(5, klant=klant)
    InstrumentFactory.create_batch(3, tegels=["diagnostiek", "melding"])
    assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == hoeveel


class TestGebeurtenis:
    def test_komt_op_de_levenslijn_ook_bij_twee_keer_versturen_maar_een_keer(
        self, client: Client, klant: Klant, klantmanager: Gebruiker
    ) -> None:
        gegevens = invoer(sleutel=nieuwe_sleutel())
        for _ in range(2):
            antwoord = client.post(reverse("levensgebeurtenis_nieuw", args=[klant.pk]), gegevens)
            assert antwoord["Location"] == f"{reverse('achtergrond', args=[klant.pk])}#levenslijn"
        gebeurtenis = Levensgebeurtenis.objects.get()
        assert (gebeurtenis.klant, gebeurtenis.gemaakt_door) == (klant, klantmanager)
        assert (gebeurtenis.begin_jaar, gebeurtenis.begin_maand) == (2012, 4)
        assert (gebeurtenis.einde_jaar, gebeurtenis.einde_maand) == (2016, None)

    def test_wie_er_nog_een_toevoegt_krijgt_een_leeg_formulier(self, client: Client, klant: Klant) -> None:
        adres = reverse("levensgebeurtenis_nieuw", args=[klant.pk])
        assert client.post(adres, invoer(sleutel=nieuwe_sleutel(), **{"nog-een": "ja"}))["Location"] == adres

    @pytest.mark.parametrize(
        ("anders", "veld"),
        [({"titel": ""}, "titel"), ({"soort": ""}, "soort"), ({"begin_jaar": "1950"}, "begin_jaar"),
         ({"einde_jaar": "2010"}, "einde_jaar"), ({"begin_jaar": "95"}, "begin_jaar")],
    )  # fmt: skip
    def test_wat_niet_kan_krijgt_een_fout_bij_het_veld_en_blijft_staan(
        self, client: Client, klant: Klant, anders: dict[str, str], veld: str
    ) -> None:
        gegevens = invoer(sleutel=nieuwe_sleutel(), **anders)
        antwoord = client.post(reverse("levensgebeurtenis_nieuw", args=[klant.pk]), gegevens)
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == [veld]
        assert "Rustig blijven als het druk is" in antwoord.content.decode()
        assert not Levensgebeurtenis.objects.exists()

    def test_wijzigen_overschrijft_nooit_wat_een_collega_bewaarde(self, client: Client, klant: Klant) -> None:
        gebeurtenis = LevensgebeurtenisFactory(klant=klant)
        adres = reverse("levensgebeurtenis", args=[klant.pk, gebeurtenis.pk])
        assert client.post(adres, invoer(revisie=1)).status_code == 302
        antwoord = client.post(adres, invoer(revisie=1, titel="Chef-kok"))
        assert antwoord.status_code == 409
        assert [(verschil.opgeslagen, verschil.getypt) for verschil in antwoord.context["conflict"]] == [
            ("Kok", "Chef-kok")
        ]
        gebeurtenis.refresh_from_db()
        assert (gebeurtenis.titel, gebeurtenis.revisie) == ("Kok", 2)

    def test_gaat_pas_weg_na_een_vraag_en_een_tweede_klik_is_onschuldig(self, client: Client, klant: Klant) -> None:
        gebeurtenis = LevensgebeurtenisFactory(klant=klant)
        adres = reverse("levensgebeurtenis_weg", args=[klant.pk, gebeurtenis.pk])
        assert "Magazijnmedewerker, maart 2015 – juni 2018" in client.get(adres).content.decode()
        gegevens = {"sleutel": nieuwe_sleutel(), "revisie": 1}
        for _ in range(2):
            assert client.post(adres, gegevens).status_code == 302
        assert not Levensgebeurtenis.objects.exists()

    def test_wat_een_collega_intussen_wijzigde_gaat_niet_zomaar_weg(self, client: Client, klant: Klant) -> None:
        gebeurtenis = LevensgebeurtenisFactory(klant=klant, revisie=2)
        adres = reverse("levensgebeurtenis_weg", args=[klant.pk, gebeurtenis.pk])
        antwoord = client.post(adres, {"sleutel": nieuwe_sleutel(), "revisie": 1})
        assert antwoord.status_code == 409
        assert "intussen gewijzigd" in antwoord.content.decode()
        assert Levensgebeurtenis.objects.exists()

    def test_van_een_andere_klant_is_er_niet(self, client: Client, klant: Klant) -> None:
        vreemd = LevensgebeurtenisFactory()
        for naam in ("levensgebeurtenis", "levensgebeurtenis_weg"):
            assert client.get(reverse(naam, args=[klant.pk, vreemd.pk])).status_code == 404

    def test_na_uitstroom_komt_er_niets_bij(self, client: Client, klant: Klant) -> None:
        Periode.objects.filter(klant=klant).delete()
        adres = reverse("levensgebeurtenis_nieuw", args=[klant.pk])
        antwoord = client.post(adres, invoer(sleutel=nieuwe_sleutel()))
        assert antwoord.status_code == 409
        assert f'href="{reverse("dossier", args=[klant.pk])}"' in antwoord.content.decode()
        assert not Levensgebeurtenis.objects.exists()
