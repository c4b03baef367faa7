"""A form is handled once, however often it is sent."""

import uuid
from collections.abc import Callable

from django.db import IntegrityError, transaction

from toegang.models import Gebruiker, Handeling


def nieuwe_sleutel() -> str:
    """A fresh key for a form that is about to be shown."""
    return str(uuid.uuid4())


def eenmalig(*, sleutel: uuid.UUID, gebruiker: Gebruiker, handeling: Callable[[], str]) -> str:
    """Carry out `handeling` once for this key and return the address of its result.

    `handeling` does the work and returns that address (no personal data in it). A second send of the same form, also
    one that arrives while the first is still busy, waits and gets the first one's address; nothing is done twice.
    Everything happens in one transaction: if `handeling` raises, the key is free again.

    Raises IntegrityError when the key was used by someone else.
    """
    try:
        with transaction.atomic():
            # Claims the key before the work: a second send blocks here until the first is decided.
            regel = Handeling.objects.create(sleutel=sleutel, gebruiker=gebruiker, resultaat="")
            regel.resultaat = handeling()
            regel.save(update_fields=["resultaat"])
            return regel.resultaat
    except IntegrityError:
        eerder = eerder_resultaat(sleutel=sleutel, gebruiker=gebruiker)
        if eerder is None:
            raise
        return eerder


def eerder_resultaat(*, sleutel: uuid.UUID, gebruiker: Gebruiker) -> str | None:
    """The address of what this key brought about, or None when it was not used by this user yet."""
    gedaan = Handeling.objects.filter(sleutel=sleutel, gebruiker=gebruiker).exclude(resultaat="").first()
    return gedaan.resultaat if gedaan else None
