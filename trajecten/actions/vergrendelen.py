"""One at a time at a plan, and writing what a form says."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db import transaction

from trajecten.cyclus import Handeling, eis
from trajecten.models import Doel, Inzet, Trajectplan

Deel = TypeVar("Deel", Trajectplan, Doel, Inzet)


def vergrendel_plan(plan_pk: int, handeling: Handeling) -> Trajectplan:
    """The plan, locked for this transaction, fresh, with klantbeeld and tegels. Raises NietToegestaan."""
    plan = (
        Trajectplan.objects.select_for_update(of=("self",))
        .select_related("klantbeeld", "huidige_tegel", "beoogde_tegel")
        .get(pk=plan_pk)
    )
    eis(plan.status, handeling)
    return plan


@contextmanager
def om_de_beurt(plan: Trajectplan) -> Iterator[None]:
    """One transaction in which nobody else acts on this plan.

    For an act that locks a part of the plan: whoever locks the plan first and then the part, never waits in a circle.
    """
    with transaction.atomic():
        Trajectplan.objects.select_for_update().get(pk=plan.pk)
        yield


def neem_over(ding: Deel, gegevens: dict[str, Any]) -> Deel:
    """Write on `ding` what a form says; returns it, still to be saved."""
    for naam, waarde in gegevens.items():
        setattr(ding, naam, waarde)
    return ding
