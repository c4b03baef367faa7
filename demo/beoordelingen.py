"""What the klantmanagers of the demo think of the instruments that they used. About the instrument, never a client."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Protocol

from demo.planrijen import Afgelopen
from demo.rijen import bewaar, hier, met_sleutels, werk_bij
from demo.tijd import later, overdag
from demo.woorden import bouwstenen
from instrumenten.beoordelingen import vraagt_toelichting
from instrumenten.models import Beoordeling
from instrumenten.models.beoordeling import SCOREVELDEN
from toegang.models import Gebruiker
from trajecten.models import InzetBeoordeling, InzetStatus

_DEEL = 0.45
_UIT_ZICHZELF_TOEGELICHT = 0.3
_HERZIEN = 0.06
_VERBORGEN = 0.02
_GESTOPT = 0.8


class Opslag(Protocol):
    """What this needs to know of the city that is being stored."""

    seed: int
    vandaag: date
    klantmanagers: list[Gebruiker]


def bewaar_beoordelingen(afgelopen: Sequence[Afgelopen], opslag: Opslag) -> None:
    """Store reviews of nearly half of the deployments that ended; a few were revised, a few are hidden."""
    kans = Random(f"beoordelingen:{opslag.seed}")
    gekozen = [deel for deel in afgelopen if kans.random() < _DEEL]
    beoordelingen = [_beoordeling(kans, deel, opslag) for deel in gekozen]
    met_sleutels(beoordelingen)
    bewaar(beoordelingen)
    bewaar(
        [
            InzetBeoordeling(inzet=deel.inzet, beoordeling=beoordeling)
            for deel, beoordeling in zip(gekozen, beoordelingen, strict=True)
        ]
    )
    teksten = bouwstenen("beoordelingen")["herzien"]
    herzien = [deel for deel in beoordelingen if str(deel.algemeen) in teksten and kans.random() < _HERZIEN]
    for beoordeling in herzien:
        beoordeling.toelichting_algemeen = kans.choice(teksten[str(beoordeling.algemeen)])
        beoordeling.revisie += 1
    werk_bij(herzien, ("toelichting_algemeen", "revisie"))


def _aard(seed: int, instrument: str, veld: str) -> float:
    """How good an instrument is in one respect, 2.6–4.6: what its users agree on."""
    return Random(f"instrument:{seed}:{instrument}:{veld}").uniform(2.6, 4.6)


def _beoordeling(kans: Random, deel: Afgelopen, opslag: Opslag) -> Beoordeling:
    op = later(kans, deel.op, 0, 6, uiterlijk=opslag.vandaag - timedelta(days=1))
    beoordeling = Beoordeling(
        instrument_id=deel.inzet.instrument_id,
        auteur=opslag.klantmanagers[deel.door],
        beoordeeld_op=hier(overdag(kans, op)),
    )
    minder = _GESTOPT if deel.inzet.status == InzetStatus.GESTOPT else 0.0
    for veld in SCOREVELDEN:
        aard = _aard(opslag.seed, deel.inzet.instrument.slug, veld) - minder
        sterren = max(1, min(5, round(kans.gauss(aard, 0.8))))
        setattr(beoordeling, veld, sterren)
        if vraagt_toelichting(sterren) or kans.random() < _UIT_ZICHZELF_TOEGELICHT:
            toon = "laag" if sterren <= 2 else "midden" if sterren == 3 else "hoog"
            setattr(beoordeling, f"toelichting_{veld}", kans.choice(bouwstenen("beoordelingen")[veld][toon]))
    if kans.random() < _VERBORGEN:
        beoordeling.verborgen = True
        beoordeling.verborgen_reden = kans.choice(bouwstenen("beoordelingen")["verborgen"]["redenen"])
    return beoordeling
