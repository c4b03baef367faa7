"""From stories to rows: klantbeelden with scores, work points and obstacles."""

from collections.abc import Iterable
from dataclasses import asdict
from itertools import pairwise, zip_longest
from typing import Protocol

from demo.rijen import bewaar, hier, met_sleutels, werk_bij
from demo.verhaal.beeld import Beeldverhaal
from demo.verhaal.klant import Klantverhaal
from instrumenten.models import Klantkenmerk, Tegel
from klantbeeld.models import (
    Belemmering,
    IgmComponent,
    Klantbeeld,
    KlantbeeldStatus,
    Score,
    Werkpunt,
)
from klanten.models import Klant
from toegang.models import Gebruiker


class Opslag(Protocol):
    """What this needs to know of the city that is being stored; it keeps the `beelden` by identity of the story."""

    klantmanagers: list[Gebruiker]
    tegels: dict[str, Tegel]
    kenmerken: dict[str, Klantkenmerk]
    componenten: dict[str, IgmComponent]
    beelden: dict[int, Klantbeeld]


def bewaar_klantbeelden(paren: list[tuple[Klant, Klantverhaal]], opslag: Opslag) -> None:
    """First all first klantbeelden, then all second ones, …: a client has one draft at a time, and what belongs
    to a klantbeeld can only be added while it is a draft."""
    rijen = zip_longest(*([(klant, beeld) for beeld in verhaal.beelden] for klant, verhaal in paren))
    for versie, ronde in enumerate(rijen, start=1):
        _bewaar_ronde(versie, [deel for deel in ronde if deel is not None], opslag)


def _bewaar_ronde(versie: int, delen: Iterable[tuple[Klant, Beeldverhaal]], opslag: Opslag) -> None:
    delen = list(delen)
    beelden = [_beeld(klant, deel, opslag) for klant, deel in delen]
    met_sleutels(beelden)
    bewaar(beelden)
    scores, werkpunten, ketens, klaar = [], [], [], []
    for beeld, (_, deel) in zip(beelden, delen, strict=True):
        opslag.beelden[id(deel)] = beeld
        scores += [
            Score(
                klantbeeld=beeld,
                component=opslag.componenten[score.component],
                score=score.score,
                klantscore=score.klantscore,
                feiten=score.feiten,
                bron=score.bron,
                zekerheid=score.zekerheid,
            )
            for score in deel.scores
        ]
        werkpunten += [Werkpunt(klantbeeld=beeld, klantkenmerk=opslag.kenmerken[code]) for code in deel.werkpunten]
        ketens += [
            [Belemmering(klantbeeld=beeld, **asdict(belemmering)) for belemmering in keten]
            for keten in deel.belemmeringen
        ]
        if deel.vastgesteld:
            beeld.status, beeld.versie = KlantbeeldStatus.VASTGESTELD, versie
            beeld.vastgesteld_op = beeld.bewaard_op = beeld.besproken_op = hier(deel.vastgesteld)
            beeld.vastgesteld_door = opslag.klantmanagers[deel.door]
            klaar.append(beeld)
    bewaar(scores)
    bewaar(werkpunten)
    _bewaar_belemmeringen(ketens)
    werk_bij(klaar, ("status", "versie", "besproken_op", "vastgesteld_op", "vastgesteld_door", "bewaard_op"))


def _bewaar_belemmeringen(ketens: list[list[Belemmering]]) -> None:
    belemmeringen = [belemmering for keten in ketens for belemmering in keten]
    met_sleutels(belemmeringen)
    for keten in ketens:
        for oorzaak, gevolg in pairwise(keten):
            gevolg.veroorzaakt_door_id = oorzaak.pk
    bewaar(belemmeringen)


def _beeld(klant: Klant, deel: Beeldverhaal, opslag: Opslag) -> Klantbeeld:
    return Klantbeeld(
        klant=klant,
        doelgedrag=deel.doelgedrag,
        huidige_tegel=opslag.tegels[deel.huidige_tegel],
        beoogde_tegel=opslag.tegels[deel.beoogde_tegel],
        ladder_nu=deel.ladder_nu,
        ladder_doel=deel.ladder_doel,
        krachten=deel.krachten,
        nog_te_weten=deel.nog_te_weten,
        klantreactie=deel.klantreactie,
        interpretatie=deel.interpretatie,
        begonnen_op=hier(deel.begonnen),
        begonnen_door=opslag.klantmanagers[deel.door],
    )
