"""Searching the catalogue in Eva's two steps. Knows no clients: what is asked comes in as a Zoekvraag.

Step 1: tegels and klantkenmerken. Step 2: the practical choices. Within one group of choices the options widen (or),
between groups they narrow (and). Source: VNG handreiking methodisch werken met Eva, "zoeken in twee stappen".
"""

import re
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

BASIS = ("tegel", "kenmerk")
PRAKTISCH = (
    "tekst", "uitvoeringsvorm", "vorm", "doelgroep", "locatie", "gebied", "uitvoering", "aanbieder", "duur", "uren",
    "kosten", "sterren",
)  # fmt: skip
GROEPEN = (*BASIS, *PRAKTISCH)
MEERVOUDIG = (
    "tegel", "kenmerk", "uitvoeringsvorm", "vorm", "doelgroep", "locatie", "gebied", "uitvoering", "aanbieder",
)  # fmt: skip

VORMEN = {"groep": "In een groep", "individueel": "Individueel"}
UITVOERINGEN = {"zelf": "Doet de gemeente zelf", "inkoop": "Koopt de gemeente in"}
# Upper limits to choose from: hours in total, hours a week, euro in total.
GRENZEN = {"duur": (8, 40, 100, 200, 400, 800), "uren": (4, 8, 16, 24, 32, 40), "kosten": (0, 500, 1000, 2500, 5000)}
GRENSVELD = {"duur": "duur_uren", "uren": "uren", "kosten": "kosten"}
# Lower limits to choose from: the average of "algemeen", in stars.
STERREN = (2, 3, 4)
SORTERINGEN = {
    "past": "Past het best",
    "sterren": "Best beoordeeld",
    "start": "Begint het eerst",
    "duur": "Kortste eerst",
    "kosten": "Goedkoopste eerst",
    "naam": "Naam",
}

# More words than this are no search any more.
WOORDEN_MAXIMUM = 8
_WOORD = re.compile(r"[^\W_]{2,60}")

# How strongly a preference points at an instrument: by name, or by its tegel and kenmerk.
GENOEMD, VERWANT = 2, 1


@dataclass(frozen=True)
class Zoekvraag:
    """What is asked of the catalogue; every field is one group of choices, under its name in the address.

    Codes for tegel, kenmerk, uitvoeringsvorm, doelgroep, gebied and aanbieder; `vorm` of VORMEN, `uitvoering` of
    UITVOERINGEN, `locatie` of LocatieType. Limits: `duur` hours in total, `uren` hours a week, `kosten` euro at most,
    `sterren` on average at least; the unknown is within no limit.
    """

    tegel: tuple[str, ...] = ()
    kenmerk: tuple[str, ...] = ()
    tekst: str = ""
    uitvoeringsvorm: tuple[str, ...] = ()
    vorm: tuple[str, ...] = ()
    doelgroep: tuple[str, ...] = ()
    locatie: tuple[str, ...] = ()
    gebied: tuple[str, ...] = ()
    uitvoering: tuple[str, ...] = ()
    aanbieder: tuple[str, ...] = ()
    duur: int | None = None
    uren: int | None = None
    kosten: int | None = None
    sterren: int | None = None
    sorteer: str = "past"

    def actief(self) -> tuple[str, ...]:
        """The groups in which something was chosen, in the order of the two steps."""
        return tuple(groep for groep in GROEPEN if getattr(self, groep) not in ((), "", None))

    def woorden(self) -> list[str]:
        """The words of the text to search with, in lower case, each once; signs and single letters are no words."""
        return list(dict.fromkeys(_WOORD.findall(self.tekst.lower())))[:WOORDEN_MAXIMUM]

    def gekozen(self, groep: str) -> tuple[str, ...]:
        """The choices within one group, as they stand in the address."""
        waarde = getattr(self, groep)
        if isinstance(waarde, tuple):
            return waarde
        return () if waarde in ("", None) else (str(waarde),)

    def zonder(self, groep: str, keuze: str | None = None) -> "Zoekvraag":
        """The same question without one choice, or without all choices of a group."""
        if keuze is not None and groep in MEERVOUDIG:
            over: dict[str, Any] = {groep: tuple(code for code in getattr(self, groep) if code != keuze)}
            return replace(self, **over)
        standaard: dict[str, Any] = {veld.name: veld.default for veld in fields(self) if veld.name == groep}
        return replace(self, **standaard)

    def adres(self) -> str:
        """The question as a query string, "?" included."""
        delen = [(groep, keuze) for groep in self.actief() for keuze in self.gekozen(groep)]
        if self.sorteer != "past":
            delen.append(("sorteer", self.sorteer))
        return "?" + urlencode(delen)


@dataclass(frozen=True)
class Voorkeur:
    """What comes first among the results, without leaving anything out: codes, and names as a source writes them."""

    tegel: tuple[str, ...] = ()
    kenmerk: tuple[str, ...] = ()
    namen: tuple[str, ...] = ()
