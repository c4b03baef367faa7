"""Reading the parts of the copy: what the client may read of the dossier, with all that hangs on it, in one statement.

As JSON built by the database, and parsed here: the twenty-eight parts would take as many queries, and what a colleague
saves between two of those would stand half in the copy. It does not pay in time (decision 38).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from caseload.inzage.onderdeel import Dossieronderdeel
from klanten.models import Klant
from toegang.wijzigingen import Wijziging


@dataclass
class Gelezen:
    """A row of the dossier: its facts by their key, and the rows that hang on it by the key of their part.

    A fact is as it comes from JSON: a day or a moment is text in ISO form. `wijziging`: see `herkomst.zet_wijzigingen`.
    """

    pk: int
    feiten: dict[str, Any]
    delen: dict[str, list["Gelezen"]]
    wijziging: Wijziging | None = None


def lees(klant: Klant, onderdelen: Iterable[Dossieronderdeel]) -> dict[str, list[Gelezen]]:
    """The rows of these parts of the dossier of this client, by the key of the part. One query."""
    delen = list(onderdelen)
    rijen = {f"_{deel.sleutel}": _lijst(deel) for deel in delen}
    inhoud = dict[str, Any](Klant.objects.filter(pk=klant.pk).order_by().values(**rijen).get())
    return {deel.sleutel: [_gelezen(deel, rij) for rij in inhoud[f"_{deel.sleutel}"]] for deel in delen}


def _lijst(onderdeel: Dossieronderdeel) -> ArraySubquery:
    rijen = onderdeel.rijen().filter(**{onderdeel.bij: OuterRef("pk")})
    return ArraySubquery(
        rijen.values(
            als_json=JSONObject(
                pk=F("pk"),
                feiten=JSONObject(**{veld.sleutel: veld.uitdrukking() for veld in onderdeel.velden}),
                delen=JSONObject(**{deel.sleutel: _lijst(deel) for deel in onderdeel.delen}),
            )
        )
    )


def _gelezen(onderdeel: Dossieronderdeel, rij: dict[str, Any]) -> Gelezen:
    delen = {deel.sleutel: [_gelezen(deel, kind) for kind in rij["delen"][deel.sleutel]] for deel in onderdeel.delen}
    return Gelezen(rij["pk"], rij["feiten"], delen)
