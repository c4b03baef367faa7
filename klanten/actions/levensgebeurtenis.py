"""Acts on the life line of a client."""

from typing import Any

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant, Levensgebeurtenis
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker


@handeling
def maak_levensgebeurtenis(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Levensgebeurtenis:
    """Put work, school or an event on the life line. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Levensgebeurtenis.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@handeling
def wijzig_levensgebeurtenis(
    *, gebeurtenis: Levensgebeurtenis, gezien: int, gegevens: dict[str, Any], door: Gebruiker
) -> Levensgebeurtenis:
    """Correct the life line, as it was `gezien`. Raises Verouderd."""
    gebeurtenis = vergrendel(gebeurtenis, gezien)
    neem_over(gebeurtenis, gegevens).save()
    return gebeurtenis


@handeling
def verwijder_levensgebeurtenis(*, gebeurtenis: Levensgebeurtenis, gezien: int, door: Gebruiker) -> None:
    """Take something off the life line, as it was `gezien`. Raises Verouderd."""
    vergrendel(gebeurtenis, gezien).delete()
