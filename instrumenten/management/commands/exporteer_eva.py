"""Writes the catalogue as an export of Eva."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from instrumenten.eva.schrijven import als_json, exporteer


class Command(BaseCommand):
    """All instruments, also concepts and what is archived; the file appears when it is whole."""

    help = "Schrijf de catalogus als JSON-bestand van Eva."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", type=Path, help="het bestand om te schrijven")

    def handle(self, *args: Any, bestand: Path, **options: Any) -> None:
        deel = bestand.with_name(f"{bestand.name}.deel")
        stukken = 0
        try:
            with deel.open("w", encoding="utf-8") as uit:
                for stuk in als_json(exporteer()):
                    uit.write(stuk)
                    stukken += 1
            os.replace(deel, bestand)
        except OSError as fout:
            raise CommandError(f"{bestand} kan niet worden geschreven: {fout.strerror}.") from fout
        # The last piece closes the list.
        aantal = stukken - 1
        wat = "instrument" if aantal == 1 else "instrumenten"
        self.stdout.write(f"{aantal} {wat} geschreven naar {bestand}: ook concepten en wat gearchiveerd is.")
