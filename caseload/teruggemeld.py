"""Former clients who reported again elsewhere. Whoever had the dossier before is told, and can say that it is wrong."""

from datetime import date, timedelta

from django.db.models import QuerySet

from klanten.models import Overdracht
from toegang.models import Gebruiker

# Long enough to be seen by who works two days a week or comes back from leave.
DAGEN_TE_ZIEN = 30
HOOGSTENS = 20


def teruggemeld(gebruiker: Gebruiker, vandaag: date) -> QuerySet[Overdracht]:
    """Former clients of this user whom someone else took back lately, the latest first. One query.

    With client, who did it and who is klantmanager since. The user may not open these dossiers any more: the page shows
    the klantnummer and no more.
    """
    return (
        Overdracht.objects.filter(
            van=gebruiker, bij_terugkeer=True, op__date__gte=vandaag - timedelta(days=DAGEN_TE_ZIEN)
        )
        .exclude(door=gebruiker)
        .select_related("klant", "door", "naar__team")
        .order_by("-op", "-pk")[:HOOGSTENS]
    )
