"""The act that writes down what a client tells who came back."""

from typing import Any

from klanten.begeleiding import NietInBegeleiding
from klanten.models import Periode, Terugkeer
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker


@handeling
def bespreek_terugkeer(*, periode: Periode, gezien: int, gegevens: dict[str, Any], door: Gebruiker) -> Terugkeer:
    """Keep the two stories about the return with which this period began, as they were `gezien`, and what to learn.

    Where nothing was told yet, `gezien` is 1. Raises NietInBegeleiding when the period has ended, and Verouderd.
    """
    lopend = Periode.objects.lopend().select_for_update(no_key=True).filter(pk=periode.pk)
    if not lopend.values_list("pk", flat=True).first():
        raise NietInBegeleiding
    terugkeer, _ = Terugkeer.objects.get_or_create(periode=periode, defaults={"gemaakt_door": door})
    terugkeer = vergrendel(terugkeer, gezien)
    neem_over(terugkeer, gegevens).save()
    return terugkeer
