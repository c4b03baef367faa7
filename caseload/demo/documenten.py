"""The archived document of a few plans, so that the demo shows one at once. All others are made on demand."""

from klantbeeld.models import Klant
from toegang.models import Gebruiker
from trajecten.actions import archiveer_pdf
from trajecten.models import PlanStatus, Planversie

AANTAL = 8


def archiveer_enkele(gebruikersnaam: str = "klantmanager", aantal: int = AANTAL) -> int:
    """Make the PDF of the latest version of some running plans of this klantmanager's clients; returns how many."""
    door = Gebruiker.objects.get(username=gebruikersnaam)
    klanten = Klant.objects.filter(klantmanager=door, trajectplannen__status=PlanStatus.VASTGESTELD).order_by("pk")
    gemaakt = 0
    for klant in klanten[:aantal]:
        versie = Planversie.objects.filter(plan__klant=klant).order_by("-vastgesteld_op", "-pk").first()
        if versie:
            archiveer_pdf(versie=versie, door=door)
            gemaakt += 1
    return gemaakt
