"""The load of an office on the large database, and how much of it is answered in time."""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.databanken import BASIS, GROOT, python
from bench.paginas import percentiel
from bench.processor import databanktijd, hoofdproces, op_kernen, stam
from bench.toeloop import MENGSEL, Bestek, Toeloopmeting, Werk
from bench.webserver import Web, web

# Requests per second: the last is what the 8,000 klantmanagers of the Netherlands ask.
TEMPI = (10, 20, 40, 67)
EEN_KERN = (5, 10, 20, 40)
SECONDEN = int(os.environ.get("SECONDEN", "30"))
# Milliseconds under which 95 of a hundred are answered.
GRENS = 250
_ZOEKSTAPPEN = 2


@dataclass(frozen=True)
class Stap:
    """One load: requests per second, what came of it, and the ms of processor that a request took: web, database."""

    tempo: float
    meting: Toeloopmeting
    web: float
    databank: float

    def percentiel(self, procent: int) -> float:
        """What so many of a hundred are answered within, in milliseconds."""
        return percentiel(self.meting.alle, procent) if self.meting.alle else float("inf")

    @property
    def houdt(self) -> bool:
        """Whether it was answered in time and without a mistake."""
        return not self.meting.aantal_fouten and self.percentiel(95) < GRENS


@cache
def _verkeer() -> Path:
    """The requests to choose from; made once in a run."""
    map_ = TemporaryDirectory(prefix="klantbeeld-bench-")
    atexit.register(map_.cleanup)
    bestand = Path(map_.name) / "verkeer.json"
    python(GROOT, "-W", "ignore", "-m", "bench.verkeer", str(bestand))
    return bestand


def toeloop(server: Web, tempo: float, seconden: float, *, mengsel: Mapping[Werk, int] = MENGSEL) -> Toeloopmeting:
    """Ask this much of the server, from a process of its own."""
    bestek = Bestek(server.poort, tempo, seconden, mengsel={soort.value: deel for soort, deel in mengsel.items()})
    bestand = _verkeer().with_name("bestek.json")
    bestand.write_text(json.dumps({"bestek": asdict(bestek), "verkeer": str(_verkeer())}))
    klaar = subprocess.run(
        [sys.executable, "-m", "bench.toeloop", str(bestand)],
        cwd=BASIS,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return Toeloopmeting(**json.loads(klaar.stdout))


def stap(server: Web, tempo: float) -> Stap:
    """One load of the whole mixture, with what it took of the processor."""
    web_voor, databank_voor = server.processortijd(), databanktijd()
    meting = toeloop(server, tempo, SECONDEN)
    per_vraag = 1000 / max(meting.gevraagd, 1)
    return Stap(
        tempo,
        meting,
        (server.processortijd() - web_voor) * per_vraag,
        (databanktijd() - databank_voor) * per_vraag,
    )


def ladder(server: Web, tempi: tuple[int, ...]) -> list[Stap]:
    """Each of these loads, and a few between the last that held and the first that did not."""
    stappen = [stap(server, tempo) for tempo in tempi]
    for _ in range(_ZOEKSTAPPEN):
        hoogste = houdt_tot(stappen)
        erboven = [gemeten.tempo for gemeten in stappen if gemeten.tempo > hoogste]
        if not erboven:
            break
        stappen.append(stap(server, round((hoogste + min(erboven)) / 2, 1)))
    return sorted(stappen, key=lambda gemeten: gemeten.tempo)


def houdt_tot(stappen: list[Stap]) -> float:
    """The highest load that held, below which all did; 0 when none did."""
    hoogste = 0.0
    for gemeten in sorted(stappen, key=lambda gemeten: gemeten.tempo):
        if not gemeten.houdt:
            break
        hoogste = gemeten.tempo
    return hoogste


@contextmanager
def _op_een_kern(server: Web) -> Iterator[None]:
    """Web and database share one core; the load has the others. All of them again afterwards."""
    alle = sorted(os.sched_getaffinity(0))
    pids = [*server.pids(), *stam(hoofdproces())]
    op_kernen(pids, alle[:1])
    os.sched_setaffinity(0, alle[1:] or alle)
    try:
        yield
    finally:
        op_kernen([*server.pids(), *stam(hoofdproces())], alle)
        os.sched_setaffinity(0, alle)


def meet_kantoor() -> list[Stap]:
    """With two processes on all cores; the first answers of a server do not count."""
    with web(GROOT, processen=2) as server:
        toeloop(server, TEMPI[0], 5)
        return ladder(server, TEMPI)


def meet_een_kern() -> list[Stap]:
    """With one process, on one core together with the database; none where cores cannot be chosen (not Linux)."""
    if not hasattr(os, "sched_setaffinity"):
        return []
    with web(GROOT) as server, _op_een_kern(server):
        toeloop(server, EEN_KERN[0], 5)
        return ladder(server, EEN_KERN)
