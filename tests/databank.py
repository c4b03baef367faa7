"""Starts the tests' own PostgreSQL before Django reads its settings, and stops it when the last test is done."""

import os
from pathlib import Path

os.environ["KLANTBEELD_GEGEVENS"] = str(Path(__file__).resolve().parent.parent / ".gegevens" / "tests")

from config import databank

if "PYTEST_XDIST_WORKER" not in os.environ and "DATABASE_URL" not in os.environ:
    databank.start(duurzaam=False)

# As the owner: the tests make and migrate their own database. What the application's user may not do is a test too.
os.environ.setdefault("DATABASE_URL_TESTS", databank.adres(databank.EIGENAAR))
os.environ.setdefault("DATABASE_URL", os.environ["DATABASE_URL_TESTS"])


def pytest_unconfigure(config) -> None:
    """Stop the server; only the process that started it, and not while another test run uses it."""
    if "PYTEST_XDIST_WORKER" not in os.environ and not os.environ.get("DATABANK_LATEN_DRAAIEN"):
        databank.stop()
