"""Bringing to the client what was made: mail with a calendar file, a message through the hook, or why it did not go.

What is made stands in the database first (`Bezorging.KLAAR`), and goes out in a transaction of its own that holds the
row: two at once send it once. Whoever stops between sending and noting it sends it again at the next run, which is
better than never.
"""

import logging
from collections.abc import Callable
from smtplib import SMTPException
from typing import cast

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from gesprekken.agendabestand import voor_klant
from gesprekken.models import Bezorging, Postweg, Uitnodiging
from gesprekken.uitnodigingstekst import Afzender
from klanten.models import Klant

logger = logging.getLogger(__name__)
_SMTP = "django.core.mail.backends.smtp.EmailBackend"
GEEN_SERVER = "Er is geen mailserver ingesteld."
GEEN_MAIL = "De klant heeft geen e-mailadres."
GEEN_TELEFOON = "De klant heeft geen telefoonnummer."
GEEN_DIENST = "Er is geen dienst voor berichten. Bel de klant, of stuur de tekst zelf."


class NietBezorgd(Exception):
    """It did not go; the text says why, in Dutch, without the address."""


def afzender_van(klant: Klant) -> Afzender:
    """The client's klantmanager, with the municipality's own number and address where that has none."""
    wie = klant.klantmanager
    return Afzender(
        naam=wie.naam,
        telefoon=wie.telefoon or settings.GEMEENTE_TELEFOON,
        mail=wie.email or settings.GEMEENTE_MAIL,
        gemeente=settings.GEMEENTE,
    )


def adres_voor(klant: Klant, weg: Postweg) -> str:
    """Where it goes by this way: postal address with the name, mail address, number; empty when that is not known."""
    if weg == Postweg.BRIEF:
        return "\n".join([klant.naam, *klant.adresregels]) if klant.adresregels else ""
    return klant.email if weg == Postweg.MAIL else klant.telefoon


def heeft_berichtendienst() -> bool:
    """Whether messages are handed over to a provider."""
    return bool(settings.BERICHTEN_BACKEND)


def bezorg(pk: int) -> Bezorging | None:
    """Send what is ready under this key; None when it is not there, was sent, or is being sent by another.

    Wants a name under the change (an act, a command). What goes wrong is noted at the row, and never raised.
    """
    with transaction.atomic():
        post = (
            Uitnodiging.objects.select_for_update(of=("self",), skip_locked=True)
            .select_related("gesprek__klant__klantmanager", "gesprek__locatie")
            .filter(pk=pk, stand=Bezorging.KLAAR)
            .first()
        )
        if post is None:
            return None
        try:
            _verstuur(post)
        except NietBezorgd as fout:
            post.stand, post.reden = Bezorging.NIET_GELUKT, str(fout)
        else:
            post.stand, post.verstuurd_op = Bezorging.VERSTUURD, timezone.now()
        post.save(update_fields=["stand", "reden", "verstuurd_op"])
        return Bezorging(post.stand)


def _verstuur(post: Uitnodiging) -> None:
    """Raises NietBezorgd."""
    if post.weg == Postweg.MAIL:
        _mail(post)
    elif post.weg == Postweg.BERICHT:
        _stuur_bericht(post)


def _mail(post: Uitnodiging) -> None:
    if not post.aan:
        raise NietBezorgd(GEEN_MAIL)
    if settings.EMAIL_BACKEND == _SMTP and not settings.EMAIL_HOST:
        raise NietBezorgd(GEEN_SERVER)
    afzender = afzender_van(post.gesprek.klant)
    mail = EmailMessage(post.onderwerp, post.tekst, to=[post.aan], reply_to=[afzender.mail])
    inhoud, methode = voor_klant(post, afzender)
    mail.attach("gesprek.ics", inhoud.decode(), f"text/calendar; method={methode}; charset=utf-8")
    try:
        mail.send()
    except (SMTPException, OSError, ValueError) as fout:
        # What smtplib says of it names the address.
        logger.warning("No mail for invitation %s: %s", post.pk, type(fout).__name__)
        raise NietBezorgd("De mailserver nam de mail niet aan. Kijk het e-mailadres na, of bel de klant.") from None


def _stuur_bericht(post: Uitnodiging) -> None:
    if not post.aan:
        raise NietBezorgd(GEEN_TELEFOON)
    if not heeft_berichtendienst():
        raise NietBezorgd(GEEN_DIENST)
    stuur = cast("Callable[[str, str], None]", import_string(settings.BERICHTEN_BACKEND))
    try:
        stuur(post.aan, post.tekst)
    except Exception as fout:  # whatever a provider's own code raises, this message did not go
        logger.warning("No message for invitation %s: %s", post.pk, type(fout).__name__)
        raise NietBezorgd("De dienst voor berichten nam dit bericht niet aan. Bel de klant.") from None
