"""Acts around care: a signal and its steps, help, warm handovers, the herstelplan."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.formulieren import Bewerkbaar
from toegang.models import Gebruiker
from zorg.models import Herstelplan, Herstelstap, Hulp, Verwijzing, Zorgsignaal, Zorgstap
from zorg.stappen import doorloopfouten, mag_naar


class OverslaanMagNiet(Exception):
    """The signal does not stand at the step before this one; the message says what to do."""

    def __init__(self) -> None:
        super().__init__("Dit zorgsignaal is nog niet zo ver. Neem eerst de stappen hiervoor.")


class StapOnvolledig(Exception):
    """A step that the signal passes lacks what it asks: `fouten`, per field."""

    def __init__(self, fouten: dict[str, str]) -> None:
        super().__init__("onvolledig")
        self.fouten = fouten


class AlEenHerstelplan(Exception):
    """The client has a running herstelplan: `plan`."""

    def __init__(self, plan: Herstelplan) -> None:
        super().__init__("Deze klant heeft al een lopend herstelplan.")
        self.plan = plan


class AlAfgesloten(Exception):
    """The herstelplan was closed in the meantime."""


def _vul(exemplaar: Bewerkbaar, gegevens: dict[str, Any]) -> None:
    for veld, waarde in gegevens.items():
        setattr(exemplaar, veld, waarde)
    exemplaar.save()


@transaction.atomic
def meld_zorgsignaal(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Zorgsignaal:
    """Write down what gives reason for care; the trajectplan goes on meanwhile. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Zorgsignaal.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@transaction.atomic
def werk_zorgsignaal_bij(*, signaal: Zorgsignaal, gegevens: dict[str, Any], door: Gebruiker) -> Zorgsignaal:
    """Write down what became clear and go to the step in `gegevens`; `signaal` comes locked and fresh.

    Finishing it keeps the moment, taking it up again forgets that. Raises OverslaanMagNiet, and StapOnvolledig when a
    step that it passes lacks something.
    """
    naar = gegevens["stap"]
    if not mag_naar(signaal.stap, naar):
        raise OverslaanMagNiet
    if fouten := doorloopfouten(naar, vars(signaal) | gegevens):
        raise StapOnvolledig(fouten)
    if naar != Zorgstap.AFGEROND:
        signaal.afgerond_op = None
    elif signaal.afgerond_op is None:
        signaal.afgerond_op = timezone.now()
    _vul(signaal, gegevens)
    return signaal


@transaction.atomic
def leg_hulp_vast(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Hulp:
    """Write down help that the client has, reported or confirmed. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Hulp.objects.create(klant=klant, **gegevens)


@transaction.atomic
def werk_hulp_bij(*, hulp: Hulp, gegevens: dict[str, Any], door: Gebruiker) -> Hulp:
    """Confirm, stop or correct help; `hulp` comes locked and fresh."""
    _vul(hulp, gegevens)
    return hulp


@transaction.atomic
def draag_warm_over(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Verwijzing:
    """Hand over to an organisation with the client's consent. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Verwijzing.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@transaction.atomic
def koppel_terug(*, verwijzing: Verwijzing, gegevens: dict[str, Any], door: Gebruiker) -> Verwijzing:
    """Write down how a handover went, agree on another day to ask, or correct it; it comes locked and fresh."""
    _vul(verwijzing, gegevens)
    return verwijzing


@transaction.atomic
def begin_herstelplan(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Herstelplan:
    """Begin a herstelplan beside the trajectplan. Raises AlEenHerstelplan when one runs, NietInBegeleiding."""
    # Locks the running period, so that two who begin at the same moment wait for each other.
    eis_in_begeleiding(klant)
    if lopend := Herstelplan.objects.filter(klant=klant).lopend().first():
        raise AlEenHerstelplan(lopend)
    return Herstelplan.objects.create(klant=klant, begonnen_door=door, **gegevens)


@transaction.atomic
def wijzig_herstelplan(*, plan: Herstelplan, gegevens: dict[str, Any], door: Gebruiker) -> Herstelplan:
    """Change a running plan, or close it when `gegevens` says how; it comes locked and fresh. Raises AlAfgesloten."""
    if not plan.loopt:
        raise AlAfgesloten
    _vul(plan, gegevens)
    return plan


@transaction.atomic
def spreek_herstelstap_af(*, plan: Herstelplan, gegevens: dict[str, Any], door: Gebruiker) -> Herstelstap:
    """Add a step to a running plan. Raises AlAfgesloten."""
    plan = Herstelplan.objects.select_for_update().get(pk=plan.pk)
    if not plan.loopt:
        raise AlAfgesloten
    return Herstelstap.objects.create(plan=plan, **gegevens)


@transaction.atomic
def werk_herstelstap_bij(*, stap: Herstelstap, gegevens: dict[str, Any], door: Gebruiker) -> Herstelstap:
    """Settle or change a step; it comes locked and fresh. Raises AlAfgesloten when its plan was closed."""
    if not Herstelplan.objects.select_for_update().get(pk=stap.plan_id).loopt:
        raise AlAfgesloten
    _vul(stap, gegevens)
    return stap
