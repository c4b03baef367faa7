"""Signing in through the organisation: the way there, and who gets in."""

import runpy
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.conf import settings as instellingen
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from config.aanmelddienst import formulieradressen
from tests.factories import GebruikerFactory
from tests.typen import Antwoord as Pagina
from tests.typen import TelQueries
from toegang.models import Gebruiker
from toegang.organisatie import Organisatieaanmelding

pytestmark = pytest.mark.django_db


@pytest.fixture
def met_omgeving(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Callable[..., dict[str, object]]:
    """The settings as they are with these environment variables; those of the policy are put in force."""

    def lees(**variabelen: str) -> dict[str, object]:
        for naam, waarde in variabelen.items():
            monkeypatch.setenv(naam, waarde)
        gelezen = runpy.run_path(str(instellingen.BASE_DIR / "config" / "settings.py"))
        settings.CONTENT_SECURITY_POLICY = gelezen["CONTENT_SECURITY_POLICY"]
        return gelezen

    return lees


def formulierbeleid() -> str:
    beleid = Client().get(reverse("account_login")).headers["Content-Security-Policy"]
    return next(deel.strip() for deel in beleid.split(";") if deel.strip().startswith("form-action"))


def test_zonder_aanmelddienst_gaat_een_formulier_alleen_naar_onszelf() -> None:
    assert formulierbeleid() == "form-action 'self'"


def test_het_aanmeldformulier_mag_doorsturen_naar_de_aanmelddienst(
    met_omgeving: Callable[..., dict[str, object]],
) -> None:
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
def test_wat_geen_webadres_is_wordt_geweigerd(adres: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        formulieradressen(adres)


DIENST = "https://login.stad.example"


@dataclass
class Antwoord:
    """What the identity provider answers, as far as it is looked at."""

    inhoud: Mapping[str, object]
    status_code: int = 200
    headers = {"content-type": "application/json"}

    def json(self) -> Mapping[str, object]:
        return self.inhoud

    def raise_for_status(self) -> None:
        return None


class Aanmelddienst:
    """An identity provider that says of everyone that it is `wie`."""

    def __init__(self, wie: Mapping[str, object]) -> None:
        self.wie = wie

    def get(self, adres: str, **kwargs: object) -> Antwoord:
        if "openid-configuration" in adres:
            return Antwoord({f"{naam}_endpoint": f"{DIENST}/{naam}" for naam in ("authorization", "token", "userinfo")})
        return Antwoord(self.wie)

    def request(self, methode: str, adres: str, **kwargs: object) -> Antwoord:
        return Antwoord({"access_token": "bewijs", "token_type": "bearer"})


@pytest.fixture
def meld_aan(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Client, Pagina]]:
    """Go through the whole sign-in as the person whom the identity provider describes; client and last answer."""
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "organisatie",
                    "name": "uw organisatie",
                    "client_id": "klantbeeld",
                    "secret": "geheim",
                    "settings": {"server_url": DIENST},
                }
            ]
        }
    }

    def aangemeld(**wie: object) -> tuple[Client, Pagina]:
        monkeypatch.setattr(Organisatieaanmelding, "get_requests_session", lambda self: _Sessie(Aanmelddienst(wie)))
        client = Client()
        heen = client.post(reverse("openid_connect_login", args=["organisatie"]))
        assert heen["Location"].startswith(f"{DIENST}/authorization")
        staat = parse_qs(urlsplit(heen["Location"]).query)["state"][0]
        terug = reverse("openid_connect_callback", args=["organisatie"])
        return client, client.get(terug, {"state": staat, "code": "c"})

    return aangemeld


class _Sessie:
    def __init__(self, dienst: Aanmelddienst) -> None:
        self.get, self.request = dienst.get, dienst.request

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fout: object) -> None:
        return None


def binnen(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_wie_de_beheerder_maakte_komt_binnen_en_blijft_herkend_na_een_andere_naam(
    meld_aan: Callable[..., tuple[Client, Pagina]], klantmanager: Gebruiker
) -> None:
    client, antwoord = meld_aan(sub="1", preferred_username=klantmanager.username)
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/")
    assert client.session["_auth_user_id"] == str(klantmanager.pk)
    client, _ = meld_aan(sub="1", preferred_username="getrouwd")
    assert client.session["_auth_user_id"] == str(klantmanager.pk)


def test_het_team_komt_ook_na_aanmelden_via_de_organisatie_in_dezelfde_vraag(
    meld_aan: Callable[..., tuple[Client, Pagina]], klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    client, _ = meld_aan(sub="1", preferred_username=klantmanager.username)
    assert client.session["_auth_user_backend"] == "toegang.backends.GebruikerBackend"
    vragen = [sql for sql in tel_queries(lambda: client.get("/instrumenten/")) if '"toegang_gebruiker"' in sql]
    assert len(vragen) == 1
    assert '"toegang_team"' in vragen[0]


def test_de_claim_is_instelbaar(
    meld_aan: Callable[..., tuple[Client, Pagina]], klantmanager: Gebruiker, settings: Settings
) -> None:
    settings.OIDC_GEBRUIKERSCLAIM = "personeelsnummer"
    client, _ = meld_aan(sub="1", preferred_username="zelf gekozen", personeelsnummer=klantmanager.username)
    assert binnen(client)
    client, antwoord = meld_aan(sub="2", preferred_username=klantmanager.username)
    assert (antwoord.status_code, binnen(client)) == (403, False)


@pytest.mark.parametrize(
    "eigenschap", [{"is_superuser": True, "rol": "beheerder"}, {"is_active": False}, {"username": "heet-anders"}]
)
def test_superuser_uitgeschakelde_en_onbekende_komen_niet_binnen(
    meld_aan: Callable[..., tuple[Client, Pagina]], eigenschap: dict[str, object]
) -> None:
    gebruiker = GebruikerFactory(**{"username": "iemand", **eigenschap})
    client, antwoord = meld_aan(sub="1", preferred_username="iemand")
    assert (antwoord.status_code, binnen(client)) == (403, False)
    assert not SocialAccount.objects.filter(user=gebruiker).exists()


@pytest.mark.parametrize("eigenschap", ["is_superuser", "uitgeschakeld"])
def test_wie_later_superuser_of_uitgeschakeld_is_komt_niet_meer_binnen(
    meld_aan: Callable[..., tuple[Client, Pagina]], klantmanager: Gebruiker, eigenschap: str
) -> None:
    meld_aan(sub="1", preferred_username=klantmanager.username)
    klantmanager.is_superuser = eigenschap == "is_superuser"
    klantmanager.is_active = eigenschap != "uitgeschakeld"
    klantmanager.save()
    client, antwoord = meld_aan(sub="1", preferred_username=klantmanager.username)
    assert (antwoord.status_code, binnen(client)) == (403, False)


def test_een_hergebruikte_naam_geeft_geen_toegang_tot_het_account_van_een_ander(
    meld_aan: Callable[..., tuple[Client, Pagina]], klantmanager: Gebruiker
) -> None:
    meld_aan(sub="1", preferred_username=klantmanager.username)
    client, antwoord = meld_aan(sub="2", preferred_username=klantmanager.username)
    assert (antwoord.status_code, binnen(client)) == (403, False)


def test_aanmelden_met_wachtwoord_blijft_werken(klantmanager: Gebruiker) -> None:
    klantmanager.set_password("een-lang-wachtwoord-9")
    klantmanager.save()
    client = Client()
    client.post(reverse("account_login"), {"login": klantmanager.username, "password": "een-lang-wachtwoord-9"})
    assert binnen(client)
