"""Attempts that were refused, counted from the access log itself: who guesses has to wait, and is seen.

There is no second count beside the log: what slows someone down is what the privacy officer reads.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import connection, transaction
from django.utils import timezone

from toegang.logboek import leg_weigering_vast
from toegang.models import Gebruiker, Inzage, Rol

logger = logging.getLogger(__name__)

# So many refusals within so long: then one waits until the first of them is that long ago. A slip of the pen is no
# guess, so there is room for a few.
GRENZEN = ((5, timedelta(hours=1)), (15, timedelta(hours=24)))
# So many pages within so long that told who may be known already: then one waits too. Twenty is more than anyone meets
# who registers people for an hour.
GETOOND = (20, timedelta(hours=1))
# From so many refusals in this time on, the privacy officer sees the user above the log.
OPVALLEND, OPVALLEND_IN = 5, timedelta(days=7)
HOOGSTENS_GELEZEN = 1000

_ONDERWERP = "Klantbeeld: een medewerker werd vaak geweigerd"
_TEKST = """Beste {privacy},

Gebruiker {gebruikersnaam} werd in korte tijd {keer} keer geweigerd ({onderdeel}) en moet nu wachten.
Kijk in Klantbeeld in het inzagelogboek wat er is geprobeerd.
"""


def _laatste_weigeringen(gebruiker: Gebruiker, onderdeel: str) -> list[datetime]:
    meeste = max(aantal for aantal, _ in GRENZEN)
    eigen = Inzage.objects.van(gebruiker).geweigerd().filter(onderdeel=onderdeel)
    return list(eigen.order_by("-tijdstip", "-pk").values_list("tijdstip", flat=True)[:meeste])


def wacht_tot(gebruiker: Gebruiker, onderdeel: str, nu: datetime) -> datetime | None:
    """From when on this user may try this again; None when that is now. One query."""
    weigeringen = _laatste_weigeringen(gebruiker, onderdeel)
    einden = [weigeringen[aantal - 1] + duur for aantal, duur in GRENZEN if len(weigeringen) >= aantal]
    return max((einde for einde in einden if einde > nu), default=None)


def getoond_tot(gebruiker: Gebruiker, onderdeel: str, nu: datetime) -> datetime | None:
    """From when on this user may be shown this again, by what the log holds of it; None when that is now. One query."""
    aantal, duur = GETOOND
    regels = Inzage.objects.van(gebruiker).geslaagd().filter(onderdeel=onderdeel).sinds(nu - duur)
    tijdstippen = regels.order_by("-tijdstip", "-pk").values_list("tijdstip", flat=True)[:aantal]
    return tijdstippen[aantal - 1] + duur if len(tijdstippen) == aantal else None


@contextmanager
def een_voor_een(gebruiker: Gebruiker, onderdeel: str) -> Iterator[None]:
    """One transaction in which this user makes one attempt at a time: many at once are counted one after the other."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"poging {onderdeel} {gebruiker.pk}"]
            )
        yield


def leg_misser_vast(*, gebruiker: Gebruiker, onderdeel: str, klantnummer: str = "") -> None:
    """Record a refused attempt; with the one that makes the user wait, the privacy officer gets a mail.

    `klantnummer`: of the dossier that was tried, "" when there is none. Mail only goes where a mail server is set,
    after the transaction, and says nothing of a client.
    """
    leg_weigering_vast(gebruiker=gebruiker, onderdeel=onderdeel, klantnummer=klantnummer)
    nu = timezone.now()
    weigeringen = _laatste_weigeringen(gebruiker, onderdeel)
    for aantal, duur in GRENZEN:
        binnen = sum(moment > nu - duur for moment in weigeringen)
        if binnen == aantal:
            transaction.on_commit(partial(_meld_aan_privacy, gebruiker, onderdeel, binnen))


def _meld_aan_privacy(gebruiker: Gebruiker, onderdeel: str, keer: int) -> None:
    if not settings.EMAIL_HOST:
        return
    for privacy in Gebruiker.objects.filter(rol=Rol.PRIVACY, is_active=True).exclude(email=""):
        tekst = _TEKST.format(privacy=privacy.naam, gebruikersnaam=gebruiker.username, keer=keer, onderdeel=onderdeel)
        try:
            send_mail(_ONDERWERP, tekst, None, [privacy.email])
        except (SMTPException, OSError, ValueError) as fout:
            # Who was refused hears that all the same; the log has it. What smtplib says names the address.
            logger.warning("No mail to user %s about refused attempts: %s", privacy.pk, type(fout).__name__)


@dataclass(frozen=True)
class VaakGeweigerd:
    """A user who was refused `keer` times lately, the last time at `laatst`; under the name of that moment."""

    gebruikersnaam: str
    naam: str
    keer: int
    laatst: datetime


def vaak_geweigerd(nu: datetime) -> list[VaakGeweigerd]:
    """Who was refused often lately, the most first. One query, over the latest refusals only."""
    regels = (
        Inzage.objects.geweigerd()
        .sinds(nu - OPVALLEND_IN)
        .exclude(gebruiker=None)
        .order_by("-tijdstip", "-pk")
        .values_list("gebruikersnaam", "naam", "tijdstip")[:HOOGSTENS_GELEZEN]
    )
    per_gebruiker: dict[str, list[tuple[str, datetime]]] = {}
    for gebruikersnaam, naam, tijdstip in regels:
        per_gebruiker.setdefault(gebruikersnaam, []).append((naam, tijdstip))
    vaak = [
        VaakGeweigerd(gebruikersnaam, weigeringen[0][0], len(weigeringen), weigeringen[0][1])
        for gebruikersnaam, weigeringen in per_gebruiker.items()
        if len(weigeringen) >= OPVALLEND
    ]
    return sorted(vaak, key=lambda wie: (-wie.keer, wie.gebruikersnaam))
