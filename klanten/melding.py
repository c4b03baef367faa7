"""Rules of a melding: what must be known of someone before a dossier is opened."""

from datetime import date

from klanten.geboortedatum import Geboortedatum
from klanten.leeftijd import leeftijd

JONGSTE = 15
OUDSTE = 110


def geboortedatum_fout(geboortedatum: Geboortedatum, vandaag: date) -> str | None:
    """Why this date of birth cannot be right on this day, in Dutch; None when it can.

    The Participatiewet starts at 18, guidance from school to work earlier; 15 is young, younger is a typing error. Of a
    date that is known in part, one day that can be right is enough.
    """
    if geboortedatum.vroegst > vandaag:
        return "Deze datum ligt in de toekomst."
    if leeftijd(geboortedatum.vroegst, vandaag) < JONGSTE:
        return f"De klant zou dan jonger zijn dan {JONGSTE} jaar. Controleer de datum."
    if leeftijd(geboortedatum.laatst, vandaag) > OUDSTE:
        return f"De klant zou dan ouder zijn dan {OUDSTE} jaar. Controleer de datum."
    return None


def bereikbaar(telefoon: str, email: str) -> bool:
    """Whether there is at least one way to reach the client."""
    return bool(telefoon or email)
