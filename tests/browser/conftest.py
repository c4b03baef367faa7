"""A real Chromium against a real server with a real database."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.keuring import Htmlkeuring, Keuring
from tests.factories import GebruikerFactory, TeamFactory
from toegang.models import Gebruiker, Rol

# Playwright keeps an event loop in this thread; the tests use the database in it all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# How many milliseconds something may keep a test waiting: only what fails waits that long, so it may be much.
_GEDULD = 30_000
expect.set_options(timeout=_GEDULD)
WACHTWOORD = "een-lang-wachtwoord-2026"
# The first is the same browser without a window to draw: a third less work for the same answers.
_PROGRAMMAS = ("chromium-headless-shell", "chromium", "chromium-browser")
_ARGUMENTEN = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    programma = next(filter(None, map(shutil.which, _PROGRAMMAS)), None)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=programma, args=_ARGUMENTEN)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.set_default_timeout(_GEDULD)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def htmlkeuring() -> Iterator[Htmlkeuring]:
    with Htmlkeuring() as keuring:
        yield keuring


@pytest.fixture
def keuring(page: Page, htmlkeuring: Htmlkeuring) -> Iterator[Keuring]:
    """Examines pages during the test; the test fails at its end on any finding."""
    keuring = Keuring(page, htmlkeuring)
    yield keuring
    bevindingen = keuring.sluit()
    assert not bevindingen, "\n".join(bevindingen)


@pytest.fixture
def medewerkers(transactional_db: None) -> dict[str, Gebruiker]:
    """One user for each role, in one team, plus a second klantmanager."""
    from django.contrib.auth.models import Group

    team = TeamFactory(naam="Team Noord")
    mensen = {
        "klantmanager": GebruikerFactory(username="klantmanager", last_name="Vos", team=team),
        "collega": GebruikerFactory(username="collega", first_name="Ali", last_name="Demir", team=team),
        "teamleider": GebruikerFactory(username="teamleider", last_name="Bakker", rol=Rol.TEAMLEIDER, team=team),
        "beheerder": GebruikerFactory(username="beheerder", rol=Rol.BEHEERDER, team=None, is_staff=True),
        "privacy": GebruikerFactory(username="privacy", rol=Rol.PRIVACY, team=None),
    }
    for mens in mensen.values():
        mens.set_password(WACHTWOORD)
        mens.save()
    from toegang.rechten import maak_beheergroep

    maak_beheergroep("default")
    mensen["beheerder"].groups.add(Group.objects.get(name="Beheerders"))
    return mensen


@pytest.fixture
def meld_aan(page: Page) -> Callable[[str], None]:
    """Sign in through the sign-in page."""

    def aanmelden(gebruikersnaam: str) -> None:
        page.context.clear_cookies()
        page.goto("/account/login/")
        page.get_by_label("Gebruikersnaam").fill(gebruikersnaam)
        page.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
        page.get_by_role("button", name="Inloggen").click()
        page.wait_for_load_state()

    return aanmelden
