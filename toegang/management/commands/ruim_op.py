"""Daily: what signing in and sending forms leave behind and nobody needs any more."""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from toegang.models import Verwerking
from toegang.opruimen import ruim_overal_op

# A form that has been open longer than this is signed out long since (SESSION_COOKIE_AGE).
BEWAARTERMIJN = timedelta(days=7)


class Command(BaseCommand):
    """Removes keys of forms that were handled more than seven days ago, sessions that are over, and what signed up."""

    help = "Ruimt op wat verlopen is: sessies, sleutels, onderbroken formulieren, concepten van verslagen en tellingen."

    def handle(self, *args: Any, **opties: Any) -> None:
        """Remove all of it; may run any time and any number of times."""
        weg, _ = Verwerking.objects.filter(op__lt=timezone.now() - BEWAARTERMIJN).delete()
        call_command("clearsessions")
        ook = ruim_overal_op()
        if opties["verbosity"]:
            delen = ["verlopen sessies", f"{weg} {'sleutel' if weg == 1 else 'sleutels'}", *ook]
            self.stdout.write(f"Opgeruimd: {', '.join(delen[:-1])} en {delen[-1]}.")
