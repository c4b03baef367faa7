"""Acts on conversations."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from gesprekken.actions.afspraak import Afhandeling, NieuweAfspraak, handel_open_afspraak_af, maak_afspraak
from gesprekken.actions.concept import gooi_concept_weg
from gesprekken.actions.contact import neem_op_in_verslag
from gesprekken.actions.indeling import onthoud_indeling
from gesprekken.models import Deelnemer, Deelnemerrol, Gesprek, Gesprekssoort, Gespreksstatus, Notitie, Notitiesoort
from gesprekken.verslagdelen import Indeling
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import Verouderd, neem_over, vergrendel
from toegang.getypeerd import actueel_als
from toegang.handeling import Geweigerd, handeling
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


class NietMeerGepland(Geweigerd):
    """The conversation was recorded or cancelled in the meantime."""

    def __init__(self) -> None:
        super().__init__("Dit gesprek staat niet meer gepland.")


def _vergrendel_gepland(gesprek: Gesprek, gezien: int) -> Gesprek:
    """The planned conversation, locked and fresh, as `vergrendel` gives it.

    Raises NietMeerGepland, whatever plan was seen, and Verouderd when it was planned otherwise meanwhile.
    """
    try:
        actueel = vergrendel(gesprek, gezien)
    except Verouderd as fout:
        if actueel_als(fout, Gesprek).status != Gespreksstatus.GEPLAND:
            raise NietMeerGepland from fout
        raise
    if actueel.status != Gespreksstatus.GEPLAND:
        raise NietMeerGepland
    return actueel


@handeling
def plan_gesprek(
    *,
    klant: Klant,
    gegevens: dict[str, Any],
    volgt_op: Gesprek | None = None,
    deelname: Iterable[Deelname] = (),
    door: Gebruiker,
) -> Gesprek:
    """Plan a conversation; `gegevens` holds the fields of Gesprek, `volgt_op` the one in which it was agreed.

    `deelname`: who will take part and what each will do. Without a `duur` it takes as long as its kind usually does.
    Raises NietInBegeleiding.
    """
    eis_in_begeleiding(klant)
    if "duur" not in gegevens:
        soort = gegevens.get("soort") or Gesprekssoort.objects.get(code=gegevens["soort_id"])
        gegevens = {**gegevens, "duur": soort.duur}
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


@handeling
def wijzig_gesprek(
    *,
    gesprek: Gesprek,
    gezien: int,
    gegevens: dict[str, Any],
    deelname: Iterable[Deelname] | None = None,
    door: Gebruiker,
) -> Gesprek:
    """Change a plan or a record, as it was `gezien`.

    `deelname`: who takes part from now on; None leaves that as it was. What the client confirmed holds for that moment
    only. Raises Verouderd.
    """
    gesprek = vergrendel(gesprek, gezien)
    if gegevens.get("moment", gesprek.moment) != gesprek.moment:
        gesprek.bevestigd_op = None
    neem_over(gesprek, gegevens).save()
    if deelname is not None:
        _noteer_deelname(gesprek, deelname)
    return gesprek


@handeling
def laat_gesprek_vervallen(*, gesprek: Gesprek, gezien: int, reden: str, door: Gebruiker) -> Gesprek:
    """A planned conversation, as it was `gezien`, does not take place.

    Raises NietMeerGepland when it was recorded or cancelled already, and Verouderd.
    """
    gesprek = _vergrendel_gepland(gesprek, gezien)
    gesprek.status = Gespreksstatus.VERVALLEN
    gesprek.vervallen_reden = reden
    gesprek.save(update_fields=["status", "vervallen_reden", "revisie"])
    return gesprek


@handeling
def leg_gesprek_vast(
    *,
    klant: Klant,
    gesprek: Gesprek | None,
    gezien: int = 0,
    gegevens: dict[str, Any],
    notities: Iterable[NieuweNotitie],
    deelname: Iterable[Deelname] = (),
    afspraken: Iterable[NieuweAfspraak] = (),
    afhandelingen: Iterable[Afhandeling] = (),
    vervolg: dict[str, Any] | None = None,
    contactnotitie: int | None = None,
    indeling: Indeling | None = None,
    door: Gebruiker,
) -> Gesprek:
    """Record a conversation with all that came of it, or nothing at all. One of the `notities` holds facts. The
    draft of the writer goes.

    `gesprek` is the planned one, as it was `gezien`, or None for a conversation that was not planned. `vervolg` holds
    the fields of the next conversation, which is planned at once. A conversation has a next one, or says why not.
    `contactnotitie` is the key of the short note that this record grew out of: it now stands with the conversation.
    `indeling`: which parts the writer had open, to begin with next time.
    Raises AlAfgehandeld when one of the open agreements was settled by someone else, NietMeerGepland when the
    conversation itself was recorded or cancelled, Verouderd when it was planned otherwise, NietInBegeleiding when the
    client left. Locks the period, then the conversation, then the agreements.
    """
    eis_in_begeleiding(klant)
    gepland = gesprek
    gesprek = _vergrendel_gepland(gepland, gezien) if gepland else Gesprek(klant=klant, gemaakt_door=door)
    gesprek.status = Gespreksstatus.GEVOERD
    gesprek.vastgelegd_op = timezone.now()
    neem_over(gesprek, gegevens).save()
    Notitie.objects.bulk_create(
        Notitie(gesprek=gesprek, soort=notitie.soort, tekst=notitie.tekst, intern=notitie.intern, door=door)
        for notitie in notities
    )
    _noteer_deelname(gesprek, deelname)
    if contactnotitie is not None:
        neem_op_in_verslag(klant=klant, notitie_pk=contactnotitie, gesprek=gesprek)
    for afspraak in afspraken:
        maak_afspraak(klant=klant, gesprek=gesprek, afspraak=afspraak, door=door)
    for afhandeling in afhandelingen:
        handel_open_afspraak_af(afhandeling)
    if vervolg is not None:
        plan_gesprek(klant=klant, gegevens=vervolg, volgt_op=gesprek, door=door)
    gooi_concept_weg(klant=klant, gesprek=gepland, door=door)
    if indeling is not None:
        onthoud_indeling(indeling=indeling, door=door)
    return gesprek
