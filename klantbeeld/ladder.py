"""The participatieladder (VNG): six steps, the highest that is met counts. They stand in a file with their source."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

_BESTAND = Path(__file__).parent / "referentie" / "participatieladder.toml"


@dataclass(frozen=True)
class Trede:
    """One step: number 1–6, name, and what must be met to stand on it."""

    nummer: int
    naam: str
    criterium: str


TREDEN = tuple(
    Trede(regel["nummer"], regel["naam"], regel["criterium"])
    for regel in tomllib.loads(_BESTAND.read_text(encoding="utf-8"))["trede"]
)
# Number and "4 Onbetaald werk", for the fields of a klantbeeld.
LADDER = [(trede.nummer, f"{trede.nummer} {trede.naam}") for trede in TREDEN]
