"""Rows of another table that come along in one query: the database makes JSON of them, and what is read is typed.

For where a benchmark shows that a `Prefetch` costs more than it is worth.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from django.db.models import ExpressionWrapper, F, JSONField
from django.db.models.functions import JSONObject
from typing_extensions import override


class _Gemaakt(JSONField):
    """A JSON object of the database that is read as what `maak` makes of it."""

    def __init__(self, maak: Callable[..., object]) -> None:
        super().__init__()
        self.maak = maak

    @override
    def from_db_value(self, value: Any, expression: Any, connection: Any) -> object:
        gelezen = super().from_db_value(value, expression, connection)
        # A subquery without a row.
        return None if gelezen is None else self.maak(**gelezen)


def als(soort: type[Any], maak: Callable[..., object] | None = None) -> "ExpressionWrapper[Any]":
    """A row with the fields of this dataclass, read as one. `maak`: what makes one of JSON, which knows no dates."""
    velden = {veld.name: F(veld.name) for veld in fields(soort)}
    return ExpressionWrapper(JSONObject(**velden), output_field=_Gemaakt(maak or soort))
