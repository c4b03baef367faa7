"""What happens in the catalogue of the demo: who follows what, when instruments start, and searches in vain."""

from datetime import date, timedelta
from random import Random
from typing import Protocol

from caseload.demo.rijen import bewaar
from caseload.demo.tijd import werkdag
from caseload.demo.woorden import bouwstenen
from instrumenten.models import (
    Frequentie,
    Instrument,
    Klantkenmerk,
    Startmoment,
    Tegel,
    Volger,
    ZoekZonderResultaat,
)
from instrumenten.zoeken import Zoekvraag
from toegang.models import Gebruiker

DEMO_ACCOUNT = "klantmanager"
VOLGT_DEMO = 3
_BEGINT_GROEP, _BEGINT_ANDERS = 0.75, 0.25
_EERSTE_DAGEN, _LAATSTE_DAGEN = 6, 150
_MAANDEN = 4
_GATEN = 5


class Opslag(Protocol):
    """What this needs to know of the city that is being stored."""

    seed: int
    vandaag: date
    klantmanagers: list[Gebruiker]


def bewaar_gebruik(opslag: Opslag) -> None:
    """Store followers, starting days and searches in vain."""
    instrumenten = list(Instrument.objects.gepubliceerd().order_by("slug").only("pk", "slug", "groep"))
    kans = Random(f"catalogus:{opslag.seed}")
    _startmomenten(kans, instrumenten, opslag.vandaag)
    _volgers(kans, instrumenten, opslag)
    _vergeefs(kans, opslag.vandaag)


def _startmomenten(kans: Random, instrumenten: list[Instrument], vandaag: date) -> None:
    toelichtingen = bouwstenen("catalogus")["startmomenten"]["toelichtingen"]
    rijen = []
    for instrument in instrumenten:
        if kans.random() >= (_BEGINT_GROEP if instrument.groep else _BEGINT_ANDERS):
            continue
        dagen = {
            werkdag(vandaag + timedelta(days=kans.randint(_EERSTE_DAGEN, _LAATSTE_DAGEN)))
            for _ in range(kans.randint(1, 3))
        }
        met_plekken = kans.random() < 0.6
        rijen += [
            Startmoment(
                instrument=instrument,
                op=dag,
                plekken=kans.randint(4, 14) if met_plekken else None,
                toelichting=kans.choice(toelichtingen),
            )
            for dag in sorted(dagen)
        ]
    bewaar(rijen)


def _volgers(kans: Random, instrumenten: list[Instrument], opslag: Opslag) -> None:
    """The demo account follows three instruments, its colleagues a few or none."""
    rijen = []
    for gebruiker in opslag.klantmanagers:
        aantal = VOLGT_DEMO if gebruiker.username == DEMO_ACCOUNT else kans.choice((0, 0, 1, 2, 3))
        rijen += [
            Volger(instrument=instrument, gebruiker=gebruiker, frequentie=kans.choice(Frequentie.values))
            for instrument in kans.sample(instrumenten, min(aantal, len(instrumenten)))
        ]
    bewaar(rijen)


def _vergeefs(kans: Random, vandaag: date) -> None:
    """Words that stand nowhere, and choices that nothing meets: no instrument on this tegel for this kenmerk."""
    bezet = set(Instrument.objects.gepubliceerd().values_list("tegels__code", "klantkenmerken__code"))
    gaten = [
        (tegel, kenmerk)
        for tegel in Tegel.objects.values_list("code", flat=True)
        for kenmerk in Klantkenmerk.objects.values_list("code", flat=True)
        if (tegel, kenmerk) not in bezet
    ]
    vragen = [
        (Zoekvraag(tegel=(tegel,), kenmerk=(kenmerk,)).adres().removeprefix("?"), "")
        for tegel, kenmerk in kans.sample(gaten, min(_GATEN, len(gaten)))
    ]
    vragen += [("", tekst) for tekst in bouwstenen("catalogus")["vergeefs"]["teksten"]]
    maand, rijen = vandaag.replace(day=1), []
    for _ in range(_MAANDEN):
        rijen += [
            ZoekZonderResultaat(maand=maand, vraag=vraag, tekst=tekst, aantal=kans.randint(1, 9))
            for vraag, tekst in kans.sample(vragen, len(vragen) // 2)
        ]
        maand = (maand - timedelta(days=1)).replace(day=1)
    bewaar(rijen)
