"""A load as of many users at once, in a process of its own.

    python -m bench.toeloop BESTEK.json      writes an `Toeloopmeting` as JSON

Requests come by schedule and not when the last one was answered (an open loop): their times are drawn beforehand, as
independent people come (exponential gaps), and a wait counts from the moment that was drawn. So an answer that is slow
does not hold up the next question, and a server that cannot keep up shows it.
"""

import json
import re
import sys
import threading
import time
import uuid
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from http.client import HTTPException
from itertools import count
from pathlib import Path
from random import Random

from bench.verbinding import Antwoord, Velden, Verbinding

# At most so many requests at once. More than this waiting is not a load but a breakdown.
DRADEN = 64
# Seconds after the last one in which answers still count; what is not sent by then was not answered.
UITLOOP = 10
WACHTEN = 30
NIET_VERSTUURD = "niet meer verstuurd"
# How many hours of how many nights there are to plan in, and how many of them one klantmanager may use in a minute.
NACHTEN, NACHTUREN, UREN_PER_MINUUT = 300, 5, 8


class Werk(StrEnum):
    """What someone does."""

    WERKVOORRAAD = "werkvoorraad"
    DOSSIER = "dossier"
    KLANTBEELD = "klantbeeld"
    PLAN = "plan"
    VASTLEGGEN = "vastleggen"
    KLANT_ZOEKEN = "klant zoeken"
    INSTRUMENTEN = "instrumenten voor klant"
    VERSLAG = "concept verslag"
    DEEL = "concept klantbeeld"
    LEGT_VAST = "gesprek vastgelegd"
    PLANT = "gesprek gepland"
    SPREEKT_AF = "afspraak gemaakt"


# Of a hundred requests: seventy read, twenty save a draft by themselves, ten save a form.
MENGSEL = {
    Werk.WERKVOORRAAD: 14,
    Werk.DOSSIER: 20,
    Werk.KLANTBEELD: 8,
    Werk.PLAN: 8,
    Werk.VASTLEGGEN: 8,
    Werk.KLANT_ZOEKEN: 6,
    Werk.INSTRUMENTEN: 6,
    Werk.VERSLAG: 14,
    Werk.DEEL: 6,
    Werk.LEGT_VAST: 4,
    Werk.PLANT: 3,
    Werk.SPREEKT_AF: 3,
}
CONCEPTEN = {Werk.VERSLAG, Werk.DEEL}
OPGESLAGEN = {Werk.LEGT_VAST, Werk.PLANT, Werk.SPREEKT_AF}


@dataclass
class Vraag:
    """Something to ask: where, in which session; with fields it is sent, of which `wissel` is typed anew each time.

    `pagina`: of a draft, where it is typed. `gepland`: how often a conversation was planned with it.
    """

    soort: Werk
    adres: str
    sessie: str
    velden: Velden | None = None
    wissel: str = ""
    pagina: str = ""
    gepland: int = 0

    def ingevuld(self, keer: int) -> Velden | None:
        """The fields as they are sent this time, with a key of their own when it is a form."""
        if self.velden is None:
            return None
        nieuw = {"sleutel": str(uuid.uuid4())}
        if self.soort is Werk.PLANT:
            nieuw["moment"] = self._vrij_moment(datetime.fromisoformat(dict(self.velden)["moment"]))
        return [
            (naam, f"{waarde} {keer}" if naam == self.wissel else nieuw.get(naam, waarde))
            for naam, waarde in self.velden
        ]

    def _vrij_moment(self, vanaf: datetime) -> str:
        """At night, at an hour of its own in an earlier load too: what is at the time of something else asks first.

        A klantmanager has one of these, and a minute of one load is not long enough for more than its share of hours.
        """
        uren = int(time.time()) // 60 * UREN_PER_MINUUT + self.gepland
        self.gepland += 1
        nacht, uur = divmod(uren % (NACHTEN * NACHTUREN), NACHTUREN)
        return (vanaf.replace(hour=uur) + timedelta(days=nacht)).isoformat(timespec="minutes")

    def verwacht(self, antwoord: Antwoord) -> bool:
        """Whether this is how it is answered when it went well: the page, or on to what was saved."""
        return antwoord.status == (302 if self.soort in OPGESLAGEN else 200)

    def neem_over(self, tekst: str, *, heel: bool = False) -> None:
        """Bring up to date what the answer to a draft gives back for the next time, as htmx does; `heel`: its page."""
        verborgen = _VERBORGEN.finditer(tekst)
        terug = {deel["naam"]: deel["waarde"] for deel in verborgen if heel or "hx-swap-oob" in deel["verder"]}
        if self.velden is not None:
            self.velden = [(naam, terug.get(naam, waarde)) for naam, waarde in self.velden]


_VERBORGEN = re.compile(r'<input type="hidden" name="(?P<naam>[^"]+)" value="(?P<waarde>[^"]*)"(?P<verder>[^>]*)>')


@dataclass
class Bestek:
    """A load: to which port, how many requests per second, how many seconds of it count after so many to warm up."""

    poort: int
    tempo: float
    duur: float
    opwarmen: float = 3
    mengsel: Mapping[str, int] = field(default_factory=lambda: {soort.value: deel for soort, deel in MENGSEL.items()})
    seed: int = 2026


@dataclass
class Toeloopmeting:
    """What came of it: milliseconds by kind, errors by what they are; how many were asked, with those to warm up, and
    the seconds of processor that asking took.
    """

    ms: dict[str, list[float]] = field(default_factory=dict)
    fouten: dict[str, int] = field(default_factory=dict)
    gevraagd: int = 0
    rekentijd: float = 0

    @property
    def alle(self) -> list[float]:
        """The milliseconds of all kinds."""
        return [duur for duren in self.ms.values() for duur in duren]

    @property
    def rekentijd_per_vraag(self) -> float:
        """Milliseconds of the processor that asking took, which is no part of the answer."""
        return self.rekentijd * 1000 / max(self.gevraagd, 1)

    @property
    def aantal_fouten(self) -> int:
        """How many were not answered as they should."""
        return sum(self.fouten.values())


def aankomsten(bestek: Bestek) -> list[float]:
    """The moments at which requests come, in seconds from the beginning, in order."""
    kans = Random(bestek.seed)  # noqa: S311 - the same load every time, nothing secret
    momenten, nu = [], 0.0
    while (nu := nu + kans.expovariate(bestek.tempo)) < bestek.opwarmen + bestek.duur:
        momenten.append(nu)
    return momenten


def volgorde(bestek: Bestek, aantal: int) -> list[Werk]:
    """Of which kind each request is: every kind in its share, in an order drawn by chance."""
    kans = Random(bestek.seed)  # noqa: S311 - as above
    honderd = [Werk(soort) for soort, deel in bestek.mengsel.items() for _ in range(deel)]
    reeks: list[Werk] = []
    while len(reeks) < aantal:
        reeks += kans.sample(honderd, len(honderd))
    return reeks[:aantal]


class Voorraad:
    """What there is to ask of each kind. A draft is in one pair of hands at a time: two at once would collide."""

    def __init__(self, vragen: Sequence[Vraag], seed: int) -> None:
        self._slot = threading.Lock()
        self._per_soort: dict[Werk, deque[Vraag]] = {}
        for vraag in Random(seed).sample(vragen, len(vragen)):  # noqa: S311 - as above
            self._per_soort.setdefault(vraag.soort, deque()).append(vraag)

    def neem(self, soort: Werk) -> Vraag:
        """The one that was asked longest ago. Raises IndexError when all of this kind are in hand."""
        with self._slot:
            return self._per_soort[soort].popleft()

    def geef_terug(self, vraag: Vraag) -> None:
        """Done with it."""
        with self._slot:
            self._per_soort[vraag.soort].append(vraag)


class Lijnen:
    """Open connections, the one that was used last first: as a proxy in front keeps no more than it needs."""

    def __init__(self, poort: int) -> None:
        self._poort = poort
        self._vrij: deque[Verbinding] = deque()

    def neem(self) -> Verbinding:
        """An open connection, or a new one."""
        try:
            return self._vrij.pop()
        except IndexError:
            return Verbinding(self._poort, wachten=WACHTEN)

    def geef_terug(self, lijn: Verbinding) -> None:
        """It may be used again."""
        self._vrij.append(lijn)

    def sluit(self) -> None:
        """Hang up."""
        while self._vrij:
            self._vrij.pop().sluit()


class Toeloop:
    """One load on its way."""

    def __init__(self, bestek: Bestek, vragen: Sequence[Vraag]) -> None:
        self.bestek = bestek
        self.momenten = aankomsten(bestek)
        self.werk = volgorde(bestek, len(self.momenten))
        self.voorraad = Voorraad(vragen, bestek.seed)
        self.lijnen = Lijnen(bestek.poort)
        self.meting = Toeloopmeting()
        self.fouten: Counter[str] = Counter()
        self._volgende = count()
        self._begin = 0.0
        self._slot = threading.Lock()

    def voer_uit(self) -> Toeloopmeting:
        """From the first request until the last answer, or until it is no use to wait any longer."""
        draden = [threading.Thread(target=self._werk, daemon=True) for _ in range(DRADEN)]
        self._begin = time.perf_counter()
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        self.lijnen.sluit()
        self.meting.fouten = dict(self.fouten)
        self.meting.gevraagd = len(self.momenten) - self.fouten[NIET_VERSTUURD]
        self.meting.rekentijd = time.process_time()
        return self.meting

    def _werk(self) -> None:
        for nummer in self._volgende:
            if nummer >= len(self.momenten):
                return
            wachten = self.momenten[nummer] - (time.perf_counter() - self._begin)
            if wachten > 0:
                time.sleep(wachten)
            self._doe(nummer)

    def _doe(self, nummer: int) -> None:
        moment, soort = self.momenten[nummer], self.werk[nummer]
        if time.perf_counter() - self._begin > self.bestek.opwarmen + self.bestek.duur + UITLOOP:
            fout = NIET_VERSTUURD
        else:
            fout = self._vraag(nummer, soort)
        ms = (time.perf_counter() - self._begin - moment) * 1000
        with self._slot:
            if fout:
                self.fouten[fout if fout == NIET_VERSTUURD else f"{soort.value}: {fout}"] += 1
            elif moment >= self.bestek.opwarmen:
                self.meting.ms.setdefault(soort.value, []).append(ms)

    def _vraag(self, nummer: int, soort: Werk) -> str:
        """Ask it; what went wrong, or nothing."""
        try:
            vraag = self.voorraad.neem(soort)
        except IndexError:
            return "alles is al gevraagd"
        try:
            lijn = self.lijnen.neem()
            antwoord = lijn.vraag(vraag.adres, vraag.sessie, vraag.ingevuld(nummer), htmx=soort in CONCEPTEN)
            self.lijnen.geef_terug(lijn)
            if not vraag.verwacht(antwoord):
                return f"antwoordt {antwoord.status}"
            if soort in CONCEPTEN:
                vraag.neem_over(antwoord.tekst)
            return ""
        except (OSError, HTTPException) as fout:
            return type(fout).__name__
        finally:
            self.voorraad.geef_terug(vraag)


def lees(bestand: Path, werk: Mapping[str, int]) -> Iterator[Vraag]:
    """The requests of these kinds that `bench.verkeer` wrote."""
    for vraag in json.loads(bestand.read_text()):
        if werk.get(vraag["soort"]):
            yield Vraag(**vraag | {"soort": Werk(vraag["soort"])})


def sla_open(vragen: Sequence[Vraag], poort: int) -> None:
    """Go on with each draft where it was left, by an earlier load too."""
    lijn = Verbinding(poort)
    for vraag in vragen:
        if vraag.pagina:
            vraag.neem_over(lijn.vraag(vraag.pagina, vraag.sessie).tekst, heel=True)
    lijn.sluit()


def main() -> None:
    """The load that the file says, with the requests of the file beside it; the outcome as JSON."""
    opgave = json.loads(Path(sys.argv[1]).read_text())
    bestek = Bestek(**opgave["bestek"])
    vragen = list(lees(Path(opgave["verkeer"]), bestek.mengsel))
    sla_open(vragen, bestek.poort)
    json.dump(asdict(Toeloop(bestek, vragen).voer_uit()), sys.stdout)


if __name__ == "__main__":
    main()
