"""What a klantmanager likes to have open when recording a conversation of one kind. No client is known here."""

from gesprekken.models import Gesprekssoort, Verslagindeling
from gesprekken.verslagdelen import Indeling
from toegang.handeling import handeling
from toegang.models import Gebruiker


@handeling
def onthoud_indeling(*, indeling: Indeling, door: Gebruiker) -> None:
    """Next time the record of this kind opens so for this user. What the kind itself opens is not kept.

    So who goes back to that follows the beheerder again. A kind that is gone is left alone.
    """
    soort = Gesprekssoort.objects.filter(code=indeling.soort).first()
    if soort is None:
        return
    if indeling.open == frozenset(soort.open_delen):
        Verslagindeling.objects.filter(gebruiker=door, soort=soort).delete()
        return
    Verslagindeling.objects.update_or_create(
        gebruiker=door, soort=soort, defaults={"open_delen": sorted(indeling.open)}
    )
