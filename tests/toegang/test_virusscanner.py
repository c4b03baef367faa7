"""Every file that is handed in goes past the organisation's virus scanner, when there is one."""

import logging
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from tests.toegang.test_bestanden import EEN_PDF
from toegang.bestanden import PDF, Bestand, Bestandveld

EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"
BESMET = EEN_PDF + EICAR
Clamd = Callable[[socket.socket], None]


def _precies(verbinding: socket.socket, aantal: int) -> bytes:
    gelezen = b""
    while len(gelezen) < aantal:
        deel = verbinding.recv(aantal - len(gelezen))
        if not deel:
            break
        gelezen += deel
    return gelezen


def clamd(verbinding: socket.socket) -> None:
    """What clamd does with INSTREAM: a command up to a NUL, then pieces with their length, up to a length of 0."""
    assert _precies(verbinding, 10) == b"zINSTREAM\0"
    inhoud = b""
    while lengte := struct.unpack("!L", _precies(verbinding, 4))[0]:
        inhoud += _precies(verbinding, lengte)
    verbinding.sendall(b"stream: Eicar-Signature FOUND\0" if EICAR in inhoud else b"stream: OK\0")


def te_groot(verbinding: socket.socket) -> None:
    """StreamMaxLength is smaller than what comes: clamd says so and hangs up."""
    _precies(verbinding, 10)
    verbinding.sendall(b"INSTREAM size limit exceeded. ERROR\0")


def hangt_op(verbinding: socket.socket) -> None:
    _precies(verbinding, 10)


def zwijgt(verbinding: socket.socket) -> None:
    _precies(verbinding, 10)
    threading.Event().wait(0.5)


@pytest.fixture(params=["socket", "poort"])
def luister(request: pytest.FixtureRequest, tmp_path: Path, settings: Settings) -> Iterator[Callable[[Clamd], None]]:
    """Let a stand-in of clamd answer, at a socket in the file system and at a port, as VIRUSSCANNER names it."""
    if request.param == "socket":
        server = socket.socket(socket.AF_UNIX)
        server.bind(str(tmp_path / "clamd.ctl"))
        settings.VIRUSSCANNER = str(tmp_path / "clamd.ctl")
    else:
        server = socket.create_server(("127.0.0.1", 0))
        settings.VIRUSSCANNER = f"127.0.0.1:{server.getsockname()[1]}"
    server.listen()
    draden: list[threading.Thread] = []

    def begin(gedrag: Clamd) -> None:
        def bedien() -> None:
            verbinding, _ = server.accept()
            with verbinding:
                gedrag(verbinding)

        draden.append(threading.Thread(target=bedien))
        draden[-1].start()

    yield begin
    for draad in draden:
        draad.join(5)
    server.close()


def geef(inhoud: bytes) -> Bestand:
    bestand: Bestand = Bestandveld(soorten=[PDF]).clean(SimpleUploadedFile("Uitslag mevrouw Jansen.pdf", inhoud))
    return bestand


def test_wat_de_scanner_goed_vindt_wordt_aangenomen(luister: Callable[[Clamd], None]) -> None:
    luister(clamd)
    groot = EEN_PDF + b"\n" * 300_000
    assert geef(groot).inhoud == groot


def test_een_besmet_bestand_wordt_geweigerd_en_staat_in_het_logboek_zonder_zijn_naam(
    luister: Callable[[Clamd], None], caplog: pytest.LogCaptureFixture
) -> None:
    luister(clamd)
    with caplog.at_level(logging.WARNING), pytest.raises(forms.ValidationError, match="een virus gevonden"):
        geef(BESMET)
    assert f"Virus gevonden in een bestand van {len(BESMET)} bytes: Eicar-Signature." in caplog.text
    assert "Jansen" not in caplog.text


@pytest.mark.parametrize("gedrag", [te_groot, hangt_op, zwijgt])
def test_zonder_oordeel_komt_een_bestand_er_niet_in(
    luister: Callable[[Clamd], None],
    monkeypatch: pytest.MonkeyPatch,
    gedrag: Clamd,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("toegang.virusscanner._GEHEEL", 0.2)
    luister(gedrag)
    with pytest.raises(forms.ValidationError, match="kunnen nu niet worden gecontroleerd op virussen"):
        geef(EEN_PDF)
    assert "Jansen" not in caplog.text


@pytest.mark.parametrize("adres", ["/bestaat/niet/clamd.ctl", "127.0.0.1:1"])
def test_een_scanner_die_er_niet_is_laat_niets_door(settings: Settings, adres: str) -> None:
    settings.VIRUSSCANNER = adres
    with pytest.raises(forms.ValidationError, match="Probeer het later opnieuw"):
        geef(EEN_PDF)


def test_zonder_instelling_kijkt_niemand(settings: Settings) -> None:
    settings.VIRUSSCANNER = ""
    assert geef(BESMET).inhoud == BESMET
