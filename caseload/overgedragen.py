"""Clients who were handed over to a klantmanager, with the note, until that is read."""

from functools import cache

from django.db.models import QuerySet

from klanten.models import Klant, Overdracht
from toegang.dossiers import Kijker, kijkt
from toegang.models import Gebruiker
from toegang.vastevraag import VasteLezing, plek

HOOGSTENS = 5
_KLANT = ("klant__klantnummer", "klant__voornaam", "klant__tussenvoegsel", "klant__achternaam")
_VAN = ("van__first_name", "van__last_name", "van__username")


@cache
def _overgedragen(rol: str) -> VasteLezing[Overdracht]:
    def bouw() -> QuerySet[Overdracht]:
        return (
            Overdracht.objects.te_lezen()
            .filter(naar=plek("naar"), klant__in=Klant.objects.zichtbaar_voor(Kijker(rol)))
            .select_related("klant", "van")
            .only("klant", "van", "notitie", "op", *_KLANT, *_VAN)[:HOOGSTENS]
        )

    return VasteLezing(bouw)


def overgedragen_aan(gebruiker: Gebruiker) -> list[Overdracht]:
    """The last that were handed over to the user and are still the user's, with client and former klantmanager.

    One query.
    """
    return _overgedragen(gebruiker.rol)(**kijkt(gebruiker), naar=gebruiker.pk)
