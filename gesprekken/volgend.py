"""When the next conversation is, said as people say it: over two weeks. Pure."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from gesprekken.werkdagen import is_werkdag, volgende_werkdag

KWARTIER = 15


def over_weken(weken: int, *, gesprek_op: datetime, vandaag: date) -> datetime:
    """So many weeks from today, at the time at which this conversation was, down to the quarter of an hour.

    On the first working day from there: nobody is invited for a Sunday or for Christmas.
    """
    dag = vandaag + timedelta(weeks=weken)
    if not is_werkdag(dag):
        dag = volgende_werkdag(dag)
    tijd = timezone.localtime(gesprek_op).time()
    kwart = tijd.replace(minute=tijd.minute - tijd.minute % KWARTIER, second=0, microsecond=0)
    return timezone.make_aware(datetime.combine(dag, kwart))
