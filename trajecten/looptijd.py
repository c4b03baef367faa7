"""How long an instrument runs, as a date. Pure."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from instrumenten.duur import Eenheid


def plus_maanden(dag: date, maanden: int) -> date:
    """The same day so many months later; the last day of the month when that day does not exist."""
    jaar, maand = divmod(dag.month - 1 + maanden, 12)
    jaar, maand = dag.year + jaar, maand + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


def verwacht_einde(begin: date, duur: int | None, eenheid: str, uren_per_week: Decimal | None) -> date | None:
    """The day on which an instrument that begins on `begin` is expected to end; None when it has no known duration.

    A duration in hours is spread over whole weeks of `uren_per_week`; without those hours nothing can be said.
    """
    if duur is None or not eenheid:
        return None
    if eenheid == Eenheid.MAAND:
        return plus_maanden(begin, duur)
    if eenheid == Eenheid.UUR:
        if not uren_per_week:
            return None
        weken = int((Decimal(duur) / Decimal(uren_per_week)).to_integral_value(ROUND_CEILING))
        return begin + timedelta(weeks=weken)
    return begin + (timedelta(weeks=duur) if eenheid == Eenheid.WEEK else timedelta(days=duur))
