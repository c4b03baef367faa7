"""Loads the reference data of every floor from its files."""

from argparse import ArgumentParser
from typing import Any

import pghistory
from django.core.management.base import BaseCommand
from django.db import transaction

from gesprekken import referentie as gesprekken
from instrumenten import referentie as instrumenten
from klantbeeld import referentie as klantbeeld
from klanten import referentie as klanten
from profielen import referentie as profielen


class Command(BaseCommand):
    """Adds what is missing and leaves alone what is there; with --bijwerken the files win from the database."""

    help = "Laad de referentiegegevens (tegels, klantkenmerken, IGM, profielen, …) uit de bestanden."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--bijwerken", action="store_true", help="overschrijf wat een beheerder heeft gewijzigd")

    def handle(self, *args: Any, bijwerken: bool, verbosity: int, **options: Any) -> None:
        with pghistory.context(taak="laad_referentie"), transaction.atomic():
            for verdieping in (instrumenten, klanten, gesprekken, klantbeeld, profielen):
                for naam, aantal in verdieping.laad(bijwerken=bijwerken).items():
                    if verbosity:
                        self.stdout.write(f"{naam}: {aantal} toegevoegd of bijgewerkt")
