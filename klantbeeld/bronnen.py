"""Scores that rest on a result of a diagnostic instrument, and what that means for the result."""

from django.db.models import F

from klantbeeld.models import KlantbeeldStatus, Score
from klanten.models import Diagnoseuitslag


def bron_van(uitslag: Diagnoseuitslag) -> Score | None:
    """A score that rests on this result, one of an established klantbeeld first; None when there is none."""
    return (
        Score.objects.filter(uitslag=uitslag)
        .select_related("klantbeeld")
        .order_by(F("klantbeeld__versie").desc(nulls_last=True))
        .first()
    )


def waarom_vast(uitslag: Diagnoseuitslag) -> str:
    """Why this result cannot change any more, in Dutch; empty when it can. An established klantbeeld rests on it."""
    score = bron_van(uitslag)
    if score is None or score.klantbeeld.status != KlantbeeldStatus.VASTGESTELD:
        return ""
    return (
        f"Deze uitslag is de bron van een score in klantbeeld versie {score.klantbeeld.versie}. "
        "Een vastgesteld klantbeeld verandert niet meer, en de uitslag dus ook niet. "
        "Is er een nieuwe of betere uitslag? Leg die dan apart vast."
    )


def waarom_niet_weg(uitslag: Diagnoseuitslag) -> str:
    """Why this result cannot be removed, in Dutch; empty when it can. Also a draft may rest on it."""
    if reden := waarom_vast(uitslag):
        return reden
    if bron_van(uitslag):
        return (
            "Een score in het concept van het klantbeeld noemt deze uitslag als bron. Kies daar eerst een andere bron."
        )
    return ""
