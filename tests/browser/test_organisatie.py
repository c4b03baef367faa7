"""Signing in through the organisation, against a certified provider that demands PKCE; and signing out there too."""

import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from config.aanmelddienst import formulieradressen
from tests.browser.keuring import Keuring
from tests.typen import zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.browser

BASIS = Path(__file__).resolve().parent.parent.parent


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort: int = proef.getsockname()[1]
        return poort


@pytest.fixture
def aanmelddienst(live_server: LiveServer, settings: Settings) -> Iterator[str]:
    """The provider, running; Klantbeeld is set up for it as by the environment variables of production."""
    poort = vrije_poort()
    adres = f"http://127.0.0.1:{poort}"
    settings.OIDC_ACR = ["substantieel"]
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "organisatie",
                    "name": "Gemeente Stad",
                    "client_id": "klantbeeld",
                    "secret": "geheim-van-de-test",
                    "settings": {
                        "server_url": adres,
                        "oauth_pkce_enabled": True,
                        "auth_params": {"acr_values": "substantieel"},
                    },
                }
            ]
        }
    }
    beleid = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    settings.CONTENT_SECURITY_POLICY = {
        "DIRECTIVES": {**beleid, "form-action": [*beleid["form-action"], *formulieradressen(adres)]}
    }
    programma = [zeker(shutil.which("node")), "tests/browser/aanmelddienst.mjs", str(poort), live_server.url]
    with subprocess.Popen(programma, cwd=BASIS, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as dienst:
        assert zeker(dienst.stdout).readline() == "luistert\n"
        yield adres
        dienst.terminate()


def meld_aan_als(page: Page, naam: str) -> None:
    page.goto("/account/login/?next=/klanten/")
    page.get_by_role("button", name="Inloggen via Gemeente Stad").click()
    page.get_by_label("Naam").fill(naam)
    page.get_by_role("button", name="Dat ben ik").click()


def test_een_bekende_komt_in_een_klik_binnen_en_gaat_ook_bij_de_organisatie_weg(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], aanmelddienst: str
) -> None:
    page.goto("/account/login/")
    keuring.keur("inloggen met een knop van de organisatie")
    meld_aan_als(page, "klantmanager")
    expect(page).to_have_url(re.compile(r"/klanten/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn klanten")

    page.goto("/account/logout/")
    page.get_by_role("main").get_by_role("button", name="Uitloggen").click()
    # The provider asks whether one wants to leave there as well, and sends one back.
    page.get_by_role("button", name="Ook hier afmelden").click()
    expect(page).to_have_url(re.compile(r"/account/login/"))
    page.get_by_role("button", name="Inloggen via Gemeente Stad").click()
    expect(page.get_by_label("Naam")).to_be_visible()


def test_wie_niet_binnen_mag_leest_waarom_en_wie_te_vragen(
    page: Page, keuring: Keuring, medewerkers: dict[str, Gebruiker], aanmelddienst: str
) -> None:
    for naam, woorden in {
        "vreemde": "nog geen account in Klantbeeld",
        "zwak-klantmanager": "sterker bekendmaakt",
    }.items():
        page.context.clear_cookies()
        meld_aan_als(page, naam)
        expect(page.get_by_role("heading", level=1)).to_have_text("Inloggen lukt niet")
        expect(page.get_by_role("main")).to_contain_text(woorden)
        expect(page.get_by_role("main")).to_contain_text("de helpdesk van uw organisatie")
        keuring.keur(f"geweigerd: {naam}")
        page.goto("/klanten/")
        expect(page).to_have_url(re.compile("/account/login/"))
