"""Acts on the goals of a plan."""

from typing import Any

from django.db import transaction

from toegang.models import Gebruiker
from trajecten.actions.inzet import stop_inzet
from trajecten.actions.vergrendelen import neem_over, vergrendel_plan
from trajecten.cyclus import Handeling, NietToegestaan
from trajecten.models import Doel, DoelStatus, Trajectplan


@transaction.atomic
def voeg_doel_toe(*, plan: Trajectplan, gegevens: dict[str, Any], door: Gebruiker) -> Doel:
    """A new goal in a plan that is being written. Raises NietToegestaan."""
    plan = vergrendel_plan(plan.pk, Handeling.BEWERKEN)
    return Doel.objects.create(plan=plan, **gegevens)


@transaction.atomic
def wijzig_doel(*, doel: Doel, gegevens: dict[str, Any], door: Gebruiker) -> Doel:
    """Change a goal; `doel` is locked and fresh. Raises NietToegestaan."""
    vergrendel_plan(doel.plan_id, Handeling.BEWERKEN)
    neem_over(doel, gegevens).save(update_fields=[*gegevens, "revisie"])
    return doel


@transaction.atomic
def haal_doel_weg(*, doel: Doel, door: Gebruiker) -> None:
    """Take a goal out of the plan; `doel` is locked and fresh.

    A goal that never stood in a version disappears with its deployments; one that did, is kept as stopped. Then its
    proposed deployments stop if they stood in a version, and disappear if not. Raises NietToegestaan, also when a
    deployment is running.
    """
    vergrendel_plan(doel.plan_id, Handeling.BEWERKEN)
    if doel.inzetten.gestart().exists():
        raise NietToegestaan("Bij dit doel loopt een inzet. Rond die eerst af of stop die.")
    if not doel.in_versie:
        doel.delete()
        return
    for inzet in doel.inzetten.voorgesteld().order_by("pk"):
        if inzet.in_versie:
            stop_inzet(inzet, "Het doel is uit het plan gehaald.")
        else:
            inzet.delete()
    doel.status = DoelStatus.GESTOPT
    doel.save(update_fields=["status", "revisie"])
