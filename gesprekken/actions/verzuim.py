"""Acts for when a client did not come."""

from typing import Any

from django.utils import timezone

from gesprekken.actions.gesprek import Deelname, NietMeerGepland, plan_gesprek
from gesprekken.models import Deelnemerrol, Gesprek, Gespreksstatus, Verzuim
from gesprekken.models.gesprek import HUISBEZOEK
from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Geweigerd, handeling
from toegang.models import Gebruiker

# What the conversation that takes the place of a missed one has of it.
_PLEK = ("duur", "plek", "locatie_id", "plek_uitleg")


class NogNietGeweest(Geweigerd):
    """The moment of the conversation has still to come."""

    def __init__(self) -> None:
        super().__init__("Dit gesprek moet nog komen.")


def eis_te_melden(gesprek: Gesprek) -> None:
    """A client can have missed what was planned and is past. Raises NietMeerGepland and NogNietGeweest."""
    if gesprek.status != Gespreksstatus.GEPLAND:
        raise NietMeerGepland
    if gesprek.moment > timezone.now():
        raise NogNietGeweest


@handeling
def meld_verzuim(*, klant: Klant, gesprek: Gesprek, door: Gebruiker) -> Verzuim:
    """The client did not come to this planned conversation; from now on someone has to call.

    Raises NietMeerGepland when it was recorded, cancelled, marked or taken back already, NogNietGeweest when its time
    has not come, NietInBegeleiding.
    """
    eis_in_begeleiding(klant)
    actueel = Gesprek.objects.filter(pk=gesprek.pk, klant=klant).select_for_update(of=("self",)).first()
    if actueel is None:
        raise NietMeerGepland
    eis_te_melden(actueel)
    actueel.status = Gespreksstatus.VERZUIMD
    actueel.revisie += 1
    actueel.save(update_fields=["status", "revisie"])
    return Verzuim.objects.create(gesprek=actueel)


@handeling
def volg_verzuim_op(
    *,
    klant: Klant,
    verzuim: Verzuim,
    gezien: int,
    gegevens: dict[str, Any],
    nieuw: dict[str, Any] | None,
    door: Gebruiker,
) -> Verzuim:
    """Write down the contact, the reason and what is agreed, as `verzuim` was `gezien`.

    `nieuw` holds moment and goal of the conversation that takes the place of the missed one; it is of the same kind,
    in the same place and with the same people. It is finished with a reason and either that conversation or why there
    is none yet.
    Raises Verouderd, and NietInBegeleiding when a conversation is to be planned. Locks the period first.
    """
    if nieuw is not None:
        eis_in_begeleiding(klant)
    verzuim = neem_over(vergrendel(verzuim, gezien), gegevens)
    if nieuw is not None:
        gemist = verzuim.gesprek
        plan = {"soort_id": gemist.soort_id, **{naam: getattr(gemist, naam) for naam in _PLEK}, **nieuw}
        if gemist.soort_id == HUISBEZOEK:
            # Agreed with the client again, so announced; whether we may come in is asked anew.
            plan |= {"huisbezoek_reden": gemist.huisbezoek_reden, "huisbezoek_aangekondigd": True}
        # What was agreed earlier and did not take place gives way: one conversation follows on another.
        Gesprek.objects.filter(volgt_op=gemist).vervallen().update(volgt_op=None)
        erbij = [
            Deelname(wie.medewerker_id, wie.naam, wie.organisatie, Deelnemerrol(wie.rol))
            for wie in gemist.deelnemers.all()
        ]
        plan_gesprek(klant=klant, gegevens=plan, volgt_op=gemist, deelname=erbij, door=door)
    if verzuim.reden_id and (nieuw is not None or verzuim.geen_nieuwe_datum) and not verzuim.afgerond_op:
        verzuim.afgerond_op = timezone.now()
    verzuim.save()
    return verzuim
