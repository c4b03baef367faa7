"""Guessing a colleague's password elsewhere shuts out the guesser, not the colleague."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.factories import GebruikerFactory
from toegang.models import Gebruiker, Team

pytestmark = pytest.mark.django_db

WACHTWOORD = "een-lang-wachtwoord-9"


@pytest.fixture(autouse=True)
def grenzen(settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {
        "bekende_browser": "3/m/key", "login_failed": "8/m/ip,3/m/key", "vreemde_browser": "5/h/key"
    }  # fmt: skip
    cache.clear()


@pytest.fixture
def sanne(team: Team) -> Gebruiker:
    gebruiker = GebruikerFactory(username="sanne", team=team)
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    return gebruiker


def probeer(client: Client, naam: str = "sanne", wachtwoord: str = WACHTWOORD, adres: str = "192.0.2.1") -> bool:
    """Whether this attempt gets in; afterwards the browser is signed out again."""
    client.post(reverse("account_login"), {"login": naam, "password": wachtwoord}, REMOTE_ADDR=adres)
    binnen = "_auth_user_id" in client.session
    if binnen:
        client.post(reverse("account_logout"))
    return binnen


def raad(keren: int, adres: str, naam: str = "sanne") -> None:
    for _ in range(keren):
        assert not probeer(Client(), naam, "verkeerd", adres)


def test_wie_elders_raadt_sluit_een_collega_niet_buiten(sanne: Gebruiker) -> None:
    eigen = Client()
    assert probeer(eigen, adres="192.0.2.1")
    raad(9, "198.51.100.7")
    assert not probeer(Client(), adres="198.51.100.7")
    assert probeer(eigen, adres="192.0.2.1")


def test_wie_op_hetzelfde_adres_naar_andere_namen_raadt_sluit_een_collega_niet_buiten(sanne: Gebruiker) -> None:
    """One address may be a whole town hall, or the proxy in front of everybody."""
    eigen = Client()
    assert probeer(eigen)
    for nummer in range(9):
        raad(1, "192.0.2.1", f"niemand{nummer}")
    assert not probeer(Client())
    assert probeer(eigen)
    assert probeer(eigen)


def test_wie_op_een_andere_plek_raadt_sluit_ook_een_nieuwe_browser_elders_niet_buiten(sanne: Gebruiker) -> None:
    raad(4, "198.51.100.7")
    assert probeer(Client(), adres="192.0.2.1")


def test_raden_vanaf_veel_plekken_tegelijk_helpt_niet(sanne: Gebruiker) -> None:
    for nummer in range(6):
        raad(1, f"198.51.100.{nummer}")
    assert not probeer(Client(), adres="198.51.100.99")


def test_ook_in_een_bekende_browser_houdt_raden_op(sanne: Gebruiker) -> None:
    eigen = Client()
    assert probeer(eigen)
    for _ in range(3):
        assert not probeer(eigen, wachtwoord="verkeerd")
    assert not probeer(eigen)


def test_een_browser_is_alleen_bekend_van_wie_er_inlogde(sanne: Gebruiker, team: Team) -> None:
    jan = GebruikerFactory(username="jan", team=team)
    jan.set_password(WACHTWOORD)
    jan.save()
    eigen = Client()
    assert probeer(eigen, "jan")
    raad(6, "198.51.100.7")
    raad(6, "198.51.100.8")
    assert not probeer(eigen, "sanne", adres="198.51.100.9")


def test_na_een_ander_wachtwoord_is_geen_browser_meer_bekend(sanne: Gebruiker) -> None:
    eigen = Client()
    assert probeer(eigen)
    raad(6, "198.51.100.7")
    raad(3, "198.51.100.8")
    sanne.set_password("een-ander-wachtwoord-10")
    sanne.save()
    assert not probeer(eigen, wachtwoord="een-ander-wachtwoord-10", adres="198.51.100.9")


@pytest.mark.parametrize(
    ("kop", "proxies"),
    [
        ({"REMOTE_ADDR": ""}, 0),
        ({"REMOTE_ADDR": "", "HTTP_X_FORWARDED_FOR": "203.0.113.5"}, 0),
        ({"REMOTE_ADDR": "", "HTTP_X_FORWARDED_FOR": "203.0.113.5"}, 2),
        ({"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.5"}, 2),
        ({"REMOTE_ADDR": "10.0.0.1"}, 1),
    ],
)
def test_inloggen_lukt_over_een_socket_en_achter_elke_proxy(
    sanne: Gebruiker, settings: Settings, kop: dict[str, Any], proxies: int
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/m/ip,3/m/key"}
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    client = Client()
    antwoord = client.post(reverse("account_login"), {"login": "sanne", "password": WACHTWOORD}, **kop)
    assert (antwoord.status_code, "_auth_user_id" in client.session) == (302, True)


def test_over_een_socket_telt_het_adres_dat_de_proxy_noemt(sanne: Gebruiker, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/m/ip"}

    def lukt(adres: str) -> bool:
        kop: dict[str, Any] = {"REMOTE_ADDR": "", "HTTP_X_FORWARDED_FOR": f"verzonnen, {adres}"}
        client = Client()
        client.post(reverse("account_login"), {"login": "sanne", "password": "verkeerd"}, **kop)
        client.post(reverse("account_login"), {"login": "sanne", "password": WACHTWOORD}, **kop)
        return "_auth_user_id" in client.session

    assert lukt("203.0.113.5")
    assert [lukt("203.0.113.6"), lukt("203.0.113.6"), lukt("203.0.113.6")] == [True, True, False]
