"""The end of a period: what was planned and agreed ends with it."""

from datetime import date

from django.db.models import F

from gesprekken.models import Afspraak, AfspraakStatus, Gesprek, Gespreksstatus
from klanten.begeleiding import NietInBegeleiding
from klanten.models import Klant, Periode, Uitstroomreden
from toegang.handeling import handeling
from toegang.models import Gebruiker

BIJ_UITSTROOM = "De begeleiding is beëindigd."


@handeling
def laat_uitstromen(*, klant: Klant, einde: date, uitstroomreden: Uitstroomreden, door: Gebruiker) -> Periode:
    """End the running period on that day. What was still planned or agreed falls away, the dossier stays.

    The plan is closed along with it by `trajecten.actions.uitstroom.beeindig_begeleiding`; use that.
    Raises NietInBegeleiding when no period runs. A day before the melding is refused by the database.
    Locks the period, then the conversations, as recording one does.
    """
    periode = Periode.objects.lopend().select_for_update().filter(klant=klant).first()
    if periode is None:
        raise NietInBegeleiding
    gepland = Gesprek.objects.filter(klant=klant).gepland()
    list(gepland.select_for_update().order_by("pk").values_list("pk", flat=True))
    periode.einde = einde
    periode.uitstroomreden = uitstroomreden
    periode.save(update_fields=["einde", "uitstroomreden"])
    gepland.update(status=Gespreksstatus.VERVALLEN, vervallen_reden=BIJ_UITSTROOM, revisie=F("revisie") + 1)
    Afspraak.objects.filter(klant=klant).open().update(
        status=AfspraakStatus.VERVALLEN, gevolg=BIJ_UITSTROOM, revisie=F("revisie") + 1
    )
    return periode
