"""Former clients who reported again elsewhere. Whoever had the dossier before is told, and can say that it is wrong."""

from datetime import date, timedelta

from django.db.models import QuerySet

from klanten.models import Overdracht
from toegang.models import Gebruiker
from toegang.vastevraag import VasteLezing, plek

# Long enough to be seen by who works two days a week or comes back from leave.
DAGEN_TE_ZIEN = 30
HOOGSTENS = 20


def _collega(wie: str) -> tuple[str, ...]:
    """What a page says of a colleague."""
    return (f"{wie}__first_name", f"{wie}__last_name", f"{wie}__username")


@VasteLezing
def _overgenomen() -> QuerySet[Overdracht]:
    return (
        Overdracht.objects.filter(van=plek("van"), bij_terugkeer=True, op__date__gte=plek("vanaf"))
        .exclude(door=plek("van"))
        .select_related("klant", "door", "naar__team")
        .only("op", "klant__klantnummer", *_collega("door"), *_collega("naar"), "naar__telefoon", "naar__team__naam")
        .order_by("-op", "-pk")[:HOOGSTENS]
    )


def teruggemeld(gebruiker: Gebruiker, vandaag: date) -> list[Overdracht]:
    """Former clients of this user whom someone else took back lately, the latest first. One query.

    With client, who did it and who is klantmanager since. The user may not open these dossiers any more: the page shows
    the klantnummer and no more.
    """
    return _overgenomen(van=gebruiker.pk, vanaf=vandaag - timedelta(days=DAGEN_TE_ZIEN))
