"""What happens in the catalogue of the demo: what was kept when, who follows what, when instruments start, and searches
in vain.
"""

from datetime import date, timedelta
from random import Random
from typing import Protocol

from demo.rijen import bewaar, hier, werk_bij
from demo.tijd import overdag, werkdag
from demo.woorden import bouwstenen
from instrumenten.models import (
    Frequentie,
    Instrument,
    Klantkenmerk,
    Startmoment,
    Status,
    Tegel,
    Volger,
    ZoekZonderResultaat,
)
from instrumenten.zoeken.vraag import Zoekvraag
from toegang.models import Gebruiker

DEMO_ACCOUNT = "klantmanager"
VOLGT_DEMO = 3
_BEGINT_GROEP, _BEGINT_ANDERS = 0.75, 0.25
_EERSTE_DAGEN, _LAATSTE_DAGEN = 6, 150
_MAANDEN = 4
_GATEN = 5
# How many days ago: added, last changed; and a few were left alone for longer than the half year that the beheerder is
# told of.
_TOEGEVOEGD, _GEWIJZIGD, _VERGETEN = (420, 1100), (2, 170), (190, 380)
_AANTAL_VERGETEN = 4
_NIEUW_TOEGEVOEGD, _NIEUW_GEWIJZIGD, _VOORBIJ = 24, 3, 150
# Ready, and to be seen from the first of next month on.
_KOMT = "werkatelier-hout"


class Opslag(Protocol):
    """What this needs to know of the city that is being stored."""

    seed: int
    vandaag: date
    klantmanagers: list[Gebruiker]


def geef_verleden(*, seed: int, vandaag: date) -> None:
    """Make a catalogue that was read in just now one that was kept for years. Before the stories: they use what was.

    What is archived was published until five months ago; what is in the making was added this month.
    """
    kans = Random(f"verleden:{seed}")
    instrumenten = list(Instrument.objects.order_by("slug"))
    vergeten = set(kans.sample([deel.slug for deel in instrumenten if deel.slug != _KOMT], _AANTAL_VERGETEN))
    for instrument in instrumenten:
        toegevoegd = kans.randint(*_TOEGEVOEGD)
        gewijzigd = kans.randint(*(_VERGETEN if instrument.slug in vergeten else _GEWIJZIGD))
        if instrument.slug == _KOMT:
            instrument.publiceren_vanaf = (vandaag.replace(day=1) + timedelta(days=32)).replace(day=1)
        if instrument.slug == _KOMT or instrument.status == Status.CONCEPT:
            toegevoegd, gewijzigd = _NIEUW_TOEGEVOEGD, _NIEUW_GEWIJZIGD
        elif instrument.status == Status.GEARCHIVEERD:
            gewijzigd = _VOORBIJ
            instrument.publiceren_tot = vandaag - timedelta(days=_VOORBIJ)
        instrument.aangemaakt_op = hier(overdag(kans, werkdag(vandaag - timedelta(days=toegevoegd))))
        instrument.gewijzigd_op = hier(overdag(kans, werkdag(vandaag - timedelta(days=gewijzigd), uiterlijk=vandaag)))
    werk_bij(instrumenten, ("aangemaakt_op", "gewijzigd_op", "publiceren_vanaf", "publiceren_tot"))


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
