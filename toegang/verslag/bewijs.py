"""Who acts, signed: what the database wants to see under every change and every line of the access log.

The application signs with a key that the database keeps where only its owner reads. The proof holds on one connection
and for a few minutes. So whoever can merely run statements as the application's database user names nobody else.
"""

import hmac
import json
import time
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from typing_extensions import override

from toegang.models import Gebruiker

_BLOK = 64


@dataclass(frozen=True)
class Sleutel:
    """A key of the record: 32 bytes, and how a proof names it (16 hexadecimal digits)."""

    kenmerk: str
    waarde: bytes

    @property
    def binnen(self) -> bytes:
        """The inner pad of HMAC-SHA256, for a database that has SHA-256 only."""
        return bytes(byte ^ 0x36 for byte in self.waarde.ljust(_BLOK, b"\0"))

    @property
    def buiten(self) -> bytes:
        """The outer pad of HMAC-SHA256."""
        return bytes(byte ^ 0x5C for byte in self.waarde.ljust(_BLOK, b"\0"))


@lru_cache
def sleutel_uit(geheim: str) -> Sleutel:
    """The key of the record that follows from a secret key of the application."""
    waarde = hmac.new(b"klantbeeld.toegang.verslag", geheim.encode(), sha256).digest()
    return Sleutel(sha256(waarde).hexdigest()[:16], waarde)


def onderteken(feiten: str, verbinding: BaseDatabaseWrapper) -> str:
    """Facts (a JSON object as text) with a proof that this application says so, on this connection, now."""
    verbinding.ensure_connection()
    sleutel = sleutel_uit(settings.SECRET_KEY)
    plek = f"{verbinding.connection.info.backend_pid}.{int(time.time())}"
    merk = hmac.new(sleutel.waarde, f"{plek}.{feiten}".encode(), sha256).hexdigest()
    return f'{{"bewijs": "{sleutel.kenmerk}.{plek}.{merk}", "feiten": {feiten}}}'


class Ondertekend(DjangoJSONEncoder):
    """How the context of the history travels to the database: signed, anew with every statement.

    Everything that runs inside `pghistory.context`, a request, a command or a test, is signed by this one place.
    """

    @override
    def encode(self, o: Any) -> str:
        """The context as JSON with its proof, for the connection that the history hooks into."""
        return onderteken(super().encode(o), connection)


def van_gebruiker(gebruiker: Gebruiker) -> str:
    """The proof that this user acts, for one statement on the default connection."""
    return onderteken(json.dumps({"user": gebruiker.pk}), connection)


def van_taak(taak: str, verbinding: BaseDatabaseWrapper = connection) -> str:
    """The proof that a task of the system acts, of which nobody is the user."""
    return onderteken(json.dumps({"taak": taak}), verbinding)
