"""Acts on reminders: make one, put a signal off, and be done with it."""

from datetime import date

from django.utils import timezone

from klanten.begeleiding import eis_in_begeleiding
from klanten.models import Herinnering, Klant
from toegang.handeling import Onvolledig, handeling
from toegang.models import Gebruiker


class DagTeVroeg(Onvolledig):
    """The day has passed, or is today for what was to be done later."""

    veld = "op"


@handeling
def maak_herinnering(
    *, klant: Klant, tekst: str, op: date, door: Gebruiker, signaal: str = "", feit: str = ""
) -> Herinnering:
    """Remind `door` of something about this client on a day; with a `signaal`, put that off until then.

    What was put off before is put off anew: the last day and reason count. Raises NietInBegeleiding, DagTeVroeg.
    """
    eis_in_begeleiding(klant)
    vandaag = timezone.localdate()
    if op < vandaag or (signaal and op == vandaag):
        raise DagTeVroeg("Kies een dag na vandaag." if signaal else "Deze dag is al geweest. Kies vandaag of later.")
    if signaal:
        Herinnering.objects.open().filter(klant=klant, signaal=signaal).update(gedaan_op=timezone.now())
    return Herinnering.objects.create(klant=klant, van=door, tekst=tekst, op=op, signaal=signaal, feit=feit)


@handeling
def rond_herinnering_af(*, herinnering: Herinnering, door: Gebruiker) -> Herinnering:
    """Done, or: the signal does not wait any longer. Who says so twice, has said it once."""
    Herinnering.objects.open().filter(pk=herinnering.pk).update(gedaan_op=timezone.now())
    herinnering.refresh_from_db()
    return herinnering
