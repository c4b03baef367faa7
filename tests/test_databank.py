"""The embedded database comes back after a kill, as after a power cut, and after its number went to another program."""

import os
import signal
import time

import psycopg
import pytest

from config import databank


@pytest.fixture
def eigen_cluster(tmp_path, monkeypatch):
    """A cluster of this test alone, stopped afterwards."""
    monkeypatch.setenv("KLANTBEELD_GEGEVENS", str(tmp_path / "pg"))
    yield tmp_path / "pg"
    databank.stop()


def antwoordt() -> bool:
    with psycopg.connect(databank.adres(databank.APPLICATIE)) as verbinding:
        return verbinding.execute("SELECT 1").fetchone() == (1,)


def test_de_databank_overleeft_een_kill_en_een_verlaten_slot(eigen_cluster):
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
