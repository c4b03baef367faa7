"""Signing in through the organisation: the way there, and who gets in."""

import runpy

import pytest
from django.conf import settings as instellingen
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse

from config.aanmelddienst import formulieradressen

pytestmark = pytest.mark.django_db


@pytest.fixture
def met_omgeving(monkeypatch, settings):
    """The settings as they are with these environment variables; those of the policy are put in force."""

    def lees(**variabelen):
        for naam, waarde in variabelen.items():
            monkeypatch.setenv(naam, waarde)
        gelezen = runpy.run_path(str(instellingen.BASE_DIR / "config" / "settings.py"))
        settings.CONTENT_SECURITY_POLICY = gelezen["CONTENT_SECURITY_POLICY"]
        return gelezen

    return lees


def formulierbeleid():
    beleid = Client().get(reverse("account_login")).headers["Content-Security-Policy"]
    return next(deel.strip() for deel in beleid.split(";") if deel.strip().startswith("form-action"))


def test_zonder_aanmelddienst_gaat_een_formulier_alleen_naar_onszelf():
    assert formulierbeleid() == "form-action 'self'"


def test_het_aanmeldformulier_mag_doorsturen_naar_de_aanmelddienst(met_omgeving):
    met_omgeving(
        OIDC_URL="https://login.stad.example:8443/realms/stad",
        OIDC_CLIENT_ID="klantbeeld",
        OIDC_SECRET="geheim",
        OIDC_FORMULIERADRES="https://adfs.stad.example/adfs/ https://login.stad.example:8443",
    )
    assert formulierbeleid() == "form-action 'self' https://login.stad.example:8443 https://adfs.stad.example"


@pytest.mark.parametrize(
    "adres", ["login.stad.example", "javascript:alert(1)", "https://", "https://a;script-src", "https://*.example"]
)
def test_wat_geen_webadres_is_wordt_geweigerd(adres):
    with pytest.raises(ImproperlyConfigured):
        formulieradressen(adres)
