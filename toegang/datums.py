"""Days and moments as people type them, and how far from today they can be.

Two kinds of wrong: what cannot be is refused, what is unlikely is asked about once. How far is too far differs by what
the day is about (`Grenzen`); what no day can be, no row in the database can have either (`denkbaar`).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from typing_extensions import override

from toegang.invoer import gewone_tekens

MAANDEN = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
VOORBEELD = "Schrijf dag, maand en jaar, zoals 22-11-2026."
_CIJFERS = re.compile(r"(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|'?\d{2})")
_ISO = re.compile(r"(\d{4,6})-(\d{1,2})-(\d{1,2})")
_WOORD = re.compile(r"(\d{1,2})[-. ]{1,2}([a-z]{3,9})\.?[- ]\s?(\d{4}|'?\d{2})")
_TIJD = re.compile(r"(\d{1,2})\s?[:.u]\s?(\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s?u(?:ur|\.)?)?")
# No day that anyone means lies outside.
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2100


class GeenDatum(ValueError):
    """What was typed is no day or moment; the message says why, in Dutch."""


def lees_datum(tekst: str) -> date:
    """The day in this text: 2026-11-22, 22-11-2026, 22/11/2026, 22.11.2026, 22 nov 2026, 22-11-26. Raises GeenDatum.

    Day before month, as here. A year of two figures is of this century: dates of birth have a reading of their own.
    """
    kaal = gewone_tekens(tekst).lower()
    if gevonden := _ISO.fullmatch(kaal):
        jaartal, maand, dag = gevonden[1], int(gevonden[2]), int(gevonden[3])
    elif gevonden := _CIJFERS.fullmatch(kaal):
        dag, maand, jaartal = int(gevonden[1]), int(gevonden[2]), gevonden[3].lstrip("'")
    elif gevonden := _WOORD.fullmatch(kaal):
        woord = "maa" if gevonden[2].startswith(("mrt", "maart")) else gevonden[2][:3]
        if woord not in MAANDEN:
            raise GeenDatum(f"Dit is geen datum. {VOORBEELD}")
        dag, maand, jaartal = int(gevonden[1]), MAANDEN.index(woord) + 1, gevonden[3].lstrip("'")
    else:
        raise GeenDatum(f"Dit is geen datum. {VOORBEELD}")
    # Written in full the year 26 is the year 26.
    jaar = int(jaartal) + (2000 if len(jaartal) == 2 else 0)
    if jaar > LAATSTE_JAAR or jaar < EERSTE_JAAR:
        raise GeenDatum(f"Het jaar {jaar} kan niet kloppen. {VOORBEELD}")
    try:
        return date(jaar, maand, dag)
    except ValueError as fout:
        raise GeenDatum(f"Deze dag bestaat niet. {VOORBEELD}") from fout


def lees_moment(tekst: str, zone: ZoneInfo) -> datetime:
    """The moment in this text, on the clock of this zone: a day and a time with "T", a space or a comma between.

    Raises GeenDatum, also for the hour that the clock skips in spring and for the one that comes twice in autumn.
    """
    kaal = gewone_tekens(tekst).lower().replace(" om ", " ")
    gevonden = re.fullmatch(rf"(.+?)(?:t|,\s?|\s)({_TIJD.pattern})", kaal)
    if gevonden is None:
        lees_datum(kaal)
        raise GeenDatum("Vul ook de tijd in, zoals 22-11-2026 14:30.")
    dag, uur, minuut = lees_datum(gevonden[1]), int(gevonden[3]), int(gevonden[4])
    if uur > 23 or minuut > 59:
        raise GeenDatum("Deze tijd bestaat niet. Schrijf de tijd zoals 14:30.")
    return op_de_klok(datetime.combine(dag, time(uur, minuut)), zone)


def op_de_klok(moment: datetime, zone: ZoneInfo) -> datetime:
    """This time of the clock as a moment. Raises GeenDatum when the clock never shows it, or shows it twice."""
    eerst, daarna = moment.replace(tzinfo=zone, fold=0), moment.replace(tzinfo=zone, fold=1)
    sprong = (daarna.utcoffset() or timedelta()) - (eerst.utcoffset() or timedelta())
    if not sprong:
        return eerst
    # The hour around which the clock is put: from its whole hour on, as long as the jump is.
    begin = moment.replace(minute=0)
    klok, einde = f"{moment:%H:%M}", begin + abs(sprong)
    if sprong > timedelta():
        raise GeenDatum(
            f"Op {moment:%d-%m-%Y} gaat de klok van {begin:%H:%M} naar {einde:%H:%M}: {klok} bestaat dan niet. "
            f"Kies een tijd voor {begin:%H:%M} of vanaf {einde:%H:%M}."
        )
    raise GeenDatum(
        f"Op {moment:%d-%m-%Y} gaat de klok van {einde:%H:%M} terug naar {begin:%H:%M}: {klok} komt dan twee keer. "
        f"Kies een tijd voor {begin:%H:%M} of vanaf {einde:%H:%M}."
    )


def _jaren(dag: date, jaren: int) -> date:
    """So many years later or earlier; 29 February is then the 28th."""
    jaar = min(max(dag.year + jaren, 1), 9999)
    return dag.replace(year=jaar, day=28 if (dag.month, dag.day) == (2, 29) else dag.day)


@dataclass(frozen=True)
class Grenzen:
    """How far from today a day can be, in years: beyond `terug` and `vooruit` it is refused.

    Beyond `vraag_terug` and `vraag_vooruit` it is asked about once.
    """

    terug: int
    vooruit: int
    vraag_terug: int
    vraag_vooruit: int

    def laatst(self, vandaag: date) -> date:
        """The last day that is not refused."""
        return _jaren(vandaag, self.vooruit)

    def fout(self, dag: date, vandaag: date) -> str | None:
        """Why this day cannot be right, in Dutch; None when it can."""
        vroegst, laatst = _jaren(vandaag, -self.terug), self.laatst(vandaag)
        if dag < vroegst:
            return f"{dag:%d-%m-%Y} is te lang geleden. Kies een dag vanaf {vroegst:%d-%m-%Y}."
        if dag > laatst:
            return f"{dag:%d-%m-%Y} is te ver weg. Kies een dag tot en met {laatst:%d-%m-%Y}."
        return None

    def vraag(self, dag: date, vandaag: date) -> str | None:
        """What makes this day unlikely, in Dutch; None when it is not."""
        if dag > _jaren(vandaag, self.vraag_vooruit):
            return f"{dag:%d-%m-%Y} is over meer dan {_in_jaren(self.vraag_vooruit)}."
        if dag < _jaren(vandaag, -self.vraag_terug):
            return f"{dag:%d-%m-%Y} is meer dan {_in_jaren(self.vraag_terug)} geleden."
        return None


def _in_jaren(aantal: int) -> str:
    return "een jaar" if aantal == 1 else f"{aantal} jaar"


# What was done, seen or said. That it is not of tomorrow, each form says in words of its own.
GEBEURD = Grenzen(terug=40, vooruit=40, vraag_terug=2, vraag_vooruit=40)
# What is agreed or planned.
KOMT = Grenzen(terug=40, vooruit=3, vraag_terug=40, vraag_vooruit=1)
# From when to when something runs.
LOOPT = Grenzen(terug=10, vooruit=10, vraag_terug=2, vraag_vooruit=3)
# Until when something counts: a certificate, a publication.
GELDT = Grenzen(terug=40, vooruit=25, vraag_terug=40, vraag_vooruit=10)


class Denkbaar(models.CheckConstraint):
    """A rule about the years of dates, which a form judges without asking the database."""

    @override
    def validate(self, model: Any, instance: Any, exclude: Any = None, using: Any = None) -> None:
        """Raise ValidationError for a day or moment of a year that cannot be."""
        for veld in self.condition.referenced_base_fields - set(exclude or ()):  # type: ignore[union-attr]  # a Q
            waarde = getattr(instance, veld)
            if waarde and not EERSTE_JAAR <= waarde.year <= LAATSTE_JAAR:
                raise ValidationError(self.get_violation_error_message(), code=self.violation_error_code)


def denkbaar(naam: str, *dagen: str, momenten: tuple[str, ...] = ()) -> Denkbaar:
    """The rule of the database that these days and moments are of a year that can be, or empty."""
    voorwaarde = Q()
    for veld in (*dagen, *momenten):
        van, tot = date(EERSTE_JAAR, 1, 1), date(LAATSTE_JAAR + 1, 1, 1)
        if veld in momenten:
            van, tot = (datetime(dag.year, 1, 1, tzinfo=UTC) for dag in (van, tot))
        voorwaarde &= Q(**{f"{veld}__isnull": True}) | Q(**{f"{veld}__gte": van, f"{veld}__lt": tot})
    return Denkbaar(
        condition=voorwaarde, name=naam, violation_error_message="Een datum ligt te ver in het verleden of de toekomst."
    )
