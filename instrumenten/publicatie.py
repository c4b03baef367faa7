"""When an instrument may be shown to klantmanagers. Source: Eva, "compleet" and "gepubliceerd"."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from instrumenten.woorden import opsomming

if TYPE_CHECKING:
    from instrumenten.models import Instrument

# What a description is made of, each with the field that holds it; a concept may lack some of it. The database demands
# the same of what is published, as far as it stands in the row itself.
_BESCHRIJVING = (
    ("een samenvatting", "samenvatting"),
    ("een doel", "doel"),
    ("een werkwijze", "werkwijze"),
    ("een aanbieder", "aanbieder"),
)


def wat_ontbreekt(
    velden: Mapping[str, Any], *, uitvoeringsvormen: int, tegels: int = 1, klantkenmerken: int = 1
) -> list[str]:
    """What an instrument lacks to be published, as words for a message; empty when it is complete.

    `velden` holds samenvatting, doel, werkwijze and aanbieder; what is not in it is not asked. The others are how many
    it has.
    """
    gevuld = [
        *((woord, bool(str(velden[veld] or "").strip())) for woord, veld in _BESCHRIJVING if veld in velden),
        ("een uitvoeringsvorm", bool(uitvoeringsvormen)),
        ("een tegel", bool(tegels)),
        ("een klantkenmerk", bool(klantkenmerken)),
    ]
    return [woord for woord, aanwezig in gevuld if not aanwezig]


def beschrijving_van(instrument: "Instrument") -> dict[str, Any]:
    """The fields that `wat_ontbreekt` asks for. No query."""
    return {
        "samenvatting": instrument.samenvatting,
        "doel": instrument.doel,
        "werkwijze": instrument.werkwijze,
        "aanbieder": instrument.aanbieder_id,
    }


def melding_ontbreekt(ontbreekt: list[str]) -> str:
    """The message for the beheerder about what is missing."""
    return f"Publiceren kan nog niet. Er ontbreekt nog: {opsomming(ontbreekt)}."


def waarom_niet_zichtbaar(instrument: "Instrument", *, compleet: bool, vandaag: date) -> str:
    """Why a klantmanager does not see this instrument yet or any more on that day; "" when published."""
    if instrument.status != "gepubliceerd":
        return str(instrument.get_status_display())
    if not compleet:
        return "Niet compleet"
    if instrument.publiceren_vanaf and instrument.publiceren_vanaf > vandaag:
        return f"Gepubliceerd vanaf {instrument.publiceren_vanaf:%d-%m-%Y}"
    if instrument.publiceren_tot and instrument.publiceren_tot < vandaag:
        return f"Gepubliceerd tot en met {instrument.publiceren_tot:%d-%m-%Y}"
    return ""


def waarom_buiten_catalogus(instrument: "Instrument", *, vandaag: date) -> str:
    """`waarom_niet_zichtbaar` of one instrument from `InstrumentQuerySet.volledig`."""
    ontbreekt = wat_ontbreekt(
        beschrijving_van(instrument),
        # Not asked before a klantmanager may find it, as in Eva; publishing it does ask.
        uitvoeringsvormen=1,
        tegels=len(instrument.alle_tegels),
        klantkenmerken=len(instrument.alle_klantkenmerken),
    )
    return waarom_niet_zichtbaar(instrument, compleet=not ontbreekt, vandaag=vandaag)


def uit_catalogus(instrument: "Instrument", *, vandaag: date) -> str:
    """That an instrument which was published once cannot be found on that day, with since when if that is known.

    "" when it can be found, and when it never could. For one from `InstrumentQuerySet.volledig`, with its
    `met_publicatieverleden`.
    """
    if not (instrument.was_gepubliceerd and waarom_buiten_catalogus(instrument, vandaag=vandaag)):
        return ""
    vanaf, tot = instrument.publiceren_vanaf, instrument.publiceren_tot
    if instrument.status == "gepubliceerd" and vanaf and vanaf > vandaag:
        return f"Nu niet in de catalogus, weer vanaf {vanaf:%d-%m-%Y}"
    dagen = [tot + timedelta(days=1)] if tot and tot < vandaag else []
    dagen += [instrument.uit_catalogus_op] if instrument.uit_catalogus_op else []
    return f"Niet meer in de catalogus sinds {min(dagen):%d-%m-%Y}" if dagen else "Niet meer in de catalogus"
