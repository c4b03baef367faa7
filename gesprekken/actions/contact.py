"""Acts on short contacts: note one, correct it, take it up in the record of a conversation."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F

from gesprekken.actions.afspraak import NieuweAfspraak, maak_afspraak
from gesprekken.models import Afspraak, Contactkanaal, Contactnotitie, Gesprek, Verzuim
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Onvolledig, handeling
from toegang.models import Gebruiker


@dataclass(frozen=True)
class NieuwContact:
    """How a short contact went. `tekst` may be empty when the client was not reached."""

    kanaal: Contactkanaal
    bereikt: bool
    tekst: str
    moment: datetime
    intern: bool = False


class VoorHetGemisteGesprek(Onvolledig):
    """The call that follows on a missed conversation cannot come before it."""

    veld = "moment"

    def __init__(self) -> None:
        super().__init__("Toen was het gemiste gesprek er nog niet. Vul een moment na het gesprek in.")


@handeling
def leg_contact_vast(
    *,
    klant: Klant,
    contact: NieuwContact,
    afspraak: NieuweAfspraak | None = None,
    verzuim: Verzuim | None = None,
    door: Gebruiker,
) -> Contactnotitie:
    """Note a short contact, with the one agreement that came of it.

    Of a client who did not come (`verzuim`) it is also the call that has to follow: the first attempt says when, and
    the first one that reached the client that this was so. Raises NietInBegeleiding, and VoorHetGemisteGesprek. Locks
    the period, then what was missed.
    """
    eis_in_begeleiding(klant)
    if verzuim is not None:
        _tel_als_bellen(verzuim, contact)
    return Contactnotitie.objects.create(
        klant=klant,
        kanaal=contact.kanaal,
        bereikt=contact.bereikt,
        tekst=contact.tekst,
        intern=contact.intern,
        moment=contact.moment,
        afspraak=maak_afspraak(klant=klant, afspraak=afspraak, door=door) if afspraak else None,
        verzuim=verzuim,
        door=door,
    )


def _tel_als_bellen(verzuim: Verzuim, contact: NieuwContact) -> None:
    actueel = Verzuim.objects.select_for_update(of=("self",)).select_related("gesprek").get(pk=verzuim.pk)
    if contact.moment < actueel.gesprek.moment:
        raise VoorHetGemisteGesprek
    if actueel.contact_op is not None and (actueel.bereikt or not contact.bereikt):
        return
    actueel.contact_op = actueel.contact_op or contact.moment
    actueel.bereikt = contact.bereikt
    actueel.revisie += 1
    actueel.save(update_fields=["contact_op", "bereikt", "revisie"])


@handeling
def wijzig_contactnotitie(
    *, notitie: Contactnotitie, gezien: int, gegevens: dict[str, Any], door: Gebruiker
) -> Contactnotitie:
    """Correct a note, as it was `gezien`; its agreement has a page of its own. Raises Verouderd."""
    notitie = neem_over(vergrendel(notitie, gezien), gegevens)
    notitie.save(update_fields=[*gegevens, "revisie"])
    return notitie


def neem_op_in_verslag(*, klant: Klant, notitie_pk: int, gesprek: Gesprek) -> None:
    """Part of recording a conversation: the note of this client, and its agreement, now stand with that conversation.

    Of a note that is gone, or that a colleague took up meanwhile, nothing changes: the record itself is not less true.
    """
    vrij = Contactnotitie.objects.select_for_update(of=("self",)).filter(pk=notitie_pk, klant=klant)
    notitie = vrij.filter(gesprek__isnull=True).first()
    if notitie is None:
        return
    notitie.gesprek = gesprek
    notitie.revisie += 1
    notitie.save(update_fields=["gesprek", "revisie"])
    Afspraak.objects.filter(contactnotitie=notitie, gesprek__isnull=True).update(
        gesprek=gesprek, revisie=F("revisie") + 1
    )
