"""Figures of an instrument in Dutch words, the same on every page."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from instrumenten.duur import Eenheid
from instrumenten.models import Instrument, Uitvoering

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


def gemiddelde(waarde: float | Decimal) -> str:
    """4.25 → "4,3": of a half, up, as the search compares them."""
    return str(Decimal(str(waarde)).quantize(Decimal("0.1"), ROUND_HALF_UP)).replace(".", ",")


def feiten(instrument: Instrument) -> list[str]:
    """The practical figures of an instrument, as far as they are known: "groep", "8 uur per week", "geen kosten"."""
    vormen = [naam for naam, geldt in (("groep", instrument.groep), ("individueel", instrument.individueel)) if geldt]
    uren, kosten, uitvoering = instrument.uren_per_week, instrument.kosten, instrument.uitvoering
    delen = [
        " of ".join(vormen),
        "" if uren is None else f"{getal(uren)} uur per week",
        duur_in_woorden(instrument.duur, instrument.duur_eenheid),
        "" if kosten is None else kosten_in_woorden(kosten),
        Uitvoering(uitvoering).label.lower() if uitvoering else "",
    ]
    return [deel for deel in delen if deel]


def opsomming(delen: Sequence[str], voegwoord: str = "en") -> str:
    """["a", "b", "c"] → "a, b en c"."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"
