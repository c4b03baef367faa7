"""A browser as far as the measurements need one: a connection that stays open, and a user who is signed in."""

import gzip
import http.client
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

Velden = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Antwoord:
    """What came back: the status, the milliseconds until the last byte, where to go on, and the bytes as they came."""

    status: int
    ms: float
    naar: str
    rauw: bytes
    verpakt: bool

    @property
    def tekst(self) -> str:
        """The page itself."""
        return (gzip.decompress(self.rauw) if self.verpakt else self.rauw).decode()


class Verbinding:
    """One connection to the application on this port of this machine, opened when it is needed.

    It comes as from a proxy in front that speaks HTTPS, as a production has one. Raises OSError or
    http.client.HTTPException when there is no answer.
    """

    def __init__(self, poort: int, *, wachten: float = 60) -> None:
        self._herkomst = f"https://127.0.0.1:{poort}"
        self._lijn = http.client.HTTPConnection("127.0.0.1", poort, timeout=wachten)

    def vraag(self, adres: str, sessie: str = "", velden: Velden | None = None, *, htmx: bool = False) -> Antwoord:
        """Get a page, or send a form when there are fields, as the user of this session (a header Cookie)."""
        kop = {"X-Forwarded-Proto": "https", "Accept-Encoding": "gzip", "Cookie": sessie}
        lijf = None
        if velden is not None:
            lijf = urlencode(velden)
            kop |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self._herkomst}
        if htmx:
            kop["HX-Request"] = "true"
        begin = time.perf_counter()
        antwoord = self._stuur("GET" if velden is None else "POST", adres, lijf, kop)
        rauw = antwoord.read()
        ms = (time.perf_counter() - begin) * 1000
        verpakt = antwoord.headers.get("Content-Encoding") == "gzip"
        return Antwoord(antwoord.status, ms, antwoord.headers.get("Location", ""), rauw, verpakt)

    def _stuur(self, hoe: str, adres: str, lijf: str | None, kop: Mapping[str, str]) -> http.client.HTTPResponse:
        """Once more when the server had just closed a line on which nothing happened, as browsers do."""
        stond_open = self._lijn.sock is not None
        try:
            self._lijn.request(hoe, adres, lijf, kop)
            return self._lijn.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            self._lijn.close()
            if not stond_open:
                raise
        self._lijn.request(hoe, adres, lijf, kop)
        return self._lijn.getresponse()

    def sluit(self) -> None:
        """Hang up."""
        self._lijn.close()
