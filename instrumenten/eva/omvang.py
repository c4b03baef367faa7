"""How much a file of Eva may hold: counted before it is read, as a small file can hold a mountain of brackets."""

from typing import Any

# In one instrument: one with all municipalities of the Netherlands and a hundred reviews has three thousand.
WAARDEN_MAXIMUM = 5000
# Lists and objects within each other; Eva has five.
DIEPTE_MAXIMUM = 12


def tel_waarden(rij: Any, maximum: int = WAARDEN_MAXIMUM) -> int:
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
