"""Addresses and fields as forms send them."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from instrumenten.models import Klantkenmerk
from toegang.eenmalig import nieuwe_sleutel


def over(dagen: int) -> str:
    """The day that many days from now."""
    return (timezone.localdate() + timedelta(days=dagen)).isoformat()


def adres(naam: str, *args: object) -> str:
    """The address of a page by its name."""
    return reverse(naam, args=args)


def doelgegevens(**anders: object) -> dict[str, object]:
    """A goal that is right; `anders` changes fields."""
    kenmerk = Klantkenmerk.objects.get(code="KK08")
    return {
        "sleutel": nieuwe_sleutel(),
        "klantkenmerk": kenmerk.pk,
        "omschrijving": "Zelf een sollicitatiegesprek voeren",
        "score_nu": 2,
        "score_doel": 4,
        "uiterlijk": over(90),
        **anders,
    }
