"""Mending a mistake in a short contact: taking it back, or moving it to the dossier where it belongs."""

from django.utils import timezone

from gesprekken.models import Afspraak, AfspraakStatus, Contactnotitie
from gesprekken.vast import vaste_afspraken
from klanten.actions.rechtzetten import (
    LigtVast,
    eis_ander_dossier,
    eis_loopt,
    schrijf_rechtzetting,
    vergrendel_dossiers,
    vergrendel_hier,
)
from klanten.models import Klant, Rechtgezet
from toegang.handeling import handeling
from toegang.intrekbaar import trek_in, verplaats
from toegang.models import Gebruiker

IN_VERSLAG = "Deze notitie is een verslag geworden. Trek het gesprek in of verplaats het: de notitie gaat mee."


def _vergrendel(notitie: Contactnotitie, gezien: int) -> tuple[Contactnotitie, Afspraak | None]:
    """The note as it was seen, and its agreement when that goes along. Raises LigtVast, Verouderd, Verdwenen."""
    actueel = vergrendel_hier(notitie, gezien)
    if actueel.gesprek_id is not None:
        raise LigtVast(IN_VERSLAG)
    if actueel.afspraak_id is None or actueel.afspraak_id in vaste_afspraken(notitie.klant):
        return actueel, None
    return actueel, Afspraak.objects.select_for_update(of=("self",)).filter(pk=actueel.afspraak_id).first()


@handeling
def trek_contactnotitie_in(*, notitie: Contactnotitie, gezien: int, reden: str, door: Gebruiker) -> None:
    """Take back a short contact, as it was `gezien`, with the agreement that came of it unless that stands fast.

    That a client who did not come was called stays: it was. Raises LigtVast when it grew into a record, Verouderd,
    Verdwenen. Locks the period, the client, the note, then the agreement.
    """
    klant, op = notitie.klant, timezone.now()
    vergrendel_dossiers(klant)
    _, afspraak = _vergrendel(notitie, gezien)
    zelf = Contactnotitie.objects.filter(pk=notitie.pk)
    zelf.update(afspraak=None, verzuim=None)
    mee = Afspraak.objects.filter(pk=afspraak.pk) if afspraak else Afspraak.objects.none()
    trek_in([mee, zelf], reden=reden, op=op, door=door)
    schrijf_rechtzetting(klant=klant, soort=Rechtgezet.CONTACT, wat_pk=notitie.pk, reden=reden, op=op, door=door)


@handeling
def verplaats_contactnotitie(*, notitie: Contactnotitie, gezien: int, naar: Klant, reden: str, door: Gebruiker) -> None:
    """Move a short contact, as it was `gezien`, with its agreement unless that stands fast.

    Raises AnderDossier, NaarLopendDossier when the agreement is open and the other client left, LigtVast when it grew
    into a record, Verouderd, Verdwenen. Locks the periods, the clients (in order of key), the note, then the agreement.
    """
    klant, op = notitie.klant, timezone.now()
    lopend = vergrendel_dossiers(klant, naar)
    eis_ander_dossier(van=klant, naar=naar, door=door)
    _, afspraak = _vergrendel(notitie, gezien)
    if afspraak is not None and afspraak.status == AfspraakStatus.OPEN:
        eis_loopt(naar, lopend)
    zelf = Contactnotitie.objects.filter(pk=notitie.pk)
    zelf.update(verzuim=None, **({} if afspraak else {"afspraak": None}))
    mee = Afspraak.objects.filter(pk=afspraak.pk) if afspraak else Afspraak.objects.none()
    verplaats([mee, zelf], op=op, klant=naar)
    schrijf_rechtzetting(
        klant=klant, soort=Rechtgezet.CONTACT, wat_pk=notitie.pk, naar=naar, reden=reden, op=op, door=door
    )
