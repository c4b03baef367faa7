"""Who wrote something, and who changed it last: read from the record of changes, so it is told nowhere twice.

What stands in a dossier under the name of its first author may have been rewritten by a colleague. Whatever shows an
author asks here whether that happened. It is a change by somebody when the database recorded it under a user; what a
task of the system did, such as reading in a file, has no author.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import Model
from django.utils import timezone

from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van
from toegang.vastevraag import vraag

# What a row is given by `zet_wijzigingen`.
_WIJZIGING = "wijziging"
# The fields that name a first author, in the order in which one is looked for.
SCHRIJVERSVELDEN = ("gemaakt_door", "door", "begonnen_door")


@dataclass(frozen=True)
class Wijziging:
    """The last change of a row that others than its author changed too: by whom (a name) and when."""

    door: str
    op: datetime

    def __str__(self) -> str:
        return f"gewijzigd door {self.door} op {timezone.localtime(self.op):%d-%m-%Y %H:%M}"


def wordt_gevolgd(model: type[Model]) -> bool:
    """Whether the changes of this model are recorded, so that there is something to ask."""
    return hasattr(model, "pgh_event_model")


@cache
def _lees(nummer: int, model: type[Model]) -> str:
    """SQL: what happened to rows of this model, as (number of the model, row, order, moment, what, who, who wrote it,
    name of who). Wants `rijen_` with that number: their primary keys.
    """
    gevolgd = gebeurtenissen_van(model).model._meta
    velden = {veld.name for veld in gevolgd.get_fields()}
    schrijver = next((f'e."{naam}_id"' for naam in SCHRIJVERSVELDEN if naam in velden), "NULL")
    return f"""
        SELECT {nummer}, e.pgh_obj_id, e.pgh_id, e.pgh_created_at, e.pgh_label,
               (e.pgh_context ->> 'user')::bigint, {schrijver}::bigint,
               coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username)
        FROM "{gevolgd.db_table}" e
        LEFT JOIN "{Gebruiker._meta.db_table}" u ON u.id = (e.pgh_context ->> 'user')::bigint
        WHERE e.pgh_obj_id = ANY(%(rijen_{nummer})s)"""  # noqa: S608 - names of our own tables and columns


Sleutel = tuple[type[Model], int]


def wijzigingen_van(sleutels: Iterable[Sleutel], *, ook_eigen: bool = False) -> dict[Sleutel, Wijziging]:
    """The last change of each row (model and primary key) that another than its author changed. One query.

    A row that only its author wrote is not in the answer (with `ook_eigen` it is, when it was changed), and neither is
    one of a model without history.
    """
    per_model: dict[type[Model], list[int]] = {}
    for model, pk in sleutels:
        if wordt_gevolgd(model):
            per_model.setdefault(model, []).append(pk)
    modellen = list(per_model)
    if not modellen:
        return {}
    tekst = " UNION ALL ".join(_lees(nummer, model) for nummer, model in enumerate(modellen))
    rijen = vraag(tekst, {f"rijen_{nummer}": per_model[model] for nummer, model in enumerate(modellen)})
    schrijvers: dict[Sleutel, int | None] = {}
    laatste: dict[Sleutel, Wijziging] = {}
    door_ander: set[Sleutel] = set()
    for nummer, pk, _, moment, label, wie, schrijver, naam in sorted(rijen, key=_volgorde):
        sleutel = (modellen[nummer], pk)
        if label == "insert":
            schrijvers[sleutel] = schrijver or wie
        elif label == "update" and wie is not None and naam:
            schrijvers.setdefault(sleutel, schrijver)
            laatste[sleutel] = Wijziging(naam, moment)
            if wie != schrijvers[sleutel]:
                door_ander.add(sleutel)
    return laatste if ook_eigen else {sleutel: laatste[sleutel] for sleutel in door_ander}


def _volgorde(rij: tuple[Any, ...]) -> tuple[int, int]:
    return rij[0], rij[2]


def zet_wijzigingen(*groepen: Iterable[Model], ook_eigen: bool = False) -> None:
    """Give each of these rows `wijziging`: its last change when another than the author made one, else None. One query
    for all together. `ook_eigen`: also when only the author changed it.
    """
    rijen = [rij for groep in groepen for rij in groep]
    gevonden = wijzigingen_van(((type(rij), rij.pk) for rij in rijen), ook_eigen=ook_eigen)
    for rij in rijen:
        setattr(rij, _WIJZIGING, gevonden.get((type(rij), rij.pk)))
