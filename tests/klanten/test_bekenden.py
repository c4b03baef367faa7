"""Wherever a name, date of birth, telephone number or mail address is written: is this person known already?"""

from collections.abc import Callable

import pytest
from django.urls import reverse

from klanten.bekenden import WIE_IS_BEKEND
from klanten.geboortedatum import Geboortedatum
from klanten.models import Klant, Onderscheid, VroegereNaam
from tests.factories import KlantFactory
from tests.klanten.meldingformulier import ADRES, bekende, invoer, stuur_weg
from tests.klanten.test_klanten_gegevens import invoer as gegevens
from tests.paginakeuring import op_een_regel
from tests.typen import Als, Antwoord, Meld
from toegang.models import Gebruiker, Grond, Inzage

pytestmark = pytest.mark.django_db

# What the reporter says, beside what the dossier says: "Aisha el IDRISSI", 14-03-1990.
LIJKT = [
    {"geboortedatum": "1990"},
    {"geboortedatum": "00-03-1990"},
    {"achternaam": "Idrisi"},
    {"achternaam": "Idirssi"},
    {"tussenvoegsel": ""},
    {"achternaam": "Idrissi-Bakker"},
    {"voornaam": ""},
    {"voornaam": "Karin", "achternaam": "Bos", "geboortedatum": "1-1-1970", "telefoon": "+31 (0)6 – 7777 7777"},
    {"voornaam": "Karin", "achternaam": "Bos", "geboortedatum": "1-1-1970", "email": "AISHA@voorbeeld.example"},
]
GELIJK = [
    {"achternaam": "Id\u200brissi"},
    {"achternaam": "Idrissi\u00ad"},
    {"voornaam": "A'isha"},
    {"voornaam": "A\u02bcisha"},
    {"tussenvoegsel": "El"},
    {"tussenvoegsel": "", "achternaam": "el-Idrissi"},
    {"voornaam": "el Idrissi", "tussenvoegsel": "", "achternaam": "Aisha"},
]


@pytest.fixture
def bekend() -> Klant:
    return bekende(telefoon="06 77777777", email="aisha@voorbeeld.example")


@pytest.fixture
def meld(als: Als, klantmanager: Gebruiker) -> Meld:
    client = als(klantmanager)
    return lambda **anders: client.post(ADRES, invoer(**anders))


class TestMelding:
    @pytest.mark.parametrize("anders", GELIJK)
    def test_dezelfde_anders_geschreven_vraagt_om_een_keuze(
        self, meld: Meld, bekend: Klant, anders: dict[str, str]
    ) -> None:
        for extra in ({}, {"bekeken": [bekend.pk]}):
            antwoord = meld(**anders, **extra)
            assert antwoord.status_code == 422
            assert "Deze klant is misschien al bekend" in antwoord.content.decode()
        assert Klant.objects.count() == 1

    @pytest.mark.parametrize("anders", LIJKT)
    def test_wie_erop_lijkt_waarschuwt_een_keer_en_houdt_niemand_tegen(
        self, meld: Meld, bekend: Klant, anders: dict[str, str]
    ) -> None:
        antwoord = meld(**anders)
        inhoud = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert "Er is een klant die hierop lijkt" in inhoud
        # Going on is saying that it is someone else: that is chosen already.
        assert "checked" in inhoud.split('value="anders"')[1].split(">")[0]
        # Never more than the year, and in words that tell nothing of the other dossier.
        paneel = inhoud.split('id="kop-bekend"')[1].split('id="kop-wie"')[0]
        assert "K-700001" in paneel
        for geheim in ("14-03-1990", "77777777", "aisha@voorbeeld", "IDRISSI"):
            assert geheim not in paneel
        assert meld(**anders, bekeken=[bekend.pk]).status_code == 302
        assert Onderscheid.objects.get().ander == Klant.objects.exclude(pk=bekend.pk).get()

    def test_dag_en_maand_omgewisseld(self, meld: Meld) -> None:
        klant = KlantFactory(
            voornaam="Aisha", tussenvoegsel="el", achternaam="Idrissi", geboortedatum=Geboortedatum(1990, 3, 11)
        )
        assert meld(geboortedatum="3-11-1990").context["form"].bekenden == [klant]

    def test_onder_een_vroegere_naam_wordt_de_klant_herkend(self, meld: Meld, bekend: Klant) -> None:
        VroegereNaam.objects.create(klant=bekend, voornaam="Aisha", achternaam="Bakker", door=bekend.klantmanager)
        antwoord = meld(tussenvoegsel="", achternaam="Bakker")
        assert antwoord.context["form"].vraagt
        assert "Bakker" not in antwoord.content.decode().split("kop-bekend")[1].split("kop-wie")[0]

    def test_wat_van_een_vreemde_getoond_is_staat_in_het_logboek(self, meld: Meld, bekend: Klant) -> None:
        meld(achternaam="Idrisi")
        lijst, inzage = Inzage.objects.order_by("pk")
        assert (lijst.klantnummers, lijst.onderdeel) == (["K-700001"], WIE_IS_BEKEND)
        assert (inzage.klantnummer, inzage.grond) == ("K-700001", Grond.BEKEND)

    def test_een_nummer_dat_velen_delen_zegt_niets(self, meld: Meld) -> None:
        KlantFactory.create_batch(5, telefoon="010 555 01 00")
        assert meld(telefoon="010-5550100").status_code == 302

    def test_te_weinig_bewijs_om_over_te_nemen_zegt_met_wie_te_overleggen(self, meld: Meld, bekend: Klant) -> None:
        stuur_weg(bekend)
        antwoord = meld(achternaam="Idrisi")
        inhoud = antwoord.content.decode()
        assert f'value="terug-{bekend.pk}"' not in inhoud
        assert "te weinig om zeker te weten" in inhoud
        # With the number that the client has, it is enough.
        assert f'value="terug-{bekend.pk}"' in meld(achternaam="Idrisi", klantnummer="700001").content.decode()

    @pytest.mark.parametrize("voornaam", ["", "-", ".", "–", "\u200b"])
    def test_een_naam_is_genoeg(self, als: Als, klantmanager: Gebruiker, voornaam: str) -> None:
        client = als(klantmanager)
        antwoord = client.post(ADRES, invoer(voornaam=voornaam, tussenvoegsel=".", achternaam="Mohammadi"), follow=True)
        klant = Klant.objects.get()
        assert (klant.voornaam, klant.naam, klant.lijstnaam) == ("", "Mohammadi", "Mohammadi")
        assert '<h1 class="dossierkop__naam">Mohammadi</h1>' in antwoord.content.decode()
        lijst = client.get(reverse("klanten")).content.decode()
        assert f'href="{klant.get_absolute_url()}">Mohammadi' in lijst


def gevonden(antwoord: Antwoord) -> list[Klant]:
    """The clients on the page to which a search leads."""
    klanten: list[Klant] = antwoord.client.get(antwoord["Location"]).context["klanten"]
    return klanten


class TestGegevensWijzigen:
    @pytest.fixture
    def klant(self, klantmanager: Gebruiker) -> Klant:
        return KlantFactory(klantmanager=klantmanager, voornaam="Karin", achternaam="Bos", telefoon="06 11111111")

    @pytest.fixture
    def wijzig(self, als: Als, klantmanager: Gebruiker, klant: Klant) -> Meld:
        client = als(klantmanager)
        adres = reverse("klantgegevens", args=[klant.pk])
        return lambda **anders: client.post(adres, gegevens(klant, **anders))

    def test_wie_een_ander_wordt_moet_zeggen_dat_het_een_ander_is(
        self, wijzig: Meld, klant: Klant, bekend: Klant
    ) -> None:
        wordt = {"voornaam": "Aisha", "tussenvoegsel": "el", "achternaam": "Idrissi"}
        antwoord = wijzig(**wordt)
        inhoud = antwoord.content.decode()
        assert antwoord.status_code == 422
        assert "iemand_anders" in antwoord.context["form"].errors
        assert "K-700001" in inhoud
        assert "06 77777777" not in inhoud
        assert Inzage.objects.get(klantnummer="K-700001").grond == Grond.BEKEND
        assert wijzig(**wordt, bekeken=[bekend.pk]).status_code == 422
        assert wijzig(**wordt, iemand_anders="on").status_code == 422
        assert Klant.objects.get(pk=klant.pk).voornaam == "Karin"
        assert wijzig(**wordt, bekeken=[bekend.pk], iemand_anders="on").status_code == 302
        assert Klant.objects.get(pk=klant.pk).voornaam == "Aisha"

    def test_een_zwakke_gelijkenis_waarschuwt_een_keer(self, wijzig: Meld, klant: Klant, bekend: Klant) -> None:
        antwoord = wijzig(telefoon="+31677777777")
        assert antwoord.status_code == 422
        assert "Bewaar dan nog een keer" in antwoord.content.decode()
        assert wijzig(telefoon="+31677777777", bekeken=[bekend.pk]).status_code == 302
        klant.refresh_from_db()
        # The same question does not come back at a next change.
        assert wijzig(revisie=klant.revisie, telefoon="06-77777777", achternaam="Bosch").status_code == 302

    def test_een_formulier_dat_niets_bewaart_zegt_niet_wie_er_bekend_is(
        self, wijzig: Meld, klant: Klant, bekend: Klant
    ) -> None:
        """With a stale form one could ask who is known, and when they were born, without leaving anything behind."""
        for wordt in (
            {"voornaam": "Aisha", "tussenvoegsel": "el", "achternaam": "Idrissi"},
            {"voornaam": "Aisha", "tussenvoegsel": "el", "achternaam": "Idrissi", "geboortedatum": "1990"},
            {"telefoon": "06 77777777"},
        ):
            antwoord = wijzig(revisie=klant.revisie + 7, **wordt)
            assert antwoord.status_code == 409
            assert antwoord.context["form"].bekenden == []
            assert "K-700001" not in antwoord.content.decode()
        assert not Inzage.objects.filter(klantnummer="K-700001").exists()
        # The choice between the two versions is then judged as ever.
        assert wijzig(revisie=klant.revisie, **wordt).context["form"].bekenden == [bekend]

    def test_wie_niets_aan_de_persoon_verandert_krijgt_geen_vraag(self, wijzig: Meld, klant: Klant) -> None:
        KlantFactory(voornaam="Karin", achternaam="Bos", telefoon="06 11111111")
        assert wijzig(taalniveau="A2").status_code == 302

    def test_een_nieuwe_naam_bewaart_de_oude(
        self, als: Als, klantmanager: Gebruiker, wijzig: Meld, klant: Klant
    ) -> None:
        wijzig(achternaam="Yilmaz")
        inhoud = op_een_regel(als(klantmanager).get(klant.get_absolute_url()))
        assert "Eerder: Karin Bos" in inhoud
        assert "Bos" in op_een_regel(als(klantmanager).get(reverse("inzage", args=[klant.pk])))
        antwoord = als(klantmanager).post(reverse("klanten_zoeken"), {"zoekterm": "karin bos"})
        assert gevonden(antwoord) == [klant]
        klant.refresh_from_db()
        wijzig(revisie=klant.revisie, achternaam="Bos")
        assert [naam.achternaam for naam in klant.vroegere_namen.all()] == ["Yilmaz"]

    @pytest.mark.parametrize("anders", [{"achternaam": "BÓS"}, {"achternaam": "Bosch", "naam_was_fout": "on"}])
    def test_een_schrijffout_is_geen_vroegere_naam(self, wijzig: Meld, klant: Klant, anders: dict[str, str]) -> None:
        assert wijzig(**anders).status_code == 302
        assert not klant.vroegere_namen.exists()


class TestZoeken:
    @pytest.fixture
    def zoek(self, als: Als, klantmanager: Gebruiker) -> Callable[[str], Antwoord]:
        client = als(klantmanager)
        return lambda term: client.post(reverse("klanten_zoeken"), {"zoekterm": term})

    @pytest.mark.parametrize(
        "term", ["K-919", "k000919", "919", "K 919", "K‐919", "K–919", "\u00a0K\u2011919\u200b", "#919"]
    )
    def test_een_nummer_gaat_naar_het_dossier(
        self, zoek: Callable[[str], Antwoord], klantmanager: Gebruiker, term: str
    ) -> None:
        klant = KlantFactory(klantmanager=klantmanager, klantnummer="K-000919")
        KlantFactory(klantmanager=klantmanager, klantnummer="K-009190")
        assert zoek(term)["Location"] == klant.get_absolute_url()

    @pytest.mark.parametrize(
        "term", ["O'Neill", "O’Neill", "ONeill", "o neill", "anne-marie", "Annemarie", "anne\u00admarie neill"]
    )
    def test_een_naam_wordt_gevonden_hoe_men_hem_ook_schrijft(
        self, zoek: Callable[[str], Antwoord], klantmanager: Gebruiker, term: str
    ) -> None:
        klant = KlantFactory(klantmanager=klantmanager, voornaam="Anne\u2011Marie", achternaam="O\u02bcNeill")
        assert gevonden(zoek(term)) == [klant]
