"""How old someone is."""

from datetime import date


def leeftijd(geboortedatum: date, op: date) -> int:
    """Age in whole years on the day `op`; born on 29 February counts from 1 March in other years."""
    return op.year - geboortedatum.year - ((op.month, op.day) < (geboortedatum.month, geboortedatum.day))
