"""Whether the application is well, and what it says while the database is away."""

import time
from collections.abc import Iterator

import psycopg
import pytest
from django.core.handlers.exception import response_for_exception
from django.db import DatabaseError, Error, InterfaceError, OperationalError, connection
from django.db.backends.postgresql.base import DatabaseWrapper
from django.http import HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from config.settings import _databank
from tests.typen import Als, TelQueries
from toegang.gezondheid import databank_weg
from toegang.models import Gebruiker


@pytest.fixture
def databank_onbereikbaar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "HOST", "127.0.0.1")
    monkeypatch.setitem(connection.settings_dict, "PORT", "1")


@pytest.mark.django_db
def test_als_de_databank_antwoordt_is_het_goed() -> None:
    antwoord = Client().get("/gezondheid/")
    assert (antwoord.status_code, antwoord.json()) == (200, {"status": "goed", "databank": "bereikbaar"})


@pytest.mark.django_db
def test_zonder_databank_is_het_meteen_503_ook_met_een_cookie(
    als: Als, klantmanager: Gebruiker, databank_onbereikbaar: None, tel_queries: TelQueries
) -> None:
    client = als(klantmanager)
    client.get("/gezondheid/")  # the first request of a process loads what all of them need
    begin = time.monotonic()
    antwoorden = []
    assert tel_queries(lambda: antwoorden.append(client.get("/gezondheid/"))) == []
    assert (antwoorden[0].status_code, antwoorden[0].json()["status"]) == (503, "fout")
    assert time.monotonic() - begin < 5  # half of what a request waits for a connection


def geworpen(oorzaak: psycopg.Error, soort: type[Error] = OperationalError) -> Error:
    fout = soort("x")
    fout.__cause__ = oorzaak
    return fout


@pytest.mark.parametrize(
    "fout",
    [
        geworpen(psycopg.OperationalError("connection refused")),
        geworpen(psycopg.errors.AdminShutdown("")),
        geworpen(psycopg.errors.CannotConnectNow("")),
        geworpen(psycopg.InterfaceError("the connection is closed"), InterfaceError),
    ],
)
def test_een_databank_die_weg_is_wordt_herkend(fout: InterfaceError | OperationalError) -> None:
    assert databank_weg(fout)


@pytest.mark.parametrize(
    "fout",
    [
        None,
        ValueError("x"),
        geworpen(psycopg.errors.QueryCanceled("")),
        geworpen(psycopg.errors.DeadlockDetected("")),
        geworpen(psycopg.errors.UniqueViolation(""), DatabaseError),
    ],
)
def test_een_andere_fout_is_geen_databank_die_weg_is(
    fout: Exception | None,
) -> None:
    assert not databank_weg(fout)


@pytest.mark.parametrize(
    ("fout", "status", "woorden"),
    [
        (geworpen(psycopg.OperationalError("connection refused")), 503, "Klantbeeld is even niet bereikbaar"),
        (ValueError("geheim"), 500, "Er ging iets mis"),
    ],
)
def test_de_foutpagina_zegt_of_het_zo_weer_gaat(
    fout: ValueError | OperationalError, status: int, woorden: str, rf: RequestFactory, settings: Settings
) -> None:
    verzoek = rf.get("/faal/")
    try:
        raise fout
    except Exception as gevangen:
        antwoord: HttpResponse = response_for_exception(verzoek, gevangen)
    assert antwoord.status_code == status
    assert woorden in antwoord.content.decode()
    assert ("Retry-After" in antwoord) == (status == 503)


@pytest.fixture
def met_pool(monkeypatch: pytest.MonkeyPatch, db: None) -> Iterator[DatabaseWrapper]:
    """A connection as a web request has it, out of a pool, to the database of this test."""
    monkeypatch.setenv("WEBVERZOEK", "1")
    web = _databank("dbname=x", pool=True)
    verbinding = DatabaseWrapper(
        {**connection.settings_dict, **{deel: web[deel] for deel in ("OPTIONS", "CONN_HEALTH_CHECKS")}}
    )
    yield verbinding
    verbinding.close()
    verbinding.close_pool()


def test_na_een_herstart_van_de_databank_lukt_het_eerste_verzoek(met_pool: DatabaseWrapper) -> None:
    """Every connection that was waiting in the pool is dead by then."""
    with met_pool.cursor() as cursor:
        cursor.execute("SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()")
    met_pool.close()
    with psycopg.connect(**{**connection.get_connection_params(), "autocommit": True}) as beheer:
        beheer.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> ALL(%s)",
            [[beheer.info.backend_pid, connection.connection.info.backend_pid]],
        )
    time.sleep(0.1)
    with met_pool.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
