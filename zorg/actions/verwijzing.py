"""Acts on a warm handover: hand over, write down how it went."""

from typing import Any

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker
from zorg.models import Verwijzing


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
