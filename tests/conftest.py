"""Fixtures that every test may use: reference data, a name under every change, users signed in by role."""

from collections.abc import Callable, Iterator

import pghistory
import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from config import databank
from instrumenten.models import Tegel
from tests.factories import GebruikerFactory, TeamFactory
from toegang.models import Gebruiker, Rol, Team
from toegang.rechten import LAATSTE_APP, geef_databankrechten


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    """The test database holds the reference data, as every installation does."""
    with django_db_blocker.unblock(), pghistory.context(taak="tests"):
        call_command("laad_referentie", verbosity=0)


def _legt_echt_vast(item: pytest.Item) -> bool:
    """Whether a test commits: what it leaves behind, and that it empties the database, must not touch the others."""
    merk = item.get_closest_marker("django_db")
    return bool(merk and merk.kwargs.get("transaction")) or bool(
        {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that commit run last; those in the browser file by file, each file on one worker."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group(item.module.__name__))
    items.sort(key=_legt_echt_vast)


@pytest.fixture(autouse=True)
def referentie_na_leegmaken(request: pytest.FixtureRequest) -> None:
    """Tests that commit start from a database that an earlier one emptied: bring the reference data back."""
    if not _legt_echt_vast(request.node):
        return
    request.getfixturevalue("transactional_db")
    if not Tegel.objects.exists():
        with pghistory.context(taak="tests"):
            call_command("laad_referentie", verbosity=0)


@pytest.fixture(autouse=True)
def naam_onder_wijzigingen() -> Iterator[None]:
    """What a test prepares is recorded under the name of the tests; requests bring their own user."""
    with pghistory.context(taak="tests"):
        yield


@pytest.fixture
def team(db) -> Team:
    return TeamFactory()


@pytest.fixture
def klantmanager(team) -> Gebruiker:
    return GebruikerFactory(rol=Rol.KLANTMANAGER, team=team)


@pytest.fixture
def teamleider(team) -> Gebruiker:
    return GebruikerFactory(rol=Rol.TEAMLEIDER, team=team)


@pytest.fixture
def beheerder(db) -> Gebruiker:
    return GebruikerFactory(rol=Rol.BEHEERDER, team=None)


@pytest.fixture
def privacy(db) -> Gebruiker:
    return GebruikerFactory(rol=Rol.PRIVACY, team=None)


@pytest.fixture
def als() -> Callable[[Gebruiker], Client]:
    """A signed-in client for a user: `als(klantmanager).get("/")`."""

    def aangemeld(gebruiker: Gebruiker) -> Client:
        client = Client()
        client.force_login(gebruiker, backend="toegang.backends.GebruikerBackend")
        return client

    return aangemeld


@pytest.fixture
def tel_queries() -> Callable[[Callable[[], object]], list[str]]:
    """The SQL statements that a call causes, to pin the number on a page."""

    def tel(aanroep: Callable[[], object]) -> list[str]:
        with CaptureQueriesContext(connection) as gevangen:
            aanroep()
        return [query["sql"] for query in gevangen.captured_queries]

    return tel


@pytest.fixture(scope="session")
def rol_van_de_applicatie():
    """The application's database user, whom the tests' own may act as. Only the server's superuser arranges that."""
    rol = settings.DATABANKGEBRUIKER
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as server:
        # One at a time: every test process comes here.
        server.execute("SELECT pg_advisory_lock(2)")
        server.execute(f"GRANT {rol} TO {databank.EIGENAAR}")
    return rol


@pytest.fixture
def als_applicatie(rol_van_de_applicatie, db):
    """From here on the statements are those of the application's own database user."""
    with connection.cursor() as cursor:
        geef_databankrechten(sender=apps.get_app_config(LAATSTE_APP), using="default")
        cursor.execute(f"SET ROLE {rol_van_de_applicatie}")
        yield cursor
        cursor.execute("RESET ROLE")
