"""Secrets that lie encrypted in the database: who reads a copy of it cannot use them."""

from base64 import urlsafe_b64encode
from functools import cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac


@cache
def _sleutelbos(sleutels: tuple[str, ...]) -> MultiFernet:
    afgeleid = (salted_hmac(__name__, "sleutel", secret=sleutel, algorithm="sha256").digest() for sleutel in sleutels)
    return MultiFernet([Fernet(urlsafe_b64encode(sleutel)) for sleutel in afgeleid])


def versleutel(tekst: str) -> str:
    """The text, encrypted with the first of the keys of the setting VERSLEUTELSLEUTELS."""
    return _sleutelbos(tuple(settings.VERSLEUTELSLEUTELS)).encrypt(tekst.encode()).decode()


def ontsleutel(versleuteld: str) -> str:
    """What `versleutel` was given, with whichever of the keys; the older ones stay for what was encrypted with them.

    Raises cryptography.fernet.InvalidToken when none of them fits, or when it was tampered with.
    """
    return _sleutelbos(tuple(settings.VERSLEUTELSLEUTELS)).decrypt(versleuteld.encode()).decode()
