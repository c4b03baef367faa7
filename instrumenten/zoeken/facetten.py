"""The options of every group of choices with their number of results, out of the rows that a search gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from instrumenten.models import LocatieType
from instrumenten.zoeken.vraag import Zoekvraag
from toegang.alfabet import op_alfabet

# The key of a name takes longer than all else that is done with an option, and the same names come back every search.
_op_alfabet = lru_cache(maxsize=1000)(op_alfabet)


class Telregel(NamedTuple):
    """One row of the statement of a search: see `opdracht`."""

    groep: str
    code: str
    naam: str
    volgorde: int
    kop: str
    kolom: int
    rij: int
    aantal: int


@dataclass(frozen=True)
class Optie:
    """One choice: its code in the address, its name, how many results it gives, and its place on the landscape."""

    code: str
    naam: str
    aantal: int
    gekozen: bool
    kop: str = ""
    kolom: int = 0
    rij: int = 0

    @property
    def getal(self) -> str:
        """The number of results as it reads beside the choice."""
        return str(self.aantal) if self.aantal else "geen"

    @property
    def plek(self) -> str:
        """Where a tegel stands on the landscape, as the names of its styles."""
        return f"tegel--k{self.kolom} tegel--r{self.rij}"


@dataclass(frozen=True)
class Facetten:
    """Per group the options; the number of results; per active group the number without its choices."""

    opties: dict[str, list[Optie]]
    totaal: int
    gepubliceerd: int
    zonder: dict[str, int]

    def namen(self, groep: str) -> dict[str, str]:
        """Names by code."""
        return {optie.code: optie.naam for optie in self.opties[groep]}


def lees_facetten(vraag: Zoekvraag, regels: Iterable[Telregel]) -> Facetten:
    """The facets out of the rows of a search; in a group the options stand in its own order, then by name."""
    per_groep: dict[str, list[Telregel]] = {}
    for regel in regels:
        per_groep.setdefault(regel.groep, []).append(regel)

    def aantallen(groep: str) -> dict[str, int]:
        return {regel.code: regel.aantal for regel in per_groep.pop(groep, ())}

    enkel = {groep: aantallen(groep)[""] for groep in ("totaal", "gepubliceerd")}
    zonder, iedereen, locaties = aantallen("zonder"), aantallen("iedereen"), aantallen("locatie")
    opties = {
        groep: [
            Optie(
                regel.code,
                regel.naam,
                # What is for everyone is a result of each option.
                regel.aantal + iedereen.get(groep, 0),
                regel.code in vraag.gekozen(groep),
                regel.kop,
                regel.kolom,
                regel.rij,
            )
            for regel in sorted(van_groep, key=lambda regel: (regel.volgorde, _op_alfabet(regel.naam), regel.naam))
        ]
        for groep, van_groep in per_groep.items()
    }
    opties["locatie"] = [
        Optie(code, naam, locaties.get(code, 0), code in vraag.locatie) for code, naam in LocatieType.choices
    ]
    for groep in ("aanbieder", "gebied"):
        opties.setdefault(groep, [])
    return Facetten(opties, enkel["totaal"], enkel["gepubliceerd"], {groep: zonder[groep] for groep in vraag.actief()})
