"""What can be taken back: it stands nowhere any more, unless someone asks for it by name.

A record that was made by mistake, or in the wrong dossier, is neither rewritten nor thrown away: it is taken back, by
someone, at a moment and for a reason, or it goes to the dossier where it belongs. What was taken back is left out by
the default manager, and so by every relation that others have to it; a query that forgets to think of it cannot show
it. Only `alle_ook_ingetrokken` has all of it.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from typing_extensions import override

from toegang.models import Gebruiker

M = TypeVar("M", bound=models.Model)

# The fields that tell of it; no part of what was recorded.
INTREKVELDEN = ("ingetrokken_op", "ingetrokken_door", "intrekreden", "verplaatst_op")
NIET_INGETROKKEN = Q(ingetrokken_op__isnull=True)


class Geldend(models.Manager[M]):
    """Whatever was not taken back: the default manager of an `Intrekbaar`."""

    @override
    def get_queryset(self) -> models.QuerySet[M]:
        return super().get_queryset().filter(NIET_INGETROKKEN)


class Intrekbaar(models.Model):
    """Something that can be taken back with a reason, or moved to another dossier (`verplaatst_op`: the last time).

    Its first manager is `objects`, made of `Geldend`; the second is `alle_ook_ingetrokken`. Its constraints hold
    `intrekken_is_heel`.
    """

    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True, editable=False)
    ingetrokken_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ingetrokken door",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    intrekreden = models.CharField("reden van intrekken", max_length=300, blank=True, editable=False)
    verplaatst_op = models.DateTimeField("verplaatst op", null=True, blank=True, editable=False)

    class Meta:
        abstract = True


def intrekken_is_heel(naam: str, *, ook: Q | None = None) -> models.CheckConstraint:
    """The constraint that it says who took it back, when and why, or none of the three.

    `ook`: what else must hold of a row that was taken back.
    """
    niets = Q(ingetrokken_op__isnull=True, ingetrokken_door__isnull=True, intrekreden="")
    alles = Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False) & ~Q(intrekreden="")
    return models.CheckConstraint(
        condition=niets | (alles & ook if ook is not None else alles),
        name=naam,
        violation_error_message="Schrijf op waarom u dit intrekt.",
    )


def _telt_mee(rijen: models.QuerySet[Any]) -> dict[str, Any]:
    """A change that others may have missed raises the revision, of what has one."""
    heeft_revisie = any(veld.name == "revisie" for veld in rijen.model._meta.concrete_fields)
    return {"revisie": F("revisie") + 1} if heeft_revisie else {}


def trek_in(groepen: Iterable[models.QuerySet[Any]], *, reden: str, op: datetime, door: Gebruiker) -> None:
    """Take these rows back, within an act that holds the locks; one statement for each group."""
    for rijen in groepen:
        rijen.update(ingetrokken_op=op, ingetrokken_door=door, intrekreden=reden, **_telt_mee(rijen))


def verplaats(groepen: Iterable[models.QuerySet[Any]], *, op: datetime, **naar: object) -> None:
    """Move these rows to where `naar` says, within an act that holds the locks; one statement for each group."""
    for rijen in groepen:
        rijen.update(verplaatst_op=op, **naar, **_telt_mee(rijen))
