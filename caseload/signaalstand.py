"""Which signals hold for a client on a day. Pure: everyone who counts, filters or shows signals asks here."""

from collections.abc import Callable
from datetime import date

from caseload.klantstand import Klantstand
from caseload.signaal import Beurt, Melding, Signaal, Voorwaarde
from caseload.signalen import OP_CODE, SIGNALEN

ALLE = "alle"
ZONDER_KLANTBEELD = "zonder_klantbeeld"


def signalen_op(op: date, *, met_inzicht: bool = False) -> Callable[[Klantstand], list[Signaal]]:
    """The rules of this day, made once: gives the signals of any client, the heaviest first.

    Insights are for whoever prepares a conversation, so a list leaves them out. Nobody signals about a client who has
    left.
    """
    regels = [
        (signaal, signaal.voorwaarde(op)) for signaal in SIGNALEN if met_inzicht or signaal.beurt is not Beurt.INZICHT
    ]

    def signalen_van(stand: Klantstand) -> list[Signaal]:
        if stand.gemeld_op is None:
            return []
        return [signaal for signaal, geldt in regels if geldt(stand)]

    return signalen_van


def zonder_actueel_klantbeeld(op: date) -> Voorwaarde:
    """No established klantbeeld, or one that is too old."""
    te_oud = OP_CODE["klantbeeld_oud"].voorwaarde(op)
    return lambda stand: stand.klantbeeld_op is None or te_oud(stand)


def beurt_van(signalen: list[Signaal]) -> Beurt | None:
    """Whose move it is in a dossier with these signals, the heaviest first; None when it is nobody's."""
    beurt = signalen[0].beurt if signalen else None
    return None if beurt is Beurt.WETEN else beurt


def meldingen(signalen: list[Signaal], stand: Klantstand, op: date) -> list[Melding]:
    """These signals as they hold for this client."""
    return [Melding(signaal, stand, op) for signaal in signalen]
