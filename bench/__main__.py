"""`make bench`: the aims of speed, measured beside each other in one run. See docs/besluiten/0043.

    DEEL=paginas,kantoor make bench     only these parts
    GROOT=10000 make bench             a smaller large database (100,000 clients take 11 GB)
    KEREN=20 SECONDEN=10 make bench    fewer requests of each page, shorter loads

It measures and judges nothing by its exit code.
"""

import os
import platform
import sys
from collections.abc import Callable, Iterator
from datetime import datetime

from bench import databanken, tabellen
from bench.databanken import CATALOGUS, GROOT, KLEIN, MET_VEEL, WIE, gebruik_eigen_map, zorg_voor
from bench.documenten import meet_documenten
from bench.kantoor import meet_een_kern, meet_kantoor
from bench.normen import Norm, druk_af, van_documenten, van_kantoor, van_overdracht, van_paginas, van_starten
from bench.overdracht import meet_overdracht
from bench.paginas import meet, meet_koud
from bench.starten import meet_starten
from config import databank

# In the large database someone from the middle, as the first of all has the rows that lie together best.
MIDDEN = f"{WIE}.{databanken.KEER // 2}" if databanken.KEER > 1 else WIE
OP_INSTRUMENTEN = (
    "zoeken zonder keuze", "zoeken op tegel en kenmerk", "zoeken op tekst", "zoeken op alles", "instrument",
    "instrumenten voor klant", "klant zoeken", "profiel", "dekking",
)  # fmt: skip


def paginas() -> Iterator[Norm]:
    """Every page at two sizes with its limit, the worklist at two caseloads."""
    zorg_voor(KLEIN, GROOT)
    klein, groot = meet(KLEIN, WIE), meet(GROOT, MIDDEN, MET_VEEL)
    tabellen.kop(
        f"Pagina's bij {databanken.KLANTEN} en {databanken.KLANTEN * databanken.KEER} klanten, 92 per klantmanager"
    )
    print(f"Met veel: {databanken.VEEL} klanten per klantmanager.")
    tabellen.druk_paginas_af(klein, groot)
    yield from van_paginas(klein, groot)


def koud() -> Iterator[Norm]:
    """The first request of a fresh process; no aim, so it gives none."""
    zorg_voor(KLEIN, GROOT)
    tabellen.kop("Eerste vraag van een vers proces (mediaan en langste, ms)")
    tabellen.druk_koud_af({KLEIN: meet_koud(KLEIN, WIE), GROOT: meet_koud(GROOT, MIDDEN)})
    yield from ()


def catalogus() -> Iterator[Norm]:
    """The pages that search the catalogue, with few and with many instruments; no aim of their own."""
    zorg_voor(KLEIN, CATALOGUS)
    weinig, veel = (meet(naam, WIE, alleen=OP_INSTRUMENTEN) for naam in (KLEIN, CATALOGUS))
    tabellen.kop(f"Zoeken in weinig en in {databanken.INSTRUMENTEN} instrumenten")
    tabellen.druk_paginas_af(weinig, veel)
    yield from ()


def kantoor() -> Iterator[Norm]:
    """An office at work, on all cores and on one."""
    zorg_voor(GROOT)
    stappen = meet_kantoor()
    tabellen.kop("Een kantoor: twee webprocessen, alle kernen (ms; rekentijd per vraag)")
    tabellen.druk_kantoor_af(stappen)
    tabellen.druk_soorten_af(stappen[-1])
    if een := meet_een_kern():
        tabellen.kop("Een kantoor: een webproces en de databank samen op één kern")
        tabellen.druk_kantoor_af(een)
    yield from van_kantoor(stappen)


def documenten() -> Iterator[Norm]:
    """Making and handing out documents."""
    zorg_voor(GROOT)
    gemeten = meet_documenten(MIDDEN)
    tabellen.kop("Documenten")
    tabellen.druk_documenten_af(gemeten)
    yield from van_documenten(gemeten)


def starten() -> Iterator[Norm]:
    """What a newcomer waits for."""
    gemeten = meet_starten()
    tabellen.kop("Starten")
    tabellen.druk_starten_af(gemeten)
    yield from van_starten(gemeten)


def overdracht() -> Iterator[Norm]:
    """What a browser fetches."""
    zorg_voor(KLEIN)
    gemeten = meet_overdracht(WIE)
    tabellen.kop("Overdracht van de werkvoorraad (bytes: eerste keer, daarna)")
    tabellen.druk_overdracht_af(gemeten)
    yield from van_overdracht(gemeten)


DELEN: dict[str, Callable[[], Iterator[Norm]]] = {
    deel.__name__: deel for deel in (paginas, koud, catalogus, kantoor, documenten, starten, overdracht)
}


def main() -> None:
    """The parts of DEEL (all of them without it), and at the end what became of each aim."""
    gekozen = os.environ.get("DEEL", ",".join(DELEN)).split(",")
    if onbekend := set(gekozen) - set(DELEN):
        sys.exit(f"DEEL kent {', '.join(onbekend)} niet. Kies uit: {', '.join(DELEN)}")
    gebruik_eigen_map()
    nu = datetime.now().astimezone()
    print(
        f"{nu:%Y-%m-%d %H:%M}, {os.cpu_count()} kernen, Python {platform.python_version()},"
        f" belasting vooraf {os.getloadavg()[0]:.1f}",
        flush=True,
    )
    with databank.in_gebruik():
        databanken.vormgeving()
        normen = [norm for deel in gekozen for norm in DELEN[deel]()]
    tabellen.kop("Normen")
    druk_af(normen)


if __name__ == "__main__":
    main()
