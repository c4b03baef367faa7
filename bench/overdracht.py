"""What a browser has to fetch for the worklist: the first time, and when it was there before."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.databanken import KLEIN
from bench.paginas import draaiboek
from bench.webserver import web

_CHROMIUM = ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser")


@dataclass(frozen=True)
class Overdracht:
    """Bytes that came in, headers included: page and everything that belongs to it, by the last part of its address."""

    koud: dict[str, int]
    warm: dict[str, int]


def _programma() -> str:
    """The browser of this machine. Raises SystemExit when there is none."""
    for pad in _CHROMIUM:
        if os.path.exists(pad):
            return pad
    raise SystemExit("Er is geen Chromium om de overdracht mee te meten.")


def _bytes_van(pagina: Any, adres: str) -> dict[str, int]:  # noqa: ANN401 - a page of Playwright and its session
    """Open this page and count what came in."""
    sessie = pagina.context.new_cdp_session(pagina)
    namen: dict[str, str] = {}
    binnen: dict[str, int] = {}

    def begonnen(melding: dict[str, Any]) -> None:
        namen[melding["requestId"]] = melding["request"]["url"].rsplit("/", 1)[-1] or "pagina"

    def klaar(melding: dict[str, Any]) -> None:
        naam = namen.get(melding["requestId"], "?")
        binnen[naam] = binnen.get(naam, 0) + int(melding["encodedDataLength"])

    sessie.on("Network.requestWillBeSent", begonnen)
    sessie.on("Network.loadingFinished", klaar)
    sessie.send("Network.enable")
    pagina.goto(adres, wait_until="networkidle")
    sessie.detach()
    return binnen


def meet_overdracht(gebruikersnaam: str) -> Overdracht:
    """In Chromium, on the demo as everybody has it."""
    from playwright.sync_api import sync_playwright

    with TemporaryDirectory() as map_:
        werkvoorraad = next(blad for blad in draaiboek(KLEIN, Path(map_), gebruikersnaam) if blad.adres == "/")
    with web(KLEIN) as server, sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=_programma(), args=["--no-sandbox"])
        kop = {"X-Forwarded-Proto": "https"}
        context = browser.new_context(base_url=f"http://127.0.0.1:{server.poort}", extra_http_headers=kop)
        for koekje in werkvoorraad.sessie.split("; "):
            naam, _, waarde = koekje.partition("=")
            context.add_cookies([{"name": naam, "value": waarde, "url": f"http://127.0.0.1:{server.poort}"}])
        pagina = context.new_page()
        koud = _bytes_van(pagina, "/")
        warm = _bytes_van(pagina, "/")
        browser.close()
    return Overdracht(koud, warm)
