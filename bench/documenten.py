"""Documents: what the copy of a full dossier takes, what its neighbours notice, and what an archived one takes."""

import io
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from bench.databanken import GROOT, python
from bench.kantoor import toeloop
from bench.paginas import percentiel
from bench.toeloop import Werk
from bench.verbinding import Antwoord, Verbinding
from bench.webserver import web

BESTAND = "documenten.json"
AFSCHRIFTEN, KEREN, BUREN_PER_SECONDE, SECONDEN = 3, 60, 5, 20
PER_BLADZIJDEN = 20
_HOOGSTENS = 120


@dataclass
class Documenten:
    """`afschrift`: ms of each copy, of so many pages. `archief` and `nergens`: ms of an archived document, and of the
    same address for a client who is not there. `buren` and `buren_met`: ms of dossiers without and with copies.
    """

    bladzijden: int = 0
    afschrift: list[float] = field(default_factory=list)
    archief: list[float] = field(default_factory=list)
    nergens: list[float] = field(default_factory=list)
    buren: list[float] = field(default_factory=list)
    buren_met: list[float] = field(default_factory=list)

    @property
    def per_twintig(self) -> float:
        """Milliseconds for twenty pages of a copy, the median."""
        return percentiel(self.afschrift, 50) * PER_BLADZIJDEN / self.bladzijden

    @property
    def keer_zonder(self) -> float:
        """How many times as long neighbours take while copies are made (p95)."""
        return percentiel(self.buren_met, 95) / percentiel(self.buren, 95)

    @property
    def keer_een_404(self) -> float:
        """How many times as long an archived document takes as a page that is not there (medians)."""
        return percentiel(self.archief, 50) / percentiel(self.nergens, 50)


def haal_afschrift(lijn: Verbinding, adres: str, sessie: str) -> tuple[Antwoord, float]:
    """The copy, and the milliseconds until it was there; also when the page first says that it is being made.

    Raises SystemExit when it does not come within two minutes.
    """
    begin = time.perf_counter()
    while time.perf_counter() - begin < _HOOGSTENS:
        antwoord = lijn.vraag(adres, sessie)
        if antwoord.rauw.startswith(b"%PDF"):
            return antwoord, (time.perf_counter() - begin) * 1000
        if antwoord.status >= 400:
            raise SystemExit(f"Het afschrift: {adres} antwoordt {antwoord.status}")
        adres = antwoord.naar or adres
        time.sleep(0.05)
    raise SystemExit(f"Het afschrift komt niet: {adres}")


@contextmanager
def _aldoor_afschriften(poort: int, adres: str, sessie: str) -> Iterator[None]:
    """One after another, meanwhile."""
    klaar = threading.Event()

    def maak() -> None:
        lijn = Verbinding(poort)
        while not klaar.is_set():
            haal_afschrift(lijn, adres, sessie)

    draad = threading.Thread(target=maak)
    draad.start()
    try:
        yield
    finally:
        klaar.set()
        draad.join()


def meet_documenten(gebruikersnaam: str) -> Documenten:
    """On the large database, with two processes, as it is served."""
    uit = Documenten()
    with TemporaryDirectory() as map_:
        python(GROOT, "-W", "ignore", "-m", "bench.stukken", str(Path(map_) / BESTAND), gebruikersnaam)
        stukken = json.loads((Path(map_) / BESTAND).read_text())
    sessie = stukken["sessie"]
    with web(GROOT, processen=2) as server:
        lijn = server.verbinding()
        eerste, _ = haal_afschrift(lijn, stukken["afschrift"], sessie)
        with pikepdf.open(io.BytesIO(eerste.rauw)) as document:
            uit.bladzijden = len(document.pages)
        uit.afschrift = [haal_afschrift(lijn, stukken["afschrift"], sessie)[1] for _ in range(AFSCHRIFTEN)]
        for _ in range(KEREN):
            uit.archief.append(lijn.vraag(stukken["archief"], sessie).ms)
            uit.nergens.append(lijn.vraag(stukken["nergens"], sessie).ms)
        buren = {Werk.DOSSIER: 100}
        uit.buren = toeloop(server, BUREN_PER_SECONDE, SECONDEN, mengsel=buren).alle
        with _aldoor_afschriften(server.poort, stukken["afschrift"], sessie):
            uit.buren_met = toeloop(server, BUREN_PER_SECONDE, SECONDEN, mengsel=buren).alle
    return uit
