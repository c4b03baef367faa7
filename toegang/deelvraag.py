"""A subquery on the row of the outer query, of which the SQL is made once.

The ORM makes the SQL of a query anew each time, which for a query with a dozen subqueries takes several times as long
as the database needs for it. What a subquery asks does not change while the application runs, except for the row that
it is about and, now and then, the day.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Protocol

from django.db import DEFAULT_DB_ALIAS
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, F, Field, Model, Subquery
from django.db.models.sql.compiler import SQLCompiler
from typing_extensions import override

from toegang.modelvelden import veld_van

# As the ORM calls the tables of a subquery: U0, V1.
_TABEL = re.compile(r"\b([A-Z]+\d+)(?=\.\")")
_BUITEN = "{buiten}"


class _Dag(date):
    """Stands in the SQL for the day, which is another each time that it is used."""


_DAG = _Dag(1, 1, 1)


@dataclass(frozen=True)
class _Tekst:
    """SQL with `_BUITEN` for the column of the outer row, its parameters, and what kind of value it gives."""

    sql: str
    params: tuple[object, ...]
    soort: "Field[Any, Any]"


class _Deelvraag(Expression):
    """The text, on this day. Django says how the column of the outer row is called in the query around it."""

    def __init__(self, tekst: _Tekst, buiten: str, op: date | None) -> None:
        super().__init__(output_field=tekst.soort)
        self.tekst = tekst
        self.op = op
        self.kolom: Any = F(buiten)

    @override
    def get_source_expressions(self) -> list[Any]:
        return [self.kolom]

    @override
    def set_source_expressions(self, exprs: Sequence[Any]) -> None:
        (self.kolom,) = exprs

    @override
    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        buiten, _ = compiler.compile(self.kolom)
        params = (self.op if isinstance(param, _Dag) else param for param in self.tekst.params)
        return self.tekst.sql.replace(_BUITEN, buiten), tuple(params)


class Deelvraag(Protocol):
    """What `deelvraag` makes of a function."""

    def __call__(self, model: type[Model], op: date | None = None) -> Expression: ...


def deelvraag(naam: str, maak: Callable[[type[Model], date], "Subquery[Any]"], *, buiten: str = "pk") -> Deelvraag:
    """The subquery (Exists, ArraySubquery, …) that `maak` gives for a model and a day, its SQL made once for a model.

    It may refer to the outer row by `OuterRef(buiten)`, in every one of its own subqueries too, and to no other column
    of it (ValueError). Nothing else in it may change from time to time. `naam` keeps its tables apart from others.
    """

    @cache
    def tekst(model: type[Model]) -> _Tekst:
        query = model._default_manager.annotate(deel=maak(model, _DAG)).query
        compiler = query.get_compiler(DEFAULT_DB_ALIAS)
        uitdrukking = query.annotations["deel"]
        sql, params = compiler.compile(uitdrukking)
        return _Tekst(_zonder_namen(sql, model, naam, buiten), tuple(params), uitdrukking.output_field)

    return lambda model, op=None: _Deelvraag(tekst(model), buiten, op)


def _zonder_namen(sql: str, model: type[Model], naam: str, buiten: str) -> str:
    """The SQL with the column of the outer row left open, and names of tables that no other query has.

    Within another query the ORM would call tables by the same names, and mean its own.
    """
    for tabel in set(_TABEL.findall(sql)):
        sql = re.sub(rf"\b{tabel}\b", f"{naam}_{tabel.lower()}", sql)
    meta = model._meta
    kolom = meta.pk.column if buiten == "pk" else veld_van(model, buiten).column
    sql = sql.replace(f'"{meta.db_table}"."{kolom}"', _BUITEN)
    if f'"{meta.db_table}".' in sql:
        raise ValueError(f"{naam} asks for more of {meta.label} than its {buiten}.")
    return sql
