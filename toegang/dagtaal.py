"""Days and hours as a client reads them: the month in letters. Elsewhere a day is 22-11-2026 (`config.formats`)."""

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.timezone import is_aware, localtime


def dag_voor_klant(dag: date) -> str:
    """A day: "22 november 2026". Of a moment the day it is here."""
    return date_format(_hier(dag), "j F Y")


def moment_voor_klant(moment: datetime) -> str:
    """When to be somewhere, with the day of the week: "zondag 22 november 2026 om 10:30 uur"."""
    return f"{date_format(_hier(moment), 'l j F Y')} om {date_format(_hier(moment), 'H:i')} uur"


def _hier(dag: date) -> date:
    return localtime(dag) if isinstance(dag, datetime) and is_aware(dag) else dag
