"""Acts on a herstelplan: begin, change and close it, and its steps."""

from typing import Any

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Geweigerd, handeling
from toegang.models import Gebruiker
from zorg.models import Herstelplan, Herstelstap


class AlEenHerstelplan(Geweigerd):
    """The client has a running herstelplan: `plan`."""

    def __init__(self, plan: Herstelplan) -> None:
        super().__init__("Er loopt al een herstelplan. Kijk of dat ook uw plan is.")
        self.plan = plan


class AlAfgesloten(Geweigerd):
    """The herstelplan is closed."""

    def __init__(self) -> None:
        super().__init__("Dit herstelplan is afgesloten en verandert niet meer.")


@handeling
def begin_herstelplan(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Herstelplan:
    """Begin a herstelplan beside the trajectplan. Raises AlEenHerstelplan when one runs, NietInBegeleiding."""
    # Locks the running period, so that two who begin at the same moment wait for each other.
    eis_in_begeleiding(klant)
    if lopend := Herstelplan.objects.filter(klant=klant).lopend().first():
        raise AlEenHerstelplan(lopend)
    return Herstelplan.objects.create(klant=klant, begonnen_door=door, **gegevens)


@handeling
def wijzig_herstelplan(*, plan: Herstelplan, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Herstelplan:
    """Change a running plan, as it was `gezien`, or close it when `gegevens` says how.

    Raises Verouderd and AlAfgesloten.
    """
    plan = vergrendel(plan, gezien)
    if not plan.loopt:
        raise AlAfgesloten
    neem_over(plan, gegevens).save()
    return plan


@handeling
def spreek_herstelstap_af(*, plan: Herstelplan, gegevens: dict[str, Any], door: Gebruiker) -> Herstelstap:
    """Add a step to a running plan. Raises AlAfgesloten."""
    _vergrendel_lopend(plan.pk)
    return Herstelstap.objects.create(plan=plan, **gegevens)


@handeling
def werk_herstelstap_bij(*, stap: Herstelstap, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Herstelstap:
    """Settle or change a step, as it was `gezien`. Raises AlAfgesloten when its plan was closed, and Verouderd."""
    _vergrendel_lopend(stap.plan_id)
    stap = vergrendel(stap, gezien)
    neem_over(stap, gegevens).save()
    return stap


def _vergrendel_lopend(plan_pk: int) -> None:
    """Lock the plan before its steps. Raises AlAfgesloten."""
    if not Herstelplan.objects.select_for_update(of=("self",)).get(pk=plan_pk).loopt:
        raise AlAfgesloten
