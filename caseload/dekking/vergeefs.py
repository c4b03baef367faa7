"""What was sought in the catalogue and not found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, Count, F, Sum, Value, When
from django.db.models.functions import Concat

from caseload.dekking.maten import GEBRUIK_DAGEN, LIJST_MAXIMUM, MINIMUM
from instrumenten.models import ZoekZonderResultaat


@dataclass(frozen=True)
class Vergeefs:
    """A search without result and how often it was done in the past twelve months; rarer texts are left out of it."""

    woorden: str
    aantal: int


def lees_vergeefs(op: date, namen: Mapping[str, str]) -> tuple[list[Vergeefs], int]:
    """What was sought most without result in twelve months, and how many searches it says nothing of. One query.

    A typed text may be a name, so one that was sought less than MINIMUM times is left out: its search counts with those
    of the same choices, and without choices only as one more.
    """
    gezocht = (
        ZoekZonderResultaat.objects.filter(maand__gt=op - timedelta(days=GEBRUIK_DAGEN))
        .order_by()
        .annotate(zoekvraag=Concat("vraag", Value("\n"), "tekst"))
    )
    vaak = gezocht.values("zoekvraag").annotate(keer=Sum("aantal")).filter(keer__gte=MINIMUM).values("zoekvraag")
    rijen = (
        gezocht.annotate(getoond=Case(When(zoekvraag__in=vaak, then=F("tekst")), default=Value("")))
        .values("vraag", "getoond")
        .annotate(keer=Sum("aantal"), teksten=Count("tekst", distinct=True))
        # What cannot be shown is one row, and comes first.
        .order_by(Case(When(vraag="", getoond="", then=0), default=1), "-keer", "vraag", "getoond")
    )[: LIJST_MAXIMUM + 1]
    zegt_iets = [rij for rij in rijen if rij["vraag"] or rij["getoond"]]
    return (
        [Vergeefs(_in_woorden(rij["vraag"], rij["getoond"], namen), rij["keer"]) for rij in zegt_iets[:LIJST_MAXIMUM]],
        sum(rij["teksten"] for rij in rijen if not (rij["vraag"] or rij["getoond"])),
    )


def _in_woorden(vraag: str, tekst: str, namen: Mapping[str, str]) -> str:
    """A search as people say it; a choice whose name is not known here stands as it stood in the address."""
    delen = [f"‘{tekst}’"] if tekst else []
    for deel in filter(None, vraag.lstrip("?").split("&")):
        _, _, code = deel.partition("=")
        delen.append(namen.get(code, deel.replace("=", ": ")))
    return ", ".join(delen)
