"""Which days the municipality works: not in the weekend and not on the public holidays of the Netherlands. Pure.

The holidays come from the library `holidays`: Easter and what hangs on it, Koningsdag that moves from a Sunday, and
Bevrijdingsdag that is a day off once in five years.
"""

from datetime import date, timedelta
from functools import cache

import holidays

_WEEKEND = 5


@cache
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("NL", years=jaar))


def is_werkdag(dag: date) -> bool:
    """Whether one works on this day."""
    return dag.weekday() < _WEEKEND and dag not in _feestdagen(dag.year)


def volgende_werkdag(dag: date) -> date:
    """The first working day after this one."""
    return _eerste(dag, timedelta(days=1))


def vorige_werkdag(dag: date) -> date:
    """The last working day before this one."""
    return _eerste(dag, timedelta(days=-1))


def _eerste(dag: date, stap: timedelta) -> date:
    dag += stap
    while not is_werkdag(dag):
        dag += stap
    return dag
