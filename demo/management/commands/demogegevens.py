"""Fills an empty database with a demo city: staff, clients and two years of what happened with them."""

from argparse import ArgumentParser
from typing import Any

import pghistory
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from demo.accounts import ACCOUNTS
from demo.catalogus import geef_verleden
from demo.documenten import archiveer_enkele, maak_folder
from demo.kaders import lees_kaders
from demo.opslaan import Opslag
from demo.stad import bouw_stad
from instrumenten.referentie.catalogus import laad_voorbeeldcatalogus
from klanten.models import Klant
from toegang.models import Gebruiker
from toegang.verslag.inrichten import neem_logboek_over, verbinding_van_eigenaar


class Command(BaseCommand):
    """The same seed gives the same data on the same day. Only in demo mode: the accounts share a known password."""

    help = "Vul een lege databank met demogegevens: teams, klantmanagers, klanten en twee jaar geschiedenis."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--klanten", type=int, default=900, help="aantal klanten (standaard 900)")
        parser.add_argument("--seed", type=int, default=2026, help="uitgangspunt van het toeval (standaard 2026)")
        parser.add_argument("--zonder-pdf", action="store_true", help="maak geen enkele PDF vooraf")

    def handle(self, *args: Any, klanten: int, seed: int, zonder_pdf: bool, verbosity: int, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Alleen in een demo (DEMO=1): de accounts hebben een wachtwoord dat iedereen kent.")
        if klanten < 1:
            raise CommandError("Vraag minstens één klant.")
        namen = [account.gebruikersnaam for account in ACCOUNTS]
        if Gebruiker.objects.filter(username__in=namen).exists() or Klant.objects.exists():
            self.stdout.write(
                "Er staan al gegevens in deze databank; er is niets gewijzigd. "
                "Opnieuw beginnen: stop de demo en verwijder de map .gegevens."
            )
            return
        vandaag = timezone.localdate()
        with pghistory.context(taak="demogegevens"), transaction.atomic():
            laad_voorbeeldcatalogus()
            geef_verleden(seed=seed, vandaag=vandaag)
            stad = bouw_stad(lees_kaders(), klanten=klanten, seed=seed, vandaag=vandaag)
            opslag = Opslag(stad, seed=seed, vandaag=vandaag)
            opslag.bewaar()
        # By the owner, whom the demo has at hand, and sealed as what it is: lines from elsewhere.
        neem_logboek_over(opslag.regels, using=verbinding_van_eigenaar())
        if not zonder_pdf:
            with pghistory.context(taak="demogegevens"):
                archiveer_enkele()
                maak_folder()
        if verbosity:
            medewerkers = len(stad.organisatie.klantmanagers)
            self.stdout.write(
                f"{klanten} klanten bij {medewerkers} klantmanagers in {len(stad.organisatie.teams)} teams."
            )
