"""Which documents are measured.

    python -m bench.stukken BESTAND GEBRUIKERSNAAM

Writes their addresses and the session of who asks for them (a header Cookie) as JSON.
"""

import json
import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from django.db.models import Count

from bench.draaiboek import aangemeld, sessie_van
from klanten.models import Klant
from toegang.models import Gebruiker
from trajecten.models import Plandocument


def main(bestand: Path, gebruikersnaam: str) -> None:
    """The dossier with most conversations, and an archived document of this klantmanager."""
    wie = Gebruiker.objects.get(username=gebruikersnaam)
    vol = Klant.objects.filter(klantmanager=wie).annotate(aantal=Count("gesprekken")).order_by("-aantal", "pk")[0]
    document = Plandocument.objects.filter(versie__klant__klantmanager=wie).order_by("pk").select_related("versie")[0]
    plan = f"trajectplan/versie/{document.versie.nummer}/pdf/"
    stukken = {
        "sessie": sessie_van(aangemeld(wie)),
        "afschrift": f"/klanten/{vol.pk}/inzage/pdf/",
        "archief": f"/klanten/{document.versie.klant_id}/{plan}",
        "nergens": f"/klanten/0/{plan}",
    }
    bestand.write_text(json.dumps(stukken))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
