"""Conversations get their time of day, and the demo account a day with something in it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from random import Random

from demo.tijd import werkdag
from demo.verhaal.gesprek import Gespreksverhaal
from demo.verhaal.klant import Klantverhaal

TIJDEN = tuple(time(uur, minuut) for uur, minuut in ((9, 0), (10, 0), (11, 0), (13, 0), (14, 0), (15, 0), (16, 0)))
_OP_EEN_DAG = 6
_VANDAAG = (time(9, 30), time(11, 0), time(13, 30), time(15, 0))


def deel_in(kans: Random, verhalen: Iterable[Klantverhaal], vandaag: date, demoaccounts: Collection[int]) -> None:
    """Give every conversation a time; what is planned is spread, so that no day of a klantmanager holds too much.

    On one day of a demo account two overlap.
    """
    alle = [gesprek for verhaal in verhalen for gesprek in verhaal.gesprekken]
    gekozen: set[int] = set()
    for nummer in demoaccounts:
        gekozen |= _vul_vandaag([gesprek for gesprek in alle if gesprek.door == nummer], vandaag)
    per_dag: dict[tuple[int, date], list[Gespreksverhaal]] = defaultdict(list)
    gepland = [gesprek for gesprek in alle if gesprek.moment.date() >= vandaag and id(gesprek) not in gekozen]
    for gesprek in sorted(gepland, key=lambda gesprek: gesprek.moment):
        dag = werkdag(gesprek.moment.date())
        while len(per_dag[gesprek.door, dag]) >= _OP_EEN_DAG:
            dag = werkdag(dag + timedelta(days=1))
        gesprek.moment = datetime.combine(dag, time(9))
        per_dag[gesprek.door, dag].append(gesprek)
    botst = {
        next((sleutel for sleutel in per_dag if sleutel[0] == nummer and len(per_dag[sleutel]) > 1), None)
        for nummer in demoaccounts
    }
    for gesprek in alle:
        if gesprek.moment.date() < vandaag:
            per_dag[gesprek.door, gesprek.moment.date()].append(gesprek)
    for (nummer, dag), gesprekken in per_dag.items():
        tijden = kans.sample(TIJDEN, len(TIJDEN))
        for plaats, gesprek in enumerate(gesprekken):
            # More than a day can hold only happens in the past, where a colleague stood in.
            gesprek.moment = datetime.combine(dag, tijden[plaats % len(tijden)])
        if (nummer, dag) in botst:
            # A quarter of an hour into the first: what the agenda has to say something about.
            gesprekken[1].moment = gesprekken[0].moment + timedelta(minutes=15)


def _vul_vandaag(eigen: list[Gespreksverhaal], vandaag: date) -> set[int]:
    """The next planned conversations take place today, also when today is a Sunday: one looks at a demo any day.

    Returns which ones (by identity). At most half of what is planned moves.
    """
    komend = sorted(
        (gesprek for gesprek in eigen if gesprek.status == "gepland" and gesprek.moment.date() >= vandaag),
        key=lambda gesprek: gesprek.moment,
    )
    gekozen = komend[: min(len(_VANDAAG), -(-len(komend) // 2))]
    for tijd, gesprek in zip(_VANDAAG, gekozen, strict=False):
        gesprek.moment = datetime.combine(vandaag, tijd)
    return {id(gesprek) for gesprek in gekozen}
