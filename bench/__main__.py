"""`make bench`: the main pages at two sizes, side by side, each on a database of its own.

Sizes are numbers of clients: KLEIN (default 300) and GROOT (default 3000). The databases stay for the next time in
`.gegevens/bench`; remove that folder to begin anew. After that the search of the catalogue, over 200 and over 20,000
instruments.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

BASIS = Path(__file__).resolve().parent.parent
os.environ["KLANTBEELD_GEGEVENS"] = str(BASIS / ".gegevens" / "bench")

import psycopg
from psycopg import sql

from config import databank


def _omgeving(naam: str) -> dict[str, str]:
    return {
        **os.environ,
        "DEMO": "1",
        "DATABASE_URL": databank.adres(databank.APPLICATIE, naam),
        "DATABASE_URL_EIGENAAR": databank.adres(databank.EIGENAAR, naam),
    }


def _vul(naam: str, *vulling: list[str]) -> None:
    """Make the database with its reference data and what `vulling` adds, unless an earlier run did."""
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as verbinding:
        if not verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam]).fetchone():
            verbinding.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(naam), sql.Identifier(databank.EIGENAAR))
            )
    for opdracht in (
        ["migrate", "--database=eigenaar", "--verbosity=0"],
        ["laad_referentie", "--verbosity=0"],
        ["collectstatic", "--noinput", "--verbosity=0"],
        *vulling,
    ):
        subprocess.run(
            [sys.executable, "manage.py", *opdracht],
            cwd=BASIS, env=_omgeving(naam), check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    with psycopg.connect(databank.adres(databank.EIGENAAR, naam), autocommit=True) as verbinding:
        # As the server does by itself in time; without it the first pages are measured with plans that know nothing.
        verbinding.execute("VACUUM ANALYZE")


CATALOGUS = (200, 20_000)


def _meet(naam: str, module: str = "bench.paginas", *argumenten: str) -> dict[str, dict[str, Any]]:
    uitvoer = subprocess.run(
        [sys.executable, "-m", module, *argumenten],
        cwd=BASIS, env=_omgeving(naam), check=True, stdout=subprocess.PIPE, text=True,
    ).stdout  # fmt: skip
    return {regel["pagina"]: regel for regel in map(json.loads, uitvoer.splitlines())}


def main() -> None:
    klein, groot = int(os.environ.get("KLEIN", "300")), int(os.environ.get("GROOT", "3000"))
    with databank.in_gebruik():
        uitslagen = []
        for klanten in (klein, groot):
            naam = f"bench_{klanten}"
            _vul(naam, ["demogegevens", f"--klanten={klanten}", "--zonder-pdf"])
            uitslagen.append(_meet(naam))
        zoeken = []
        for aantal in CATALOGUS:
            naam = f"bench_catalogus_{aantal}"
            _vul(naam)
            zoeken.append(_meet(naam, "bench.catalogus", str(aantal)))
    print(f"{'':30} {klein:>10} klanten       {groot:>10} klanten")
    print(f"{'pagina':30} {'ms':>8} {'sql':>5} {'kB':>7}  {'ms':>8} {'sql':>5} {'kB':>7}  {'x':>5}")
    for pagina, een in uitslagen[0].items():
        twee = uitslagen[1][pagina]
        print(
            f"{pagina:30} {een['ms']:8.1f} {een['queries']:5} {een['kB']:7.1f}  "
            f"{twee['ms']:8.1f} {twee['queries']:5} {twee['kB']:7.1f}  {twee['ms'] / een['ms']:5.1f}"
        )
    print(f"\n{'':30} {CATALOGUS[0]:>10} instrumenten  {CATALOGUS[1]:>10} instrumenten")
    print(f"{'zoeken':30} {'ms':>8} {'sql':>5} {'':7}  {'ms':>8} {'sql':>5} {'':7}  {'x':>5}")
    for zoekvraag, een in zoeken[0].items():
        twee = zoeken[1][zoekvraag]
        print(
            f"{zoekvraag:30} {een['ms']:8.1f} {een['queries']:5} {'':7}  "
            f"{twee['ms']:8.1f} {twee['queries']:5} {'':7}  {twee['ms'] / een['ms']:5.1f}"
        )


if __name__ == "__main__":
    main()
