"""What the machine itself must have: checked with the system's own Python, before anything is installed.

    python3 config/machine.py                for the demo
    python3 config/machine.py --testen       also what the browser tests need
    python3 config/machine.py --poort 8000   also whether the demo can listen there

As root on Debian what is missing is installed; otherwise one line says what to install.
"""

import ctypes.util
import os
import shutil
import socket
import subprocess
import sys

# How to see that a thing is there, and the Debian packages that bring it.
_BIBLIOTHEKEN = {
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}
# The browser of the tests: any will do. The first is the same one without a window, and takes a quarter less time.
_SNELLE_BROWSER = "chromium-headless-shell"
_BROWSERS = (_SNELLE_BROWSER, "chromium", "chromium-browser")


def _ontbrekende_pakketten(*, testen: bool) -> list[str]:
    pakketten = [pakket for naam, pakket in _BIBLIOTHEKEN.items() if not ctypes.util.find_library(naam)]
    if testen and not any(shutil.which(naam) for naam in _BROWSERS):
        pakketten.append("chromium")
    if subprocess.run([sys.executable, "-c", "import venv, ensurepip"], capture_output=True, check=False).returncode:
        pakketten.append("python3-venv")
    return pakketten


def _node_te_oud() -> bool:
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return True
    versie = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return int(versie.strip().lstrip("v").split(".")[0]) < 20


def _apt(*opdracht: str, proef: bool = False) -> bool:
    """Whether apt did this. It tells the user why not, unless it was only worth a try."""
    return not subprocess.run(
        opdracht,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if proef else None,
    ).returncode


def _installeer(*, testen: bool) -> None:
    """Install what is missing; for the tests the fast browser too, where Debian has it. Without that another serves."""
    installeer = ("apt-get", "-qq", "install", "-y", "--no-install-recommends")
    sneller = testen and not shutil.which(_SNELLE_BROWSER)
    moet = bool(_ontbrekende_pakketten(testen=testen))
    if moet or (sneller and not _apt("apt-cache", "show", _SNELLE_BROWSER, proef=True)):
        _apt("apt-get", "-qq", "update", proef=not moet)
    if sneller:
        _apt(*installeer, _SNELLE_BROWSER, proef=True)
    if pakketten := _ontbrekende_pakketten(testen=testen):
        _apt(*installeer, *pakketten)


def controleer(*, testen: bool) -> str:
    """Empty when the machine has everything (installing what is missing as root), else one line for the user."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this runs before anything has chosen a Python
        return f"Klantbeeld vraagt Python 3.11 of nieuwer; dit is {sys.version.split()[0]}. Zet PYTHON=python3.11"
    if _node_te_oud():
        return "Klantbeeld vraagt Node 20 of nieuwer, met npm. Installeer die eerst."
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _installeer(testen=testen)
    pakketten = _ontbrekende_pakketten(testen=testen)
    if pakketten:
        return f"Er ontbreekt iets op deze machine. Installeer het met: sudo apt-get install {' '.join(pakketten)}"
    return ""


def poort_bezwaar(poort: str) -> str:
    """Empty when a web server of this user can listen on this port, else one line for the user."""
    if not (poort.isascii() and poort.isdecimal() and len(poort) < 6 and 0 < int(poort) < 65536):
        return f"PORT={poort} is geen poort. Kies een getal van 1024 tot en met 65535, zoals: PORT=8080 make demo"
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", int(poort)))
        except PermissionError:
            return f"Poort {poort} mag u niet gebruiken. Kies een hogere, zoals: PORT=8080 make demo"
        except OSError:
            return f"Poort {poort} is al in gebruik, misschien door een andere demo. Kies er een: PORT=8080 make demo"
    return ""


def main() -> str:
    """What the arguments ask to look at; empty when all is well."""
    if "--poort" in sys.argv and (bezwaar := poort_bezwaar(sys.argv[sys.argv.index("--poort") + 1])):
        return bezwaar
    return controleer(testen="--testen" in sys.argv)


if __name__ == "__main__":
    sys.exit(main() or 0)
