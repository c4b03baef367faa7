"""In how many plans instruments run now. The catalogue knows no plans: who keeps them registers how to count.

Without anyone registered there is nothing to tell, and the catalogue works as well.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping

Teller = Callable[[Collection[int]], Mapping[int, int]]

_tellers: list[Teller] = []


def meld_teller_aan(teller: Teller) -> None:
    """Register a function that counts, per instrument of these pks, the plans in which it runs now; at start-up, once.

    What runs in none need not be in the answer.
    """
    if teller not in _tellers:
        _tellers.append(teller)


def lopend_gebruik_van(pks: Collection[int]) -> Mapping[int, int] | None:
    """In how many plans each of these instruments runs now; None when nobody counts. A query per function."""
    if not _tellers:
        return None
    gebruik: Counter[int] = Counter()
    for teller in _tellers:
        gebruik.update(teller(pks))
    return gebruik


def lopend_gebruik(instrument_pk: int) -> int | None:
    """In how many plans the instrument runs now; None when nobody counts. A query per registered function."""
    gebruik = lopend_gebruik_van([instrument_pk])
    return None if gebruik is None else gebruik[instrument_pk]
