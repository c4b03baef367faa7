"""Acts on help: write it down, confirm, stop or correct it."""

from typing import Any

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker
from zorg.models import Hulp


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
