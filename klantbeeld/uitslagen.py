"""Results of diagnostic instruments: which there are, which still count, and which are fixed because a score rests on
them. The instruments themselves are not rebuilt (onderzoek §2.3)."""

from datetime import date

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from klantbeeld.models import Diagnoseuitslag, Klant, KlantbeeldStatus, Score


def uitslagen(klant: Klant) -> QuerySet[Diagnoseuitslag]:
    """All results of this client, newest first, without the contents of their files."""
    return Diagnoseuitslag.objects.filter(klant=klant).select_related("instrument").defer("bestand")


def geldige_uitslagen(klant: Klant, op: date | None = None) -> QuerySet[Diagnoseuitslag]:
    """The results that are valid on that day (today when not given): what a score may rest on."""
    return uitslagen(klant).filter(Q(geldig_tot__isnull=True) | Q(geldig_tot__gte=op or timezone.localdate()))


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
