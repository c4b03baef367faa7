"""A form is handled once, however often it is sent."""

import json
import uuid
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from toegang.models import Gebruiker, Verwerking


def nieuwe_sleutel() -> str:
    """A fresh key for a form that is about to be shown."""
    return str(uuid.uuid4())


# The address that the request in hand came to; it says which act on which client this is.
huidig_adres: ContextVar[str] = ContextVar("huidig_adres", default="")


def waarvoor(gegevens: Mapping[str, Any], zonder: set[str]) -> str:
    """A print of what a sent form asks for: its address and everything in it but the fields `zonder`.

    Two sends of one form have the same print. It holds nothing that can be read back.
    """
    velden = gegevens.lists() if hasattr(gegevens, "lists") else ((naam, [waarde]) for naam, waarde in gegevens.items())
    inhoud = sorted((naam, [str(waarde) for waarde in waarden]) for naam, waarden in velden if naam not in zonder)
    return salted_hmac(__name__, json.dumps([huidig_adres.get(), inhoud]), algorithm="sha256").hexdigest()


class SleutelBezet(Exception):
    """Someone else, or a send of this form with something else in it, was just ahead with this key."""

    def __init__(self, sleutel: uuid.UUID) -> None:
        super().__init__("sleutel bezet")
        self.sleutel = sleutel


# The key over which the request in hand collided; the form that carries it asks to be sent once more.
bezette_sleutel: ContextVar[uuid.UUID | None] = ContextVar("bezette_sleutel", default=None)


def voor_iets_anders_gebruikt(*, sleutel: uuid.UUID, waarvoor: str) -> bool:
    """Whether this key was used already, for another act or with something else typed."""
    if sleutel == bezette_sleutel.get():
        return True
    return Verwerking.objects.filter(sleutel=sleutel).exclude(waarvoor=waarvoor).exists()


def eenmalig(*, sleutel: uuid.UUID, gebruiker: Gebruiker, handeling: Callable[[], str], waarvoor: str = "") -> str:
    """Carry out `handeling` once for this key and return the address of its result.

    `handeling` does the work and returns that address (no personal data in it). A second send of the same form, also
    one that arrives while the first is still busy, waits and gets the first one's address; nothing is done twice.
    Everything happens in one transaction: if `handeling` raises, the key is free again.

    Raises SleutelBezet when the key was used by someone else or for something else (`waarvoor`); a request answers that
    with the form as it was typed and a new key (`toegang.middleware.Sleutelbotsing`).
    """
    try:
        with transaction.atomic():
            # Claims the key before the work: a second send blocks here until the first is decided.
            regel = Verwerking.objects.create(sleutel=sleutel, gebruiker=gebruiker, waarvoor=waarvoor, resultaat="")
            regel.resultaat = handeling()
            regel.save(update_fields=["resultaat"])
            return regel.resultaat
    except IntegrityError:
        eerder = eerder_resultaat(sleutel=sleutel, gebruiker=gebruiker, waarvoor=waarvoor)
        if eerder is not None:
            return eerder
        if Verwerking.objects.filter(sleutel=sleutel).exists():
            raise SleutelBezet(sleutel) from None
        # Not about the key: what `handeling` did was refused.
        raise


def eerder_resultaat(*, sleutel: uuid.UUID, gebruiker: Gebruiker, waarvoor: str = "") -> str | None:
    """The address of what this key brought about, or None when this user did not use it for this yet."""
    eigen = Verwerking.objects.filter(sleutel=sleutel, gebruiker=gebruiker, waarvoor=waarvoor)
    gedaan = eigen.exclude(resultaat="").first()
    return gedaan.resultaat if gedaan else None


def eerder_gebruik(sleutel: uuid.UUID) -> Verwerking | None:
    """What this key was used for, by whomever; None when it was not. One query."""
    return Verwerking.objects.filter(sleutel=sleutel).first()
