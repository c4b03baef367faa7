"""Takes an export of Eva into the catalogue."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pghistory
from django.core.management.base import BaseCommand, CommandError

from instrumenten.eva.bestand import plan_voor
from instrumenten.eva.omvang import DubbeleSleutel, ontleed
from instrumenten.eva.verschillen import verschillen
from instrumenten.inlezen.bewaren import voer_uit
from instrumenten.inlezen.wijzigingen import Plan
from instrumenten.verloop.woorden import LEEG


class Command(BaseCommand):
    """All or nothing: with an error in the file nothing is written. A second run of the same file changes nothing."""

    help = "Lees een JSON-export van Eva in de catalogus."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", type=Path, help="de export van Eva")
        parser.add_argument("--proef", action="store_true", help="toon wat er zou veranderen en schrijf niets")

    def handle(self, *args: Any, bestand: Path, proef: bool, **options: Any) -> None:
        plan = plan_voor(self._rijen(bestand), self._voortgang)
        for melding in plan.meldingen:
            if not melding.fout:
                self.stdout.write(str(melding))
        if plan.fouten:
            regels = "\n".join(str(fout) for fout in plan.fouten)
            raise CommandError(f"Er is niets ingelezen. Verbeter eerst het volgende.\n{regels}")
        if proef:
            self._toon(plan)
        else:
            with pghistory.context(taak="importeer_eva"):
                voer_uit(plan, self._voortgang)
        telling = f"{len(plan.nieuw)} toegevoegd, {len(plan.gewijzigd)} gewijzigd, {plan.ongewijzigd} ongewijzigd."
        self.stdout.write(f"Proef, er is niets geschreven: {telling}" if proef else telling)

    def _rijen(self, bestand: Path) -> list[Any]:
        try:
            rijen = ontleed(bestand.read_text(encoding="utf-8-sig"))
        except OSError as fout:
            raise CommandError(f"{bestand} kan niet worden gelezen: {fout.strerror}.") from fout
        except DubbeleSleutel as fout:
            raise CommandError(f"{bestand} is niet te lezen: {fout}.") from fout
        except (ValueError, RecursionError) as fout:
            raise CommandError(f"{bestand} is geen geldig JSON-bestand: {fout}.") from fout
        if not isinstance(rijen, list):
            raise CommandError(f"{bestand} is geen export van Eva: er hoort een lijst van instrumenten in te staan.")
        return rijen

    def _voortgang(self, stap: str, gedaan: int, totaal: int) -> None:
        self.stderr.write(f"{stap}: {gedaan} van {totaal}")

    def _toon(self, plan: Plan) -> None:
        """What would change: a line for each instrument, and one for each thing that changes of it."""
        for instrument in plan.nieuw:
            self.stdout.write(f"Nummer {instrument.nummer} ({instrument.naam}): wordt toegevoegd.")
        for wijziging in plan.gewijzigd:
            wat = ", ".join(wijziging.namen())
            self.stdout.write(f"Nummer {wijziging.gegevens.nummer} ({wijziging.gegevens.naam}): wijzigt {wat}.")
            for verschil in verschillen(wijziging):
                oud, nieuw = (" ".join(tekst.split()) or LEEG for tekst in verschil.in_het_kort)
                self.stdout.write(f"    {verschil.wat}: {oud} → {nieuw}")
