"""A conversation at a place, a client who can be reached by every way, and a real mail server to send with."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.utils import timezone
from pytest_django import Settings

from gesprekken.models import Gesprek, Locatie, Uitnodiging
from klanten.models import Klant
from tests.factories import GesprekFactory, KlantFactory
from toegang.models import Gebruiker

ADRES = {"straat": "Lindelaan", "huisnummer": "12a", "postcode": "1234 AB", "plaats": "Voorbeeldstad"}


def locatie(klant: Klant, naam: str = "Stadhuis, kamer 4") -> Locatie:
    """A place of the client's team, the same one for the same name."""
    route = "Bus 3 stopt voor de deur. Meld u bij de balie."
    gewoon = {"adres": "Stationsplein 1, 1234 AB Stad", "route": route}
    return Locatie.objects.get_or_create(team=klant.team, naam=naam, defaults=gewoon)[0]


def bereikbare_klant(klantmanager: Gebruiker, **velden: object) -> Klant:
    """A client with an address, a mail address and a number."""
    return KlantFactory(klantmanager=klantmanager, email="marieke@example.nl", **{**ADRES, **velden})


def gesprek_op_locatie(klant: Klant, **velden: object) -> Gesprek:
    """A planned conversation at a place of the team."""
    return GesprekFactory(klant=klant, plek="locatie", locatie=locatie(klant), **velden)


def brief(gesprek: Gesprek, **velden: object) -> Uitnodiging:
    """A letter of a week ago that invites to this conversation."""
    op = timezone.now() - timedelta(days=7)
    gewoon: dict[str, object] = {
        "soort": "uitnodiging",
        "weg": "brief",
        "aan": "Marieke Bos",
        "onderwerp": "Uitnodiging voor een gesprek",
        "tekst": "Beste Marieke Bos,",
        "moment": gesprek.moment,
        "stand": "verstuurd",
        "verstuurd_op": op,
    }
    return Uitnodiging.objects.create(gesprek=gesprek, **{**gewoon, **velden})


class Postbus:
    """What a mail server got; it refuses addresses that begin with "weiger"."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []

    async def handle_RCPT(  # named so by the protocol
        self, server: SMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        """Take or refuse who it is for."""
        if address.startswith("weiger"):
            return "550 onbekend"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Keep what was sent."""
        inhoud: Any = envelope.original_content
        self.mails.append(message_from_bytes(inhoud, policy=policy.default))
        return "250 OK"


def _vrije_poort() -> int:
    with socket.socket() as poort:
        poort.bind(("127.0.0.1", 0))
        nummer: int = poort.getsockname()[1]
        return nummer


@contextmanager
def mailserver(settings: Settings) -> Iterator[Postbus]:
    """A server on this machine, and the application sending through it."""
    postbus = Postbus()
    controller = Controller(postbus, hostname="127.0.0.1", port=_vrije_poort())
    controller.start()
    try:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST = "127.0.0.1"
        settings.EMAIL_PORT = controller.port
        yield postbus
    finally:
        controller.stop()
