"""What a page that is read may write after all: a few named tables, and only where it says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_uitzondering: ContextVar[str] = ContextVar("uitzondering", default="")


@contextmanager
def schrijft_toch(tabel: str) -> Iterator[None]:
    """Inside, a GET may add to this one table, for what counts the reading itself.

    The access log needs no exception: a function of the database's owner writes it.
    """
    token = _uitzondering.set(tabel)
    try:
        yield
    finally:
        _uitzondering.reset(token)


def mag_schrijven(opdracht: str) -> bool:
    """Whether this statement writes to the table of the exception that holds now."""
    tabel = _uitzondering.get()
    return bool(tabel) and f'INSERT INTO "{tabel}"' in opdracht
