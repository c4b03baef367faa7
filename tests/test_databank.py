"""The embedded database comes back after a kill, as after a power cut, and stops only for who started it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from config import databank
from tests.typen import zeker

GEBRUIKER = """
from config import databank
with databank.in_gebruik(duurzaam=False):
    print("bezig", flush=True)
    input()
"""


@pytest.fixture
def eigen_cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cluster of this test alone, stopped afterwards."""
    monkeypatch.setenv("KLANTBEELD_GEGEVENS", str(tmp_path / "pg"))
    yield tmp_path / "pg"
    databank.stop()


def antwoordt() -> bool:
    with psycopg.connect(databank.adres(databank.APPLICATIE)) as verbinding:
        return verbinding.execute("SELECT 1").fetchone() == (1,)


def test_de_databank_overleeft_een_kill_en_een_verlaten_slot(eigen_cluster: Path) -> None:
    databank.start(duurzaam=False)
    slot = eigen_cluster / "postmaster.pid"
    regels = slot.read_text().splitlines()
    os.kill(int(regels[0]), signal.SIGKILL)
    time.sleep(1)
    databank.start()
    assert antwoordt()

    databank.stop()
    slot.write_text("\n".join([str(os.getpid()), *regels[1:]]) + "\n")
    databank.start()
    assert antwoordt()


def gebruik() -> subprocess.Popen[str]:
    """Another program that uses the cluster, as a demo does; it goes on until it may read a line."""
    programma = subprocess.Popen(
        [sys.executable, "-c", GEBRUIKER],
        cwd=Path(databank.__file__).parent.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert zeker(programma.stdout).readline() == "bezig\n"
    return programma


def test_de_laatste_gebruiker_stopt_de_databank_en_niet_de_eerste(eigen_cluster: Path) -> None:
    een, twee = gebruik(), gebruik()
    een.communicate("\n")
    assert antwoordt()
    with databank.in_gebruik():
        twee.kill()
        twee.communicate()
        assert antwoordt()
    assert not databank.draait()


def test_wat_met_de_hand_is_gestart_stopt_met_de_hand(eigen_cluster: Path) -> None:
    databank.start(duurzaam=False)
    gebruik().communicate("\n")
    with databank.in_gebruik():
        assert antwoordt()
    assert antwoordt()
