"""Nobody takes a client over by guessing: what must be known, how misses are slowed, and who gets to see it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from klanten.bekenden import KLANTNUMMER_GERADEN, WIE_IS_BEKEND
from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from tests.klanten.meldingformulier import ADRES, bekende, invoer, stuur_weg
from tests.klanten.test_klanten_gegevens import invoer as gegevens
from tests.toegang.onderbreking import meld_weer_aan, sessie_voorbij
from tests.typen import Als, Meld, zeker
from toegang.models import Gebruiker, Inzage, InzageQuerySet, Rol
from toegang.pogingen import GETOOND, GRENZEN, getoond_tot, wacht_tot

pytestmark = pytest.mark.django_db

HOOGSTENS, WACHTTIJD = GRENZEN[0]


@pytest.fixture
def vertrokken() -> Klant:
    klant = bekende()
    stuur_weg(klant)
    return klant


@pytest.fixture
def raad(als: Als, klantmanager: Gebruiker) -> Meld:
    client = als(klantmanager)
    return lambda **anders: client.post(ADRES, invoer(**{"klantnummer": "K-700001", **anders}))


def geraden() -> InzageQuerySet:
    return Inzage.objects.geweigerd().filter(onderdeel=KLANTNUMMER_GERADEN)


@pytest.mark.parametrize(
    "anders",
    [
        {"voornaam": "Iemand", "achternaam": "Anders"},
        {"voornaam": "X", "tussenvoegsel": "", "achternaam": "Idrissi"},
        {"geboortedatum": "15-3-1990"},
        {"geboortedatum": "1991"},
    ],
)
def test_een_nummer_met_een_gok_geeft_niets_en_wordt_geteld(
    raad: Meld, vertrokken: Klant, klantmanager: Gebruiker, anders: dict[str, str]
) -> None:
    for extra in ({}, {"keuze": f"terug-{vertrokken.pk}", "bekeken": [vertrokken.pk]}):
        antwoord = raad(**anders, **extra)
        assert antwoord.status_code == 422
        assert antwoord.context["form"].bekenden == []
        assert "K-700001" not in antwoord.content.decode().replace('value="K-700001"', "")
    assert vertrokken.perioden.count() == 1
    assert [(regel.gebruiker, regel.klantnummer) for regel in geraden()] == [(klantmanager, "K-700001")] * 2


@pytest.mark.parametrize("anders", [{"geboortedatum": "1990"}, {"geboortedatum": "3-1990"}])
def test_een_datum_die_minder_zegt_dan_het_dossier_is_te_weinig(
    raad: Meld, vertrokken: Klant, anders: dict[str, str]
) -> None:
    antwoord = raad(**anders)
    assert f'value="terug-{vertrokken.pk}"' not in antwoord.content.decode()
    raad(**anders, keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk])
    assert vertrokken.perioden.count() == 1


def test_na_te_veel_missers_moet_men_wachten_en_een_melding_zonder_nummer_kan_gewoon(
    raad: Meld, vertrokken: Klant
) -> None:
    for poging in range(HOOGSTENS):
        assert raad(geboortedatum=f"{poging + 1}-1-1980").status_code == 422
    # Now also the right one is not looked at, and the user hears until when.
    antwoord = raad()
    fout = antwoord.context["form"].errors["klantnummer"][0]
    assert "te vaak" in fout
    assert timezone.localtime(zeker(geraden().last()).tijdstip + WACHTTIJD).strftime("%H:%M") in fout
    assert antwoord.context["form"].bekenden == []
    assert geraden().count() == HOOGSTENS
    assert raad(klantnummer="", voornaam="Nieuw", achternaam="Iemand", geboortedatum="1-1-1980").status_code == 302


def test_de_wachttijd_gaat_voorbij_en_geldt_voor_wie_miste(
    raad: Meld, vertrokken: Klant, klantmanager: Gebruiker
) -> None:
    for poging in range(HOOGSTENS):
        raad(geboortedatum=f"{poging + 1}-1-1980")
    nu = timezone.now()
    assert wacht_tot(klantmanager, KLANTNUMMER_GERADEN, nu) is not None
    assert wacht_tot(klantmanager, KLANTNUMMER_GERADEN, nu + WACHTTIJD) is None
    assert wacht_tot(GebruikerFactory(), KLANTNUMMER_GERADEN, nu) is None


def test_de_privacyfunctionaris_ziet_het_en_krijgt_een_mail(
    raad: Meld,
    als: Als,
    vertrokken: Klant,
    klantmanager: Gebruiker,
    privacy: Gebruiker,
    settings: Settings,
) -> None:
    settings.EMAIL_HOST = "mail.voorbeeld.example"
    privacy.email = "fg@voorbeeld.example"
    privacy.save()
    for poging in range(HOOGSTENS + 2):
        raad(geboortedatum=f"{poging + 1}-1-1980")
    bericht = mail.outbox[0]
    assert len(mail.outbox) == 1
    assert bericht.to == ["fg@voorbeeld.example"]
    assert klantmanager.username in bericht.body
    assert "K-700001" not in bericht.body
    client = als(privacy)
    inhoud = client.get(reverse("logboek")).content.decode()
    assert "Vaak geweigerd in de laatste 7 dagen" in inhoud
    assert f"{HOOGSTENS} keer" in inhoud
    client.post(reverse("logboek"), {"gebruikersnaam": klantmanager.username, "resultaat": "geweigerd"})
    assert len(client.get(reverse("logboek")).context["pagina"].object_list) == HOOGSTENS


def test_een_tweede_klik_op_een_melding_naast_een_bekende_laat_geen_regel_na(als: Als, klantmanager: Gebruiker) -> None:
    vreemd = bekende(klantmanager=GebruikerFactory())
    client = als(klantmanager)
    vraag = client.post(ADRES, invoer())
    gegevens = invoer(sleutel=vraag.context["form"]["sleutel"].value(), keuze="anders", bekeken=[vreemd.pk])
    eerste = client.post(ADRES, gegevens)
    assert eerste.status_code == 302
    regels = Inzage.objects.count()
    assert client.post(ADRES, gegevens)["Location"] == eerste["Location"]
    assert Inzage.objects.count() == regels


def test_zonder_mailserver_gaat_er_geen_mail(
    raad: Meld,
    vertrokken: Klant,
    privacy: Gebruiker,
) -> None:
    for poging in range(HOOGSTENS):
        raad(geboortedatum=f"{poging + 1}-1-1980")
    assert mail.outbox == []


def test_een_keuze_die_niet_op_de_pagina_stond_is_een_misser(raad: Meld, vertrokken: Klant) -> None:
    antwoord = raad(klantnummer="", voornaam="Iemand", achternaam="Bekends", keuze=f"terug-{vertrokken.pk}")
    assert antwoord.status_code == 302
    lijkt = bekende(klantnummer="K-700002", achternaam="Idrissi", voornaam="Amina")
    raad(klantnummer="", voornaam="Amina", keuze=f"terug-{vertrokken.pk}", bekeken=[lijkt.pk, vertrokken.pk])
    assert geraden().count() == 1
    assert vertrokken.perioden.count() == 1


def test_een_formulier_dat_al_verwerkt_was_zegt_niet_wie_er_bekend_is(raad: Meld, vertrokken: Klant) -> None:
    gegevens = invoer(klantnummer="", voornaam="Nieuw", achternaam="Iemand", geboortedatum="1-1-1980")
    raad(**gegevens)
    antwoord = raad(klantnummer="", sleutel=gegevens["sleutel"])
    assert antwoord.status_code == 422
    assert antwoord.context["form"].bekenden == []


@pytest.fixture
def lokaas(klantmanager: Gebruiker) -> Klant:
    """A client of one's own whose telephone number holds up every melding with it, so that none registers anyone."""
    return KlantFactory(klantmanager=klantmanager, telefoon="06 22222222", geboortedatum="1960-01-01")


def test_wie_steeds_vraagt_wie_er_bekend_is_en_niets_vastlegt_moet_wachten(
    raad: Meld, vertrokken: Klant, lokaas: Klant, klantmanager: Gebruiker
) -> None:
    """Year by year one would find out when someone was born, and then take that client back."""
    keer, duur = GETOOND
    for jaar in range(1960, 1960 + keer):
        antwoord = raad(klantnummer="", telefoon=lokaas.telefoon, geboortedatum=str(jaar))
        assert antwoord.context["form"].bekenden == [lokaas]
    for geboren in ("1990", "14-03-1990", "1930"):
        antwoord = raad(klantnummer="", telefoon=lokaas.telefoon, geboortedatum=geboren)
        assert antwoord.status_code == 422
        assert antwoord.context["form"].bekenden == []
        assert "Dat kan weer vanaf" in antwoord.content.decode()
        assert "K-700001" not in antwoord.content.decode()
    assert Klant.objects.count() == 2
    assert Inzage.objects.geweigerd().filter(onderdeel=WIE_IS_BEKEND, gebruiker=klantmanager).count() == 3
    # Who carries out what was shown, goes on; and the wait passes.
    bekend = raad(klantnummer="", telefoon=lokaas.telefoon, geboortedatum="1970", bekeken=[lokaas.pk], keuze="anders")
    assert bekend.status_code == 302
    nu = timezone.now()
    assert getoond_tot(klantmanager, WIE_IS_BEKEND, nu)
    assert getoond_tot(klantmanager, WIE_IS_BEKEND, nu + duur) is None
    assert getoond_tot(GebruikerFactory(), WIE_IS_BEKEND, nu) is None


def test_ook_met_de_gegevens_van_een_eigen_klant_vraagt_men_niet_eindeloos(
    als: Als, klantmanager: Gebruiker, vertrokken: Klant, lokaas: Klant
) -> None:
    eigen = KlantFactory(klantmanager=klantmanager, telefoon="06 33333333")
    client, adres = als(klantmanager), reverse("klantgegevens", args=[eigen.pk])
    for _ in range(GETOOND[0]):
        antwoord = client.post(adres, gegevens(eigen, telefoon=lokaas.telefoon))
        assert antwoord.context["form"].bekenden == [lokaas]
    geraden = {"voornaam": "Aisha", "tussenvoegsel": "el", "achternaam": "Idrissi", "geboortedatum": "1990"}
    antwoord = client.post(adres, gegevens(eigen, telefoon=lokaas.telefoon, **geraden))
    assert antwoord.status_code == 422
    assert antwoord.context["form"].bekenden == []
    assert "K-700001" not in antwoord.content.decode()


@pytest.mark.parametrize("anders", [{}, {"klantnummer": ""}, {"klantnummer": "", "geboortedatum": "1990"}])
def test_een_formulier_dat_na_het_inloggen_terugkomt_zegt_niet_wie_er_bekend_is(
    als: Als, klantmanager: Gebruiker, vertrokken: Klant, anders: dict[str, str]
) -> None:
    """It registers nobody, so it tells of nobody; sent again, it is judged as ever."""
    client = als(klantmanager)
    sessie_voorbij()
    gegevens = invoer(**{"klantnummer": "K-700001", **anders})
    pagina = meld_weer_aan(client, client.post(ADRES, gegevens), klantmanager)
    assert pagina.status_code == 200
    assert pagina.context["form"].bekenden == []
    assert "terug-" not in pagina.content.decode()
    assert not Inzage.objects.filter(klantnummer="K-700001").exists()
    assert client.post(ADRES, gegevens).context["form"].bekenden == [vertrokken]


def test_wie_de_klant_eerder_had_ziet_dat_een_collega_haar_terugnam(
    raad: Meld, als: Als, vertrokken: Klant, klantmanager: Gebruiker
) -> None:
    vorige = vertrokken.klantmanager
    assert raad(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk]).status_code == 302
    assert Klant.objects.get(pk=vertrokken.pk).klantmanager == klantmanager
    inhoud = als(vorige).get("/").content.decode()
    assert "Opnieuw gemeld bij een collega" in inhoud
    assert "K-700001" in inhoud
    assert f"overgenomen door {klantmanager.naam}" in inhoud
    assert "IDRISSI" not in inhoud
    assert "Opnieuw gemeld bij een collega" not in als(klantmanager).get("/").content.decode()


def test_een_oude_terugname_staat_er_niet_meer(raad: Meld, als: Als, vertrokken: Klant) -> None:
    vorige = vertrokken.klantmanager
    raad(keuze=f"terug-{vertrokken.pk}", bekeken=[vertrokken.pk])
    vertrokken.overdrachten.update(op=timezone.now() - timedelta(days=40))
    assert "Opnieuw gemeld bij een collega" not in als(vorige).get("/").content.decode()


def test_een_teamleider_wordt_ook_geteld(als: Als, teamleider: Gebruiker, vertrokken: Klant) -> None:
    assert teamleider.rol == Rol.TEAMLEIDER
    als(teamleider).post(ADRES, invoer(klantnummer="K-799999", klantmanager=""))
    # Only a form that is right otherwise asks who is known.
    assert not geraden().exists()
    eigen = GebruikerFactory(rol=Rol.KLANTMANAGER, team=teamleider.team)
    als(teamleider).post(ADRES, invoer(klantnummer="K-799999", klantmanager=eigen.pk))
    assert [regel.klantnummer for regel in geraden()] == [""]
