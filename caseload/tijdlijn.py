"""Everything that happened with one client, newest first: one list out of seven tables, cut in the database.

What has only a day gets the moment of that day at which it happens: a melding opens it, an outflow closes it, and an
evaluation is what the conversation of that day came to. At the same moment what follows from the other stands later,
and a period before the next period. The list is made by the function `tijdlijn` of the database, so that neither side
composes a statement of seven tables at every look (decision 42).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Gesprek
from klanten.models import Klant
from toegang.wijzigingen import Wijziging, wijzigingen_van
from trajecten.models import Evaluatie

PER_PAGINA = 15


class Dossierregel(NamedTuple):
    """One thing that happened, as the database lists it."""

    soort: str
    dag: date
    bron_pk: int
    volgnummer: int
    kop: str
    bijschrift: str
    wie: str


@dataclass(frozen=True)
class Gebeurtenis:
    """One thing that happened. `adres` is empty when it has no page of its own; `wijziging`: another changed it."""

    soort: str
    dag: date
    kop: str
    uitleg: str
    wie: str
    adres: str
    wijziging: Wijziging | None = None


@dataclass(frozen=True)
class Soort:
    """A kind of event: how it is called, and the page that shows one (with which arguments beside the client)."""

    code: str
    naam: str
    pagina: str = ""
    met: str = ""


SOORTEN = [
    Soort("gesprek", "Gesprekken", "gesprek", "bron_pk"),
    Soort("klantbeeld", "Klantbeelden", "klantbeeld_versie", "volgnummer"),
    Soort("profiel", "Profielen", "profiel"),
    Soort("plan", "Plannen", "trajectplan_versie", "volgnummer"),
    Soort("evaluatie", "Evaluaties", "trajectplan"),
    Soort("overdracht", "Overdrachten"),
    Soort("periode", "Melding en uitstroom"),
]
OP_CODE = {soort.code: soort for soort in SOORTEN}


_UIT = "FROM tijdlijn(%s, %s, %s)"
_TEL = f"SELECT count(*) {_UIT}"
_LEES = f"""
    SELECT soort, (wanneer AT TIME ZONE %s)::date, bron_pk, volgnummer, kop, bijschrift, trim(wie) {_UIT}
    ORDER BY wanneer DESC, beurt DESC, bron_pk DESC, volgnummer DESC LIMIT %s OFFSET %s
"""


class Tijdlijn:
    """The lines of one client, newest first, of one kind when that kind exists; to be counted and cut into pages."""

    # The paginator warns about rows without an order; these have theirs.
    ordered = True

    def __init__(self, klant: Klant, soort: str = "") -> None:
        self._zone = timezone.get_default_timezone_name()
        self._vraag = (klant.pk, soort if soort in OP_CODE else "", self._zone)

    def count(self) -> int:
        """How many lines there are. One query."""
        with connection.cursor() as cursor:
            cursor.execute(_TEL, self._vraag)
            return int(cursor.fetchone()[0])

    def __len__(self) -> int:
        return self.count()

    def __iter__(self) -> Iterator[Dossierregel]:
        return iter(self[:])

    def __getitem__(self, deel: slice) -> list[Dossierregel]:
        """Some of the lines. One query."""
        begin = deel.start or 0
        hoogstens = None if deel.stop is None else deel.stop - begin
        with connection.cursor() as cursor:
            cursor.execute(_LEES, (self._zone, *self._vraag, hoogstens, begin))
            return [Dossierregel._make(rij) for rij in cursor.fetchall()]


# The kinds whose text can become a colleague's after it was recorded; the others stand fast or have no author.
_NOG_TE_WIJZIGEN: dict[str, type[Model]] = {"gesprek": Gesprek, "evaluatie": Evaluatie}


def gebeurtenissen(klant: Klant, regels: Iterable[Dossierregel]) -> list[Gebeurtenis]:
    """Lines of the time line as they are shown, with who changed what may still be changed. One query."""
    getoond = list(regels)
    sleutels = [(_NOG_TE_WIJZIGEN.get(regel.soort), regel.bron_pk) for regel in getoond]
    gewijzigd = wijzigingen_van((model, pk) for model, pk in sleutels if model)
    return [
        als_gebeurtenis(klant, regel, gewijzigd.get((model, pk)) if model else None)
        for regel, (model, pk) in zip(getoond, sleutels, strict=True)
    ]


def als_gebeurtenis(klant: Klant, regel: Dossierregel, wijziging: Wijziging | None = None) -> Gebeurtenis:
    """A line with the page where it stands in full."""
    soort = OP_CODE[regel.soort]
    argumenten = [klant.pk, getattr(regel, soort.met)] if soort.met else [klant.pk]
    return Gebeurtenis(
        soort=soort.code,
        dag=regel.dag,
        kop=regel.kop,
        uitleg=regel.bijschrift,
        wie=regel.wie,
        adres=reverse(soort.pagina, args=argumenten) if soort.pagina else "",
        wijziging=wijziging,
    )
