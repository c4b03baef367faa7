"""The one thing that is sensible to do next for a client. Pure: facts in, advice out; the professional decides.

What the signals say has to be done goes first: they are what the worklist says of the same client. Else it follows the
main job in order: melding → gesprek → klantbeeld → profiel → trajectplan → evalueren (design).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from caseload.signaal import Beurt, Melding
from caseload.signaaltekst import TE_VER, te_ver
from caseload.uitstel import Later
from trajecten.models import PlanStatus


@dataclass(frozen=True)
class Dossierstand:
    """What the advice rests on. Versions count from 1 and are None when there is none."""

    in_begeleiding: bool
    te_verslaan: int | None
    had_gesprek: bool
    gesprek_gepland: bool
    concept_klantbeeld: bool
    klantbeeld_versie: int | None
    klantbeeld_verouderd: bool
    profiel_bij_versie: int | None
    plan_status: str | None
    evaluatie_op: date | None


@dataclass(frozen=True)
class Stap:
    """What to do, why, and where: the name of a page of the dossier, `extra` its second argument."""

    tekst: str
    uitleg: str
    pagina: str = ""
    extra: int | None = None


# What the main job itself knows in more detail: where it stands, rather than that it is late.
_ZEGT_DE_HOOFDTAAK = {"geen_klantbeeld"}


def stap_van_signalen(signalen: Sequence[Melding]) -> Stap | None:
    """The act of the heaviest of these signals that has to be done; None when nothing has to."""
    for melding in signalen:
        signaal = melding.signaal
        if signaal.beurt is Beurt.DOEN and signaal.code not in _ZEGT_DE_HOOFDTAAK:
            rij = signaal.actie_rij(melding.stand) if signaal.actie_rij else None
            return Stap(signaal.actie, f"{melding.tekst}.", signaal.actie_adres, rij)
    return None


def rust_met(signalen: Sequence[Melding], later: Sequence[Later] = ()) -> Stap:
    """That nothing is due, naming whom one waits for, or what was put off and until when."""
    wacht = [melding for melding in signalen if melding.signaal.beurt in {Beurt.KLANT, Beurt.ANDER}]
    if not wacht:
        uitgesteld = [deel for deel in later if deel.is_iemands_beurt]
        if not uitgesteld:
            return RUST
        eerst = min(uitgesteld, key=lambda deel: deel.herinnering.op)
        return Stap("Later", f"{eerst.signaal.naam}: op {eerst.herinnering.op:%d-%m-%Y} staat het er weer.")
    return Stap(f"U {wacht[0].signaal.beurt.kort}", f"{wacht[0].tekst}.")


RUST = Stap("Er hoeft nu niets", "Klantbeeld, profiel en plan zijn bij de tijd en het volgende gesprek staat gepland.")


def volgende_stap(stand: Dossierstand, op: date) -> Stap:
    """The first step of the main job that has not been taken, on this day."""
    if not stand.in_begeleiding:
        return Stap("Deze klant is uitgestroomd", "Meldt de klant zich opnieuw, maak dan een nieuwe melding.")
    if stand.te_verslaan:
        return Stap(
            "Leg het gesprek vast",
            "Het gesprek is geweest en er staat nog niets van op papier.",
            "gesprek_vastleggen",
            stand.te_verslaan,
        )
    if stand.klantbeeld_versie is None:
        return _voor_het_klantbeeld(stand)
    if stand.profiel_bij_versie is None:
        return Stap("Kies een profiel", "Het klantbeeld is er. Bekijk het voorstel en kies.", "profiel")
    return _in_het_plan(stand, op)


def _voor_het_klantbeeld(stand: Dossierstand) -> Stap:
    if stand.concept_klantbeeld:
        return Stap("Maak het klantbeeld af", "Er staat een concept klaar.", "klantbeeld_maken")
    if stand.had_gesprek:
        return Stap("Maak het klantbeeld", "Jullie hebben gesproken. Leg vast hoe de klant ervoor staat.", "klantbeeld")
    if stand.gesprek_gepland:
        return Stap("Bereid het eerste gesprek voor", "Daarna maken jullie samen het klantbeeld.", "gesprekken")
    return Stap("Plan het eerste gesprek", "Er is nog geen gesprek geweest.", "gesprek_plannen")


def _in_het_plan(stand: Dossierstand, op: date) -> Stap:
    if stand.plan_status is None:
        return Stap("Maak het trajectplan", "Klantbeeld en profiel zijn er. Nu het plan.", "trajectplan")
    if stand.plan_status == PlanStatus.CONCEPT:
        return Stap("Maak het trajectplan af", "Er staat een concept klaar.", "trajectplan_bewerken")
    if stand.plan_status == PlanStatus.BIJSTELLEN:
        return Stap("Stel het bijgestelde plan vast", "Het plan is open na de evaluatie.", "trajectplan_bewerken")
    if stand.evaluatie_op and stand.evaluatie_op <= op:
        return Stap("Evalueer het trajectplan", "De evaluatiedatum is bereikt.", "trajectplan_evalueren")
    if stand.evaluatie_op and te_ver(stand.evaluatie_op, op):
        return Stap("Evalueer het trajectplan", f"De evaluatiedatum ligt {TE_VER}.", "trajectplan_evalueren")
    if stand.concept_klantbeeld:
        return Stap("Maak het nieuwe klantbeeld af", "Er staat een concept klaar.", "klantbeeld_maken")
    if stand.profiel_bij_versie != stand.klantbeeld_versie:
        return Stap("Bevestig het profiel", "Na de keuze is het klantbeeld vernieuwd. Past het profiel nog?", "profiel")
    if stand.klantbeeld_verouderd:
        return Stap("Vernieuw het klantbeeld", "Het is ouder dan een halfjaar.", "klantbeeld")
    if not stand.gesprek_gepland:
        return Stap("Plan het volgende gesprek", "Er staat geen gesprek gepland.", "gesprek_plannen")
    return RUST
