"""Working days and moments. Nothing in a story happens at night or in a weekend, the agenda of today apart."""

from datetime import date, datetime, time, timedelta
from random import Random

_VRIJDAG = 4
# Month and day of the public holidays that fall on the same day every year.
_FEESTDAGEN = {(1, 1), (4, 27), (12, 25), (12, 26)}
_DAG = timedelta(days=1)


def _gewerkt(dag: date) -> bool:
    return dag.weekday() <= _VRIJDAG and (dag.month, dag.day) not in _FEESTDAGEN


def werkdag(dag: date, *, uiterlijk: date | None = None) -> date:
    """This day, or the first working day after it; the last one before it when that would be later than `uiterlijk`."""
    vooruit = dag
    while not _gewerkt(vooruit):
        vooruit += _DAG
    if uiterlijk is None or vooruit <= uiterlijk:
        return vooruit
    while not _gewerkt(dag):
        dag -= _DAG
    return dag


def later(kans: Random, dag: date, van: int, tot: int, *, uiterlijk: date | None = None) -> date:
    """A working day `van` to `tot` days later; not after `uiterlijk`."""
    nieuw = dag + timedelta(days=kans.randint(van, tot))
    if uiterlijk is not None:
        nieuw = min(nieuw, uiterlijk)
    return werkdag(nieuw, uiterlijk=uiterlijk)


def overdag(kans: Random, dag: date) -> datetime:
    """A moment in office hours, to the minute."""
    return datetime.combine(dag, time(kans.randint(9, 16), kans.randint(0, 59)))
