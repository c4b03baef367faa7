"""Starts the tests' own PostgreSQL before Django reads its settings, and stops it when the last test is done."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

_WORKER = "PYTEST_XDIST_WORKER" in os.environ
_BASIS = Path(__file__).resolve().parent.parent
_GEHEUGEN = Path("/dev/shm")
# What the databases of a run may become, and what must be left for the browsers and whatever else runs.
_NODIG, _VRIJ = 2 * 1024**3, 6 * 1024**3


def _plaats() -> Path:
    """Where the cluster stands: in memory when there is plenty, otherwise on disk.

    A copy of the template is 1600 files that are thrown away a moment later. In memory that takes 0.1 s; a disk without
    a journal, as virtual machines have, passes over what was thrown away in the last minute, and takes up to 2 s.
    """
    ruim = psutil.virtual_memory().available > _VRIJ
    if ruim and _GEHEUGEN.is_dir() and shutil.disk_usage(_GEHEUGEN).free > _NODIG:
        merk = hashlib.sha256(str(_BASIS).encode()).hexdigest()[:12]
        return _GEHEUGEN / f"klantbeeld-{os.geteuid()}-{merk}"
    return _BASIS / ".gegevens" / "tests"


if not _WORKER:
    os.environ["KLANTBEELD_GEGEVENS"] = str(_plaats())

from config import databank
from tests import sjabloon

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
    if databank.gegevensmap().is_relative_to(_GEHEUGEN) and not config.getoption("reuse_db"):
        _geef_geheugen_terug()


def _geef_geheugen_terug() -> None:
    """Remove the cluster, unless another run uses it."""
    with databank.een_tegelijk("beurt"):
        if not databank.draait():
            shutil.rmtree(databank.gegevensmap())
