"""`make bench`: the aims of speed, measured beside each other in one run. See docs/besluiten/0043.

    DEEL=paginas,drukte make bench     only these parts
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
from bench.databanken import CATALOGUS, DRUK, GROOT, KLEIN, WIE, gebruik_eigen_map, zorg_voor
from bench.documenten import meet_documenten
from bench.doelen import Doel, druk_af, van_documenten, van_drukte, van_overdracht, van_paginas, van_starten
from bench.drukte import meet_drukte, meet_een_kern
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


def paginas() -> Iterator[Doel]:
    """Every page at two sizes with its limit, the worklist at two caseloads."""
    zorg_voor(KLEIN, GROOT)
    klein, groot = meet(KLEIN, WIE), meet(GROOT, MIDDEN)
    druk = meet(GROOT, DRUK, alleen=("werkvoorraad", "klanten", "dossier"))
    tabellen.kop(f"Pagina's bij {databanken.KLANTEN} en {databanken.KLANTEN * databanken.KEER} klanten")
    tabellen.druk_paginas_af(klein, groot)
    tabellen.kop(f"Bij 92 en {databanken.DRUK_KLANTEN} klanten per klantmanager")
    tabellen.druk_vergelijking_af({f"{databanken.DRUK_KLANTEN} klanten": druk, "92 klanten": groot})
    yield from van_paginas(klein, groot, druk)


def koud() -> Iterator[Doel]:
    """The first request of a fresh process; no aim, so it gives none."""
    zorg_voor(KLEIN, GROOT)
    tabellen.kop("Eerste verzoek van een vers proces (mediaan en langste, ms)")
    tabellen.druk_koud_af({KLEIN: meet_koud(KLEIN, WIE), GROOT: meet_koud(GROOT, MIDDEN)})
    yield from ()


def catalogus() -> Iterator[Doel]:
    """The pages that search the catalogue, with few and with many instruments; no aim of their own."""
    zorg_voor(KLEIN, CATALOGUS)
    weinig, veel = (meet(naam, WIE, alleen=OP_INSTRUMENTEN) for naam in (KLEIN, CATALOGUS))
    tabellen.kop(f"Zoeken in weinig en in {databanken.INSTRUMENTEN} instrumenten")
    tabellen.druk_paginas_af(weinig, veel)
    yield from ()


def drukte() -> Iterator[Doel]:
    """An office at work, on all cores and on one."""
    zorg_voor(GROOT)
    stappen = meet_drukte()
    tabellen.kop("Drukte: twee webprocessen, alle kernen (ms; rekentijd per verzoek)")
    tabellen.druk_drukte_af(stappen)
    tabellen.druk_soorten_af(stappen[-1])
    if een := meet_een_kern():
        tabellen.kop("Drukte: een webproces en de databank samen op één kern")
        tabellen.druk_drukte_af(een)
    yield from van_drukte(stappen)


def documenten() -> Iterator[Doel]:
    """Making and handing out documents."""
    zorg_voor(GROOT)
    gemeten = meet_documenten(MIDDEN)
    tabellen.kop("Documenten")
    tabellen.druk_documenten_af(gemeten)
    yield from van_documenten(gemeten)


def starten() -> Iterator[Doel]:
    """What a newcomer waits for."""
    gemeten = meet_starten()
    tabellen.kop("Starten")
    tabellen.druk_starten_af(gemeten)
    yield from van_starten(gemeten)


def overdracht() -> Iterator[Doel]:
    """What a browser fetches."""
    zorg_voor(KLEIN)
    gemeten = meet_overdracht(WIE)
    tabellen.kop("Overdracht van de werkvoorraad (bytes: eerste keer, daarna)")
    tabellen.druk_overdracht_af(gemeten)
    yield from van_overdracht(gemeten)


DELEN: dict[str, Callable[[], Iterator[Doel]]] = {
    deel.__name__: deel for deel in (paginas, koud, catalogus, drukte, documenten, starten, overdracht)
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
        doelen = [doel for deel in gekozen for doel in DELEN[deel]()]
    tabellen.kop("Doelen")
    druk_af(doelen)


if __name__ == "__main__":
    main()
