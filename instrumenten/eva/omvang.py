"""From the text of a file of Eva to its values, and how many it may hold: a small file can be all brackets."""

import json
from typing import Any

# In one instrument: one with all municipalities of the Netherlands and a hundred reviews has three thousand.
WAARDEN_MAXIMUM = 5000
# Lists and objects within each other; Eva has five.
DIEPTE_MAXIMUM = 12


class DubbeleSleutel(ValueError):
    """A key stands twice in one object: nobody knows which of the two values is meant. The message is in Dutch."""


def ontleed(tekst: str) -> object:
    """The values in this JSON. Raises DubbeleSleutel, ValueError when it is none, RecursionError."""
    return json.loads(tekst, object_pairs_hook=_zonder_dubbele)


def _zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    waarden = dict(paren)
    if len(waarden) < len(paren):
        sleutels = [sleutel for sleutel, _ in paren]
        dubbel = next(sleutel for sleutel in waarden if sleutels.count(sleutel) > 1)
        raise DubbeleSleutel(f"de sleutel “{dubbel[:60]}” staat twee keer in hetzelfde object")
    return waarden


def tel_waarden(rij: object, maximum: int = WAARDEN_MAXIMUM) -> int:
    """How many values and marks of HTML there are in one element of the file; counts on to one above `maximum` only.

    A nesting beyond DIEPTE_MAXIMUM counts as too many.
    """
    aantal, laag = 0, [rij]
    for _ in range(DIEPTE_MAXIMUM):
        aantal += len(laag) + sum(waarde.count("<") for waarde in laag if isinstance(waarde, str))
        if aantal > maximum or not laag:
            return min(aantal, maximum + 1)
        laag = [
            deel
            for waarde in laag
            if isinstance(waarde, list | dict)
            for deel in (waarde.values() if isinstance(waarde, dict) else waarde)
        ]
    return maximum + 1 if laag else aantal
