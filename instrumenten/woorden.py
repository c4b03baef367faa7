"""Figures of an instrument in Dutch words, the same on every page."""

from collections.abc import Sequence
from decimal import Decimal

from instrumenten.duur import Eenheid

_MEERVOUD = {Eenheid.UUR: "uur", Eenheid.DAG: "dagen", Eenheid.WEEK: "weken", Eenheid.MAAND: "maanden"}
_ENKELVOUD = {Eenheid.UUR: "uur", Eenheid.DAG: "dag", Eenheid.WEEK: "week", Eenheid.MAAND: "maand"}


def getal(waarde: Decimal | int) -> str:
    """1250 → "1.250", 2.5 → "2,5": dots for thousands, a comma only where there is a fraction."""
    tekst = f"{Decimal(waarde).normalize():,f}"
    return tekst.translate(str.maketrans(",.", ".,"))


def euro(bedrag: Decimal | int) -> str:
    """1250 → "€ 1.250", 49.5 → "€ 49,50"."""
    bedrag = Decimal(bedrag)
    tekst = f"{bedrag:,.0f}" if bedrag == bedrag.to_integral_value() else f"{bedrag:,.2f}"
    return "€\N{NO-BREAK SPACE}" + tekst.translate(str.maketrans(",.", ".,"))


def kosten_in_woorden(bedrag: Decimal | int) -> str:
    """1250 → "€ 1.250", 0 → "geen kosten"."""
    return euro(bedrag) if bedrag else "geen kosten"


def duur_in_woorden(duur: int | None, eenheid: str) -> str:
    """3, "week" → "3 weken"; "" when the duration is not known."""
    if duur is None or not eenheid:
        return ""
    return f"{getal(duur)} {(_ENKELVOUD if duur == 1 else _MEERVOUD)[Eenheid(eenheid)]}"


def opsomming(delen: Sequence[str], voegwoord: str = "en") -> str:
    """["a", "b", "c"] → "a, b en c"."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"
