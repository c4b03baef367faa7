"""Which signals hold for a client on a day. Pure: everyone who counts, filters or shows signals asks here."""

from collections.abc import Callable
from datetime import date

from caseload.klantstand import Klantstand
from caseload.signaal import Melding, Signaal, Voorwaarde
from caseload.signalen import OP_CODE, SIGNALEN

ALLE = "alle"
ZONDER_KLANTBEELD = "zonder_klantbeeld"


def signalen_op(op: date) -> Callable[[Klantstand], list[Signaal]]:
    """The rules of this day, made once: gives the signals of any client, the heaviest first.

    Nobody signals about a client who has left.
    """
    regels = [(signaal, signaal.voorwaarde(op)) for signaal in SIGNALEN]

    def signalen_van(stand: Klantstand) -> list[Signaal]:
        if stand.gemeld_op is None:
            return []
        return [signaal for signaal, geldt in regels if geldt(stand)]

    return signalen_van


def zonder_actueel_klantbeeld(op: date) -> Voorwaarde:
    """No established klantbeeld, or one that is too old."""
    te_oud = OP_CODE["klantbeeld_oud"].voorwaarde(op)
    return lambda stand: stand.klantbeeld_op is None or te_oud(stand)


def zwaarte(signalen: list[Signaal]) -> tuple[int, ...]:
    """By which clients are ordered, the lowest first: most and heaviest signals together, then the heaviest one."""
    return (-sum(signaal.zwaarte for signaal in signalen), *(-signaal.zwaarte for signaal in signalen))


def meldingen(signalen: list[Signaal], stand: Klantstand, op: date) -> list[Melding]:
    """These signals as they hold for this client."""
    return [Melding(signaal, stand, op) for signaal in signalen]
