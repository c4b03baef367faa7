"""A client who comes back: from which guidance, and what was told about it (Hoe werken wij?, 36 and 70)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.db.models import Exists, OuterRef, QuerySet

from klanten.models import Klant, Periode, Terugkeer


@dataclass(frozen=True)
class Terugkomst:
    """The period that began with a return, and the one before it."""

    periode: Periode
    eerder: Periode

    @property
    def terugkeer(self) -> Terugkeer | None:
        """What was told about it; None when nothing was."""
        return getattr(self.periode, "terugkeer", None)

    @property
    def besproken(self) -> bool:
        """Whether anything was told."""
        verhaal = self.terugkeer
        return bool(verhaal and (verhaal.verhaal_klant or verhaal.verhaal_werkgever or verhaal.leerpunt))

    @property
    def maanden_weg(self) -> int:
        """How many whole months the client was gone."""
        weg, terug = self.eerder.einde, self.periode.begin
        if weg is None:
            return 0
        return max((terug.year - weg.year) * 12 + terug.month - weg.month - (terug.day < weg.day), 0)


def perioden(klant: Klant) -> QuerySet[Periode]:
    """All periods of this client with their reasons and what was told about the return, newest first. One query."""
    gevonden = Periode.objects.filter(klant=klant).nieuwste_eerst()
    return gevonden.select_related("meldreden", "uitstroomreden", "terugkeer")


def komt_terug(klant: Klant) -> bool:
    """Whether this client was in guidance before."""
    return klant.perioden.beeindigd().exists()


def lopende_terugkomst() -> QuerySet[Periode]:
    """For a query over clients: the running period of who was in guidance before."""
    eerder = Periode.objects.beeindigd().filter(klant=OuterRef("klant"))
    return Periode.objects.lopend().filter(Exists(eerder), klant=OuterRef("pk"))


def terugkomsten(van_nieuw_naar_oud: Iterable[Periode]) -> list[Terugkomst]:
    """Every return among these periods, the latest first; see `perioden`."""
    return [Terugkomst(periode, eerder) for periode, eerder in pairwise(van_nieuw_naar_oud) if eerder.einde is not None]
