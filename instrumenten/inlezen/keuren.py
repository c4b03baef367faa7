"""Whether an instrument may become as a row of our list says: the rules of the model and of publishing.

Eva's files say all of an instrument and are judged while they are read; a row may be of a few fields, so it is judged
with what the catalogue holds.
"""

from collections.abc import Collection, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from instrumenten.inlezen.herkennen import Herkend
from instrumenten.models import Instrument, Status
from instrumenten.publicatie import beschrijving_van, melding_ontbreekt, wat_ontbreekt
from instrumenten.woorden import opsomming

# Of these asking costs a query, so they are asked only where a row changes them.
_KOST_EEN_VRAAG = frozenset({"uuid", "slug", "aanbieder"})


@dataclass(frozen=True)
class Oordeel:
    """What is wrong, as field ("" or "__all__": the whole) and message; and what to know when nothing is."""

    fouten: tuple[tuple[str, str], ...]
    opmerking: str = ""


def keur(
    herkend: Herkend,
    velden: Mapping[str, Any],
    koppelingen: Mapping[str, Collection[str]],
    aanbieders: Mapping[str, int],
) -> Oordeel:
    """Judge what a row makes of an instrument; writes nothing and costs a query per rule of the model.

    `velden`: what differs from what it is, or all of a new one. `koppelingen`: all that it will refer to. `aanbieders`:
    the primary key of each provider by its code.
    """
    fouten = [*{**herkend.instrument.fouten, **herkend.fouten}.items()]
    al_fout = {veld for veld, _ in fouten}
    kandidaat = _kandidaat(herkend, velden, aanbieders)
    if not kandidaat.naam and "naam" not in al_fout:
        fouten.append(("naam", "is verplicht."))
    if kandidaat.status == Status.GEPUBLICEERD and "status" not in al_fout:
        ontbreekt = wat_ontbreekt(
            {veld: waarde for veld, waarde in beschrijving_van(kandidaat).items() if veld not in al_fout},
            uitvoeringsvormen=len(koppelingen["uitvoeringsvormen"]),
            tegels=len(koppelingen["tegels"]),
            klantkenmerken=len(koppelingen["klantkenmerken"]),
        )
        if ontbreekt:
            fouten.append(("status", melding_ontbreekt(ontbreekt)))
    ongevraagd = _KOST_EEN_VRAAG.difference(velden) if herkend.bestaand else frozenset[str]()
    try:
        # Who recognised it saw to it that uuid and address are nobody else's.
        kandidaat.full_clean(exclude={*ongevraagd, *(veld for veld, _ in fouten)}, validate_unique=False)
    except ValidationError as fout:
        fouten += [(veld, tekst) for veld, teksten in fout.message_dict.items() for tekst in teksten]
    return Oordeel(tuple(fouten), _van_een_concept(kandidaat, vormen=len(koppelingen["uitvoeringsvormen"])))


def _kandidaat(herkend: Herkend, velden: Mapping[str, Any], aanbieders: Mapping[str, int]) -> Instrument:
    """The instrument as it would become, apart from what it refers to."""
    kandidaat = copy(herkend.bestaand) if herkend.bestaand else Instrument(slug=herkend.slug)
    for veld, waarde in velden.items():
        if veld == "aanbieder":
            kandidaat.aanbieder_id = aanbieders[waarde] if waarde else None
        else:
            setattr(kandidaat, veld, waarde)
    return kandidaat


def _van_een_concept(kandidaat: Instrument, *, vormen: int) -> str:
    """What an instrument that is no more than a concept lacks of its description."""
    ontbreekt = wat_ontbreekt(beschrijving_van(kandidaat), uitvoeringsvormen=vormen)
    if not ontbreekt or kandidaat.status != Status.CONCEPT:
        return ""
    return f"is een concept. Er ontbreekt nog: {opsomming(ontbreekt)}."
