"""What was measured, as tables to read."""

from collections.abc import Iterable, Mapping, Sequence

from bench.documenten import Documenten
from bench.kantoor import Stap, houdt_tot
from bench.overdracht import Overdracht
from bench.paginas import Meting, Metingen, percentiel
from bench.starten import Starten

Cel = str | int | float | None


def kop(tekst: str) -> None:
    """The heading of a part."""
    print(f"\n{tekst}\n{'-' * len(tekst)}", flush=True)


def _geschreven(cel: Cel) -> str:
    if cel is None:
        return ""
    return f"{cel:.1f}" if isinstance(cel, float) else str(cel)


def tabel(koppen: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> None:
    """Columns as wide as what is in them; the first to the left, the others to the right."""
    regels = [list(koppen), *([_geschreven(cel) for cel in rij] for rij in rijen)]
    breedtes = [max(map(len, kolom)) for kolom in zip(*regels, strict=True)]
    for eerste, *verder in regels:
        cellen = [
            eerste.ljust(breedtes[0]),
            *(cel.rjust(breedte) for cel, breedte in zip(verder, breedtes[1:], strict=True)),
        ]
        print("  ".join(cellen), flush=True)


def _tijden(meting: Meting) -> tuple[float, float, float]:
    return meting.mediaan, meting.p95, meting.rekentijd


def druk_paginas_af(klein: Metingen, groot: Metingen) -> None:
    """Each page at two sizes (ms: median, p95, of the processor); how it grows; its limit, and how many times that."""
    koppen = ["pagina", "sql", "kB", "weinig: ms", "p95", "cpu", "veel: ms", "p95", "cpu", "groei", "cpu"]
    rijen: list[list[Cel]] = []
    for naam, veel in groot.bladen.items():
        weinig, grens = klein.bladen.get(naam, veel), groot.grenzen.get(naam)
        rij: list[Cel] = [naam, veel.queries, veel.bytes / 1024, *_tijden(weinig), *_tijden(veel)]
        rij += [veel.mediaan / weinig.mediaan, veel.rekentijd / weinig.rekentijd]
        rij += [grens.mediaan, grens.rekentijd] if grens else [None, None]
        rij += [groot.verhouding(naam), groot.rekenverhouding(naam)] if grens else [None, None]
        rijen.append(rij)
    tabel([*koppen, "grens: ms", "cpu", "× grens", "cpu"], rijen)


def druk_koud_af(koud: Mapping[str, Mapping[str, Sequence[float]]]) -> None:
    """The first request of a fresh process, by size (ms: median and longest)."""
    koppen = ["pagina", *(deel for maat in koud for deel in (f"{maat}: ms", "langste"))]
    namen = next(iter(koud.values()))
    tabel(koppen, [[naam, *_koud_en_langste(koud, naam)] for naam in namen])


def _koud_en_langste(koud: Mapping[str, Mapping[str, Sequence[float]]], naam: str) -> list[Cel]:
    return [getal for gemeten in koud.values() for getal in (percentiel(gemeten[naam], 50), max(gemeten[naam]))]


def _stap(stap: Stap) -> list[Cel]:
    meting = stap.meting
    percentielen = (stap.percentiel(procent) for procent in (50, 95, 99))
    oordeel = "houdt" if stap.houdt else ""
    rekentijd = (stap.web, stap.databank, meting.rekentijd_per_vraag)
    return [f"{stap.tempo:g}", len(meting.alle), *percentielen, meting.aantal_fouten, *rekentijd, oordeel]


def druk_kantoor_af(stappen: Sequence[Stap]) -> None:
    """Each load (ms): percentiles, errors, and what a request took of the processor: web, database, and asking it."""
    koppen = ["per s", "aantal", "p50", "p95", "p99", "fouten", "cpu web", "databank", "vragen", ""]
    tabel(koppen, map(_stap, stappen))
    for stap in stappen:
        for fout, aantal in stap.meting.fouten.items():
            print(f"bij {stap.tempo:g}/s: {aantal} × {fout}")
    print(f"p95 onder de grens tot {houdt_tot(list(stappen)):g} vragen/s")


def druk_soorten_af(stap: Stap) -> None:
    """One load by kind of request (ms)."""
    print()
    tabel(
        [f"bij {stap.tempo:g}/s", "aantal", "p50", "p95"],
        [
            [soort, len(duren), percentiel(duren, 50), percentiel(duren, 95)]
            for soort, duren in sorted(stap.meting.ms.items())
        ],
    )


def druk_documenten_af(gemeten: Documenten) -> None:
    """The copy, the archived document and the neighbours (ms)."""
    tabel(
        ["document", "p50", "p95"],
        [
            [naam, percentiel(duren, 50), percentiel(duren, 95)]
            for naam, duren in (
                (f"afschrift van {gemeten.bladzijden} bladzijden", gemeten.afschrift),
                ("gearchiveerd document", gemeten.archief),
                ("hetzelfde adres zonder klant (404)", gemeten.nergens),
                ("dossiers van buren", gemeten.buren),
                ("dossiers van buren tijdens afschriften", gemeten.buren_met),
            )
        ],
    )


def druk_starten_af(gemeten: Starten) -> None:
    """Seconds by the clock, and of the processor."""
    delen = {
        "eerste make demo": gemeten.eerste,
        "tweede make demo": gemeten.tweede,
        "migrate op een lege databank": gemeten.migrate,
        "demogegevens": gemeten.demogegevens,
    }
    tabel(["starten", "s", "cpu"], [[naam, duur.klok, duur.rekentijd] for naam, duur in delen.items()])


def druk_overdracht_af(gemeten: Overdracht) -> None:
    """Bytes of each part, the first time and after that."""
    rijen: list[list[Cel]] = [[naam, aantal, gemeten.warm.get(naam, 0)] for naam, aantal in gemeten.koud.items()]
    tabel(
        ["deel", "eerste keer", "daarna"], [*rijen, ["samen", sum(gemeten.koud.values()), sum(gemeten.warm.values())]]
    )
