"""Daily: reminds clients of the conversation of the next working day."""

from collections import Counter
from typing import Any

import pghistory
from django.core.management.base import BaseCommand
from django.utils import timezone

from gesprekken.herinneren import herinner
from gesprekken.models import Bezorging


class Command(BaseCommand):
    """Runs as often as you like, also twice at once: nobody is reminded twice of the same."""

    help = "Herinner klanten één werkdag van tevoren aan hun gesprek."

    def handle(self, *args: Any, **opties: Any) -> None:
        """Send; what could not be sent stands in the agenda of the klantmanager."""
        with pghistory.context(taak="herinner"):
            telling = Counter(herinner(timezone.now()))
        verstuurd, niet = telling[Bezorging.VERSTUURD], telling[Bezorging.NIET_GELUKT]
        self.stdout.write(
            f"{verstuurd} verstuurd, {niet} niet. Wat niet lukte, staat in de agenda bij de klantmanager."
        )
