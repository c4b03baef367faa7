"""Acts on a zorgsignaal: write it down, take it from step to step."""

from typing import Any

from django.utils import timezone

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Klant
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import Onvolledig, handeling
from toegang.models import Gebruiker
from zorg.models import Zorgsignaal, Zorgstap
from zorg.stappen import doorloopfouten, mag_naar


class OverslaanMagNiet(Onvolledig):
    """The signal does not stand at the step before this one; the message says what to do."""

    def __init__(self) -> None:
        super().__init__("Dit zorgsignaal is nog niet zo ver. Neem eerst de stappen hiervoor.")


class StapOnvolledig(Onvolledig):
    """A step that the signal passes lacks what it asks: `fouten`, per field."""

    def __init__(self, fouten: dict[str, str]) -> None:
        super().__init__("Een eerdere stap is nog niet af.")
        self.fouten = fouten


@handeling
def meld_zorgsignaal(*, klant: Klant, gegevens: dict[str, Any], door: Gebruiker) -> Zorgsignaal:
    """Write down what gives reason for care; the trajectplan goes on meanwhile. Raises NietInBegeleiding."""
    eis_in_begeleiding(klant)
    return Zorgsignaal.objects.create(klant=klant, gemaakt_door=door, **gegevens)


@handeling
def werk_zorgsignaal_bij(
    *, signaal: Zorgsignaal, gezien: int, gegevens: dict[str, Any], door: Gebruiker
) -> Zorgsignaal:
    """Write down what became clear of a signal, as it was `gezien`, and go to the step in `gegevens`.

    Finishing it keeps the moment, taking it up again forgets that. Raises Verouderd, OverslaanMagNiet, and
    StapOnvolledig when a step that it passes lacks something.
    """
    signaal = vergrendel(signaal, gezien)
    naar = gegevens["stap"]
    if not mag_naar(signaal.stap, naar):
        raise OverslaanMagNiet
    if fouten := doorloopfouten(naar, vars(signaal) | gegevens):
        raise StapOnvolledig(fouten)
    if naar != Zorgstap.AFGEROND:
        signaal.afgerond_op = None
    elif signaal.afgerond_op is None:
        signaal.afgerond_op = timezone.now()
    neem_over(signaal, gegevens).save()
    return signaal
