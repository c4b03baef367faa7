"""From stories to rows: the profiles that were chosen, and why."""

from typing import Protocol

from demo.rijen import bewaar, hier
from demo.verhaal.klant import Klantverhaal
from instrumenten.referentie.laden import op_code
from klantbeeld.models import (
    Klantbeeld,
)
from klanten.models import Klant
from profielen.models import Afwijkgrond, Klantprofiel, Profieltoekenning
from toegang.models import Gebruiker


class Opslag(Protocol):
    """What this needs to know of the city that is being stored; `beelden` by identity of the story."""

    klantmanagers: list[Gebruiker]
    profielen: dict[str, Klantprofiel]
    beelden: dict[int, Klantbeeld]


def bewaar_toekenningen(paren: list[tuple[Klant, Klantverhaal]], opslag: Opslag) -> None:
    """Store the profiles in the order in which they were chosen."""
    gronden = op_code(Afwijkgrond)
    toekenningen = [
        Profieltoekenning(
            klant=klant,
            klantbeeld=opslag.beelden[id(beeld)],
            profiel=opslag.profielen[deel.profiel],
            voorgesteld=opslag.profielen[deel.voorgesteld] if deel.voorgesteld else None,
            uitleg=deel.uitleg,
            regelversie=deel.regelversie,
            afwijkgrond=gronden[deel.afwijkgrond] if deel.afwijkgrond else None,
            motivering=deel.motivering,
            klantreactie=deel.klantreactie,
            klantreactie_tekst=deel.klantreactie_tekst,
            door=opslag.klantmanagers[deel.door],
            op=hier(deel.moment),
        )
        for klant, verhaal in paren
        for beeld in verhaal.beelden
        if (deel := beeld.toekenning)
    ]
    toekenningen.sort(key=lambda toekenning: toekenning.op)
    bewaar(toekenningen)
