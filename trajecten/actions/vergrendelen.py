"""One at a time at a plan: every act on a plan or a part of it locks the plan first."""

from trajecten.cyclus import Planhandeling, eis
from trajecten.models import Trajectplan


def vergrendel_plan(plan_pk: int, handeling: Planhandeling) -> Trajectplan:
    """The plan, locked for this transaction, fresh, with klantbeeld and tegels. Raises NietToegestaan."""
    plan = (
        Trajectplan.objects.select_for_update(of=("self",))
        .select_related("klantbeeld", "huidige_tegel", "beoogde_tegel")
        .get(pk=plan_pk)
    )
    eis(plan.status, handeling)
    return plan
