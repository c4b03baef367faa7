"""Acts on the sociale kaart: everyone who works with it keeps it right."""

from typing import Any

from klanten.models import Organisatie, Organisatiecontact
from toegang.bewerkbaar import neem_over, vergrendel
from toegang.handeling import handeling
from toegang.models import Gebruiker


@handeling
def zet_op_kaart(*, gegevens: dict[str, Any], door: Gebruiker) -> Organisatie:
    """Put an organisation on the sociale kaart."""
    return Organisatie.objects.create(**gegevens)


@handeling
def verbeter_organisatie(
    *, organisatie: Organisatie, gezien: int, gegevens: dict[str, Any], door: Gebruiker
) -> Organisatie:
    """Correct an organisation, as it was `gezien`, or take it out of use. Raises Verouderd."""
    organisatie = vergrendel(organisatie, gezien)
    neem_over(organisatie, gegevens).save()
    return organisatie


@handeling
def voeg_contact_toe(*, organisatie: Organisatie, gegevens: dict[str, Any], door: Gebruiker) -> Organisatiecontact:
    """Add someone to call."""
    return Organisatiecontact.objects.create(organisatie=organisatie, **gegevens)


@handeling
def verbeter_contact(
    *, contact: Organisatiecontact, gezien: int, gegevens: dict[str, Any], door: Gebruiker
) -> Organisatiecontact:
    """Correct someone to call, as they were `gezien`. Raises Verouderd."""
    contact = vergrendel(contact, gezien)
    neem_over(contact, gegevens).save()
    return contact


@handeling
def haal_contact_weg(*, contact: Organisatiecontact, gezien: int, door: Gebruiker) -> None:
    """Someone does not work there any more: off the sociale kaart, while handovers keep the name. Raises Verouderd."""
    contact = vergrendel(contact, gezien)
    contact.actief = False
    contact.save()
