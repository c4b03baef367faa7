"""The databases of the measurements: made once, and kept in `.gegevens/bench` for the next time.

`klein` is the demo as everybody has it, `groot` the same multiplied in SQL, `catalogus` the demo with many instruments.
A database is made under another name first, so one that was broken off is never measured.
"""

import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg
from psycopg import sql

from config import databank

BASIS = Path(__file__).resolve().parent.parent
KLANTEN = int(os.environ.get("KLEIN", "900"))
KEER = math.ceil(int(os.environ.get("GROOT", "100000")) / KLANTEN)
INSTRUMENTEN = int(os.environ.get("INSTRUMENTEN", "20000"))
KLEIN, GROOT, CATALOGUS = f"bench_{KLANTEN}", f"bench_{KLANTEN * KEER}", f"bench_catalogus_{INSTRUMENTEN}"
# The klantmanager whose pages are measured, and the one who takes over clients until there are so many.
WIE, MET_VEEL, VEEL = "klantmanager", "klantmanager.1", 400

Vulling = Callable[[str], None]


def gebruik_eigen_map() -> None:
    """Measure on a server of our own, beside the demo's and the tests'."""
    os.environ["KLANTBEELD_GEGEVENS"] = str(BASIS / ".gegevens" / "bench")


def omgeving(naam: str, **erbij: str) -> dict[str, str]:
    """The environment of a program that works on this database, with a production's settings."""
    return {
        **os.environ,
        "DEMO": "0",
        "SECRET_KEY": "alleen-voor-de-metingen",
        "DATABASE_URL": databank.adres(databank.APPLICATIE, naam),
        "DATABASE_URL_EIGENAAR": databank.adres(databank.EIGENAAR, naam),
        **erbij,
    }


def python(naam: str, *opdracht: str, **erbij: str) -> None:
    """Run a Python program on this database; raises CalledProcessError when it fails."""
    subprocess.run(
        [sys.executable, *opdracht], cwd=BASIS, env=omgeving(naam, **erbij), check=True, stdout=subprocess.DEVNULL
    )


def beheer(naam: str, *opdracht: str, **erbij: str) -> None:
    """Run a command of Django on this database."""
    python(naam, "manage.py", *opdracht, "--verbosity=0", **erbij)


def vormgeving() -> None:
    """What pages refer to stands where the web server finds it."""
    beheer(KLEIN, "collectstatic", "--noinput")


def op_server(opdracht: str, *namen: str) -> None:
    """Run a statement as the superuser, outside any transaction; `{}` is a name."""
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as server:
        server.execute(sql.SQL(opdracht).format(*map(sql.Identifier, namen)))


def _bestaat(naam: str) -> bool:
    with psycopg.connect(databank.adres("postgres", "postgres")) as server:
        return bool(server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam]).fetchone())


def maak(naam: str, vulling: Vulling, *, naar: str = "") -> None:
    """Make this database, as a copy of `naar` when that is given, unless an earlier run did."""
    if _bestaat(naam):
        return
    print(f"  {naam} maken …", file=sys.stderr, flush=True)
    bouw = f"{naam}_in_aanbouw"
    op_server("DROP DATABASE IF EXISTS {} WITH (FORCE)", bouw)
    if naar:
        op_server("CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy", bouw, databank.EIGENAAR, naar)
        # What may be done with the database itself does not come along.
        op_server("REVOKE TEMPORARY, CREATE ON DATABASE {} FROM PUBLIC", bouw)
    else:
        op_server("CREATE DATABASE {} OWNER {}", bouw, databank.EIGENAAR)
    vulling(bouw)
    ruim_op(bouw)
    op_server("ALTER DATABASE {} RENAME TO {}", bouw, naam)


def ruim_op(naam: str) -> None:
    """As the server does by itself in time; without it the first pages are measured with plans that know nothing."""
    with psycopg.connect(databank.adres("postgres", naam), autocommit=True) as verbinding:
        verbinding.execute("VACUUM ANALYZE")


def _demo(naam: str) -> None:
    beheer(naam, "migrate", "--database=eigenaar")
    beheer(naam, "laad_referentie")
    beheer(naam, "demogegevens", f"--klanten={KLANTEN}", DEMO="1")


def _groot(naam: str) -> None:
    python(naam, "-m", "bench.vermenigvuldigen", str(KEER), naam)
    if KEER > 1:
        _geef_veel(naam)


def _geef_veel(naam: str) -> None:
    """Hand clients over until this klantmanager has as many as are measured, those of the next copies first."""
    with psycopg.connect(databank.adres("postgres", naam)) as verbinding:
        verbinding.execute("SET LOCAL session_replication_role = replica")
        verbinding.execute(
            "WITH wie AS (SELECT id, team_id FROM toegang_gebruiker WHERE username = %s),"
            " over AS (SELECT k.id FROM klanten_klant k, wie WHERE k.klantmanager_id > wie.id ORDER BY"
            "  k.klantmanager_id, k.id LIMIT %s"
            "  - (SELECT count(*) FROM klanten_klant k, wie WHERE k.klantmanager_id = wie.id))"
            " UPDATE klanten_klant k SET klantmanager_id = wie.id, team_id = wie.team_id, duo_collega_id = NULL"
            " FROM wie, over WHERE k.id = over.id",
            [MET_VEEL, VEEL],
        )


def _catalogus(naam: str) -> None:
    python(naam, "-m", "bench.catalogus", str(INSTRUMENTEN))


def _bijgewerkt(naam: str) -> bool:
    """Whether every migration of ours was carried out in this database."""
    with psycopg.connect(databank.adres(databank.EIGENAAR, naam)) as verbinding:
        gedaan = set(verbinding.execute("SELECT app, name FROM django_migrations").fetchall())
    return gedaan >= {(pad.parts[-3], pad.stem) for pad in BASIS.glob("*/migrations/0*.py")}


def zorg_voor(*namen: str) -> None:
    """These databases are there, and up to date with the migrations."""
    maak(KLEIN, _demo)
    for naam in namen:
        maak(naam, {GROOT: _groot, CATALOGUS: _catalogus, KLEIN: _demo}[naam], naar=KLEIN)
        if not _bijgewerkt(naam):
            beheer(naam, "migrate", "--database=eigenaar")
            ruim_op(naam)
