"""Documents that the demo shows at once: the archived one of a few plans (all others are made on demand), a flyer."""

from hashlib import sha256

from django.conf import settings
from django.template.loader import render_to_string

from instrumenten.models import Instrument, Mediabestand
from klanten.models import Klant
from toegang.bestanden import Bestandssoort
from toegang.document import maak_document
from toegang.models import Gebruiker
from trajecten.actions.versie import archiveer_pdf
from trajecten.models import PlanStatus, Planversie

AANTAL = 8
FOLDER_BIJ = "taalstage"


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


def maak_folder(slug: str = FOLDER_BIJ) -> Mediabestand:
    """Add a flyer of one page to this instrument, as its provider would hand it out. Takes about a second."""
    instrument = Instrument.objects.select_related("aanbieder").get(slug=slug)
    tekst = {"instrument": instrument, "gemeente": settings.GEMEENTE}
    inhoud = maak_document(render_to_string("caseload/demofolder.html", tekst))
    return Mediabestand.objects.create(
        instrument=instrument,
        label=f"Folder {instrument.naam}",
        bestandsnaam=f"folder-{slug}.pdf",
        soort=Bestandssoort.PDF,
        inhoud=inhoud,
        grootte=len(inhoud),
        sha256=sha256(inhoud).hexdigest(),
    )
