"""What is looked at before anything is installed: may the demo listen where it is asked to, which browser is there?"""

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
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


# What it is asked is noted. A browser that it installs is there from then on; one that it does not know it refuses.
_APT = """#!/bin/sh
hier=${0%/*} wie=${0##*/}
echo "$wie $*" >> "$hier/../gevraagd"
for woord; do
  case "$woord" in chromium*)
    case " KENT " in *" $woord "*) ;; *) exit 100 ;; esac
    [ "$wie" = apt-cache ] || /bin/ln -s /bin/true "$hier/$woord"
  esac
done
"""


@pytest.fixture
def machine_met(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Look at a machine with these browsers, whose apt knows these packages: what apt was asked, in order."""

    def kijk(aanwezig: list[str], *, apt_kent: list[str], beheerder: bool = True) -> list[str]:
        programmas = tmp_path / "bin"
        programmas.mkdir()
        for naam in ("node", "npm", *aanwezig):
            (programmas / naam).symlink_to(shutil.which(naam) or "/bin/true")
        for naam in ("apt-get", "apt-cache"):
            (programmas / naam).write_text(_APT.replace("KENT", " ".join(apt_kent)))
            (programmas / naam).chmod(0o755)
        monkeypatch.setenv("PATH", str(programmas))
        monkeypatch.setattr("os.geteuid", lambda: 0 if beheerder else 1000)
        bezwaar = machine.controleer(testen=True)
        gevraagd = tmp_path / "gevraagd"
        regels = gevraagd.read_text().splitlines() if gevraagd.exists() else []
        korter = [regel.replace("-qq ", "").replace("-y --no-install-recommends ", "") for regel in regels]
        return [*korter, *filter(None, [bezwaar])]

    return kijk


BEIDE = ["chromium", "chromium-headless-shell"]


def test_een_kale_machine_krijgt_alleen_de_snelle_browser(machine_met: Callable[..., list[str]]) -> None:
    assert machine_met([], apt_kent=BEIDE) == ["apt-get update", "apt-get install chromium-headless-shell"]


def test_waar_de_snelle_browser_niet_bestaat_komt_de_gewone(machine_met: Callable[..., list[str]]) -> None:
    assert machine_met([], apt_kent=["chromium"]) == [
        "apt-get update",
        "apt-get install chromium-headless-shell",
        "apt-get install chromium",
    ]


def test_naast_een_gewone_browser_komt_de_snelle_zonder_alles_bij_te_werken(
    machine_met: Callable[..., list[str]],
) -> None:
    assert machine_met(["chromium"], apt_kent=BEIDE) == [
        "apt-cache show chromium-headless-shell",
        "apt-get install chromium-headless-shell",
    ]


def test_een_gewone_browser_is_genoeg(machine_met: Callable[..., list[str]]) -> None:
    [*_, laatste] = machine_met(["chromium"], apt_kent=[])
    assert laatste == "apt-get install chromium-headless-shell"


def test_wie_de_snelle_browser_heeft_vraagt_apt_niets(machine_met: Callable[..., list[str]]) -> None:
    assert machine_met(["chromium-headless-shell"], apt_kent=BEIDE) == []


def test_wie_geen_beheerder_is_leest_wat_te_installeren(machine_met: Callable[..., list[str]]) -> None:
    assert machine_met([], apt_kent=BEIDE, beheerder=False) == [
        "Er ontbreekt iets op deze machine. Installeer het met: sudo apt-get install chromium"
    ]


def test_een_gewone_browser_volstaat_voor_wie_geen_beheerder_is(machine_met: Callable[..., list[str]]) -> None:
    assert machine_met(["chromium"], apt_kent=BEIDE, beheerder=False) == []
