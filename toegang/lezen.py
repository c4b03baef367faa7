"""A page that is read cannot write: PostgreSQL itself refuses it, apart from what says `schrijft_toch` (decision 37).

The statements of this module go straight to the driver: they are no queries of a page.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import psycopg
from django.db import InternalError, connection


class SchrijfpogingBijLezen(Exception):
    """A page that is read tried to change something, or to lock it."""


@dataclass(frozen=True)
class _Wijze:
    """How the database is told, in statements: to begin, to let one thing be written, that it was or failed, to end."""

    diepte: int
    begin: str
    open: str
    dicht: str
    na_fout: str
    einde: str


def _diepte() -> int:
    """How many transactions of Django run, one inside the other."""
    return len(connection.savepoint_ids) + 1 if connection.in_atomic_block else 0


def _wijze() -> _Wijze:
    """Every transaction to come is read-only; inside one that runs already, a part of it is.

    Back to the savepoint before it is released: what was refused would else end the transaction around it.
    """
    if not (diepte := _diepte()):
        aan, uit = (f"SET default_transaction_read_only = {stand}" for stand in ("on", "off"))
        return _Wijze(diepte, begin=aan, open=uit, dicht=aan, na_fout=aan, einde=uit)
    terug, weg = "ROLLBACK TO SAVEPOINT lezen", "RELEASE SAVEPOINT lezen"
    aan = "SET LOCAL transaction_read_only = on"
    begin = f"SAVEPOINT lezen; {aan}"
    return _Wijze(
        diepte, begin=begin, open=terug, dicht=f"{weg}; {begin}", na_fout=f"{terug}; {aan}", einde=f"{terug}; {weg}"
    )


_lezend: ContextVar[_Wijze | None] = ContextVar("lezend", default=None)


def _zeg(opdracht: str) -> None:
    connection.ensure_connection()
    with connection.wrap_database_errors:
        connection.connection.execute(opdracht)


def _zeg_in_elk_geval(opdracht: str) -> None:
    """Say what must hold for whoever has this connection next; when that fails, nobody gets it."""
    verbinding = connection.connection
    if verbinding is None:
        return
    try:
        verbinding.execute(opdracht)
    except psycopg.Error:
        # The pool throws away what is closed; what is wrong is told by whoever asks something next.
        verbinding.close()


def _noem(execute: Callable[..., Any], sql: object, params: object, many: bool, context: dict[str, Any]) -> object:
    try:
        return execute(sql, params, many, context)
    except InternalError as fout:
        if isinstance(fout.__cause__, psycopg.errors.ReadOnlySqlTransaction):
            raise SchrijfpogingBijLezen(str(fout)) from fout
        raise


@contextmanager
def alleen_lezen() -> Iterator[None]:
    """Inside, the database refuses whatever writes or locks a row, which raises SchrijfpogingBijLezen.

    May stand inside another one. Costs two round trips to the database, or none inside another.
    """
    if wijze := _lezend.get():
        try:
            yield
        except BaseException:
            _zeg_in_elk_geval(wijze.na_fout)
            raise
        return
    wijze = _wijze()
    _zeg(wijze.begin)
    token = _lezend.set(wijze)
    try:
        with connection.execute_wrapper(_noem):
            yield
    finally:
        _lezend.reset(token)
        _zeg_in_elk_geval(wijze.einde)


@contextmanager
def schrijft_toch() -> Iterator[None]:
    """Inside, a page that is read may write after all: what tells of the reading itself.

    Not within a transaction that the page began: that one is read-only to its end. Who may do this stands in
    `test_wie_bij_lezen_toch_schrijft_staat_hier`. Costs two round trips while reading, and nothing otherwise.
    """
    wijze = _lezend.get()
    if wijze is None or wijze.diepte != _diepte():
        yield
        return
    _zeg(wijze.open)
    token = _lezend.set(None)
    afloop = wijze.na_fout
    try:
        yield
        afloop = wijze.dicht
    finally:
        _lezend.reset(token)
        _zeg_in_elk_geval(afloop)
