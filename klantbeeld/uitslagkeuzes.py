"""The results of instruments that may be the source of a score."""

from dataclasses import dataclass
from datetime import date

from klanten.models import Diagnoseuitslag, Klant


@dataclass(frozen=True)
class Uitslagkeuze:
    """A result of an instrument as the source of a score; `verlopen`: no longer valid on the day of asking."""

    pk: int
    naam: str
    afgenomen_op: date
    verlopen: bool

    @property
    def omschrijving(self) -> str:
        """As it stands in a list: "Uitslag Dariuz WegWijzer van 12-03-2026"."""
        return f"Uitslag {self.naam} van {self.afgenomen_op:%d-%m-%Y}{' (verlopen)' if self.verlopen else ''}"


def uitslagkeuzes(klant: Klant) -> list[Uitslagkeuze]:
    """The results of this client that may be the source of a score, newest first. One query."""
    uitslagen = Diagnoseuitslag.objects.filter(klant=klant).only("naam", "afgenomen_op", "geldig_tot")
    return [
        Uitslagkeuze(uitslag.pk, uitslag.naam, uitslag.afgenomen_op, uitslag.verlopen())
        for uitslag in uitslagen.order_by("-afgenomen_op", "-pk")
    ]
