"""Durations in different units made comparable. Source: Eva's own calculation of the total duration in hours."""

from decimal import ROUND_CEILING, Decimal

from django.db import models

# More than a thousand years of hours, and all that the column holds: what is typed beyond it compares as equal.
HOOGSTENS = Decimal("9999999.9")


class Eenheid(models.TextChoices):
    """The unit of a duration."""

    UUR = "uur", "uur"
    DAG = "dag", "dag(en)"
    WEEK = "week", "we(e)k(en)"
    MAAND = "maand", "maand(en)"


def duur_in_uren(duur: int | None, eenheid: str, uren_per_week: Decimal | None) -> Decimal | None:
    """Total duration in hours, one decimal, at most HOOGSTENS; None when the figures for it are missing.

    uur: the value; dag: whole weeks begun × hours a week; week: value × hours a week; maand: value × 52/12 × hours.
    """
    if duur is None or not eenheid:
        return None
    waarde = Decimal(duur)
    if eenheid == Eenheid.UUR:
        return waarde
    if uren_per_week is None:
        return None
    weken = {
        Eenheid.DAG: (waarde / 7).to_integral_value(ROUND_CEILING),
        Eenheid.WEEK: waarde,
        Eenheid.MAAND: waarde * 52 / 12,
    }[Eenheid(eenheid)]
    return min((weken * Decimal(uren_per_week)).quantize(Decimal("0.1")), HOOGSTENS)
