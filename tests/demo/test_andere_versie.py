"""A folder of the demo that another version made is not brought up to date halfway: it is said what to do."""

import psycopg
import pytest
from django.db import connection

from config.demo import andere_versie

pytestmark = pytest.mark.django_db


@pytest.fixture
def verbinding() -> psycopg.Connection:
    connection.ensure_connection()
    verbinding: psycopg.Connection = connection.connection
    return verbinding


def test_een_databank_van_deze_versie_kan_mee(verbinding: psycopg.Connection) -> None:
    assert andere_versie(verbinding) == ""


def test_een_migratie_die_hier_niet_is_zegt_wat_te_doen(verbinding: psycopg.Connection) -> None:
    verbinding.execute(
        "INSERT INTO django_migrations (app, name, applied) VALUES ('klantbeeld', '0007_gesprek_zorg', now())"
    )
    assert "rm -r .gegevens" in andere_versie(verbinding)


def test_een_migratie_van_een_pakket_telt_niet_mee(verbinding: psycopg.Connection) -> None:
    verbinding.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0099_nieuw', now())")
    assert andere_versie(verbinding) == ""


def test_een_lege_databank_kan_mee(verbinding: psycopg.Connection) -> None:
    verbinding.execute("SET LOCAL search_path = pg_catalog")
    assert andere_versie(verbinding) == ""
