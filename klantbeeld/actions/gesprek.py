"""Acts on conversations and agreements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from klantbeeld.begeleiding import eis_in_begeleiding
from klantbeeld.models import Afspraak, AfspraakStatus, AfspraakVan, Gesprek, Gespreksstatus, Klant
from toegang.models import Gebruiker


@dataclass(frozen=True)
class NieuweAfspraak:
    """An agreement made during a conversation."""

    van: AfspraakVan
    wat: str
    uiterlijk: date


@dataclass(frozen=True)
class Afhandeling:
    """What came of an open agreement."""

    afspraak: Afspraak
    status: AfspraakStatus
    oorzaak: str = ""
    gevolg: str = ""


class AlAfgehandeld(Exception):
    """Someone else settled the agreement in the meantime."""


class NietMeerGepland(Exception):
    """The conversation was recorded or cancelled in the meantime."""


@transaction.atomic
def plan_gesprek(
    *, klant: Klant, gegevens: dict[str, Any], volgt_op: Gesprek | None = None, door: Gebruiker
) -> Gesprek:
    """Plan a conversation; `gegevens` holds the fields of Gesprek, `volgt_op` the one in which it was agreed.

    Raises NietInBegeleiding.
    """
    eis_in_begeleiding(klant)
    return Gesprek.objects.create(klant=klant, volgt_op=volgt_op, gemaakt_door=door, **gegevens)


@transaction.atomic
def wijzig_gesprek(*, gesprek: Gesprek, gegevens: dict[str, Any], door: Gebruiker) -> Gesprek:
    """Change a plan or a record; `gesprek` comes locked and fresh from the form that checks its revision."""
    for veld, waarde in gegevens.items():
        setattr(gesprek, veld, waarde)
    gesprek.save()
    return gesprek


@transaction.atomic
def laat_gesprek_vervallen(*, gesprek: Gesprek, reden: str, door: Gebruiker) -> Gesprek:
    """A planned conversation does not take place; `gesprek` comes locked and fresh.

    Raises NietMeerGepland when it was recorded or cancelled already.
    """
    if gesprek.status != Gespreksstatus.GEPLAND:
        raise NietMeerGepland
    gesprek.status = Gespreksstatus.VERVALLEN
    gesprek.vervallen_reden = reden
    gesprek.save(update_fields=["status", "vervallen_reden", "revisie"])
    return gesprek


@transaction.atomic
def leg_gesprek_vast(
    *,
    klant: Klant,
    gesprek: Gesprek | None,
    gegevens: dict[str, Any],
    afspraken: Iterable[NieuweAfspraak] = (),
    afhandelingen: Iterable[Afhandeling] = (),
    vervolg: dict[str, Any] | None = None,
    door: Gebruiker,
) -> Gesprek:
    """Record a conversation with all that came of it, or nothing at all.

    `gesprek` is the planned one, locked and fresh, or None for a conversation that was not planned. `vervolg` holds the
    fields of the next conversation, which is planned at once. A conversation has a next one, or says why not.
    Raises AlAfgehandeld when one of the open agreements was settled by someone else, NietMeerGepland when the
    conversation itself was recorded or cancelled, NietInBegeleiding when the client left.
    """
    eis_in_begeleiding(klant)
    if gesprek is None:
        gesprek = Gesprek(klant=klant, gemaakt_door=door)
    elif gesprek.status != Gespreksstatus.GEPLAND:
        raise NietMeerGepland
    gesprek.status = Gespreksstatus.GEVOERD
    for veld, waarde in gegevens.items():
        setattr(gesprek, veld, waarde)
    gesprek.save()
    for afspraak in afspraken:
        maak_afspraak(klant=klant, gesprek=gesprek, afspraak=afspraak, door=door)
    for afhandeling in afhandelingen:
        _handel_open_afspraak_af(afhandeling)
    if vervolg is not None:
        plan_gesprek(klant=klant, gegevens=vervolg, volgt_op=gesprek, door=door)
    return gesprek


def _handel_open_afspraak_af(afhandeling: Afhandeling) -> None:
    afspraak = Afspraak.objects.select_for_update().get(pk=afhandeling.afspraak.pk)
    if afspraak.status != AfspraakStatus.OPEN:
        raise AlAfgehandeld
    afspraak.status = afhandeling.status
    afspraak.oorzaak = afhandeling.oorzaak
    afspraak.gevolg = afhandeling.gevolg
    afspraak.revisie += 1
    afspraak.save(update_fields=["status", "oorzaak", "gevolg", "revisie"])


@transaction.atomic
def maak_afspraak(
    *, klant: Klant, afspraak: NieuweAfspraak, gesprek: Gesprek | None = None, door: Gebruiker
) -> Afspraak:
    """Make an agreement with the client, in a conversation or on its own. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Afspraak.objects.create(
        klant=klant, gesprek=gesprek, van=afspraak.van, wat=afspraak.wat, uiterlijk=afspraak.uiterlijk
    )


@transaction.atomic
def handel_afspraak_af(*, afspraak: Afspraak, gegevens: dict[str, Any], door: Gebruiker) -> Afspraak:
    """Write down what came of an agreement; `afspraak` comes locked and fresh, its revision checked."""
    for veld, waarde in gegevens.items():
        setattr(afspraak, veld, waarde)
    afspraak.save(update_fields=[*gegevens, "revisie"])
    return afspraak
