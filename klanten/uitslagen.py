"""Results of diagnostic instruments: which there are, which still count, and which are fixed because a score rests on
them. The instruments themselves are not rebuilt (onderzoek §2.3)."""

from collections.abc import Callable
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from klanten.bewoordingen import Bewoord, Tekst
from klanten.models import Diagnoseuitslag, Klant


def uitslagen(klant: Klant) -> QuerySet[Diagnoseuitslag]:
    """All results of this client, newest first, without the contents of their files."""
    return Diagnoseuitslag.objects.filter(klant=klant).select_related("instrument", "gemaakt_door").defer("bestand")


def geldige_uitslagen(klant: Klant, op: date | None = None) -> QuerySet[Diagnoseuitslag]:
    """The results that are valid on that day (today when not given): what a score may rest on."""
    return uitslagen(klant).filter(Q(geldig_tot__isnull=True) | Q(geldig_tot__gte=op or timezone.localdate()))


# Why a result cannot change, or cannot be removed, in Dutch; empty when it can.
Reden = Callable[[Diagnoseuitslag], str]
_vast: list[Reden] = []
_niet_weg: list[Reden] = []


def meld_gebruik_aan(*, vast: Reden, niet_weg: Reden) -> None:
    """Whoever lets something rest on results says here how to ask whether it does; at start-up, once."""
    _vast.append(vast)
    _niet_weg.append(niet_weg)


def _eerste(redenen: list[Reden], uitslag: Diagnoseuitslag) -> str:
    return next(filter(None, (reden(uitslag) for reden in redenen)), "")


def waarom_vast(uitslag: Diagnoseuitslag) -> str:
    """Why this result cannot change any more, in Dutch; empty when it can. Something established rests on it."""
    return _eerste(_vast, uitslag)


def waarom_niet_weg(uitslag: Diagnoseuitslag) -> str:
    """Why this result cannot be removed, in Dutch; empty when it can. Also a draft may rest on it."""
    return _eerste(_niet_weg, uitslag)


_TEKSTEN = ("naam", "versie", "afgenomen_op", "afgenomen_door", "schaal", "uitslag", "toelichting", "geldig_tot")


def vind_uitslag(klant: Klant, pk: int) -> Bewoord | None:
    """A result of this client, to follow through its wordings. One query."""
    uitslag = uitslagen(klant).filter(pk=pk).first()
    if uitslag is None:
        return None
    tekst = Tekst(Diagnoseuitslag, pk, (*_TEKSTEN, "bestandsnaam"), thuis="klant_id")
    terug = reverse("uitslag", args=[klant.pk, pk])
    return Bewoord(f"Uitslag van {uitslag.afgenomen_op:%d-%m-%Y}", terug, "achtergrond", (tekst,))
