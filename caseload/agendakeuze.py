"""What of the agenda is asked for, from the address: which day, day or week, and whose."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self
from urllib.parse import urlencode

from toegang.datums import EERSTE_JAAR, LAATSTE_JAAR
from toegang.nummers import als_nummer

DAG = "dag"


@dataclass(frozen=True)
class Agendakeuze:
    """A day, one day or its week, and the colleague (None: the reader)."""

    dag: date
    vandaag: date
    per_dag: bool = False
    wie: int | None = None

    @classmethod
    def uit(cls, waarden: Mapping[str, str], *, vandaag: date, leden: Collection[int]) -> Self:
        """What an address asks for; what makes no sense in it is today, the week, the reader."""
        try:
            dag = date.fromisoformat(waarden.get("dag", ""))
        except ValueError:
            dag = vandaag
        if not EERSTE_JAAR < dag.year < LAATSTE_JAAR:
            dag = vandaag
        wie = als_nummer(waarden.get("wie", ""))
        return cls(dag, vandaag, waarden.get("vorm") == DAG, wie if wie in leden else None)

    @property
    def adres(self) -> str:
        """The query of this choice, with its question mark."""
        delen = {"vorm": DAG if self.per_dag else "week", "dag": self.dag.isoformat()}
        return "?" + urlencode(delen | ({"wie": str(self.wie)} if self.wie else {}))

    def _stap(self, richting: int) -> Self:
        return replace(self, dag=self.dag + timedelta(days=richting * (1 if self.per_dag else 7)))

    @property
    def vorige(self) -> Self:
        """The day or week before."""
        return self._stap(-1)

    @property
    def volgende(self) -> Self:
        """The day or week after."""
        return self._stap(1)

    @property
    def nu(self) -> Self:
        """Today, or this week."""
        return replace(self, dag=self.vandaag)

    @property
    def als_dag(self) -> Self:
        """The same day by itself."""
        return replace(self, per_dag=True)

    @property
    def als_week(self) -> Self:
        """The week of the same day."""
        return replace(self, per_dag=False)
