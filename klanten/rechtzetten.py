"""What there is to choose from when something goes to another dossier."""

from dataclasses import dataclass
from typing import Any

from klanten.models import Klant
from toegang.alfabet import OP_ALFABET
from toegang.models import Gebruiker

HOOGSTENS_GEVONDEN = 10
# A value and its label, or a heading with such pairs under it.
Keuze = tuple[Any, Any]


@dataclass(frozen=True)
class Gevonden:
    """The dossiers that were found for a term; `meer` when there were more than are shown."""

    term: str
    klanten: list[Klant]
    meer: bool


def andere_dossiers(klant: Klant, term: str, door: Gebruiker) -> Gevonden:
    """The other dossiers that this user may open and that answer to the term. One query, none without a term."""
    term = " ".join(term.split())[:100]
    if not term:
        return Gevonden("", [], meer=False)
    rijen = Klant.objects.zichtbaar_voor(door).zoek(term).exclude(pk=klant.pk)
    gevonden = list(rijen.select_related("klantmanager").order_by(*OP_ALFABET, "pk")[: HOOGSTENS_GEVONDEN + 1])
    return Gevonden(term, gevonden[:HOOGSTENS_GEVONDEN], meer=len(gevonden) > HOOGSTENS_GEVONDEN)


def als_keuze(klant: Klant) -> str:
    """A dossier as one chooses it: whoever has the same name was born on another day."""
    return f"{klant.lijstnaam}, {klant.klantnummer}, geboren {klant.geboortedatum}"
