"""Who opened the dossier in the last weeks. Pure; follows from the conversations of a story."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from demo.verhaal.klant import Klantverhaal
from toegang.models import Grond

DAGEN = 60
TEAMLEIDER = -1
_NA_GESPREK = ("klantbeeld", "trajectplan", "profiel", "instrumenten")


@dataclass(frozen=True)
class Inzageverhaal:
    """One opening; `door` is the number of a klantmanager or TEAMLEIDER."""

    moment: datetime
    door: int
    onderdeel: str
    grond: Grond


def inzagen(kans: Random, verhaal: Klantverhaal, vandaag: date) -> list[Inzageverhaal]:
    """The openings of this dossier in the last sixty days, up to yesterday."""
    vanaf, gevonden = vandaag - timedelta(days=DAGEN), []

    def opent(moment: datetime, door: int, onderdeel: str, grond: Grond) -> None:
        gevonden.append(Inzageverhaal(moment, door, onderdeel, grond))

    for gesprek in verhaal.gesprekken:
        if not vanaf <= gesprek.moment.date() < vandaag or gesprek.status == "vervallen":
            continue
        opent(gesprek.moment - timedelta(minutes=kans.randint(3, 40)), gesprek.door, "overzicht", Grond.KLANTMANAGER)
        opent(gesprek.moment + timedelta(minutes=kans.randint(20, 50)), gesprek.door, "gesprekken", Grond.KLANTMANAGER)
        if kans.random() < 0.4:
            later = gesprek.moment + timedelta(minutes=kans.randint(51, 70))
            opent(later, gesprek.door, kans.choice(_NA_GESPREK), Grond.KLANTMANAGER)
    if verhaal.duo is not None:
        opent(_ergens(kans, vanaf), verhaal.duo, "overzicht", Grond.DUO)
    if kans.random() < 0.05:
        opent(_ergens(kans, vanaf), TEAMLEIDER, "overzicht", Grond.TEAMLEIDER)
    return gevonden


def _ergens(kans: Random, vanaf: date) -> datetime:
    dag = vanaf + timedelta(days=kans.randint(0, DAGEN - 1))
    return datetime.combine(dag, time(kans.randint(9, 16), kans.randint(0, 59)))
