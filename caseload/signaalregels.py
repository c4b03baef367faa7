"""When a signal holds: the conditions on how a client stands, each made for one day. Pure.

Source: onderzoek §9 ("Signals, deterministic, each with rule text"). `caseload.signalen` gives them names and words.
"""

from collections.abc import Callable
from datetime import date, timedelta

from caseload.klantstand import Klantstand
from caseload.signaal import Voorwaarde
from caseload.signaaltekst import CONTACTNORM_DAGEN
from klantbeeld.igm import HOOG_VANAF, LAAG_TOT
from toegang.datums import KOMT
from trajecten.looptijd import plus_maanden

EVALUATIE_NADERT_DAGEN = 14
# A conversation so near answers that there was no contact for long.
BINNENKORT_DAGEN = 14
KLANTAFSPRAAK_DAGEN = 7
KLANTBEELD_NA_MELDING_DAGEN = 14
HULP_BEVESTIGEN_DAGEN = 14
KLANTBEELD_MAANDEN = 6
PROFIELTERMIJN_DEEL = 0.75
HALF_JAAR = timedelta(days=183)


def eerder(dag: date | None, grens: date) -> bool:
    """Whether a day that is known lies before this one."""
    return dag is not None and dag < grens


def voorbij(dag: Callable[[Klantstand], date | None]) -> Callable[[date], Voorwaarde]:
    """That this day has passed, or lies so far ahead that no form takes it: then nobody would ever be reminded."""

    def voorwaarde(op: date) -> Voorwaarde:
        laatst = KOMT.laatst(op)

        def geldt(stand: Klantstand) -> bool:
            gevonden = dag(stand)
            return gevonden is not None and not op <= gevonden <= laatst

        return geldt

    return voorwaarde


def geen_klantbeeld(op: date) -> Voorwaarde:
    grens = op - timedelta(days=KLANTBEELD_NA_MELDING_DAGEN)
    return lambda stand: stand.klantbeeld_op is None and eerder(stand.gemeld_op, grens)


def hulp_niet_bevestigd(op: date) -> Voorwaarde:
    grens = op - timedelta(days=HULP_BEVESTIGEN_DAGEN)
    return lambda stand: eerder(stand.hulp_gemeld_op, grens)


def te_lang_geen_contact(op: date) -> Voorwaarde:
    """Whoever was never spoken to has waited since the melding. Who will be spoken to soon, waits for that."""
    binnenkort = op + timedelta(days=BINNENKORT_DAGEN)

    def geldt(stand: Klantstand) -> bool:
        if stand.volgend_gesprek is not None and stand.volgend_gesprek <= binnenkort:
            return False
        sinds = stand.laatste_contact or stand.gemeld_op
        norm = CONTACTNORM_DAGEN if stand.profiel_norm is None else stand.profiel_norm
        return sinds is not None and (op - sinds).days > norm

    return geldt


def driekwart_voorbij(op: date) -> Voorwaarde:
    """In whole months, and what is left of one in days of a month of thirty."""

    def geldt(stand: Klantstand) -> bool:
        if stand.profiel_begin is None or stand.profiel_termijn is None:
            return False
        maanden, rest = divmod(stand.profiel_termijn * PROFIELTERMIJN_DEEL, 1)
        return plus_maanden(stand.profiel_begin, int(maanden)) + timedelta(days=int(rest * 30)) < op

    return geldt


def te_oud(op: date) -> Voorwaarde:
    return lambda stand: stand.klantbeeld_op is not None and plus_maanden(stand.klantbeeld_op, KLANTBEELD_MAANDEN) < op


def evaluatie_nadert(op: date) -> Voorwaarde:
    tot = op + timedelta(days=EVALUATIE_NADERT_DAGEN)
    return lambda stand: stand.evaluatie_op is not None and op < stand.evaluatie_op <= tot


def evalueren(op: date) -> Voorwaarde:
    """On the day itself too: then it is to be done."""
    te_laat = voorbij(lambda stand: stand.evaluatie_op)(op)
    return lambda stand: stand.evaluatie_op == op or te_laat(stand)


def klant_aan_zet(op: date) -> Voorwaarde:
    tot = op + timedelta(days=KLANTAFSPRAAK_DAGEN)
    return lambda stand: stand.klantafspraak_op is not None and stand.klantafspraak_op <= tot


def niets_gepland(op: date) -> Voorwaarde:
    """Nothing planned, or only so far ahead that nobody counts on it."""
    ver = op + HALF_JAAR
    return lambda stand: stand.volgend_gesprek is None or stand.volgend_gesprek >= ver


def kloof(stand: Klantstand) -> bool:
    """As `klantbeeld.igm.patronen` knows it."""
    intentie, gedrag = stand.intentie, stand.gedrag
    return intentie is not None and gedrag is not None and intentie >= HOOG_VANAF and gedrag <= LAAG_TOT


def weinig_vertrouwen(stand: Klantstand) -> bool:
    """As `klantbeeld.igm.patronen` knows it."""
    intentie, vertrouwen = stand.intentie, stand.zelfvertrouwen
    return intentie is not None and vertrouwen is not None and intentie <= LAAG_TOT and vertrouwen <= LAAG_TOT
