"""A session that ends while a form is open, and signing in again: what the tests of that share."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from tests.formulieren import formulieren
from tests.typen import Antwoord
from toegang.models import Gebruiker

GETYPT = 'Zij zei: "dat wil ik" & <liever> vandaag é'
BACKEND = "toegang.backends.GebruikerBackend"

Verstuur = Callable[..., Antwoord]


def sessie_voorbij() -> None:
    """The session ends on the server; the browser still has its cookies and the page that was open."""
    Session.objects.all().delete()


def meld_weer_aan(client: Client, antwoord: Antwoord, gebruiker: Gebruiker) -> Antwoord:
    """Sign in from the page that the answer leads to; returns the page that follows."""
    assert antwoord.status_code == 302, antwoord.status_code
    assert antwoord["Location"].startswith(reverse("account_login"))
    client.force_login(gebruiker, backend=BACKEND)
    return client.get(parse_qs(urlsplit(antwoord["Location"]).query)["next"][0], follow=True)


def tekst(antwoord: Antwoord) -> str:
    """The page as it was sent, with quotation marks as Django writes them: the templates of forms do it otherwise."""
    return antwoord.content.decode().replace("&#34;", "&quot;").replace("&#39;", "&#x27;")


def velden(antwoord: Antwoord) -> list[dict[str, list[str]]]:
    """What each form of the page would send."""
    return [formulier.waarden() for formulier in formulieren(antwoord)]
