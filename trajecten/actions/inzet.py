"""Acts on the deployments of a plan."""

from typing import Any

from django.utils import timezone

from instrumenten.models import Instrument
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker
from trajecten.actions.vergrendelen import vergrendel_plan
from trajecten.cyclus import NietToegestaan, Planhandeling, eis, inzet_kan_worden
from trajecten.models import Doel, Inzet, InzetBeoordeling, InzetStatus, Trajectplan
from trajecten.terugzetten import status_voor_stop


@handeling
def voeg_inzet_toe(
    *,
    plan: Trajectplan,
    instrument: Instrument,
    gegevens: dict[str, Any],
    door: Gebruiker,
    doel: Doel | None = None,
    nieuw_doel: dict[str, Any] | None = None,
) -> Inzet:
    """Put an instrument in the plan, for a goal that is there or for a new one. Raises NietToegestaan."""
    plan = vergrendel_plan(plan.pk, Planhandeling.BEWERKEN)
    lopend = Doel.objects.filter(pk=doel.pk, plan=plan).lopend().first() if doel else None
    if doel and lopend is None:
        raise NietToegestaan("Dit doel loopt niet meer in dit plan. Kies een ander doel.")
    voor = lopend or Doel.objects.create(plan=plan, **(nieuw_doel or {}))
    return Inzet.objects.create(doel=voor, instrument=instrument, **gegevens)


@handeling
def wijzig_inzet(*, inzet: Inzet, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Inzet:
    """Follow a deployment, as it was `gezien`. Its period, hours and costs change only while the plan does.

    Raises NietToegestaan, also for a status that does not follow on the present one, and Verouderd.
    """
    plan = vergrendel_plan(inzet.doel.plan_id, Planhandeling.INZET_VOLGEN)
    inzet = vergrendel(inzet, gezien)
    if set(gegevens) - {"status", "stopreden"}:
        eis(plan.status, Planhandeling.BEWERKEN)
    if gegevens.get("status", inzet.status) not in inzet_kan_worden(inzet.status):
        raise NietToegestaan("Deze status volgt niet op de status van nu.")
    neem_over(inzet, gegevens).save(update_fields=[*gegevens, "revisie"])
    return inzet


@handeling
def haal_inzet_weg(*, inzet: Inzet, gezien: int, door: Gebruiker) -> None:
    """Take a proposed deployment, as it was `gezien`, out of a plan that is being written.

    Raises NietToegestaan when it began, or stood in a version: then it is stopped, with a reason; and Verouderd.
    """
    vergrendel_plan(inzet.doel.plan_id, Planhandeling.BEWERKEN)
    inzet = vergrendel(inzet, gezien)
    if not inzet.kan_weg:
        raise NietToegestaan("Deze inzet stond al in een versie of is begonnen. Stop de inzet, met de reden.")
    inzet.delete()


@handeling
def zet_inzet_terug(*, inzet: Inzet, gezien: int, door: Gebruiker) -> Inzet:
    """Undo a stop of today that was a slip, of a deployment as it was `gezien`: it has the status of before.

    Raises NietToegestaan when it was not stopped today, when its goal does not run, or when someone looked back on it
    already; and Verouderd.
    """
    vergrendel_plan(inzet.doel.plan_id, Planhandeling.INZET_VOLGEN)
    inzet = vergrendel(inzet, gezien)
    status = status_voor_stop(inzet, timezone.localdate())
    if status is None:
        raise NietToegestaan("Alleen een inzet die vandaag is gestopt, kan terug. Voeg het instrument opnieuw toe.")
    if not Doel.objects.filter(pk=inzet.doel_id).lopend().exists():
        raise NietToegestaan("Het doel van deze inzet loopt niet meer. De inzet kan dus niet terug.")
    if InzetBeoordeling.objects.filter(inzet=inzet).exists():
        raise NietToegestaan("De inzet is al beoordeeld, en kan dus niet terug. Voeg het instrument opnieuw toe.")
    inzet.status, inzet.stopreden = status, ""
    inzet.save(update_fields=["status", "stopreden", "revisie"])
    return inzet


def stop_inzet(inzet: Inzet, reden: str) -> None:
    """Stop a deployment along with its goal or its plan; whoever calls holds the lock on the plan."""
    inzet.status = InzetStatus.GESTOPT
    inzet.stopreden = reden
    inzet.revisie += 1
    inzet.save(update_fields=["status", "stopreden", "revisie"])
