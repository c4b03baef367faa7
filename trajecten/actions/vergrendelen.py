"""One at a time at a plan: every act on a plan or a part of it locks the plan first."""

from typing import TYPE_CHECKING

from trajecten.cyclus import Handeling, eis
from trajecten.models import Trajectplan
from trajecten.planbeeld import scoreregels, volgend_gesprek

if TYPE_CHECKING:
    from trajecten.planbeeld import PlanMetStand


def vergrendel_plan(plan_pk: int, handeling: Handeling) -> "PlanMetStand":
    """The plan, locked for this transaction, fresh and with what an act needs of it. Raises NietToegestaan."""
    plan = (
        Trajectplan.objects.select_for_update(of=("self",))
        .select_related("klantbeeld", "huidige_tegel", "beoogde_tegel")
        # What was read says when we talk again; what is established says the same.
        .annotate(volgend_gesprek=volgend_gesprek(), scoreregels=scoreregels())
        .get(pk=plan_pk)
    )
    eis(plan.status, handeling)
    return plan
