"""Who takes part in a conversation beside the client, as it was planned or recorded. Reads only."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from gesprekken.models import Deelnemer, Deelnemerrol, Gesprek


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


def deelnemersregels() -> ArraySubquery:
    """For a query over conversations: who takes part, for `deelnemers_van`."""
    return ArraySubquery(
        Deelnemer.objects.filter(gesprek=OuterRef("pk"))
        .order_by("pk")
        .values(
            json=JSONObject(
                medewerker="medewerker",
                voornaam="medewerker__first_name",
                achternaam="medewerker__last_name",
                naam="naam",
                organisatie="organisatie",
                rol="rol",
            )
        )
    )


def deelnemers_van(gesprek: Gesprek) -> list[Wie]:
    """Who takes part in a conversation that was read with `deelnemersregels`, in the order they were named."""
    return [
        Wie(
            naam=regel["naam"] or f"{regel['voornaam']} {regel['achternaam']}".strip(),
            medewerker=regel["medewerker"],
            organisatie=regel["organisatie"],
            rol=regel["rol"],
        )
        for regel in gesprek.deelnemersregels  # type: ignore[attr-defined]  # of the read that is named above
    ]
