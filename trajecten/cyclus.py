"""The four steps of methodical work and what a trajectplan allows in each state. Pure: knows no database.

Source: VNG handreiking methodisch werken met Eva, the four steps (PDCA); PW art. 44a for what a plan must hold.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.db.models import TextChoices

from trajecten.models import DoelEvaluatie, DoelStatus, InzetStatus, PlanStatus, Vervolg, Zienswijze


class Stap(TextChoices):
    """The four steps, in order; the letters of PDCA do not map one to one (onderzoek §1.5)."""

    VOORBEREIDING = "voorbereiding", "Voorbereiding en diagnose"
    PLAN = "plan", "Plan maken"
    UITVOEREN = "uitvoeren", "Uitvoeren"
    TERUGBLIK = "terugblik", "Terugblik"


_STAP_BIJ_STATUS = {
    PlanStatus.CONCEPT: Stap.PLAN,
    PlanStatus.VASTGESTELD: Stap.UITVOEREN,
    # Adjusting belongs to carrying out: does the instrument serve the goal, is there a next goal (Eva, step 3).
    PlanStatus.BIJSTELLEN: Stap.UITVOEREN,
    PlanStatus.AFGESLOTEN: Stap.TERUGBLIK,
}


@dataclass(frozen=True)
class Voortgang:
    """One step on the progress line."""

    naam: str
    gedaan: bool
    huidig: bool


def stap(status: str | None) -> Stap:
    """The step that a plan with this status is in; without a plan the client is still in preparation."""
    return Stap.VOORBEREIDING if status is None else _STAP_BIJ_STATUS[PlanStatus(status)]


def voortgang(status: str | None) -> list[Voortgang]:
    """The progress line: every step before the current one is done."""
    stappen = list(Stap)
    nu = stappen.index(stap(status))
    return [Voortgang(str(deel.label), plaats < nu, plaats == nu) for plaats, deel in enumerate(stappen)]


class Planhandeling(Enum):
    """What one can do with a plan."""

    BEWERKEN = "bewerken"
    VASTSTELLEN = "vaststellen"
    INZET_VOLGEN = "inzet volgen"
    EVALUEREN = "evalueren"
    AFSLUITEN = "afsluiten"


# What one can do with a plan that is being written, for the first time or after an evaluation.
_SCHRIJVEND = {
    Planhandeling.BEWERKEN,
    Planhandeling.VASTSTELLEN,
    Planhandeling.INZET_VOLGEN,
    Planhandeling.AFSLUITEN,
}
_TOEGESTAAN: dict[PlanStatus, set[Planhandeling]] = {
    PlanStatus.CONCEPT: _SCHRIJVEND,
    PlanStatus.VASTGESTELD: {Planhandeling.INZET_VOLGEN, Planhandeling.EVALUEREN, Planhandeling.AFSLUITEN},
    PlanStatus.BIJSTELLEN: _SCHRIJVEND,
    PlanStatus.AFGESLOTEN: set(),
}

_STATUS_NA = {
    Planhandeling.VASTSTELLEN: PlanStatus.VASTGESTELD,
    Planhandeling.EVALUEREN: PlanStatus.BIJSTELLEN,
    Planhandeling.AFSLUITEN: PlanStatus.AFGESLOTEN,
}

_UITLEG = {
    PlanStatus.CONCEPT: "Dit kan pas als het trajectplan is vastgesteld.",
    PlanStatus.VASTGESTELD: "Het trajectplan is vastgesteld. Evalueer eerst; daarna kunt u het bijstellen.",
    PlanStatus.BIJSTELLEN: "Het trajectplan wordt bijgesteld. Stel het eerst opnieuw vast.",
    PlanStatus.AFGESLOTEN: "Het trajectplan is afgesloten. Begin een nieuw trajectplan.",
}


class NietToegestaan(Exception):
    """The plan is not in a state in which this can be done; the message says what to do first."""


def mag(status: str, handeling: Planhandeling) -> bool:
    """Whether a plan with this status allows this."""
    return handeling in _TOEGESTAAN[PlanStatus(status)]


def eis(status: str, handeling: Planhandeling) -> None:
    """Raise NietToegestaan, with words for the user, when a plan with this status does not allow this."""
    if not mag(status, handeling):
        raise NietToegestaan(_UITLEG[PlanStatus(status)])


def status_na(status: str, handeling: Planhandeling) -> PlanStatus:
    """The status of the plan after this act. Raises NietToegestaan."""
    eis(status, handeling)
    return _STATUS_NA.get(handeling, PlanStatus(status))


_INZET_NA = {
    InzetStatus.VOORGESTELD: (InzetStatus.VOORGESTELD, InzetStatus.GESTART, InzetStatus.GESTOPT),
    InzetStatus.GESTART: (InzetStatus.GESTART, InzetStatus.AFGEROND, InzetStatus.GESTOPT),
    InzetStatus.AFGEROND: (InzetStatus.AFGEROND,),
    InzetStatus.GESTOPT: (InzetStatus.GESTOPT,),
}


def inzet_kan_worden(status: str) -> tuple[InzetStatus, ...]:
    """The statuses that an inzet with this status may keep or get; finished and stopped are final."""
    return _INZET_NA[InzetStatus(status)]


def doelstatus_na(uitkomst: str, vervolg: str) -> DoelStatus:
    """What an evaluation makes of a goal.

    Reached is reached, unless client and klantmanager set the bar higher (bijstellen). A goal that was not reached
    stays open while they go on with it, and is left as partly or not reached when they stop.
    """
    if uitkomst == DoelEvaluatie.Uitkomst.BEHAALD:
        return DoelStatus.OPEN if vervolg == Vervolg.BIJSTELLEN else DoelStatus.BEHAALD
    if vervolg != Vervolg.STOPPEN:
        return DoelStatus.OPEN
    return DoelStatus.DEELS if uitkomst == DoelEvaluatie.Uitkomst.DEELS else DoelStatus.NIET


class Planonderdeel(TextChoices):
    """What a plan must hold before it can be established (onderzoek §6.1 items 5, 7, 8 and 9)."""

    HOOFDDOEL = "hoofddoel", "Het hoofddoel staat er nog niet."
    EIGEN_WOORDEN = "eigen_woorden", "Het doel in de woorden van de klant ontbreekt."
    DOEL = "doel", "Er is nog geen lopend doel."
    EVALUATIE = "evaluatie", "Er is nog geen datum om te evalueren, of die is voorbij."
    AFSPRAAK_KLANT = "afspraak_klant", "Er is nog geen open afspraak van de klant."
    AFSPRAAK_GEMEENTE = "afspraak_gemeente", "Er is nog geen open afspraak van de gemeente."
    ZIENSWIJZE = "zienswijze", "Wat de klant van het plan vindt, is nog niet ingevuld."
    ZIENSWIJZE_TEKST = "zienswijze_tekst", "Schrijf op waarover de klant het niet eens is."


@dataclass(frozen=True)
class Planinhoud:
    """What there is of a plan, as far as establishing asks for it. Counts are of open goals and agreements."""

    hoofddoel: str
    eigen_woorden: str
    doelen: int
    evaluatie_op: date | None
    afspraken_klant: int
    afspraken_gemeente: int
    zienswijze: str
    zienswijze_tekst: str


def ontbreekt(stand: Planinhoud, vandaag: date) -> list[Planonderdeel]:
    """What is missing before the plan can be established, in the order of the form. Empty: it can.

    A client who disagrees does not stop the plan; what the client disagrees with must be written down (Awb 4:8).
    """
    aanwezig = {
        Planonderdeel.HOOFDDOEL: bool(stand.hoofddoel.strip()),
        Planonderdeel.EIGEN_WOORDEN: bool(stand.eigen_woorden.strip()),
        Planonderdeel.DOEL: stand.doelen > 0,
        Planonderdeel.EVALUATIE: stand.evaluatie_op is not None and stand.evaluatie_op > vandaag,
        Planonderdeel.AFSPRAAK_KLANT: stand.afspraken_klant > 0,
        Planonderdeel.AFSPRAAK_GEMEENTE: stand.afspraken_gemeente > 0,
        Planonderdeel.ZIENSWIJZE: bool(stand.zienswijze),
        Planonderdeel.ZIENSWIJZE_TEKST: stand.zienswijze in {"", Zienswijze.EENS}
        or bool(stand.zienswijze_tekst.strip()),
    }
    return [onderdeel for onderdeel, is_er in aanwezig.items() if not is_er]
