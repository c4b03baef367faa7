"""Acts on the sociale kaart: everyone who works with it keeps it right."""

from typing import Any

from django.db import transaction

from klanten.models import Organisatie, Organisatiecontact
from toegang.bewerkbaar import vergrendel
from toegang.models import Gebruiker


@transaction.atomic
def zet_op_kaart(*, gegevens: dict[str, Any], door: Gebruiker) -> Organisatie:
    """Put an organisation on the sociale kaart."""
    return Organisatie.objects.create(**gegevens)


@transaction.atomic
def verbeter_organisatie(*, organisatie: Organisatie, gegevens: dict[str, Any], door: Gebruiker) -> Organisatie:
    """Correct an organisation, or take it out of use; it comes locked and fresh."""
    for veld, waarde in gegevens.items():
        setattr(organisatie, veld, waarde)
    organisatie.save()
    return organisatie


@transaction.atomic
def voeg_contact_toe(*, organisatie: Organisatie, gegevens: dict[str, Any], door: Gebruiker) -> Organisatiecontact:
    """Add someone to call."""
    return Organisatiecontact.objects.create(organisatie=organisatie, **gegevens)


@transaction.atomic
def verbeter_contact(*, contact: Organisatiecontact, gegevens: dict[str, Any], door: Gebruiker) -> Organisatiecontact:
    """Correct someone to call; comes locked and fresh."""
    for veld, waarde in gegevens.items():
        setattr(contact, veld, waarde)
    contact.save()
    return contact


@transaction.atomic
def haal_contact_weg(*, contact: Organisatiecontact, revisie: int, door: Gebruiker) -> None:
    """Someone does not work there any more: off the sociale kaart, while handovers keep the name.

    Raises Verouderd when someone changed it after it was shown.
    """
    actueel = vergrendel(contact, revisie)
    actueel.actief = False
    actueel.save()
