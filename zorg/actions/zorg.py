"""Acts around care: a signal and its steps, help, warm handovers, the herstelplan."""

from typing import Any

from django.utils import timezone

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Geweigerd, Onvolledig, handeling
from toegang.models import Gebruiker
from zorg.models import Herstelplan, Herstelstap, Hulp, Verwijzing, Zorgsignaal, Zorgstap
from zorg.stappen import doorloopfouten, mag_naar


class OverslaanMagNiet(Onvolledig):
    """The signal does not stand at the step before this one; the message says what to do."""

    def __init__(self) -> None:
        super().__init__("Dit zorgsignaal is nog niet zo ver. Neem eerst de stappen hiervoor.")


class StapOnvolledig(Onvolledig):
    """A step that the signal passes lacks what it asks: `fouten`, per field."""

    def __init__(self, fouten: dict[str, str]) -> None:
        super().__init__("Een eerdere stap is nog niet af.")
        self.fouten = fouten


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
def meld_zorgsignaal(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Zorgsignaal:
    """Write down what gives reason for care; the trajectplan goes on meanwhile. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Zorgsignaal.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@handeling
def werk_zorgsignaal_bij(
    *, signaal: Zorgsignaal, gezien: int, gegevens: dict[str, Any], door: Gebruiker
) -> Zorgsignaal:
    """Write down what became clear of a signal, as it was `gezien`, and go to the step in `gegevens`.

    Finishing it keeps the moment, taking it up again forgets that. Raises Verouderd, OverslaanMagNiet, and
    StapOnvolledig when a step that it passes lacks something.
    """
    signaal = vergrendel(signaal, gezien)
    naar = gegevens["stap"]
    if not mag_naar(signaal.stap, naar):
        raise OverslaanMagNiet
    if fouten := doorloopfouten(naar, vars(signaal) | gegevens):
        raise StapOnvolledig(fouten)
    if naar != Zorgstap.AFGEROND:
        signaal.afgerond_op = None
    elif signaal.afgerond_op is None:
        signaal.afgerond_op = timezone.now()
    neem_over(signaal, gegevens).save()
    return signaal


@handeling
def leg_hulp_vast(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Hulp:
    """Write down help that the client has, reported or confirmed. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Hulp.objects.create(klant=klant, **gegevens)


@handeling
def werk_hulp_bij(*, hulp: Hulp, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Hulp:
    """Confirm, stop or correct help, as it was `gezien`. Raises Verouderd."""
    hulp = vergrendel(hulp, gezien)
    neem_over(hulp, gegevens).save()
    return hulp


@handeling
def draag_warm_over(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Verwijzing:
    """Hand over to an organisation with the client's consent. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Verwijzing.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@handeling
def koppel_terug(*, verwijzing: Verwijzing, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Verwijzing:
    """Write down how a handover went, agree on another day to ask, or correct it. Raises Verouderd."""
    verwijzing = vergrendel(verwijzing, gezien)
    neem_over(verwijzing, gegevens).save()
    return verwijzing


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
