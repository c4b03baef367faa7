"""The next conversation, for the head of a dossier."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, OuterRef, Subquery
from django.urls import reverse

from gesprekken.models import Gesprek
from klanten.kop import Komend
from toegang.rijen import als
from toegang.vastevraag import plek


@dataclass(frozen=True)
class _Rij:
    pk: int
    klant_id: int
    moment: str
    soortnaam: str
    bevestigd_op: str | None


def _komend(*, pk: int, klant_id: int, moment: str, soortnaam: str, bevestigd_op: str | None) -> Komend:
    return Komend(
        moment=datetime.fromisoformat(moment),
        soort=soortnaam,
        bevestigd=bevestigd_op is not None,
        adres=reverse("gesprek", args=[klant_id, pk]),
    )


def volgend_gesprek() -> Subquery:
    """The first conversation to come of the client of the outer query, as `Komend`; None when none is planned."""
    komend = Gesprek.objects.filter(klant=OuterRef("pk")).komend(plek("nu")).annotate(soortnaam=F("soort__naam"))
    return Subquery(komend.values(rij=als(_Rij, _komend))[:1])
