"""A question to the database that is the same at every look but for the values in it.

Composing a statement of many parts takes Django longer than it takes the database to answer, and planning it takes the
database longer than carrying it out. Here Django composes it once, and the database plans it once per connection, as
the values are sent beside the text (`prepare_threshold` in the settings). What is asked stands in a queryset, as
everywhere; where a value comes, the queryset has `plek("naam")`. See docs/besluiten/0042-how-a-dossier-stands.md.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

import psycopg
from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model, QuerySet, Value
from django.db.models.sql.compiler import SQLCompiler
from psycopg.sql import Literal

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class _Plek:
    naam: str


def plek(naam: str) -> Value:
    """Where the value of this name comes, in the place of the value itself: `filter(klant=plek("klant"))`."""
    return Value(_Plek(naam))


class _Cursor(psycopg.Cursor[tuple[Any, ...]]):
    """Sends values beside the text. Django's own cursors write them into it: each statement a new one to plan."""

    # What puts who acts before a statement (pghistory) leaves a cursor with a name alone: these only read.
    name = "vaste vraag"

    def mogrify(self, tekst: str, waarden: dict[str, Any]) -> str:
        """The text with its values, for who reads along."""
        return psycopg.ClientCursor(self.connection).mogrify(tekst, waarden)


def vraag(tekst: str, waarden: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The rows that this text gives for these values, each `%(naam)s` in it. One query."""
    connection.ensure_connection()
    cursor = _Cursor(connection.connection)
    maak = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with maak(cursor) as gevraagd:  # type: ignore[arg-type]  # Django's types know their own cursors only
        gevraagd.execute(tekst, waarden)
        rijen = list(gevraagd.fetchall())
    if connection.queries_logged:
        # What was planned before is sent by its name only, so Django sees no text.
        connection.queries_log[-1]["sql"] = cursor.mogrify(tekst, waarden)
    return rijen


def _letterlijk(waarde: object) -> str:
    return Literal(waarde).as_string(connection.connection).replace("%", "%%")


class _Samengesteld:
    def __init__(self, bouw: Callable[[], QuerySet[Any, Any]], omlijst: str = "{}") -> None:
        self._bouw = bouw
        self._omlijst = omlijst

    @cached_property
    def _compiler(self) -> SQLCompiler:
        compiler: SQLCompiler = self._bouw().query.get_compiler(DEFAULT_DB_ALIAS)
        return compiler

    @cached_property
    def _tekst(self) -> str:
        """Empty when nothing can answer to it."""
        connection.ensure_connection()
        try:
            sql, waarden = self._compiler.as_sql()
        except EmptyResultSet:
            return ""
        # What is no place for a value is always the same, so it is part of the text.
        delen = [f"%({deel.naam})s" if isinstance(deel, _Plek) else _letterlijk(deel) for deel in waarden]
        return self._omlijst.format(sql.replace("%%", "%%%%") % tuple(delen))

    def _vraag(self, waarden: dict[str, Any]) -> list[tuple[Any, ...]]:
        return vraag(self._tekst, waarden) if self._tekst else []


class VasteVraag(_Samengesteld):
    """The rows of a queryset of values, that is composed at the first look. `bouw` gives it.

    `omlijst`: SQL around it, with "{}" where it stands, and `%(naam)s` where a value comes.
    """

    def __call__(self, **waarden: Any) -> list[tuple[Any, ...]]:
        """The rows for these values, as the database gives them: no field has a hand in it. One query."""
        return self._vraag(waarden)


class VasteLezing(_Samengesteld, Generic[M]):
    """The models of a queryset, with what it joins and adds, that is composed at the first look. `bouw` gives it.

    Without `prefetch_related`: that asks questions of its own.
    """

    def __init__(self, bouw: Callable[[], QuerySet[M]]) -> None:
        super().__init__(bouw)

    def __call__(self, **waarden: Any) -> list[M]:
        """The models for these values. One query."""
        rijen = self._vraag(waarden)
        if not rijen:
            return []
        gelezen: Any = _Gelezen(self._compiler, rijen)
        return list(QuerySet(self._compiler.query.model, query=gelezen))


class _Gelezen:
    """Stands for the query of a queryset whose rows were read already."""

    def __init__(self, compiler: SQLCompiler, rijen: list[tuple[Any, ...]]) -> None:
        self._compiler = copy(compiler)
        setattr(self._compiler, "execute_sql", lambda **_: [rijen])  # noqa: B010 - as it would answer

    def get_compiler(self, *_: Any, **__: Any) -> SQLCompiler:
        """What makes models of the rows."""
        return self._compiler


def geef_rijen(ouder: Model, naam: str, rijen: list[Any]) -> None:
    """Let these models, that were read already, be what `ouder.<naam>.all()` gives, as a prefetch does for one parent.

    `naam` is the reverse of a foreign key of theirs, which then knows `ouder` too.
    """
    relatie: Any = getattr(type(ouder), naam)
    for rij in rijen:
        setattr(rij, relatie.rel.field.name, ouder)
    gelezen: Any = getattr(ouder, naam).get_queryset()
    gelezen._result_cache, gelezen._prefetch_done = rijen, True  # noqa: SLF001 - as Django's own prefetch does
    vooraf: Any = ouder.__dict__.setdefault("_prefetched_objects_cache", {})
    vooraf[naam] = gelezen
