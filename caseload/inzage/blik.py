"""Who looked into the dossier."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Count
from django.db.models.functions import TruncDate

from klanten.models import Klant
from toegang.alfabet import op_naam
from toegang.models import Inzage
from toegang.modelvelden import veld_van


@dataclass(frozen=True)
class Blik:
    """Who looked on one day, on what ground: how often, and at what parts."""

    dag: date
    wie: str
    rol: str
    grond: str
    keer: int
    onderdelen: str


def blikken_op(klant: Klant) -> list[Blik]:
    """Who looked, per day and person as they were called then, newest first. One query."""
    rijen = (
        Inzage.objects.geslaagd()
        .filter(klantnummer=klant.klantnummer)
        .order_by()
        .annotate(dag=TruncDate("tijdstip"))
        .values("dag", "naam", "gebruikersnaam", "rol", "grond")
        .annotate(keer=Count("pk"), onderdelen=StringAgg("onderdeel", "; ", distinct=True, order_by="onderdeel"))
        .order_by("-dag", op_naam("naam"), "gebruikersnaam", "grond")
    )
    rollen = dict(veld_van(Inzage, "rol").flatchoices)
    gronden = dict(veld_van(Inzage, "grond").flatchoices)
    return [
        Blik(
            rij["dag"],
            rij["naam"],
            str(rollen.get(rij["rol"], rij["rol"])),
            str(gronden.get(rij["grond"], rij["grond"])),
            rij["keer"],
            rij["onderdelen"],
        )
        for rij in rijen
    ]
