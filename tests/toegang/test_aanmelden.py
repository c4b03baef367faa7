"""Signing in with a password, and what there is of it without a mail server."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories import GebruikerFactory

pytestmark = pytest.mark.django_db

WACHTWOORD = "een-lang-wachtwoord-9"


@pytest.fixture
def bekende(team):
    gebruiker = GebruikerFactory(team=team, email="sanne@stad.example")
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    return gebruiker


def test_zonder_mailserver_bestaat_wachtwoord_vergeten_niet(bekende, settings):
    settings.EMAIL_HOST = ""
    adres = reverse("account_reset_password")
    assert Client().get(adres).status_code == 404
    assert Client().post(adres, {"email": bekende.email}).status_code == 404
    assert not mail.outbox
    assert adres not in Client().get(reverse("account_login")).content.decode()


def test_met_mailserver_krijgt_een_bekend_adres_een_brief(bekende, settings):
    settings.EMAIL_HOST = "mail.stad.example"
    antwoord = Client().post(reverse("account_reset_password"), {"email": bekende.email})
    assert antwoord.status_code == 302
    assert [brief.to for brief in mail.outbox] == [[bekende.email]]
    assert reverse("account_reset_password") in Client().get(reverse("account_login")).content.decode()


def test_zonder_mailserver_kan_niemand_een_adres_laten_bevestigen(als, bekende, settings):
    settings.EMAIL_HOST = ""
    antwoord = als(bekende).post(reverse("account_email"), {"action_add": "", "email": "ander@stad.example"})
    assert antwoord.status_code == 404
