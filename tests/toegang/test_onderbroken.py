"""What is kept of a form that was sent too late: for its sender, for a day, readable to nobody else."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from gesprekken.models import Afspraak
from klanten.models import Levensgebeurtenis
from tests.factories import GebruikerFactory, KlantFactory
from tests.formulieren import formulieren
from tests.toegang.onderbreking import BACKEND, GETYPT, Verstuur, meld_weer_aan, sessie_voorbij, tekst, velden
from tests.toegang.test_toegang import (
    Dossier,
    dossier,  # noqa: F401
)
from tests.typen import Als
from toegang.models import Gebruiker, OnderbrokenVerzending, Rol, Team
from toegang.onderbroken import HOOGSTENS, KOEKJE

pytestmark = pytest.mark.django_db


def test_een_ander_die_inlogt_ziet_er_niets_van(verstuur: Verstuur, klantmanager: Gebruiker, team: Team) -> None:
    collega = GebruikerFactory(team=team)
    klant = KlantFactory(klantmanager=klantmanager, duo_collega=collega)
    pagina = verstuur(klantmanager, reverse("afspraak_nieuw", args=[klant.pk]), {"wat": GETYPT}, wie=collega)
    assert pagina.status_code == 404
    assert escape(GETYPT) not in tekst(pagina)
    assert "van een andere gebruiker" in tekst(pagina)


def test_een_dossier_dat_van_een_ander_is_geworden_blijft_dicht(
    ingelogd: Als, klantmanager: Gebruiker, team: Team
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = ingelogd(klantmanager)
    sessie_voorbij()
    antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), {"wat": GETYPT})
    klant.klantmanager = GebruikerFactory(team=team)
    klant.save()
    pagina = meld_weer_aan(client, antwoord, klantmanager)
    assert pagina.status_code == 404
    assert escape(GETYPT) not in tekst(pagina)
    assert klant.achternaam not in tekst(pagina)


def test_wat_er_niet_meer_is_geeft_nog_de_tekst(dossier: Dossier, ingelogd: Als, klantmanager: Gebruiker) -> None:  # noqa: F811
    client = ingelogd(klantmanager)
    adres = dossier.adres("levensgebeurtenis")
    sessie_voorbij()
    antwoord = client.post(adres, {"titel": GETYPT, "revisie": "1"})
    Levensgebeurtenis.objects.all().delete()
    pagina = meld_weer_aan(client, antwoord, klantmanager)
    assert "is er niet meer" in tekst(pagina)
    assert escape(GETYPT) in tekst(pagina)
    assert formulieren(pagina) == []


def test_wie_er_niet_meer_in_mag_ziet_niets(ingelogd: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = ingelogd(klantmanager)
    sessie_voorbij()
    antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), {"wat": GETYPT})
    klantmanager.rol, klantmanager.team = Rol.BEHEERDER, None
    klantmanager.save()
    assert meld_weer_aan(client, antwoord, klantmanager).status_code == 403


def test_een_tweede_keer_te_laat_verliest_ook_niets(verstuur: Verstuur, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    pagina = verstuur(
        klantmanager, reverse("hulp_nieuw", args=[klant.pk]), {"toelichting": GETYPT, "omschrijving": "x"}
    )
    adres = f"{pagina.request['PATH_INFO']}?{pagina.request['QUERY_STRING']}"
    sessie_voorbij()
    antwoord = pagina.client.post(adres, {"toelichting": f"{GETYPT} en meer"})
    assert antwoord["Location"].count("terug") == 1
    assert escape(f"{GETYPT} en meer") in tekst(meld_weer_aan(pagina.client, antwoord, klantmanager))


def test_van_twee_tabbladen_komt_elk_terug(ingelogd: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = ingelogd(klantmanager)
    sessie_voorbij()
    adres = reverse("afspraak_nieuw", args=[klant.pk])
    antwoorden = [client.post(adres, {"wat": naam}) for naam in ("Eerste tab", "Tweede tab")]
    client.force_login(klantmanager, backend=BACKEND)
    for naam, antwoord in zip(("Eerste tab", "Tweede tab"), antwoorden, strict=True):
        assert velden(meld_weer_aan(client, antwoord, klantmanager))[0]["wat"] == [naam]


def test_na_een_dag_is_het_weg(ingelogd: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = ingelogd(klantmanager)
    sessie_voorbij()
    antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), {"wat": GETYPT})
    OnderbrokenVerzending.objects.update(op=timezone.now() - timedelta(days=1, minutes=1))
    pagina = meld_weer_aan(client, antwoord, klantmanager)
    assert pagina.status_code == 404
    assert escape(GETYPT) not in tekst(pagina)
    call_command("ruim_op", verbosity=0)
    assert not OnderbrokenVerzending.objects.exists()


def test_er_staat_niets_leesbaars_in_de_databank_en_in_het_adres(ingelogd: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = ingelogd(klantmanager)
    sessie_voorbij()
    antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), {"wat": "Schuldhulp"})
    regel = OnderbrokenVerzending.objects.get()
    assert b"Schuldhulp" not in bytes(regel.inhoud)
    assert str(klant.pk).encode() not in bytes(regel.inhoud)[:20]
    assert "Schuldhulp" not in antwoord["Location"]
    koekje = client.cookies[KOEKJE]
    assert koekje["httponly"]
    assert koekje["samesite"] == "Lax"
    assert klantmanager.username not in koekje.value


def test_zonder_eerdere_aanmelding_wordt_niets_bewaard(klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    adres = reverse("afspraak_nieuw", args=[klant.pk])
    client = Client()
    for koekje in ("", "verzonnen", "a:b:c"):
        client.cookies[KOEKJE] = koekje
        assert client.post(adres, {"wat": GETYPT})["Location"].startswith(reverse("account_login"))
    assert not OnderbrokenVerzending.objects.exists()


def test_van_een_gebruiker_worden_hoogstens_zoveel_bewaard(ingelogd: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = ingelogd(klantmanager)
    sessie_voorbij()
    for nummer in range(HOOGSTENS + 3):
        client.post(reverse("afspraak_nieuw", args=[klant.pk]), {"wat": f"Nummer {nummer}"})
    assert OnderbrokenVerzending.objects.count() == HOOGSTENS


def test_wie_tussentijds_bewaart_houdt_zijn_tekst_op_het_scherm(ingelogd: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = ingelogd(klantmanager)
    sessie_voorbij()
    adres = reverse("gesprek_direct_concept", args=[klant.pk])
    assert client.post(adres, {"feit": GETYPT}, headers={"HX-Request": "true"}).status_code == 401
    assert not OnderbrokenVerzending.objects.exists()


def test_een_verlopen_teken_tegen_vervalsing_kost_geen_tekst(klantmanager: Gebruiker) -> None:
    """Signing in again in another tab renews the token; without script the open page still has the old one."""
    klant = KlantFactory(klantmanager=klantmanager)
    client = Client(enforce_csrf_checks=True)
    client.force_login(klantmanager, backend=BACKEND)
    adres = reverse("afspraak_nieuw", args=[klant.pk])
    client.get(adres)
    gegevens = {"wat": GETYPT, "csrfmiddlewaretoken": "a" * 64}
    pagina = client.post(adres, gegevens, headers={"Origin": "http://testserver"}, follow=True)
    assert velden(pagina)[0]["wat"] == [GETYPT]
    assert not Afspraak.objects.exists()


@pytest.mark.parametrize("herkomst", ["https://elders.example", "null", None])
def test_van_elders_wordt_niets_aangenomen(klantmanager: Gebruiker, herkomst: str | None) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = Client(enforce_csrf_checks=True)
    client.force_login(klantmanager, backend=BACKEND)
    koppen = {"Origin": herkomst} if herkomst else {}
    antwoord = client.post(reverse("afspraak_nieuw", args=[klant.pk]), {"wat": GETYPT}, headers=koppen)
    assert antwoord.status_code == 403
    assert escape(GETYPT) not in tekst(antwoord)
    assert not OnderbrokenVerzending.objects.exists()
