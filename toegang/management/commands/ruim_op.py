"""Daily: what signing in and sending forms leave behind and nobody needs any more."""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from toegang.models import Handeling

# A form that has been open longer than this is signed out long since (SESSION_COOKIE_AGE).
BEWAARTERMIJN = timedelta(days=7)


class Command(BaseCommand):
    """Removes keys of forms that were handled more than seven days ago and sessions that are over."""

    help = "Ruimt verlopen sessies op en sleutels van formulieren die meer dan zeven dagen geleden zijn verwerkt."

    def handle(self, *args: Any, **opties: Any) -> None:
        """Remove both; may run any time and any number of times."""
        weg, _ = Handeling.objects.filter(op__lt=timezone.now() - BEWAARTERMIJN).delete()
        call_command("clearsessions")
        if opties["verbosity"]:
            self.stdout.write(f"Opgeruimd: verlopen sessies en {weg} {'sleutel' if weg == 1 else 'sleutels'}.")
