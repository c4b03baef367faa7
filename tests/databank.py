"""Starts the tests' own PostgreSQL before Django reads its settings, and stops it when the last test is done."""

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

os.environ["KLANTBEELD_GEGEVENS"] = str(Path(__file__).resolve().parent.parent / ".gegevens" / "tests")

from config import databank
from tests import sjabloon

_WORKER = "PYTEST_XDIST_WORKER" in os.environ
_sjabloonmaker: subprocess.Popen[bytes] | None = None

_gebruik = ExitStack()

if not _WORKER and "DATABASE_URL" not in os.environ:
    _gebruik.enter_context(databank.in_gebruik(duurzaam=False))

# As the owner: the tests make and migrate their own database. What the application's user may not do is a test too.
os.environ.setdefault("DATABASE_URL_TESTS", databank.adres(databank.EIGENAAR))
os.environ.setdefault("DATABASE_URL", os.environ["DATABASE_URL_TESTS"])


def hergebruik(config: pytest.Config) -> bool:
    """Whether this run goes on with the databases that an earlier one kept: --reuse-db without --create-db."""
    return config.getoption("reuse_db") and not config.getoption("create_db")


def pytest_configure(config: pytest.Config) -> None:
    """Begin with the template of the databases when there are workers to wait for it."""
    global _sjabloonmaker
    if _WORKER:
        return
    slot, os.environ["SJABLOON_SLOT"] = tempfile.mkstemp(prefix="klantbeeld-sjabloon-")
    os.close(slot)
    if config.getoption("numprocesses", None) and not config.getoption("collectonly"):
        keuze = ["--hergebruik"] if hergebruik(config) else []
        opdracht = [sys.executable, "-m", "tests.sjabloon", *keuze]
        _sjabloonmaker = subprocess.Popen(opdracht, cwd=config.rootpath, stdout=subprocess.DEVNULL)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Drop the template and let go of the server, which stops unless another run uses it."""
    if _WORKER:
        return
    if _sjabloonmaker:
        # No test needed it, when it is still busy.
        _sjabloonmaker.terminate()
        _sjabloonmaker.wait()
    os.unlink(os.environ["SJABLOON_SLOT"])
    if not config.getoption("reuse_db"):
        sjabloon.verwijder()
    _gebruik.close()
