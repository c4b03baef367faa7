"""Amounts and numbers as people in the Netherlands type them: one reading, for forms, admin and files.

A comma is a decimal comma. A point with three figures after it stands between thousands, as nothing here has three
decimals; with one or two after it, it can only be meant as a comma.
"""

import re
from decimal import Decimal
from unicodedata import category

from toegang.invoer import gewone_tekens

_MUNT = re.compile(r"^(?:€|eur(?:o)?\b)|(?:€|\beuro?)$", re.IGNORECASE)
_VORMEN = (
    # 1250 · 1250,5 · 1250,
    re.compile(r"(?P<heel>\d+)(?:,(?P<deel>\d*))?"),
    # 1.250 · 1.250,50 · 1 250,50
    re.compile(r"(?P<heel>\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,(?P<deel>\d*))?"),
    # 1250.5 · 1,250.50
    re.compile(r"(?P<heel>\d+|\d{1,3}(?:,\d{3})+)\.(?P<deel>\d{1,2})"),
)
# No amount here comes near it; more is no number that anyone typed.
_CIJFERS_MAXIMUM = 12


class GeenGetal(ValueError):
    """What was typed cannot be this number. The message is the rest of a sentence: "is geen getal. …"."""


def lees_getal(tekst: str, *, decimalen: int) -> Decimal:
    """The number of 0 or more in this text, with at most so many decimals: "€ 1.250,50" is 1250.50, "7,5" is 7.5.

    Raises GeenGetal for anything else, also for one that is negative.
    """
    kaal = re.sub(r", ?-{1,2}$", "", _MUNT.sub("", gewone_tekens(tekst)).strip())
    if re.match(r"- ?\d", kaal):
        raise GeenGetal("is geen getal van 0 of meer.")
    gevonden = next((vorm for patroon in _VORMEN if (vorm := patroon.fullmatch(kaal))), None)
    heel = re.sub(r"\D", "", gevonden["heel"]) if gevonden else ""
    # In plain characters 10² would be 102.
    vreemd = not kaal.isascii() or any(category(teken) == "No" for teken in tekst)
    if gevonden is None or len(heel) > _CIJFERS_MAXIMUM or vreemd:
        # An amount has two decimals, hours have one.
        voorbeeld = {0: "1250", 1: "8 of 7,5"}.get(decimalen, "1250 of 1250,50")
        raise GeenGetal(f"is geen getal van 0 of meer. Schrijf bijvoorbeeld {voorbeeld}.")
    # 1,250 may be English for 1250; 7,50 is seven and a half, also where one decimal fits.
    deel = gevonden["deel"] or ""
    deel = deel if len(deel) > 2 else deel.rstrip("0")
    if len(deel) > decimalen:
        cijfers = "een heel getal" if not decimalen else f"hoogstens {decimalen} cijfers achter de komma"
        raise GeenGetal(f"kan alleen {cijfers} zijn.".replace("1 cijfers", "1 cijfer"))
    return Decimal(f"{heel}.{deel}") if deel else Decimal(heel)


def schrijf_getal(getal: Decimal, *, decimalen: int) -> str:
    """A number as one types it: an amount (two decimals) as "1250,50" or "8,00", anything else as "7,5" or "8"."""
    tekst = f"{getal:.2f}" if decimalen == 2 else f"{getal.normalize():f}"
    return tekst.replace(".", ",")
