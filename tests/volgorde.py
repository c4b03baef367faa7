"""The first of something without an order is whichever one the database happens to give: in the tests that is an error.

What has no order at all, and what has lost it: a count groups the rows, and then Django drops the order of the model
without a word and `first()` gives the row that was written first. That found its way to a page once.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db.models import QuerySet

from tests.verdiepingen import VERDIEPINGEN

EIGEN = set(VERDIEPINGEN)


class ZonderVolgorde(AssertionError):
    """Someone asked for the first of rows that stand in no order."""


def heeft_volgorde(rijen: QuerySet[Any]) -> bool:
    """Whether these rows stand in an order, their own or that of the model; rows of another's model are not judged."""
    eigen = apps.get_containing_app_config(rijen.model.__module__)
    return eigen is None or eigen.name not in EIGEN or rijen.ordered


def _gegroepeerd(rijen: QuerySet[Any]) -> bool:
    return rijen.query.group_by is not None or bool(rijen.query.combinator)


def _weiger(rijen: QuerySet[Any]) -> None:
    raise ZonderVolgorde(f"geef {rijen.model.__name__} eerst een volgorde (order_by)")


def bewaak(vervanging: pytest.MonkeyPatch) -> None:
    """Let a part or the first of unordered rows raise ZonderVolgorde.

    `filter(pk=…).first()` means one or none and may stay: it is refused only when several rows answer to it. Nothing
    here asks the database more often than Django does, so that counted queries stay what they are.
    """
    deel = QuerySet.__getitem__

    def een(origineel: Callable[[QuerySet[Any]], object]) -> Callable[[QuerySet[Any]], object]:
        def bewaakt(rijen: QuerySet[Any]) -> object:
            if heeft_volgorde(rijen):
                return origineel(rijen)
            if _gegroepeerd(rijen):
                _weiger(rijen)
            gevonden = list(rijen.order_by("pk")[:2])
            if len(gevonden) > 1:
                _weiger(rijen)
            return gevonden[0] if gevonden else None

        return bewaakt

    def stuk(rijen: QuerySet[Any], plaats: int | slice) -> object:
        if rijen._result_cache is None and not heeft_volgorde(rijen):
            _weiger(rijen)
        return deel(rijen, plaats)

    vervanging.setattr(QuerySet, "first", een(QuerySet.first))
    vervanging.setattr(QuerySet, "last", een(QuerySet.last))
    vervanging.setattr(QuerySet, "__getitem__", stuk)
