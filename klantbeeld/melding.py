"""Rules of a melding: what must be known of someone before a dossier is opened."""

import re
from datetime import date

from klantbeeld.leeftijd import leeftijd

JONGSTE = 15
OUDSTE = 110


def geboortedatum_fout(geboortedatum: date, vandaag: date) -> str | None:
    """Why this date of birth cannot be right on this day, in Dutch; None when it can.

    The Participatiewet starts at 18, guidance from school to work earlier; 15 is young, younger is a typing error.
    """
    if geboortedatum > vandaag:
        return "Deze datum ligt in de toekomst."
    jaren = leeftijd(geboortedatum, vandaag)
    if jaren < JONGSTE:
        return f"De klant zou dan jonger zijn dan {JONGSTE} jaar. Controleer de datum."
    if jaren > OUDSTE:
        return f"De klant zou dan ouder zijn dan {OUDSTE} jaar. Controleer de datum."
    return None


def telefoon_fout(telefoon: str) -> str | None:
    """Why this is no telephone number, in Dutch; None when it can be one. Spaces, hyphens and a + in front are fine."""
    cijfers = re.sub(r"[ ().-]", "", telefoon)
    if re.fullmatch(r"\+?[0-9]{8,15}", cijfers):
        return None
    return "Dit is geen telefoonnummer. Schrijf het zoals 06 12345678."


def bereikbaar(telefoon: str, email: str) -> bool:
    """Whether there is at least one way to reach the client."""
    return bool(telefoon or email)
