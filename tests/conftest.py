"""Fixtures that every test may use: reference data, a name under every change, users signed in by role."""

import gc
from collections.abc import Callable, Iterator

import pghistory
import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test import Client, TestCase, TransactionTestCase
from django.test.utils import CaptureQueriesContext
from hypothesis import settings as hypothesis
from pytest_django import DjangoDbBlocker

from config import databank
from tests import optioneel, sjabloon, volgorde
from tests.databank import hergebruik
from tests.factories import GebruikerFactory, TeamFactory
from tests.typen import Antwoord, TelQueries
from toegang.models import Gebruiker, Rol, Team

# An example that took long says that the machine is busy; what may not take long is measured by tests/snelheid.py.
hypothesis.register_profile("zonder klok", hypothesis(), deadline=None)
hypothesis.load_profile("zonder klok")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    pytestconfig: pytest.Config,
    django_db_modify_db_settings_parallel_suffix: None,
    django_test_environment: None,
    django_db_blocker: DjangoDbBlocker,
) -> None:
    """The databases of the tests are copies of one template (see tests/sjabloon.py)."""
    with django_db_blocker.unblock():
        sjabloon.zorg_voor_sjabloon(hergebruik=hergebruik(pytestconfig))
    connection.settings_dict["TEST"]["TEMPLATE"] = sjabloon.NAAM


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker, django_db_keepdb: bool) -> None:
    """A database that an earlier run kept starts afresh as well."""
    if django_db_keepdb:
        with django_db_blocker.unblock():
            sjabloon.begin_opnieuw()


@pytest.fixture(scope="session", autouse=True)
def vers_na_vastleggen() -> Iterator[None]:
    """After a test that commits comes a new copy, where Django would empty every table."""
    with pytest.MonkeyPatch.context() as vervanging:
        vervanging.setattr(TransactionTestCase, "_fixture_teardown", lambda test: sjabloon.begin_opnieuw())
        yield


@pytest.fixture(scope="session", autouse=True)
def optioneel_bewaakt() -> Iterator[None]:
    """What says that it may stay empty, may stay empty."""
    with pytest.MonkeyPatch.context() as vervanging:
        optioneel.bewaak(vervanging)
        yield


@pytest.fixture(scope="session", autouse=True)
def volgorde_bewaakt() -> Iterator[None]:
    """Whoever takes the first of rows without an order learns it here, and not from a client who came back."""
    with pytest.MonkeyPatch.context() as vervanging:
        volgorde.bewaak(vervanging)
        yield


_DATABANK = {"db", "transactional_db", "live_server", "django_db_setup"}
_LEGT_VAST = {"transactional_db", "live_server"}


def _fixtures(item: pytest.Item) -> set[str]:
    return set(getattr(item, "fixturenames", ()))


def _legt_vast(item: pytest.Item) -> bool:
    """Whether this test commits, and is not rolled back."""
    merk = item.get_closest_marker("django_db")
    return bool((merk and merk.kwargs.get("transaction")) or _LEGT_VAST & _fixtures(item))


def _beurt(item: pytest.Item) -> int:
    """When a test has its turn: 0 without the database, 1 with it, 2 and 3 for what commits (2 for the longest)."""
    if _legt_vast(item):
        return 2 if item.get_closest_marker("lang") else 3
    return 1 if item.get_closest_marker("django_db") or _DATABANK & _fixtures(item) else 0


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in the order that keeps all workers at work until the end.

    Without the database first, as that is still being made. Tests that commit run last, so that what they leave behind
    cannot touch the others, and of those the longest go first.
    """
    items.sort(key=_beurt)


def pytest_collection_finish() -> None:
    """What is loaded by now stays; looking for garbage in it would take longer than many a test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def naam_onder_wijzigingen() -> Iterator[None]:
    """What a test prepares is recorded under the name of the tests; requests bring their own user."""
    with pghistory.context(taak="tests"):
        yield


@pytest.fixture(autouse=True)
def wat_na_afloop_komt(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """What follows on a commit, follows on a request: a test that is rolled back never commits."""
    if _legt_vast(request.node):
        return
    verstuur = Client.request

    def met_afloop(client: Client, **omgeving: object) -> Antwoord:
        with TestCase.captureOnCommitCallbacks(execute=True):
            return verstuur(client, **omgeving)

    monkeypatch.setattr(Client, "request", met_afloop)


@pytest.fixture
def team(db: None) -> Team:
    return TeamFactory()


@pytest.fixture
def klantmanager(team: Team) -> Gebruiker:
    return GebruikerFactory(rol=Rol.KLANTMANAGER, team=team)


@pytest.fixture
def teamleider(team: Team) -> Gebruiker:
    return GebruikerFactory(rol=Rol.TEAMLEIDER, team=team)


@pytest.fixture
def beheerder(db: None) -> Gebruiker:
    return GebruikerFactory(rol=Rol.BEHEERDER, team=None)


@pytest.fixture
def privacy(db: None) -> Gebruiker:
    return GebruikerFactory(rol=Rol.PRIVACY, team=None)


@pytest.fixture
def als(db: None) -> Callable[[Gebruiker], Client]:
    """A signed-in client for a user: `als(klantmanager).get("/")`."""

    def aangemeld(gebruiker: Gebruiker) -> Client:
        client = Client()
        client.force_login(gebruiker, backend="toegang.backends.GebruikerBackend")
        return client

    return aangemeld


@pytest.fixture
def tel_queries() -> TelQueries:
    """The SQL statements that a call causes, to pin the number on a page."""

    def tel(aanroep: Callable[..., object]) -> list[str]:
        with CaptureQueriesContext(connection) as gevangen:
            aanroep()
        return [query["sql"] for query in gevangen.captured_queries]

    return tel


@pytest.fixture(scope="session")
def rol_van_de_applicatie() -> str:
    """The application's database user, whom the tests' own may act as. Only the server's superuser arranges that."""
    rol = settings.DATABANKGEBRUIKER
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as server:
        # One at a time: every test process comes here.
        server.execute("SELECT pg_advisory_lock(2)")
        server.execute(f"GRANT {rol} TO {databank.EIGENAAR}")
    return rol


@pytest.fixture
def als_applicatie(rol_van_de_applicatie: str, db: None) -> Iterator[CursorWrapper]:
    """From here on the statements are those of the application's own database user."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {rol_van_de_applicatie}")
        yield cursor
        cursor.execute("RESET ROLE")
