"""Evaluating a plan."""

from datetime import date

from toegang.handeling import handeling
from toegang.models import Gebruiker
from trajecten.actions.vergrendelen import vergrendel_plan
from trajecten.cyclus import NietToegestaan, Planhandeling, doelstatus_na, status_na
from trajecten.models import DoelEvaluatie, Evaluatie, Trajectplan


@handeling
def evalueer(
    *,
    plan: Trajectplan,
    op: date,
    samenvatting: str,
    klantreactie: str,
    volgende_evaluatie: date,
    doelen: dict[int, dict[str, str]],
    door: Gebruiker,
) -> Evaluatie:
    """Record what client and klantmanager found of every running goal, and open the plan for adjusting.

    `doelen`: per goal (pk) uitkomst, vervolg and toelichting; every running goal must be in it. The client's view on
    the plan is asked again for the next version. Raises NietToegestaan.
    """
    plan = vergrendel_plan(plan.pk, Planhandeling.EVALUEREN)
    lopend = list(plan.doelen.lopend().order_by("pk"))
    if {doel.pk for doel in lopend} != set(doelen):
        raise NietToegestaan("De doelen van het plan zijn intussen veranderd. Loop ze nog een keer langs.")
    evaluatie = Evaluatie.objects.create(
        plan=plan, op=op, samenvatting=samenvatting, klantreactie=klantreactie, door=door
    )
    for doel in lopend:
        oordeel = DoelEvaluatie.objects.create(evaluatie=evaluatie, doel=doel, **doelen[doel.pk])
        doel.status = doelstatus_na(oordeel.uitkomst, oordeel.vervolg)
        doel.revisie += 1
        doel.save(update_fields=["status", "revisie"])
    plan.status = status_na(plan.status, Planhandeling.EVALUEREN)
    plan.evaluatie_op = volgende_evaluatie
    plan.zienswijze = plan.zienswijze_tekst = ""
    plan.revisie += 1
    plan.save(update_fields=["status", "evaluatie_op", "zienswijze", "zienswijze_tekst", "revisie"])
    return evaluatie
