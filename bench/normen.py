"""The aims of speed, held against what was measured: held or missed, with the figure and its bound."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.documenten import Documenten
from bench.kantoor import GRENS, TEMPI, Stap, houdt_tot
from bench.overdracht import Overdracht
from bench.paginas import HOOFDPAGINAS, LIJST, WERKVOORRAAD_MET_VEEL, Metingen
from bench.starten import Starten

# Times the limit, and p95 times the median, for the main pages.
KEER_DE_GRENS, KEER_DE_MEDIAAN = 2, 2
# The worklist may take 40 ms where Django admin's plain list takes 29, and at 400 clients so many times that.
KEER_DE_LIJST, KEER_BIJ_400 = 40 / 29, 1.3
# A page is flat when it takes no more than so many times as long among a hundred times as many clients.
VLAK = 1.2
MS_PER_TWINTIG, KEER_EEN_404, KEER_MET_BUREN = 1000, 1.5, 1.2
EERSTE, TWEEDE, MIGRATE, KLANTEN_PER_SECONDE = 40, 5, 8, 100
KOUD_KB, WARM_KB = 90, 10


@dataclass(frozen=True)
class Norm:
    """What was aimed at, what was measured, its bound and in what; `minstens`: more is better."""

    naam: str
    gemeten: float
    grens: float
    eenheid: str
    minstens: bool = False

    @property
    def gehaald(self) -> bool:
        """Whether the aim holds."""
        return self.gemeten >= self.grens if self.minstens else self.gemeten <= self.grens

    def __str__(self) -> str:
        teken = "≥" if self.minstens else "≤"
        oordeel = "gehaald" if self.gehaald else "GEMIST"
        return f"{oordeel:8} {self.naam:58} {self.gemeten:9.2f} {teken} {self.grens:7.2f} {self.eenheid}"


def van_paginas(klein: Metingen, groot: Metingen) -> Iterator[Norm]:
    """Pages against their limit and the reference, at two sizes and two caseloads."""
    for naam in HOOFDPAGINAS:
        yield Norm(f"{naam}: maal de grens", groot.verhouding(naam), KEER_DE_GRENS, "×")
        spreiding = groot.bladen[naam].p95 / groot.bladen[naam].mediaan
        yield Norm(f"{naam}: p95 maal de mediaan", spreiding, KEER_DE_MEDIAAN, "×")
    werkvoorraad = groot.bladen["werkvoorraad"].mediaan
    yield Norm(
        "werkvoorraad: maal de lijst van Django admin", werkvoorraad / groot.bladen[LIJST].mediaan, KEER_DE_LIJST, "×"
    )
    bij_400 = groot.bladen[WERKVOORRAAD_MET_VEEL].mediaan / werkvoorraad
    yield Norm("werkvoorraad: 400 klanten maal 92 klanten", bij_400, KEER_BIJ_400, "×")
    yield from van_groei(klein, groot)


def groei(klein: Metingen, groot: Metingen, naam: str) -> float:
    """How many times as long this page takes among many clients as among few."""
    return groot.bladen[naam].mediaan / klein.bladen[naam].mediaan


def van_groei(klein: Metingen, groot: Metingen) -> Iterator[Norm]:
    """Which pages grow with the number of clients of the whole organisation."""
    for naam in klein.bladen.keys() & groot.bladen.keys():
        if naam == "team" or groei(klein, groot, naam) > VLAK:
            yield Norm(f"{naam}: veel klanten maal weinig", groei(klein, groot, naam), VLAK, "×")


def van_kantoor(stappen: list[Stap]) -> Iterator[Norm]:
    """An office at work, on all cores."""
    hoogste = next(stap for stap in stappen if stap.tempo == max(TEMPI))
    yield Norm(f"p95 bij {hoogste.tempo:g} vragen/s", hoogste.percentiel(95), GRENS, "ms")
    yield Norm(f"fouten bij {hoogste.tempo:g} vragen/s", hoogste.meting.aantal_fouten, 0, "")
    yield Norm("vragen/s onder de grens", houdt_tot(stappen), max(TEMPI), "/s", minstens=True)


def van_documenten(gemeten: Documenten) -> Iterator[Norm]:
    """Making and handing out documents."""
    yield Norm("afschrift per 20 bladzijden", gemeten.per_twintig, MS_PER_TWINTIG, "ms")
    yield Norm("gearchiveerd document maal een 404", gemeten.keer_een_404, KEER_EEN_404, "×")
    yield Norm("buren met afschriften maal zonder (p95)", gemeten.keer_zonder, KEER_MET_BUREN, "×")


def van_starten(gemeten: Starten) -> Iterator[Norm]:
    """What a newcomer waits for, by the clock."""
    yield Norm("eerste make demo", gemeten.eerste.klok, EERSTE, "s")
    yield Norm("tweede make demo", gemeten.tweede.klok, TWEEDE, "s")
    yield Norm("migrate op een lege databank", gemeten.migrate.klok, MIGRATE, "s")
    yield Norm("demogegevens", gemeten.klanten_per_seconde, KLANTEN_PER_SECONDE, "klanten/s", minstens=True)


def van_overdracht(gemeten: Overdracht) -> Iterator[Norm]:
    """What a browser fetches for the worklist."""
    yield Norm("werkvoorraad, eerste keer", sum(gemeten.koud.values()) / 1024, KOUD_KB, "kB")
    yield Norm("werkvoorraad, daarna", sum(gemeten.warm.values()) / 1024, WARM_KB, "kB")


def druk_af(normen: Iterable[Norm]) -> None:
    """Each on a line, with how many were held."""
    alle = list(normen)
    for norm in alle:
        print(norm)
    print(f"\n{sum(norm.gehaald for norm in alle)} van {len(alle)} normen gehaald")
