"""The files that belong to the dossier."""

from dataclasses import dataclass

from django.urls import reverse

from caseload.inzage.lezing import Gelezen
from klanten.models import Klant


@dataclass(frozen=True)
class Bijlage:
    """A file that belongs to the dossier, and where it is handed out."""

    naam: str
    adres: str


def bijlagen_van(klant: Klant, inhoud: dict[str, list[Gelezen]]) -> list[Bijlage]:
    """The files that go along: results of instruments, and the plan as it was handed over in every version."""
    uitslagen = [
        Bijlage(
            f"{uitslag.feiten['naam']} ({uitslag.feiten['bestandsnaam']})",
            reverse("uitslag_bestand", args=[klant.pk, uitslag.pk]),
        )
        for uitslag in inhoud["uitslagen"]
        if uitslag.feiten["bestandsnaam"]
    ]
    nummers = [versie.feiten["nummer"] for plan in inhoud["trajectplannen"] for versie in plan.delen["versies"]]
    plannen = [
        Bijlage(f"Trajectplan versie {nummer}", reverse("trajectplan_pdf", args=[klant.pk, nummer]))
        for nummer in nummers
    ]
    return [*uitslagen, *plannen]
