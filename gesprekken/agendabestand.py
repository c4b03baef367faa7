"""Conversations as iCalendar (RFC 5545): one for the client beside an invitation, all for a colleague's own calendar.

Times are written in UTC, so that no program has to know our time zone. The file of the client says with whom, where
and when, and nothing else.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, timedelta

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event, vCalAddress, vText

from gesprekken.models import Gesprek, Postsoort, Uitnodiging
from gesprekken.uitnodigingstekst import Afzender

_MAKER = "-//Klantbeeld//NL"
# How often a calendar program may look again.
_VERNIEUW = timedelta(minutes=30)


def _kalender(methode: str) -> Calendar:
    kalender = Calendar()
    kalender.add("prodid", _MAKER)
    kalender.add("version", "2.0")
    kalender.add("method", methode)
    return kalender


def _kenmerk(gesprek: Gesprek) -> str:
    """The same for every file about one conversation, so that a change takes the place of what was there."""
    return f"gesprek-{gesprek.pk}@{settings.DEFAULT_FROM_EMAIL.rpartition('@')[2]}"


def _gebeurtenis(gesprek: Gesprek, wat: str, waar: str) -> Event:
    gebeurtenis = Event()
    gebeurtenis.add("uid", _kenmerk(gesprek))
    gebeurtenis.add("dtstamp", timezone.now().astimezone(UTC))
    gebeurtenis.add("dtstart", gesprek.moment.astimezone(UTC))
    gebeurtenis.add("dtend", gesprek.einde.astimezone(UTC))
    gebeurtenis.add("summary", wat)
    if waar:
        gebeurtenis.add("location", waar)
    gebeurtenis.add("sequence", gesprek.revisie)
    return gebeurtenis


def voor_klant(post: Uitnodiging, afzender: Afzender) -> tuple[bytes, str]:
    """The file beside an invitation or a cancellation, and its method. Reads the conversation.

    PUBLISH asks for no answer: an answer of a mail program would come in where nobody reads it.
    """
    weg = post.soort == Postsoort.AFZEGGING
    kalender = _kalender(methode := "CANCEL" if weg else "PUBLISH")
    gebeurtenis = _gebeurtenis(post.gesprek, f"Gesprek met {afzender.naam}, {afzender.gemeente}", post.waar)
    organisator = vCalAddress(f"mailto:{afzender.mail}")
    organisator.params["CN"] = vText(afzender.gemeente)
    gebeurtenis.add("organizer", organisator)
    gebeurtenis.add("status", "CANCELLED" if weg else "CONFIRMED")
    kalender.add_component(gebeurtenis)
    return kalender.to_ical(), methode


def voor_medewerker(gesprekken: Iterable[Gesprek], *, met_naam: Collection[int]) -> bytes:
    """A calendar to subscribe to: "Gesprek, kamer 4", with the name of the clients (keys) `met_naam`.

    Reads place and client.
    """
    kalender = _kalender("PUBLISH")
    kalender.add("x-wr-calname", "Klantbeeld")
    kalender.add("refresh-interval", _VERNIEUW, parameters={"VALUE": "DURATION"})
    for gesprek in gesprekken:
        kalender.add_component(
            _gebeurtenis(gesprek, _wat(gesprek, met_naam=gesprek.klant_id in met_naam), gesprek.waar)
        )
    return bytes(kalender.to_ical())


def _wat(gesprek: Gesprek, *, met_naam: bool) -> str:
    delen: Sequence[str] = ("Gesprek met " + gesprek.klant.naam if met_naam else "Gesprek", gesprek.waar)
    return ", ".join(filter(None, delen))
