"""Serves the demo: embedded database, reference and demo data, web server. Stops on Ctrl-C what it started itself.

python -m config.demo [--alleen-gegevens]
"""

import os
import signal
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import psycopg

from config import databank
from config.machine import poort_bezwaar

BASIS = Path(__file__).resolve().parent.parent


# What is done to set up, in words for who waits, and the command that does it.
STAPPEN = (
    ("Tabellen maken of bijwerken (de eerste keer een halve minuut)", ("migrate", "--database=eigenaar")),
    ("Referentiegegevens inlezen", ("laad_referentie",)),
    ("Demogegevens klaarzetten (de eerste keer een halve minuut)", ("demogegevens",)),
)
VORMGEVING = ("Vormgeving klaarzetten", ("collectstatic", "--noinput"))


def _beheer(wat: str, opdracht: tuple[str, ...]) -> None:
    print(f"  {wat} …", flush=True)
    subprocess.run(
        [sys.executable, "manage.py", *opdracht, "--verbosity=0"], cwd=BASIS, check=True, stdout=subprocess.DEVNULL
    )


def andere_versie(verbinding: psycopg.Connection) -> str:
    """What to say of a database that another version made, in Dutch; empty when this one can bring it up to date.

    Known by what was carried out there: a migration that does not exist here.
    """
    if verbinding.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,):
        return ""
    gedaan = verbinding.execute("SELECT app, name FROM django_migrations").fetchall()
    eigen = [(app, naam) for app, naam in gedaan if (BASIS / app / "migrations").is_dir()]
    if all((BASIS / app / "migrations" / f"{naam}.py").exists() for app, naam in eigen):
        return ""
    return (
        "De demogegevens in de map .gegevens zijn van een andere versie van Klantbeeld en kunnen niet mee.\n"
        "Gooi die map weg en begin opnieuw: rm -r .gegevens"
    )


def maak_gegevens() -> None:
    """Bring the database up to date and fill it once. Quick when that was done before."""
    with databank.een_tegelijk("klaarzetten"):
        for wat, opdracht in STAPPEN:
            _beheer(wat, opdracht)


def serveer(poort: str) -> int:
    """Run the web server until it is told to stop; returns its exit code."""
    _beheer(*VORMGEVING)
    print(
        f"\nKlantbeeld draait op http://localhost:{poort}\n\n"
        "Aanmelden als klantmanager, teamleider, beheerder of privacy\n"
        "Wachtwoord: proef-klantbeeld\n\nStoppen met Ctrl-C.\n",
        flush=True,
    )
    server = subprocess.Popen(
        [
            sys.executable, "-m", "gunicorn", "config.wsgi:application", "--preload", "--bind", f"127.0.0.1:{poort}",
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


def main() -> int:
    """Set up, and serve unless only the data was asked for; the exit code."""
    poort = os.environ.get("PORT", "8000")
    serveren = "--alleen-gegevens" not in sys.argv
    if serveren and (bezwaar := poort_bezwaar(poort)):
        print(bezwaar, file=sys.stderr)
        return 1
    print("Klantbeeld klaarzetten\n  Databank starten …", flush=True)
    eigen = nullcontext() if "DATABASE_URL" in os.environ else databank.in_gebruik()
    # Also told to stop while setting up, the database is stopped in the orderly way.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with eigen:
        with psycopg.connect(os.environ.get("DATABASE_URL") or databank.adres(databank.EIGENAAR)) as verbinding:
            bezwaar = andere_versie(verbinding)
        if bezwaar:
            print(bezwaar, file=sys.stderr)
            return 1
        maak_gegevens()
        return serveer(poort) if serveren else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
