"""The access log: the only thing that a page which is read may write."""

from contextvars import ContextVar

from toegang.models import Gebruiker, Grond, Inzage

# Set while the log is written, so that the guard on read requests knows this one exception.
schrijft_logboek: ContextVar[bool] = ContextVar("schrijft_logboek", default=False)


def leg_inzage_vast(*, gebruiker: Gebruiker, klantnummer: str, onderdeel: str, grond: Grond) -> None:
    """Record that this user opened this part of this dossier, and on what ground. One INSERT."""
    token = schrijft_logboek.set(True)
    try:
        Inzage.objects.create(gebruiker=gebruiker, klantnummer=klantnummer, onderdeel=onderdeel, grond=grond)
    finally:
        schrijft_logboek.reset(token)
