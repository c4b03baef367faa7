"""The protocol of an act: one decision of one user, carried out whole or not at all, and recorded under that name."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

import pghistory
from django.db import transaction

from toegang.models import Gebruiker

P = ParamSpec("P")
R = TypeVar("R")


class Geweigerd(Exception):
    """An act that cannot be carried out as it was asked; the text says in Dutch, to the user, why.

    `veld` names the field of a form that it is about, if it is about one.
    """

    veld: str | None = None


class Onvolledig(Geweigerd):
    """What was asked is not right or not complete in itself, whatever others did meanwhile."""


# The key of who does the act that runs now. What it calls belongs to it: one decision has one name in the record.
_loopt: ContextVar[int | None] = ContextVar("handeling", default=None)


@contextmanager
def _onder_de_naam_van(door: Gebruiker, naam: str) -> Iterator[None]:
    token = _loopt.set(door.pk)
    try:
        with pghistory.context() as context:
            ervoor = dict(context.metadata)
            context.metadata.update(user=door.pk, handeling=naam)
            try:
                yield
            finally:
                context.metadata.clear()
                context.metadata.update(ervoor)
    finally:
        _loopt.reset(token)


def handeling(act: Callable[P, R]) -> Callable[P, R]:
    """Decorator: this function is an act (design, "four protocols"). All its arguments are given by name.

    It runs in one transaction. What it changes is recorded under the user `door` and the name of the act, whoever calls
    it: a page, a command or a test; an act of acts has one name. It locks by itself, and in the same order as every act
    on the same rows: the period, the client, then what belongs to the client, then its parts; a result before the
    klantbeeld that rests on it. What the user had before them it takes as `gezien`, and raises Verouderd
    (`toegang.bewerkbaar`) when that changed. What is no part of the decision, such as a document, it leaves to
    `na_afloop`. Raises TypeError without a user, ValueError when a part of an act is done by another.
    """

    @wraps(act)
    def uitgevoerd(*args: P.args, **kwargs: P.kwargs) -> R:
        door = kwargs["door"]
        if not isinstance(door, Gebruiker):
            raise TypeError(f"{act.__name__}: `door` is a user")
        if (loopt := _loopt.get()) is not None:
            if loopt != door.pk:
                raise ValueError(f"{act.__name__}: `door` is not who does the act that this is a part of")
            with transaction.atomic():
                return act(*args, **kwargs)
        with transaction.atomic(), _onder_de_naam_van(door, act.__name__):
            return act(*args, **kwargs)

    return uitgevoerd


def na_afloop(werk: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Let this follow once the act is committed. What goes wrong in it is logged, and undoes nothing of the act."""

    @wraps(werk)
    def volgt() -> None:
        werk(*args, **kwargs)

    transaction.on_commit(volgt, robust=True)
