"""What a beheerder does with an instrument besides editing it."""

import pghistory
from django.db import transaction
from django.db.models import PROTECT

from instrumenten.models import Instrument, Status
from instrumenten.publicatie import melding_ontbreekt, wat_ontbreekt
from toegang.models import Gebruiker


class NietCompleet(Exception):
    """The instrument cannot be published; the message says what is missing."""


def in_gebruik(instrument: Instrument) -> bool:
    """Whether something points at this instrument that must not lose it, such as a plan in which it is used.

    Asks the model for its protected relations, so that the catalogue need not know who uses it.
    """
    return any(
        relatie.related_model._default_manager.filter(**{relatie.field.name: instrument}).exists()
        for relatie in instrument._meta.related_objects
        if relatie.on_delete is PROTECT
    )


@transaction.atomic
def publiceer(*, instrument: Instrument, door: Gebruiker) -> None:
    """Publish an instrument. Raises NietCompleet when a summary, tegel or klantkenmerk is missing."""
    ontbreekt = wat_ontbreekt(
        samenvatting=instrument.samenvatting,
        tegels=instrument.tegels.count(),
        klantkenmerken=instrument.klantkenmerken.count(),
    )
    if ontbreekt:
        raise NietCompleet(melding_ontbreekt(ontbreekt))
    with pghistory.context(user=door.pk):
        instrument.status = Status.GEPUBLICEERD
        instrument.save(update_fields=["status", "gewijzigd_op"])


@transaction.atomic
def archiveer(*, instrument: Instrument, door: Gebruiker) -> None:
    """Take an instrument out of the catalogue; plans that use it keep it."""
    with pghistory.context(user=door.pk):
        instrument.status = Status.GEARCHIVEERD
        instrument.save(update_fields=["status", "gewijzigd_op"])
