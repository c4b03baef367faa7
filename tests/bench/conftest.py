"""A small demo city, multiplied within the database: what the measurements work on, in little."""

from collections.abc import Iterator

import psycopg
import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Model
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from bench.vermenigvuldigen import vermenigvuldig
from config import databank
from tests import sjabloon

KLANTEN, KEER = 36, 3
_MAG = "ON PARAMETER session_replication_role"


def modellen() -> list[type[Model]]:
    """Those with a table of their own."""
    alle = apps.get_models(include_auto_created=True)
    return [model for model in alle if model._meta.managed and not model._meta.proxy]


def tellingen() -> dict[str, int]:
    """How many rows each table has."""
    return {model._meta.db_table: model._base_manager.count() for model in modellen()}


@pytest.fixture(scope="package")
def _stad(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, int]]:
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as server:
        # Not taken back: another process may be about to use it, and this server is thrown away after the tests.
        server.execute(f"GRANT SET {_MAG} TO {databank.EIGENAAR}")
        with django_db_blocker.unblock():
            # Numbers of clients begin at one, whatever was tested here before.
            sjabloon.begin_opnieuw()
        with override_settings(DEMO=True), django_db_blocker.unblock(), transaction.atomic():
            call_command("demogegevens", klanten=KLANTEN, zonder_pdf=True, verbosity=0)
            eerst = tellingen()
            # What waits for the commit is decided first: a table of which something waits cannot be changed.
            connection.connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
            vermenigvuldig(connection.connection, KEER)
            connection.connection.execute("SET CONSTRAINTS ALL DEFERRED")
            with django_db_blocker.block():
                yield eerst
            transaction.set_rollback(True)


@pytest.fixture
def eerst(_stad: dict[str, int], db: None) -> dict[str, int]:
    """The city is there, three times as large as it was told; gives how many rows each table had before."""
    return _stad
