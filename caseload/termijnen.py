"""Days and numbers in the words of a sentence."""

from datetime import date


def meervoud(aantal: int, enkelvoud: str, meervoudsvorm: str) -> str:
    """'1 klant', '2 klanten'."""
    return f"{aantal} {enkelvoud if aantal == 1 else meervoudsvorm}"


def dagen(aantal: int) -> str:
    """'1 dag', '12 dagen'."""
    return meervoud(aantal, "dag", "dagen")


def over(dag: date, vandaag: date) -> str:
    """How far ahead a day is: 'vandaag', 'morgen', 'over 9 dagen', 'over 3 weken', or '12 dagen te laat'."""
    verschil = (dag - vandaag).days
    if verschil < 0:
        return f"{dagen(-verschil)} te laat"
    if verschil < 2:
        return ("vandaag", "morgen")[verschil]
    if verschil < 15:
        return f"over {dagen(verschil)}"
    if verschil < 61:
        return f"over {verschil // 7} weken"
    return f"over {verschil // 30} maanden"


def geleden(dag: date, vandaag: date) -> str:
    """How long ago a day is: 'vandaag', 'gisteren', '41 dagen geleden'."""
    verschil = (vandaag - dag).days
    if verschil < 2:
        return ("vandaag", "gisteren")[max(verschil, 0)]
    return f"{dagen(verschil)} geleden"


def volle_maanden(begin: date, einde: date) -> int:
    """Whole months from begin to einde; 0 when einde lies before begin."""
    maanden = (einde.year - begin.year) * 12 + einde.month - begin.month - (einde.day < begin.day)
    return max(maanden, 0)


def dagdeel(uur: int) -> str:
    """The greeting that goes with the hour (0–23)."""
    if uur < 6:
        return "Goedenacht"
    if uur < 12:
        return "Goedemorgen"
    return "Goedemiddag" if uur < 18 else "Goedenavond"
