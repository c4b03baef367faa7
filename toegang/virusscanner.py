"""Asking the organisation's virus scanner about a file: ClamAV's clamd, over its socket (command INSTREAM).

The one package for this on PyPI has not been kept since 2014; the protocol is a length and a piece, until a length 0.
Source: clamd(8).
"""

import logging
import socket
import struct
import time

from django.conf import settings

_STUK = 64 * 1024
# Bytes; a longer answer is none of clamd's.
_ANTWOORD_MAXIMUM = 4096
# Seconds, for making the connection and for all of it: a page waits for this.
_VERBINDEN = 3
_GEHEEL = 20
_logboek = logging.getLogger(__name__)


class ScannerZwijgt(Exception):
    """The scanner cannot be reached, or gives no answer that says something of the file."""


def vindt_iets(inhoud: bytes) -> bool:
    """Whether the scanner that VIRUSSCANNER names finds something; False when there is none.

    Logs what was found, and the size of the file in bytes; never its name. Raises ScannerZwijgt.
    """
    if not settings.VIRUSSCANNER:
        return False
    try:
        antwoord = _vraag(settings.VIRUSSCANNER, inhoud)
    except (OSError, ValueError) as fout:
        _logboek.error("De virusscanner is niet te bereiken: %s.", type(fout).__name__)
        raise ScannerZwijgt from fout
    if antwoord == "stream: OK":
        return False
    if antwoord.startswith("stream: ") and antwoord.endswith(" FOUND"):
        gevonden = antwoord.removeprefix("stream: ").removesuffix(" FOUND")
        _logboek.warning("Virus gevonden in een bestand van %d bytes: %s.", len(inhoud), gevonden)
        return True
    _logboek.error("De virusscanner beoordeelde een bestand van %d bytes niet: %s", len(inhoud), antwoord)
    raise ScannerZwijgt


def _vraag(adres: str, inhoud: bytes) -> str:
    """Send the file in pieces; returns the one line of the answer. Raises OSError."""
    tot = time.monotonic() + _GEHEEL
    with _verbind(adres) as verbinding:
        verbinding.settimeout(_GEHEEL)
        try:
            verbinding.sendall(b"zINSTREAM\0")
            for begin in range(0, len(inhoud), _STUK):
                stuk = inhoud[begin : begin + _STUK]
                verbinding.sendall(struct.pack("!L", len(stuk)) + stuk)
            verbinding.sendall(struct.pack("!L", 0))
        except (BrokenPipeError, ConnectionResetError):
            # It stops listening to what is longer than it may be, and says so.
            pass
        antwoord = b""
        while b"\0" not in antwoord and len(antwoord) < _ANTWOORD_MAXIMUM:
            verbinding.settimeout(max(0.01, tot - time.monotonic()))
            deel = verbinding.recv(_ANTWOORD_MAXIMUM)
            if not deel:
                break
            antwoord += deel
    return " ".join(antwoord.split(b"\0", 1)[0].decode("utf-8", "replace").split())


def _verbind(adres: str) -> socket.socket:
    """A connection to a socket by its path, or to host:port."""
    if not adres.startswith("/"):
        host, _, poort = adres.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(poort)), timeout=_VERBINDEN)
    verbinding = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        verbinding.settimeout(_VERBINDEN)
        verbinding.connect(adres)
    except OSError:
        verbinding.close()
        raise
    return verbinding
