"""Pages one at a time: page, limit and reference in turns, so that what else the machine does hits all alike.

Of each: the milliseconds until the last byte (median and p95), the processor time of the web server and of the database
per request, the number of statements and the bytes.
"""

import json
import os
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from bench.databanken import python
from bench.processor import hoofdproces, processortijd, stam
from bench.verbinding import Verbinding
from bench.webserver import Web, web

BLADEN, GRENZEN = "bladen.json", "grenzen.json"
WERKVOORRAAD_MET_VEEL = "werkvoorraad, met veel"
LIJST, LIJSTADRES = "lijst van Django admin", "/bench/lijst/klanten/klant/"
# The pages of the aims, of which the limit and the cold start are measured.
HOOFDPAGINAS = ("werkvoorraad", "dossier", "klantbeeld", "plan", "vastleggen", "klant zoeken")
KEREN, OPWARMEN, KOUDE_KEREN = int(os.environ.get("KEREN", "60")), 6, 3


@dataclass(frozen=True)
class Blad:
    """A page to measure: what we call it, where it stands, and the session of who asks for it (a header Cookie)."""

    naam: str
    adres: str
    sessie: str


def percentiel(waarden: Sequence[float], procent: int) -> float:
    """The value that so many per cent of these do not exceed, between two of them when it falls there."""
    if len(waarden) < 2:
        return waarden[0]
    return statistics.quantiles(waarden, n=100, method="inclusive")[procent - 1]


@dataclass
class Meting:
    """What was measured of one address: per request the milliseconds, and those of the processor (web, database)."""

    queries: int = 0
    bytes: int = 0
    ms: list[float] = field(default_factory=list)
    web: list[float] = field(default_factory=list)
    databank: list[float] = field(default_factory=list)

    @property
    def mediaan(self) -> float:
        """The median of the milliseconds."""
        return percentiel(self.ms, 50)

    @property
    def p95(self) -> float:
        """What 95 of a hundred requests stay under, in milliseconds."""
        return percentiel(self.ms, 95)

    @property
    def rekentijd(self) -> float:
        """The mean of the processor time, web and database together, in milliseconds."""
        return statistics.fmean(self.web) + statistics.fmean(self.databank)


@dataclass
class Metingen:
    """Of each page what was measured, and of its limit; the reference stands among the pages, as `LIJST`."""

    bladen: dict[str, Meting] = field(default_factory=dict)
    grenzen: dict[str, Meting] = field(default_factory=dict)

    def verhouding(self, naam: str) -> float:
        """How many times its limit this page takes, by the clock (medians)."""
        return self.bladen[naam].mediaan / self.grenzen[naam].mediaan

    def rekenverhouding(self, naam: str) -> float:
        """The same of the processor."""
        return self.bladen[naam].rekentijd / self.grenzen[naam].rekentijd


def draaiboek(naam: str, map_: Path, *gebruikersnamen: str) -> list[Blad]:
    """Choose the pages of these klantmanagers on this database, sign in, and listen to what they ask."""
    python(naam, "-W", "ignore", "-m", "bench.draaiboek", str(map_), *gebruikersnamen)
    return [Blad(**blad) for blad in json.loads((map_ / BLADEN).read_text())]


def _vraag(lijn: Verbinding, blad: Blad, meting: Meting, server: Web, databank: Sequence[int]) -> None:
    """One request, measured. Raises SystemExit when it is not answered as it should."""
    pids = server.pids()
    web_voor, databank_voor = processortijd(pids), processortijd(databank)
    antwoord = lijn.vraag(blad.adres, blad.sessie)
    if antwoord.status != 200:
        raise SystemExit(f"{blad.naam}: {blad.adres} antwoordt {antwoord.status}")
    meting.ms.append(antwoord.ms)
    meting.web.append((processortijd(pids) - web_voor) * 1000)
    meting.databank.append((processortijd(databank) - databank_voor) * 1000)
    meting.bytes = len(antwoord.rauw)


def _ronden(server: Web, bladen: Sequence[Blad], grenzen: Sequence[Blad], keren: int) -> Metingen:
    """Each page and its limit in turns, so many times."""
    metingen = Metingen({blad.naam: Meting() for blad in bladen}, {grens.naam: Meting() for grens in grenzen})
    lijn = server.verbinding()
    for _ in range(keren):
        databank = stam(hoofdproces())
        for blad, grens in zip_longest(bladen, grenzen):
            _vraag(lijn, blad, metingen.bladen[blad.naam], server, databank)
            if grens:
                _vraag(lijn, grens, metingen.grenzen[grens.naam], server, databank)
    lijn.sluit()
    return metingen


def meet(naam: str, *gebruikersnamen: str, alleen: Sequence[str] = (), keren: int = KEREN) -> Metingen:
    """The pages (or `alleen` these) of this klantmanager on this database, warm; of a second one the lists."""
    with TemporaryDirectory() as map_:
        bladen = [blad for blad in draaiboek(naam, Path(map_), *gebruikersnamen) if not alleen or blad.naam in alleen]
        grenzen = [Blad(blad.naam, f"/bench/grens/{quote(blad.naam)}/", blad.sessie) for blad in bladen]
        opnamen = Path(map_) / GRENZEN
        omgeving = {"DJANGO_SETTINGS_MODULE": "bench.web.instellingen", "BENCH_GRENZEN": str(opnamen)}
        with web(naam, omgeving=omgeving) as server:
            bladen.append(Blad(LIJST, LIJSTADRES, bladen[0].sessie))
            _ronden(server, bladen, grenzen, OPWARMEN)
            metingen = _ronden(server, bladen, grenzen, keren)
        for blad, opname in json.loads(opnamen.read_text()).items():
            if blad in metingen.bladen:
                metingen.bladen[blad].queries = len(opname["opdrachten"])
    return metingen


def meet_koud(naam: str, gebruikersnaam: str) -> dict[str, list[float]]:
    """Of each main page: how long the first request of a fresh process takes, in milliseconds, a few times."""
    with TemporaryDirectory() as map_:
        bladen = [blad for blad in draaiboek(naam, Path(map_), gebruikersnaam) if blad.naam in HOOFDPAGINAS]
    gemeten: dict[str, list[float]] = {blad.naam: [] for blad in bladen}
    for blad in bladen * KOUDE_KEREN:
        with web(naam) as server:
            gemeten[blad.naam].append(server.verbinding().vraag(blad.adres, blad.sessie).ms)
    return gemeten
