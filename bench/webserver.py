"""The application as it is served: gunicorn with processes and threads, on one of the databases."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from bench import databanken
from bench.processor import processortijd, stam
from bench.verbinding import Verbinding
from config import databank

DRADEN = 4
_WACHTEN = 60


@dataclass(frozen=True)
class Web:
    """A server that answers: its port, and the process that started the others."""

    poort: int
    pid: int

    def pids(self) -> list[int]:
        """All of its processes."""
        return stam(self.pid)

    def processortijd(self) -> float:
        """Seconds of the processor that these took."""
        return processortijd(self.pids())

    def verbinding(self) -> Verbinding:
        """A connection of a browser, that stays open."""
        return Verbinding(self.poort)


def vrije_poort() -> int:
    """A port on which nobody listens."""
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


@contextmanager
def web(naam: str, *, processen: int = 1, omgeving: Mapping[str, str] = MappingProxyType({})) -> Iterator[Web]:
    """The application on this database, in so many processes, from its first answer until it has stopped.

    As `make demo` serves it, with a production's settings; `omgeving` is added to its environment. What there is in
    `gunicorn.conf.py`, holds here too. What it logs goes to `.gegevens/bench.web.log`. Raises RuntimeError when it does
    not answer within a minute.
    """
    poort = vrije_poort()
    opdracht = [
        sys.executable, "-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{poort}",
        "--workers", str(processen), "--threads", str(DRADEN), "--log-level", "warning",
    ]  # fmt: skip
    variabelen = databanken.omgeving(naam, WEBVERZOEK="1", **omgeving)
    with databank.gegevensmap().with_suffix(".web.log").open("a") as logboek:
        proces = subprocess.Popen(opdracht, cwd=databanken.BASIS, env=variabelen, stderr=logboek)
    try:
        wacht_op(poort, proces)
        yield Web(poort, proces.pid)
    finally:
        proces.terminate()
        proces.wait()


def wacht_op(poort: int, proces: "subprocess.Popen[bytes]", *, hoelang: float = _WACHTEN) -> None:
    """Wait until the application on this port is well. Raises RuntimeError when it ends or takes longer (seconds)."""
    einde = time.monotonic() + hoelang
    while time.monotonic() < einde:
        if proces.poll() is not None:
            raise RuntimeError(f"De webserver stopte ({proces.returncode}).")
        try:
            verbinding = Verbinding(poort)
            if verbinding.vraag("/gezondheid/").status == 200:
                verbinding.sluit()
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("De webserver antwoordt niet.")
