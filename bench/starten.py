"""What a newcomer waits for: the first and the second `make demo`, an empty `migrate`, the demo's data."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from bench.databanken import BASIS, KLANTEN, beheer, op_server
from bench.processor import databanktijd
from bench.webserver import vrije_poort, wacht_op
from config import databank

_LEEG = "bench_leeg"
# Packages that were installed before stay where they are.
_PAKKETTEN = (".venv", "node_modules")
# What a repository does not have until something is made or run in it.
_GEMAAKT = (".git", ".gegevens", "staticfiles", "gebouwd", "__pycache__", ".*_cache", ".hypothesis", "htmlcov")
# What make looks at to see whether they must be installed again.
_LIJSTEN = ("requirements/ontwikkeling.txt", "package.json", "package-lock.json")


@dataclass(frozen=True)
class Duur:
    """Seconds by the clock, and of the processor (programs and database together)."""

    klok: float
    rekentijd: float


@dataclass(frozen=True)
class Starten:
    """How long each takes."""

    eerste: Duur
    tweede: Duur
    migrate: Duur
    demogegevens: Duur

    @property
    def klanten_per_seconde(self) -> float:
        """How fast the demo's data come, by the clock."""
        return KLANTEN / self.demogegevens.klok


def _rekentijd_van_kinderen() -> float:
    tijden = os.times()
    return tijden.children_user + tijden.children_system


def _duur(werk: Callable[[], None]) -> Duur:
    begin, kinderen, server = time.perf_counter(), _rekentijd_van_kinderen(), databanktijd()
    werk()
    return Duur(time.perf_counter() - begin, _rekentijd_van_kinderen() - kinderen + databanktijd() - server)


def _uitgecheckt(map_: Path) -> Path:
    """The files of this repository in another folder, beside the packages that are here."""
    kopie = map_ / "klantbeeld"
    shutil.copytree(BASIS, kopie, ignore=shutil.ignore_patterns(*_PAKKETTEN, *_GEMAAKT))
    for naam in _PAKKETTEN:
        (kopie / naam).symlink_to((BASIS / naam).resolve())
    for naam in _LIJSTEN:
        os.utime(kopie / naam, (0, 0))
    return kopie


def _make_demo(kopie: Path) -> Duur:
    """Until the demo answers; the database that it started goes with it."""
    poort = vrije_poort()
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "DATABASE_URL"}
    omgeving |= {"KLANTBEELD_GEGEVENS": str(kopie / ".gegevens" / "postgres"), "PORT": str(poort)}
    begin, kinderen = time.perf_counter(), _rekentijd_van_kinderen()
    with databank.gegevensmap().with_suffix(".demo.log").open("a") as logboek:
        proces = subprocess.Popen(["make", "demo"], cwd=kopie, env=omgeving, stdout=logboek, stderr=logboek)
    wacht_op(poort, proces, hoelang=1800)
    klok = time.perf_counter() - begin
    server = sum(map(_tijd_van, _databankprocessen(kopie)))
    # Make itself hands no signal on to the demo.
    for kind in psutil.Process(proces.pid).children():
        kind.terminate()
    proces.wait()
    return Duur(klok, _rekentijd_van_kinderen() - kinderen + server)


def _databankprocessen(kopie: Path) -> list[psutil.Process]:
    nummer = int((kopie / ".gegevens" / "postgres" / "postmaster.pid").read_text().split()[0])
    hoofd = psutil.Process(nummer)
    return [hoofd, *hoofd.children(recursive=True)]


def _tijd_van(proces: psutil.Process) -> float:
    try:
        tijden = proces.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(tijden.user + tijden.system + tijden.children_user + tijden.children_system)


def meet_starten() -> Starten:
    """All four; what they make is thrown away."""
    with TemporaryDirectory(prefix="klantbeeld-bench-") as map_:
        kopie = _uitgecheckt(Path(map_))
        eerste, tweede = _make_demo(kopie), _make_demo(kopie)
    op_server("DROP DATABASE IF EXISTS {} WITH (FORCE)", _LEEG)
    op_server("CREATE DATABASE {} OWNER {}", _LEEG, databank.EIGENAAR)
    migrate = _duur(lambda: beheer(_LEEG, "migrate", "--database=eigenaar"))
    beheer(_LEEG, "laad_referentie")
    demo = _duur(lambda: beheer(_LEEG, "demogegevens", f"--klanten={KLANTEN}", DEMO="1"))
    op_server("DROP DATABASE {} WITH (FORCE)", _LEEG)
    return Starten(eerste, tweede, migrate, demo)
