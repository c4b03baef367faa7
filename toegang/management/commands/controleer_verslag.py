"""Checks the record: whether anything in it was changed, removed or put in, also by the owner of the database."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from toegang.verslag.controle import controleer, kop_van
from toegang.verslag.inrichten import verbinding_van_eigenaar


class Command(BaseCommand):
    """Exit code 0 when all is well, 1 when something was found. Reads as the owner: nobody else sees the chain."""

    help = "Controleer of het verslag (gebeurtenissen en logboek) is zoals de applicatie het schreef."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--database", default="", help="de verbinding van de eigenaar")
        parser.add_argument("--kop", action="store_true", help="druk alleen de kop van de keten af")
        parser.add_argument("--eerder", default=None, metavar="KOP", help="kijk of deze kop nog in de keten staat")

    def handle(self, *args: Any, database: str, kop: bool, eerder: str | None, verbosity: int, **options: Any) -> None:
        database = database or verbinding_van_eigenaar()
        if kop:
            self.stdout.write(str(kop_van(database) or ""))
            return
        if eerder is not None and not eerder.strip():
            # A file that was not there or is empty must not pass for a head that still stands in the chain.
            raise CommandError("De kop achter --eerder is leeg: er is niets vergeleken.", returncode=1)
        meld = self.stdout.write if verbosity > 1 else lambda _: None
        uitslag = controleer(using=database, eerder=(eerder or "").strip().lower(), meld=meld)
        for bijzonder in uitslag.bijzonder:
            self.stdout.write(f"Ter informatie: {bijzonder}.")
        if uitslag.bevindingen:
            regels = "\n".join(f"- {bevinding}" for bevinding in uitslag.bevindingen)
            raise CommandError(f"Het verslag is niet zoals de applicatie het schreef:\n{regels}", returncode=1)
        if verbosity:
            self.stdout.write(
                f"Het verslag klopt: {uitslag.regels} regels. Kop van de keten: {uitslag.kop or 'nog leeg'}"
            )
