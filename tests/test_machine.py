"""What is looked at before anything is installed: may the demo listen where it is asked to?"""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from config import machine


def test_een_vrije_poort_is_goed() -> None:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    assert machine.poort_bezwaar(str(poort)) == ""


def test_een_bezette_poort_wordt_als_eerste_gezegd() -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = str(bezet.getsockname()[1])
        uitslag = subprocess.run(
            [sys.executable, Path(machine.__file__), "--poort", poort], capture_output=True, text=True, check=False
        )
    assert uitslag.returncode == 1
    assert uitslag.stderr.startswith(f"Poort {poort} is al in gebruik")


@pytest.mark.parametrize("poort", ["", "abc", "0", "65536", "-1", "8000.5", "٨٠٠٠", "9" * 5000])
def test_wat_geen_poort_is_wordt_geweigerd(poort: str) -> None:
    assert "geen poort" in machine.poort_bezwaar(poort)
