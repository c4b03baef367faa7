"""Acts on the secret address of a user's agenda: make or renew, say what goes along, take away."""

import secrets

from gesprekken.agendasleutel import afdruk_van
from gesprekken.models import Agendakoppeling
from toegang.handeling import handeling
from toegang.models import Gebruiker


@handeling
def maak_koppeling(*, met_namen: bool, door: Gebruiker) -> str:
    """A new secret for the agenda of this user; one that was there stops at once. Returns it: it is kept nowhere."""
    geheim = secrets.token_urlsafe(32)
    Agendakoppeling.objects.filter(gebruiker=door).delete()
    Agendakoppeling.objects.create(gebruiker=door, afdruk=afdruk_van(geheim), met_namen=met_namen)
    return geheim


@handeling
def wijzig_koppeling(*, met_namen: bool, door: Gebruiker) -> None:
    """Whether names of clients go along from now on; nothing happens without an address."""
    Agendakoppeling.objects.filter(gebruiker=door).update(met_namen=met_namen)


@handeling
def haal_koppeling_weg(*, door: Gebruiker) -> None:
    """The address stops at once."""
    Agendakoppeling.objects.filter(gebruiker=door).delete()
