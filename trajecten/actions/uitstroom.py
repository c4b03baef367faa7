"""Letting a client go: the plan is closed along with it."""

from datetime import date

from gesprekken.actions.uitstroom import laat_uitstromen
from klanten.models import Klant, Periode, Uitstroomreden
from toegang.handeling import handeling
from toegang.models import Gebruiker
from trajecten.actions.plan import sluit
from trajecten.models import Trajectplan


@handeling
def beeindig_begeleiding(*, klant: Klant, einde: date, uitstroomreden: Uitstroomreden, door: Gebruiker) -> Periode:
    """The client leaves on that day: the period ends, what was planned or agreed falls away, the running plan closes.

    One plan belongs to one period, so that a client who comes back begins a new one. Raises NietInBegeleiding.
    """
    periode = laat_uitstromen(klant=klant, einde=einde, uitstroomreden=uitstroomreden, door=door)
    # Nobody begins another plan meanwhile: that asks for a running period.
    plan = Trajectplan.objects.filter(klant=klant).lopend().select_for_update(of=("self",)).first()
    if plan:
        plan.revisie += 1
        sluit(
            plan,
            terugblik=f"Afgesloten bij de uitstroom op {einde:%d-%m-%Y}: {uitstroomreden}.",
            stopreden=f"Uitstroom: {uitstroomreden}",
        )
    return periode
