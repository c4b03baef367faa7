"""The profile that the klantmanager chose on a klantbeeld, beside what the rules proposed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from demo.kaders import Kaders
from demo.verhaal.beeld import Scoreverhaal, Toekenningverhaal
from demo.woorden import Woorden, bouwstenen
from profielen.voorstel import Feiten, Gegeven, als_uitleg, stel_voor

_BESCHUT, _ZORG = "5", "6"
_BUREN = {"1": ("2",), "2": ("1", "3"), "3": ("2", "4"), "4": ("3",), "5": ("5",), "6": ("4",)}
# Of the proposals that differ from what the klantmanager had in mind, about half are followed.
_VOLGT_VOORSTEL = 0.55
_WIJKT_TOCH_AF = 0.05
_REACTIES = ("eens",) * 7 + ("deels",) * 2 + ("oneens", "")


@dataclass(frozen=True)
class Profieluitkomst:
    """The chosen profile with the proposal it was chosen beside."""

    profiel: str
    voorgesteld: str | None
    uitleg: dict[str, Any]
    regelversie: str


def kies_profiel(kans: Random, kaders: Kaders, scores: Iterable[Scoreverhaal], bedoeld: str) -> Profieluitkomst:
    """What the rules propose for these scores, and what was chosen; `bedoeld` is what the story had in mind."""
    feiten = Feiten(indicatie_beschut=bedoeld == _BESCHUT, acuut=bedoeld == _ZORG and kans.random() < 0.85)
    gegevens = [Gegeven(deel.component, kaders.componenten[deel.component], deel.score) for deel in scores]
    voorstel = stel_voor(gegevens, kaders.regels, feiten)
    eerste = kaders.code_van[voorstel.eerste.sleutel] if voorstel.eerste else None
    if eerste is None:
        gekozen = bedoeld
    elif eerste == bedoeld:
        gekozen = kans.choice(_BUREN[bedoeld]) if kans.random() < _WIJKT_TOCH_AF else bedoeld
    else:
        gekozen = eerste if kans.random() < _VOLGT_VOORSTEL else bedoeld
    return Profieluitkomst(gekozen, eerste, als_uitleg(voorstel, feiten), voorstel.regelversie)


def leg_keuze_vast(
    kans: Random, woorden: Woorden, kaders: Kaders, keuze: Profieluitkomst, *, moment: datetime, door: int
) -> Toekenningverhaal:
    """The choice as it was recorded: with a ground and a motivation when it departs from the proposal."""
    teksten = bouwstenen("klantbeelden")
    motivering = afwijkgrond = ""
    if keuze.voorgesteld is None:
        motivering = woorden.zin(teksten["motivering"]["onbekend"], keuze.profiel)
    elif keuze.profiel != keuze.voorgesteld:
        richting = "lager" if keuze.profiel > keuze.voorgesteld else "hoger"
        motivering = woorden.zin(teksten["motivering"][richting], keuze.profiel, voorstel=keuze.voorgesteld)
        afwijkgrond = kans.choice(kaders.afwijkgronden)
    reactie = kans.choice(_REACTIES)
    return Toekenningverhaal(
        moment=moment,
        profiel=keuze.profiel,
        voorgesteld=keuze.voorgesteld,
        uitleg=keuze.uitleg,
        regelversie=keuze.regelversie,
        afwijkgrond=afwijkgrond,
        motivering=motivering,
        klantreactie=reactie,
        klantreactie_tekst=woorden.trek(teksten["klantreactie"][reactie]) if reactie else "",
        door=door,
    )
