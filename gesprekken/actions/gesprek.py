"""Acts on conversations."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from gesprekken.actions.afspraak import Afhandeling, NieuweAfspraak, handel_open_afspraak_af, maak_afspraak
from gesprekken.actions.concept import gooi_concept_weg
from gesprekken.models import Deelnemer, Deelnemerrol, Gesprek, Gespreksstatus, Notitie, Notitiesoort
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.models import Gebruiker


@dataclass(frozen=True)
class NieuweNotitie:
    """What someone wrote of one kind in a record."""

    soort: Notitiesoort
    tekst: str
    intern: bool = False


@dataclass(frozen=True)
class Deelname:
    """Someone who took part beside the client: a colleague by key, or someone of elsewhere by name."""

    medewerker_pk: int | None = None
    naam: str = ""
    organisatie: str = ""
    rol: Deelnemerrol = Deelnemerrol.NEEMT_DEEL


class NietMeerGepland(Exception):
    """The conversation was recorded or cancelled in the meantime."""


@transaction.atomic
def plan_gesprek(
    *,
    klant: Klant,
    gegevens: dict[str, Any],
    volgt_op: Gesprek | None = None,
    deelname: Iterable[Deelname] = (),
    door: Gebruiker,
) -> Gesprek:
    """Plan a conversation; `gegevens` holds the fields of Gesprek, `volgt_op` the one in which it was agreed.

    `deelname`: who will take part and what each will do. Raises NietInBegeleiding.
    """
    eis_in_begeleiding(klant)
    gesprek = Gesprek.objects.create(klant=klant, volgt_op=volgt_op, gemaakt_door=door, **gegevens)
    _noteer_deelname(gesprek, deelname)
    return gesprek


def _noteer_deelname(gesprek: Gesprek, deelname: Iterable[Deelname]) -> None:
    """These take part in the conversation, and nobody else any more."""
    gesprek.deelnemers.all().delete()
    Deelnemer.objects.bulk_create(
        Deelnemer(
            gesprek=gesprek, medewerker_id=wie.medewerker_pk, naam=wie.naam, organisatie=wie.organisatie, rol=wie.rol
        )
        for wie in deelname
    )


@transaction.atomic
def wijzig_gesprek(
    *, gesprek: Gesprek, gegevens: dict[str, Any], deelname: Iterable[Deelname] | None = None, door: Gebruiker
) -> Gesprek:
    """Change a plan or a record; `gesprek` comes locked and fresh from the form that checks its revision.

    `deelname`: who takes part from now on; None leaves that as it was.
    """
    for veld, waarde in gegevens.items():
        setattr(gesprek, veld, waarde)
    gesprek.save()
    if deelname is not None:
        _noteer_deelname(gesprek, deelname)
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
    notities: Iterable[NieuweNotitie],
    deelname: Iterable[Deelname] = (),
    afspraken: Iterable[NieuweAfspraak] = (),
    afhandelingen: Iterable[Afhandeling] = (),
    vervolg: dict[str, Any] | None = None,
    door: Gebruiker,
) -> Gesprek:
    """Record a conversation with all that came of it, or nothing at all. One of the `notities` holds facts. The
    draft of the writer goes.

    `gesprek` is the planned one, locked and fresh, or None for a conversation that was not planned. `vervolg` holds the
    fields of the next conversation, which is planned at once. A conversation has a next one, or says why not.
    Raises AlAfgehandeld when one of the open agreements was settled by someone else, NietMeerGepland when the
    conversation itself was recorded or cancelled, NietInBegeleiding when the client left.
    """
    eis_in_begeleiding(klant)
    gepland = gesprek
    if gesprek is None:
        gesprek = Gesprek(klant=klant, gemaakt_door=door)
    elif gesprek.status != Gespreksstatus.GEPLAND:
        raise NietMeerGepland
    gesprek.status = Gespreksstatus.GEVOERD
    for veld, waarde in gegevens.items():
        setattr(gesprek, veld, waarde)
    gesprek.save()
    Notitie.objects.bulk_create(
        Notitie(gesprek=gesprek, soort=notitie.soort, tekst=notitie.tekst, intern=notitie.intern, door=door)
        for notitie in notities
    )
    _noteer_deelname(gesprek, deelname)
    for afspraak in afspraken:
        maak_afspraak(klant=klant, gesprek=gesprek, afspraak=afspraak, door=door)
    for afhandeling in afhandelingen:
        handel_open_afspraak_af(afhandeling)
    if vervolg is not None:
        plan_gesprek(klant=klant, gegevens=vervolg, volgt_op=gesprek, door=door)
    gooi_concept_weg(klant=klant, gesprek=gepland, door=door)
    return gesprek
