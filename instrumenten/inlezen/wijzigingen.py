"""What taking in a file would change, as data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from instrumenten import models
from instrumenten.inlezen import gegevens
from instrumenten.inlezen.gegevens import Beoordeling, Melding
from instrumenten.verloop.woorden import rond_verschil
from toegang.modelvelden import veldnaam

# Hears how far the work is: what is being done, how many, of how many.
Voortgang = Callable[[str, int, int], None]


def stil(stap: str, gedaan: int, totaal: int) -> None:
    """For where nobody watches, as in a request."""


@dataclass(frozen=True)
class Invoerverschil:
    """Something that changes, with the whole text as it is and as it becomes; "" where there is nothing."""

    wat: str
    oud: str
    nieuw: str

    @property
    def in_het_kort(self) -> tuple[str, str]:
        """Both texts around where they begin to differ."""
        return rond_verschil(self.oud, self.nieuw)


@dataclass
class Wijziging:
    """An instrument in the catalogue that the file says something else about, and what: fields, links and parts.

    `was` holds what it says now, by field and relation.
    """

    pk: int
    gegevens: gegevens.Instrument
    velden: dict[str, Any]
    koppelingen: list[str]
    delen: list[str]
    was: Mapping[str, Any]
    beoordelingen: tuple[Beoordeling, ...] = ()

    def namen(self) -> list[str]:
        """What changes, in words for a person."""
        van_velden = [veldnaam(models.Instrument, veld) for veld in self.velden if veld != "duur_uren"]
        return van_velden + self.koppelingen + self.delen + (["beoordelingen"] if self.beoordelingen else [])


@dataclass
class Plan:
    """All that would be written. Organisations and areas stand by the key under which instruments refer to them."""

    nieuw: list[gegevens.Instrument] = field(default_factory=list)
    gewijzigd: list[Wijziging] = field(default_factory=list)
    ongewijzigd: int = 0
    # The address (slug) that each new instrument gets, by its number in the file.
    slugs: dict[int, str] = field(default_factory=dict)
    aanbieders: dict[str, gegevens.Aanbieder] = field(default_factory=dict)
    eigenaren: dict[tuple[str, str], gegevens.Eigenaar] = field(default_factory=dict)
    gebieden: dict[str, gegevens.Gebied] = field(default_factory=dict)
    doelgroepen: list[str] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)

    @property
    def fouten(self) -> list[Melding]:
        """What must be mended first."""
        return [melding for melding in self.meldingen if melding.fout]
