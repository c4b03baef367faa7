"""A goal of the plan and the next conversation, as the overview of a dossier shows them."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from caseload.termijnen import over
from gesprekken.models import Gesprek
from trajecten.models import Doel, DoelStatus


@dataclass(frozen=True)
class Doelregel:
    """A goal of the plan: what, on which klantkenmerk, and how far."""

    omschrijving: str
    kenmerk: str
    scores: str
    uiterlijk: date
    termijn: str
    status: str
    stand: str


@dataclass(frozen=True)
class Gesprekregel:
    """The next conversation with the question that the client thinks about."""

    soort: str
    dag: str
    vraag: str
    adres: str


def doelregel(doel: Doel, op: date) -> Doelregel:
    """A goal that came with its klantkenmerk, seen from that day."""
    return Doelregel(
        omschrijving=doel.omschrijving,
        kenmerk=doel.klantkenmerk.naam,
        scores=f"van {doel.score_nu} naar {doel.score_doel}" if doel.score_nu and doel.score_doel else "",
        uiterlijk=doel.uiterlijk,
        termijn=over(doel.uiterlijk, op) if doel.status == DoelStatus.OPEN else "",
        status=doel.get_status_display(),
        stand=doel.status,
    )


def gesprekregel(gesprek: Gesprek, op: date) -> Gesprekregel:
    """A planned conversation that came with its kind, seen from that day."""
    moment = timezone.localtime(gesprek.moment)
    return Gesprekregel(
        soort=gesprek.soort.naam,
        dag=f"{moment:%d-%m-%Y} om {moment:%H:%M}, {over(moment.date(), op)}",
        vraag=gesprek.vraag_vooraf,
        adres=gesprek.get_absolute_url(),
    )
