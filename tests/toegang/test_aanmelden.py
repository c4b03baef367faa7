"""Signing in with a password, and what there is of it without a mail server."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.factories import GebruikerFactory
from tests.typen import Als, Antwoord
from toegang.models import Gebruiker, Team

pytestmark = pytest.mark.django_db

WACHTWOORD = "een-lang-wachtwoord-9"


@pytest.fixture
def bekende(team: Team) -> Gebruiker:
    gebruiker = GebruikerFactory(team=team, email="sanne@stad.example")
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    return gebruiker


def test_zonder_mailserver_bestaat_wachtwoord_vergeten_niet(bekende: Gebruiker, settings: Settings) -> None:
    settings.EMAIL_HOST = ""
    adres = reverse("account_reset_password")
    assert Client().get(adres).status_code == 404
    assert Client().post(adres, {"email": bekende.email}).status_code == 404
    assert not mail.outbox
    assert adres not in Client().get(reverse("account_login")).content.decode()


def test_met_mailserver_krijgt_een_bekend_adres_een_brief(bekende: Gebruiker, settings: Settings) -> None:
    settings.EMAIL_HOST = "mail.stad.example"
    antwoord = Client().post(reverse("account_reset_password"), {"email": bekende.email})
    assert antwoord.status_code == 302
    assert [brief.to for brief in mail.outbox] == [[bekende.email]]
    assert reverse("account_reset_password") in Client().get(reverse("account_login")).content.decode()


def test_een_onbekend_adres_krijgt_geen_mail_en_hetzelfde_antwoord(bekende: Gebruiker, settings: Settings) -> None:
    settings.EMAIL_HOST = "mail.stad.example"
    antwoorden = [
        Client().post(reverse("account_reset_password"), {"email": adres}, follow=True)
        for adres in (bekende.email, "vreemde@elders.example")
    ]
    assert [brief.to for brief in mail.outbox] == [[bekende.email]]
    assert antwoorden[0].redirect_chain == antwoorden[1].redirect_chain
    # A token against forged requests differs on every page.
    een, twee = (re.sub(r"\b[A-Za-z0-9]{64}\b", "", antwoord.content.decode()) for antwoord in antwoorden)
    assert een == twee


def test_de_brief_over_een_wachtwoord_is_in_onze_eigen_woorden(bekende: Gebruiker, settings: Settings) -> None:
    settings.EMAIL_HOST = "mail.stad.example"
    Client().post(reverse("account_reset_password"), {"email": bekende.email})
    (brief,) = mail.outbox
    assert brief.subject == "Nieuw wachtwoord voor Klantbeeld"
    assert f"Uw gebruikersnaam is {bekende.username}." in brief.body
    assert not {"je", "jij", "jouw", "your", "password", "testserver!"} & set(brief.body.lower().split())
    adres = next(woord for woord in brief.body.split() if "/account/password/reset/key/" in woord)
    assert Client().get(adres, follow=True).status_code == 200


def test_zonder_mailserver_kan_niemand_een_adres_laten_bevestigen(
    als: Als, bekende: Gebruiker, settings: Settings
) -> None:
    settings.EMAIL_HOST = ""
    antwoord = als(bekende).post(reverse("account_email"), {"action_add": "", "email": "ander@stad.example"})
    assert antwoord.status_code == 404


def probeer(client: Client, gebruikersnaam: str, **kop: str) -> Antwoord:
    gegevens = {"login": gebruikersnaam, "password": WACHTWOORD}
    return client.post(reverse("account_login"), gegevens, headers=kop)


@pytest.fixture
def drie_pogingen(settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/m/ip"}
    cache.clear()


def test_pogingen_worden_over_alle_processen_samen_geteld(drie_pogingen: None, bekende: Gebruiker) -> None:
    for nummer in range(3):
        assert probeer(Client(), f"gok{nummer}").status_code == 200
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM toegang_teller")
        assert cursor.fetchone()[0] > 0
    geweigerd = Client()
    probeer(geweigerd, bekende.username)
    assert "_auth_user_id" not in geweigerd.session


def test_achter_een_eigen_proxy_telt_het_adres_van_de_bezoeker(
    drie_pogingen: None, bekende: Gebruiker, settings: Settings
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for nummer in range(4):
        probeer(Client(), f"gok{nummer}", **{"X-Forwarded-For": "192.0.2.1"})
    client = Client()
    probeer(client, bekende.username, **{"X-Forwarded-For": "192.0.2.2"})
    assert "_auth_user_id" in client.session


def test_zonder_eigen_proxy_helpt_een_verzonnen_adres_niet(drie_pogingen: None, bekende: Gebruiker) -> None:
    for nummer in range(4):
        probeer(Client(), f"gok{nummer}", **{"X-Forwarded-For": f"192.0.2.{nummer}"})
    client = Client()
    probeer(client, bekende.username, **{"X-Forwarded-For": "192.0.2.9"})
    assert "_auth_user_id" not in client.session
