"""What the tests of the klantbeeld share: the form as a browser would send it."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from klantbeeld.concept import concept as lees_concept
from klantbeeld.models import Klantbeeld
from klanten.models import Klant
from tests.typen import Antwoord, zeker
from toegang.models import Gebruiker


def adres(naam: str, klant: Klant, *rest: int) -> str:
    """The address of a page of this client."""
    return reverse(naam, args=[klant.pk, *rest])


def concept(klant: Klant) -> Klantbeeld:
    """The draft, which is there."""
    return zeker(lees_concept(klant))


def velden(pagina: Antwoord) -> dict[str, str]:
    """The form of the draft as a browser would send it."""
    data = {}
    for deel in pagina.context["formulier"].formulieren:
        for veld in deel:
            waarde = veld.value()
            data[veld.html_name] = "" if waarde is None else str(waarde)
    return data


def begin(als: Callable[[Gebruiker], Client], door: Gebruiker, klant: Klant) -> Client:
    """A signed-in browser with a draft begun for this client."""
    client = als(door)
    client.post(adres("klantbeeld_beginnen", klant))
    return client


def htmx(client: Client, klant: Klant, data: dict[str, str]) -> Antwoord:
    """Save one part on the way, as htmx does."""
    return client.post(adres("klantbeeld_score", klant), data, headers={"HX-Request": "true"})
