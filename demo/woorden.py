"""The texts of the demo: building blocks from `teksten/`, filled in for one client and not repeated soon."""

import tomllib
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from demo.verhaal.persoon import Persoon
from toegang.aanspreken import spreek_aan

T = TypeVar("T")

_MAP = Path(__file__).parent / "teksten"
_NAASTEN = ("zus", "broer", "moeder", "partner", "oudste dochter", "vader", "buurman")
_TELWOORDEN = ("twee", "drie", "vier", "vijf", "zes")
_WOONT = (
    "alleen in een huurwoning",
    "met twee kinderen in een huurwoning",
    "met partner en drie kinderen",
    "bij een familielid",
    "met een kind van zes in een flat",
    "in een kamer in de binnenstad",
)
# Profiles that are about taking part; their place to practise is an activity, not a workplace.
MEEDOEN = ("4", "6")


@cache
def bouwstenen(naam: str) -> dict[str, Any]:
    """The building blocks in `teksten/<naam>.toml`."""
    with (_MAP / f"{naam}.toml").open("rb") as bestand:
        return tomllib.load(bestand)


class Woorden:
    """Texts for one client. The same block does not come twice before all others of its kind were used."""

    def __init__(self, kans: Random, persoon: Persoon) -> None:
        self._kans = kans
        # Per list of texts (by identity, so the list is kept beside it) what was not used yet.
        self._stapels: dict[int, tuple[list[Any], list[Any]]] = {}
        self._aanspreekvorm = persoon.aanspreekvorm
        richtingen = bouwstenen("richtingen")
        self.werk = kans.choice(richtingen["werk"])
        self.meedoen = kans.choice(richtingen["meedoen"])
        vrouw = persoon.vrouw
        naaste = f"{'haar' if vrouw else 'zijn'} {kans.choice(_NAASTEN)}"
        self._vast = {
            "Klant": "Mevrouw" if vrouw else "Meneer",
            "klant": "mevrouw" if vrouw else "meneer",
            "zij": "zij" if vrouw else "hij",
            "Zij": "Zij" if vrouw else "Hij",
            "hem": "haar" if vrouw else "hem",
            "u": spreek_aan("u", persoon.aanspreekvorm),
            "naaste": naaste,
            "Naaste": naaste.capitalize(),
            "naam_richting": self.werk["naam"],
            "waar": self.werk["waar"],
            "functie": self.werk["functie"],
            "activiteit": self.meedoen["activiteit"],
            "Activiteit": self.meedoen["activiteit"].capitalize(),
            "woont": kans.choice(_WOONT),
        }

    def trek(self, keuzes: list[T]) -> T:
        """One of these, not one that came by before as long as there are others."""
        _, stapel = self._stapels.get(id(keuzes), (keuzes, []))
        if not stapel:
            stapel = self._kans.sample(keuzes, len(keuzes))
            self._stapels[id(keuzes)] = (keuzes, stapel)
        keuze: T = stapel.pop()
        return keuze

    def aan_de_klant(self, tekst: str) -> str:
        """A text written with "u", as this client is addressed."""
        return spreek_aan(tekst, self._aanspreekvorm)

    def vul(self, tekst: str, profiel: str = "2", **extra: str) -> str:
        """Fill in one text for this client."""
        plek = self.meedoen if profiel in MEEDOEN else self.werk
        telwoord = self._kans.choice(_TELWOORDEN[:3])
        waarden = {
            **self._vast,
            "plek": plek["plek"],
            "taak": plek["taak"],
            "Taak": plek["taak"].capitalize(),
            "taak_kort": plek["taak_kort"],
            "kracht_klein": plek["kracht"][:1].lower() + plek["kracht"][1:],
            "uren": str(self._kans.choice((16, 20, 24, 28, 32))),
            "dagdelen": telwoord,
            "Dagdelen": telwoord.capitalize(),
            "keer": self._kans.choice(_TELWOORDEN),
            "maanden": f"{self._kans.choice(_TELWOORDEN)} maanden",
            **extra,
        }
        return tekst.format_map(waarden)

    def zin(self, keuzes: list[str], profiel: str = "2", **extra: str) -> str:
        """One of these texts, filled in."""
        return self.vul(self.trek(keuzes), profiel, **extra)

    def alinea(self, keuzes: list[str], aantal: int, profiel: str = "2", **extra: str) -> str:
        """Some of these texts after one another, each once."""
        gekozen: list[str] = []
        while len(gekozen) < min(aantal, len(keuzes)):
            keuze = self.trek(keuzes)
            if keuze not in gekozen:
                gekozen.append(keuze)
        return " ".join(self.vul(keuze, profiel, **extra) for keuze in gekozen)
