"""When an instrument may be shown to klantmanagers. Source: Eva, "compleet" and "gepubliceerd"."""

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
