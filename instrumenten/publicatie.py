"""When an instrument may be shown to klantmanagers. Source: Eva, "compleet" and "gepubliceerd"."""

from datetime import date
from typing import Any

from instrumenten.woorden import opsomming


def wat_ontbreekt(*, samenvatting: str, tegels: int, klantkenmerken: int) -> list[str]:
    """What an instrument lacks to be published, as words for a message; empty when it is complete.

    `tegels` and `klantkenmerken` are how many it has.
    """
    return [
        woord
        for woord, aanwezig in [
            ("een samenvatting", samenvatting.strip()),
            ("een tegel", tegels),
            ("een klantkenmerk", klantkenmerken),
        ]
        if not aanwezig
    ]


def melding_ontbreekt(ontbreekt: list[str]) -> str:
    """The message for the beheerder about what is missing."""
    return f"Publiceren kan nog niet. Er ontbreekt nog: {opsomming(ontbreekt)}."


def waarom_niet_zichtbaar(instrument: Any, *, compleet: bool, vandaag: date) -> str:
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
