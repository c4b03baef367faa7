"""The instruments by themselves: the processor's time, a copy that comes later, a repository beside its packages."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from bench.documenten import haal_afschrift
from bench.processor import op_kernen, processortijd, stam
from bench.starten import _uitgecheckt
from bench.verbinding import Verbinding
from tests.snelheid import maatwerk


def test_rekentijd_telt_wat_een_proces_deed_en_niets_van_wie_er_niet_meer_is() -> None:
    ervoor = processortijd([os.getpid()])
    maatwerk()
    assert processortijd([os.getpid()]) > ervoor
    klaar = subprocess.Popen([sys.executable, "-c", ""])
    klaar.wait()
    assert processortijd([klaar.pid]) == 0
    assert stam(klaar.pid) == []


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="cores are chosen on Linux")
def test_een_proces_met_zijn_draden_wordt_op_een_kern_gezet() -> None:
    kern = min(os.sched_getaffinity(0))
    programma = "import threading; threading.Thread(target=input).start(); print('klaar', flush=True)"
    proces = subprocess.Popen(
        [sys.executable, "-c", programma], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert proces.stdout
    proces.stdout.readline()
    op_kernen([proces.pid], [kern])
    draden = [int(draad.name) for draad in Path(f"/proc/{proces.pid}/task").iterdir()]
    assert len(draden) == 2
    assert [os.sched_getaffinity(draad) for draad in draden] == [{kern}, {kern}]
    proces.communicate("\n")


class Later(BaseHTTPRequestHandler):
    """Sends on to a page, that says twice that the document is being made, and then is the document."""

    protocol_version = "HTTP/1.1"
    gevraagd: list[str]

    def do_GET(self) -> None:
        self.gevraagd.append(self.path)
        lijf = b"%PDF-1.7" if self.gevraagd.count("/wacht/") > 2 else b"<p>Even wachten.</p>"
        self.send_response({"/pdf/": 302, "/weg/": 404}.get(self.path, 200))
        self.send_header("Location", "/wacht/" if self.path == "/pdf/" else "")
        self.send_header("Content-Length", str(len(lijf)))
        self.end_headers()
        self.wfile.write(lijf)

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture
def lijn() -> Iterator[Verbinding]:
    Later.gevraagd = []
    with HTTPServer(("127.0.0.1", 0), Later) as server:
        draad = threading.Thread(target=server.serve_forever)
        draad.start()
        verbinding = Verbinding(server.server_address[1])
        yield verbinding
        verbinding.sluit()
        server.shutdown()
        draad.join()


def test_een_afschrift_dat_later_komt_wordt_afgewacht(lijn: Verbinding) -> None:
    antwoord, ms = haal_afschrift(lijn, "/pdf/", "")
    assert antwoord.rauw == b"%PDF-1.7"
    assert Later.gevraagd == ["/pdf/", "/wacht/", "/wacht/", "/wacht/"]
    assert ms >= antwoord.ms


def test_een_afschrift_dat_niet_komt_breekt_af(lijn: Verbinding) -> None:
    with pytest.raises(SystemExit, match="404"):
        haal_afschrift(lijn, "/weg/", "")


def test_de_nieuwkomer_krijgt_de_bestanden_naast_de_pakketten_van_hier(tmp_path: Path) -> None:
    kopie = _uitgecheckt(tmp_path)
    assert (kopie / "Makefile").read_bytes() == Path("Makefile").read_bytes()
    assert (kopie / ".venv").resolve() == Path(".venv").resolve()
    assert not (kopie / "staticfiles").exists()
    assert not (kopie / ".gegevens").exists()
    # Make takes the packages for installed.
    lijst, klaar = kopie / "requirements" / "ontwikkeling.txt", kopie / ".venv" / "klaar"
    assert lijst.stat().st_mtime < klaar.stat().st_mtime
