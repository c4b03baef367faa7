"""Who takes part in a conversation beside the client, as it was planned or recorded. Reads only."""

from dataclasses import dataclass

from django.db.models import QuerySet

from gesprekken.models import Deelnemer, Deelnemerrol, Gesprek
from toegang.vastevraag import VasteLezing, plek


@dataclass(frozen=True)
class Wie:
    """Someone in a conversation: a colleague by key, or someone of elsewhere; `naam` in both cases."""

    naam: str
    medewerker: int | None = None
    organisatie: str = ""
    rol: str = Deelnemerrol.NEEMT_DEEL

    @property
    def tekst(self) -> str:
        """In words: "Mo Bakkali (wijkteam): observeert"."""
        wie = f"{self.naam} ({self.organisatie})" if self.organisatie else self.naam
        return f"{wie}: {Deelnemerrol(self.rol).label.lower()}"


@VasteLezing
def _deelnemers() -> QuerySet[Deelnemer]:
    return Deelnemer.objects.filter(gesprek=plek("gesprek")).select_related("medewerker").order_by("pk")


def deelnemers_van(gesprek: Gesprek) -> list[Wie]:
    """Who takes part in a conversation, in the order they were named. One query."""
    return [
        Wie(
            naam=deelnemer.naam or (deelnemer.medewerker.naam if deelnemer.medewerker else ""),
            medewerker=deelnemer.medewerker_id,
            organisatie=deelnemer.organisatie,
            rol=deelnemer.rol,
        )
        for deelnemer in _deelnemers(gesprek=gesprek.pk)
    ]
