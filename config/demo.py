"""Serves the demo: embedded database, reference and demo data, web server. Stops both on Ctrl-C.

python -m config.demo [--alleen-gegevens]
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

from config import databank

BASIS = Path(__file__).resolve().parent.parent


def _beheer(*opdracht: str) -> None:
    subprocess.run([sys.executable, "manage.py", *opdracht], cwd=BASIS, check=True)


def maak_gegevens() -> None:
    """Bring the database up to date and fill it once. Quick when that was done before."""
    _beheer("migrate", "--database=eigenaar", "--verbosity=0")
    _beheer("laad_referentie", "--verbosity=0")
    _beheer("demogegevens")


def serveer(poort: str) -> int:
    """Run the web server until it is told to stop; returns its exit code."""
    _beheer("collectstatic", "--noinput", "--verbosity=0")
    print(
        f"\nKlantbeeld draait op http://localhost:{poort}\n\n"
        "Aanmelden als klantmanager, teamleider, beheerder of privacy\n"
        "Wachtwoord: proef-klantbeeld\n\nStoppen met Ctrl-C.\n",
        flush=True,
    )
    server = subprocess.Popen(
        [
            sys.executable, "-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{poort}",
            "--workers", "2", "--threads", "4", "--log-level", "warning",
        ],
        cwd=BASIS,
        env={**os.environ, "WEBVERZOEK": "1"},
    )  # fmt: skip
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    while True:
        try:
            return server.wait()
        except KeyboardInterrupt:
            # The server got the same Ctrl-C and is finishing its requests.
            continue


if __name__ == "__main__":
    if "DATABASE_URL" not in os.environ:
        databank.start()
    try:
        maak_gegevens()
        einde = 0 if "--alleen-gegevens" in sys.argv else serveer(os.environ.get("PORT", "8000"))
    finally:
        if "DATABASE_URL" not in os.environ:
            databank.stop()
    sys.exit(einde)
