"""Where a file waits between being looked at and being confirmed: an hour at most, for who brought it."""

import uuid
import zlib
from dataclasses import dataclass

from django.core.cache import cache

from toegang.models import Gebruiker

WACHTTIJD = 60 * 60


@dataclass(frozen=True)
class Wachtend:
    """A file that waits for its confirmation; `getoond` is the fingerprint of the report that was shown of it."""

    naam: str
    inhoud: bytes
    getoond: str


def _sleutel(kenmerk: uuid.UUID, gebruiker: Gebruiker) -> str:
    return f"inlezen:{gebruiker.pk}:{kenmerk}"


def zet_neer(*, naam: str, inhoud: bytes, getoond: str, door: Gebruiker) -> uuid.UUID:
    """Let a file wait; returns what to ask for it with."""
    kenmerk = uuid.uuid4()
    cache.set(_sleutel(kenmerk, door), (naam, zlib.compress(inhoud), getoond), WACHTTIJD)
    return kenmerk


def haal_op(*, kenmerk: uuid.UUID, door: Gebruiker) -> Wachtend | None:
    """The waiting file; None when it is somebody else's, was taken away or waited too long."""
    gevonden = cache.get(_sleutel(kenmerk, door))
    if gevonden is None:
        return None
    naam, ingepakt, getoond = gevonden
    return Wachtend(naam, zlib.decompress(ingepakt), getoond)


def neem_weg(*, kenmerk: uuid.UUID, door: Gebruiker) -> None:
    """Let the file wait no longer."""
    cache.delete(_sleutel(kenmerk, door))
