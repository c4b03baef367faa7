"""The message to who follows instruments: one mail with everything that is due. Says nothing of clients."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from smtplib import SMTPException

from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from instrumenten.models import Volger
from instrumenten.volgen import Gevolgd, aan_de_beurt, met_veranderingen
from instrumenten.woorden import opsomming
from toegang.alfabet import op_naam
from toegang.models import Gebruiker, Rol

logger = logging.getLogger(__name__)


class NietVerstuurd(Exception):
    """The mail server or the address did not take this mail. Says not to whom it was: that stands in no log."""


@dataclass(frozen=True)
class Bericht:
    """A mail to one follower."""

    aan: str
    onderwerp: str
    tekst: str


def ontvangers() -> list[int]:
    """The users (pk) of whom something is due: active, in a role that uses the catalogue, with an address."""
    return list(
        Gebruiker.objects.filter(is_active=True, gevolgd__in=Volger.objects.filter(aan_de_beurt(timezone.localdate())))
        .exclude(email="")
        .exclude(rol=Rol.PRIVACY)
        .order_by("pk")
        .distinct()
        .values_list("pk", flat=True)
    )


def _regel(gevolgd: Gevolgd) -> str:
    regel = f"- {gevolgd.instrument.naam}"
    if gevolgd.wijzigingen:
        regel += f": {opsomming(gevolgd.wijzigingen)} gewijzigd"
    if gevolgd.begonnen:
        regel += f". Klantmanagers zien dit instrument sinds {gevolgd.instrument.publiceren_vanaf:%d-%m-%Y}"
    if gevolgd.weg:
        regel += f". Klantmanagers zien dit instrument niet ({gevolgd.weg[0].lower()}{gevolgd.weg[1:]})"
    return regel


def stel_op(gebruiker: Gebruiker, gevolgd: list[Gevolgd]) -> Bericht | None:
    """The mail about what changed; None when nothing did."""
    te_melden = [deel for deel in gevolgd if deel.iets_te_melden]
    if not te_melden:
        return None
    aantal = len(te_melden)
    onderwerp = "Een instrument dat u volgt is gewijzigd" if aantal == 1 else f"{aantal} instrumenten zijn gewijzigd"
    regels = [
        f"Beste {gebruiker.naam},",
        "",
        "U volgt deze instrumenten in Klantbeeld. Dit veranderde er sinds het vorige bericht:",
        "",
        *(_regel(deel) for deel in te_melden),
        "",
        "U vindt ze in Klantbeeld bij Instrumenten, onder Gevolgde instrumenten. Daar kunt u ook stoppen met volgen.",
    ]
    return Bericht(gebruiker.email, onderwerp, "\n".join(regels) + "\n")


@transaction.atomic
def bericht(*, gebruiker_pk: int, proef: bool = False) -> Bericht | None:
    """Send this user what is due and note until when it was reported; `proef` does neither. None: nothing to tell.

    The followers are locked, so that two runs at once send once. Raises NietVerstuurd: then nothing is noted.
    """
    nu = timezone.now()
    volgers = list(
        Volger.objects.select_for_update(of=("self",))
        .filter(aan_de_beurt(timezone.localdate(nu)), gebruiker=gebruiker_pk)
        .order_by(op_naam("instrument__naam"), "pk")
    )
    if not volgers:
        return None
    gebruiker = Gebruiker.objects.get(pk=gebruiker_pk)
    opgesteld = stel_op(gebruiker, met_veranderingen(volgers, timezone.localdate(nu)))
    if not proef:
        Volger.objects.filter(pk__in=[volger.pk for volger in volgers]).update(bericht_tot=nu)
        if opgesteld:
            _verstuur(opgesteld)
    return opgesteld


def _verstuur(opgesteld: Bericht) -> None:
    try:
        send_mail(opgesteld.onderwerp, opgesteld.tekst, None, [opgesteld.aan])
    except (SMTPException, OSError, ValueError) as fout:
        # Refused, out of reach, or no address at all. What smtplib says of it names the address.
        raise NietVerstuurd(type(fout).__name__) from None


def bericht_allen(*, proef: bool = False) -> Iterator[Bericht | NietVerstuurd]:
    """Everyone who is due, one after the other, each in a transaction of its own: the mail, or why it did not go.

    Who got none stays due, and stands in the log by number.
    """
    for pk in ontvangers():
        try:
            opgesteld = bericht(gebruiker_pk=pk, proef=proef)
        except NietVerstuurd as fout:
            logger.warning("No mail to user %s about followed instruments: %s", pk, fout)
            yield fout
        else:
            if opgesteld:
                yield opgesteld
