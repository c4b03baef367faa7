"""In how many plans an instrument runs now. The catalogue knows no plans: who keeps them registers how to count.

Without anyone registered there is nothing to tell, and the catalogue works as well.
"""

from collections.abc import Callable

Teller = Callable[[int], int]

_tellers: list[Teller] = []


def meld_teller_aan(teller: Teller) -> None:
    """Register a function that counts the plans in which the instrument with this pk runs now; at start-up, once."""
    if teller not in _tellers:
        _tellers.append(teller)


def lopend_gebruik(instrument_pk: int) -> int | None:
    """In how many plans the instrument runs now; None when nobody counts. A query per registered function."""
    return sum(teller(instrument_pk) for teller in _tellers) if _tellers else None
