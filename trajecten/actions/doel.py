"""Acts on the goals of a plan."""

from typing import Any

from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker
from trajecten.actions.inzet import stop_inzet
from trajecten.actions.vergrendelen import vergrendel_plan
from trajecten.cyclus import NietToegestaan, Planhandeling
from trajecten.models import Doel, DoelStatus, Trajectplan


@handeling
def voeg_doel_toe(*, plan: Trajectplan, gegevens: dict[str, Any], door: Gebruiker) -> Doel:
    """A new goal in a plan that is being written. Raises NietToegestaan."""
    plan = vergrendel_plan(plan.pk, Planhandeling.BEWERKEN)
    return Doel.objects.create(plan=plan, **gegevens)


@handeling
def wijzig_doel(*, doel: Doel, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Doel:
    """Change a goal, as it was `gezien`. Raises NietToegestaan and Verouderd."""
    vergrendel_plan(doel.plan_id, Planhandeling.BEWERKEN)
    doel = vergrendel(doel, gezien)
    neem_over(doel, gegevens).save(update_fields=[*gegevens, "revisie"])
    return doel


@handeling
def haal_doel_weg(*, doel: Doel, gezien: int, door: Gebruiker) -> None:
    """Take a goal out of the plan, as it was `gezien`.

    A goal that never stood in a version disappears with its deployments; one that did, is kept as stopped. Then its
    proposed deployments stop if they stood in a version, and disappear if not. Raises NietToegestaan, also when a
    deployment is running, and Verouderd.
    """
    vergrendel_plan(doel.plan_id, Planhandeling.BEWERKEN)
    doel = vergrendel(doel, gezien)
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
