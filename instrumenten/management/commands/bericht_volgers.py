"""Daily: mails who follows instruments what changed, each week or each month as they chose."""

from argparse import ArgumentParser
from typing import Any

import pghistory
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from instrumenten.volgbericht import NietVerstuurd, bericht_allen


class Command(BaseCommand):
    """Runs as often as you like: what was reported is not reported again."""

    help = "Mail de volgers van instrumenten wat er veranderde."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--proef shows the mails and sends none."""
        parser.add_argument("--proef", action="store_true", help="toon de berichten en verstuur niets")

    def handle(self, *args: Any, proef: bool, **opties: Any) -> None:
        """Send, or show. Raises CommandError: no mail server to send with, or some did not get their mail."""
        if not proef and not settings.EMAIL_HOST:
            raise CommandError("Er is geen mailserver ingesteld. Zet EMAIL_HOST, of gebruik --proef.")
        aantal = mislukt = 0
        with pghistory.context(taak="bericht_volgers"):
            for bericht in bericht_allen(proef=proef):
                if isinstance(bericht, NietVerstuurd):
                    mislukt += 1
                    continue
                aantal += 1
                if proef:
                    self.stdout.write(f"Aan: {bericht.aan}\nOnderwerp: {bericht.onderwerp}\n\n{bericht.tekst}")
        verstuurd = _berichten(aantal)
        if mislukt:
            raise CommandError(
                f"{verstuurd} verstuurd, {_berichten(mislukt)} niet. In het logboek staat welke gebruikers het zijn. "
                "Kijk hun mailadres en de mailserver na. Zij zijn bij de volgende keer weer aan de beurt."
            )
        self.stdout.write(f"Proef: {verstuurd}, niets verstuurd." if proef else f"{verstuurd} verstuurd.")


def _berichten(aantal: int) -> str:
    return f"{aantal} {'bericht' if aantal == 1 else 'berichten'}"
