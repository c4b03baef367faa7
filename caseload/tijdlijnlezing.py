"""Reading the time line of a dossier: its statement, composed once for each kind, and its pages."""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any, overload

from caseload.tijdlijn import OP_CODE, PER_PAGINA, Dossierregel, Rijen, bronnen
from klanten.models import Klant
from toegang.vastevraag import VasteVraag, plek

_LEES = """
    SELECT *, count(*) OVER () FROM ({}) regels ORDER BY wanneer DESC, beurt DESC, bron_pk DESC, volgnummer DESC
    LIMIT %(hoogstens)s OFFSET %(begin)s
"""


@cache
def _vraag(soort: str) -> VasteVraag:
    """Some lines of one kind, or of all when there is no such kind, each with how many lines there are."""

    def bouw() -> Rijen:
        per_soort = bronnen(plek("klant"))
        gekozen = per_soort.get(soort) or [regels for lijst in per_soort.values() for regels in lijst]
        return gekozen[0].union(*gekozen[1:], all=True)

    return VasteVraag(bouw, _LEES)


class Tijdlijn:
    """The lines of one client, newest first, of one kind when that kind exists; to be counted and cut into pages.

    The first page and the count take one query together.
    """

    # The paginator warns about rows without an order; these have theirs.
    ordered = True

    def __init__(self, klant: Klant, soort: str = "") -> None:
        self._klant = klant.pk
        self._soort = soort if soort in OP_CODE else ""

    def _lees(self, begin: int, hoogstens: int | None) -> list[tuple[Any, ...]]:
        return _vraag(self._soort)(klant=self._klant, begin=begin, hoogstens=hoogstens)

    @cached_property
    def _eerste(self) -> list[tuple[Any, ...]]:
        return self._lees(0, PER_PAGINA)

    def count(self) -> int:
        """How many lines there are."""
        return self._eerste[0][-1] if self._eerste else 0

    def __len__(self) -> int:
        return self.count()

    def __iter__(self) -> Iterator[Dossierregel]:
        return iter(self[:])

    @overload
    def __getitem__(self, deel: int) -> Dossierregel: ...

    @overload
    def __getitem__(self, deel: slice) -> list[Dossierregel]: ...

    def __getitem__(self, deel: int | slice) -> Dossierregel | list[Dossierregel]:
        """A line, or some of them."""
        if isinstance(deel, int):
            return self[deel : deel + 1][0]
        begin, einde = deel.start or 0, deel.stop
        if begin == 0 and einde is not None and einde <= PER_PAGINA:
            rijen = self._eerste[:einde]
        else:
            rijen = self._lees(begin, None if einde is None else einde - begin)
        return [Dossierregel._make(rij[:-1]) for rij in rijen]
