"""All stories together: the demo city as plain data, the same for the same seed, number and day."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from random import Random

from demo.afspraken import vul_afspraken_aan
from demo.agenda import deel_in
from demo.contact import vul_contact_aan
from demo.kaders import Kaders
from demo.mensen import KLANTMANAGERS_PER_TEAM, Namen, Organisatie, maak_organisatie, verdeel, verdeel_klanten
from demo.verhaal.klant import Fase, Klantverhaal
from demo.verloop import Opdracht, vertel
from demo.verzuim import vul_verzuim_aan

# How many clients of a hundred are in each phase.
FASEN = {
    Fase.MELDING: 3,
    Fase.DIAGNOSE: 4,
    Fase.KLANTBEELD: 4,
    Fase.PLAN: 5,
    Fase.UITVOERING: 63,
    Fase.BIJSTELLING: 5,
    Fase.NAZORG: 7,
    Fase.UITGESTROOMD: 9,
}
_TERUG_DEEL = 0.09
# A client who comes back needs time for both periods.
_KAN_TERUG = {Fase.UITVOERING, Fase.BIJSTELLING}


@dataclass(frozen=True)
class Stad:
    """The organisation and the stories of its clients, in order of first melding."""

    organisatie: Organisatie
    verhalen: list[Klantverhaal]

    def controlegetal(self) -> str:
        """A hash over everything (hex): equal when two cities are equal."""
        return sha256(repr(self).encode()).hexdigest()


def bouw_stad(kaders: Kaders, *, klanten: int, seed: int, vandaag: date) -> Stad:
    """The whole demo. Writes nothing and knows no clock but `vandaag`."""
    namen = Namen(seed)
    organisatie = maak_organisatie(namen, klanten)
    kans = Random(f"stad:{seed}")
    bij = verdeel_klanten(kans, organisatie, klanten)
    fasen = verdeel(kans, klanten, list(FASEN.values()))
    verhalen = []
    for nummer in range(klanten):
        fase = list(FASEN)[fasen[nummer]]
        eigen = Random(f"klant:{seed}:{nummer}")
        opdracht = Opdracht(
            persoon=namen.klant(nummer + 1, vandaag),
            klantmanager=bij[nummer],
            collegas=_collegas(bij[nummer]),
            fase=fase,
            terug=fase in _KAN_TERUG and eigen.random() < _TERUG_DEEL,
            vandaag=vandaag,
        )
        verhaal = vertel(eigen, kaders, opdracht)
        vul_afspraken_aan(Random(f"afspraken:{seed}:{nummer}"), verhaal, vandaag)
        verhalen.append(verhaal)
    verhalen.sort(key=lambda verhaal: verhaal.perioden[0].begin)
    demo = [nummer for nummer, persoon in enumerate(organisatie.klantmanagers) if persoon.demoaccount]
    vul_verzuim_aan(Random(f"verzuim:{seed}"), verhalen, vandaag, demo)
    deel_in(kans, verhalen, vandaag, demo)
    vul_contact_aan(seed, verhalen, vandaag)
    return Stad(organisatie, verhalen)


def _collegas(klantmanager: int) -> tuple[int, ...]:
    eerste = klantmanager - klantmanager % KLANTMANAGERS_PER_TEAM
    return tuple(nummer for nummer in range(eerste, eerste + KLANTMANAGERS_PER_TEAM) if nummer != klantmanager)
