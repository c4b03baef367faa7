"""Who wrote something, and who changed it last: read from the record of changes, so it is told nowhere twice.

What stands in a dossier under the name of its first author may have been rewritten by a colleague. Whatever shows an
author asks here whether that happened. It is a change by somebody when the database recorded it under a user; what a
task of the system did, such as reading in a file, has no author.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, CharField, F, IntegerField, Model, OuterRef, QuerySet, Subquery, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Concat, NullIf, Trim
from django.utils import timezone

from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van

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


def _gebeurtenissen(nummer: int, model: type[Model], pks: list[int]) -> QuerySet[Any, tuple[Any, ...]]:
    """What happened to these rows: number of the model, row, moment, order, what, who, who wrote it, name of who."""
    gebeurtenissen = gebeurtenissen_van(model)
    velden = {veld.name for veld in gebeurtenissen.model._meta.get_fields()}
    schrijver = next((F(f"{naam}_id") for naam in SCHRIJVERSVELDEN if naam in velden), Value(None))
    naam = (
        Gebruiker.objects.filter(pk=OuterRef("_wie"))
        .order_by()
        .values(_naam=Coalesce(NullIf(Trim(Concat("first_name", Value(" "), "last_name")), Value("")), "username"))
    )
    rijen: QuerySet[Any, tuple[Any, ...]] = (
        gebeurtenissen.filter(pgh_obj__in=pks)
        .order_by()
        .annotate(_wie=Cast(KeyTextTransform("user", "pgh_context"), BigIntegerField()))
        .values_list(
            Value(nummer, output_field=IntegerField()),
            F("pgh_obj_id"),
            F("pgh_created_at"),
            F("pgh_id"),
            F("pgh_label"),
            F("_wie"),
            Cast(schrijver, BigIntegerField()),
            Cast(Subquery(naam), CharField()),
        )
    )
    return rijen


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
    bronnen = [_gebeurtenissen(nummer, model, per_model[model]) for nummer, model in enumerate(modellen)]
    schrijvers: dict[Sleutel, int | None] = {}
    laatste: dict[Sleutel, Wijziging] = {}
    door_ander: set[Sleutel] = set()
    rijen = sorted(bronnen[0].union(*bronnen[1:], all=True), key=_volgorde)
    for nummer, pk, moment, _, label, wie, schrijver, naam in rijen:
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
    return rij[0], rij[3]


def zet_wijzigingen(*groepen: Iterable[Model], ook_eigen: bool = False) -> None:
    """Give each of these rows `wijziging`: its last change when another than the author made one, else None. One query
    for all together. `ook_eigen`: also when only the author changed it.
    """
    rijen = [rij for groep in groepen for rij in groep]
    gevonden = wijzigingen_van(((type(rij), rij.pk) for rij in rijen), ook_eigen=ook_eigen)
    for rij in rijen:
        setattr(rij, _WIJZIGING, gevonden.get((type(rij), rij.pk)))
