"""A browser in which someone had signed in, for the tests of a session that ends."""

from collections.abc import Callable, Mapping
from typing import cast

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, RequestFactory
from django_htmx.middleware import HtmxDetails

from tests.toegang.onderbreking import Verstuur, meld_weer_aan, sessie_voorbij
from tests.typen import Als, Antwoord
from toegang.models import Gebruiker
from toegang.verzoek import Verzoek

Verzoeken = Callable[..., Verzoek]


@pytest.fixture
def ingelogd(als: Als) -> Als:
    """A browser in which this user had signed in and read a page."""

    def open_browser(gebruiker: Gebruiker) -> Client:
        client = als(gebruiker)
        client.get("/")
        return client

    return open_browser


@pytest.fixture
def verstuur(ingelogd: Als) -> Verstuur:
    """Send fields to an address after the session ended and sign in again; returns the page that follows."""

    def doe(
        gebruiker: Gebruiker, adres: str, gegevens: Mapping[str, object], *, wie: Gebruiker | None = None
    ) -> Antwoord:
        client = ingelogd(gebruiker)
        sessie_voorbij()
        return meld_weer_aan(client, client.post(adres, gegevens), wie or gebruiker)

    return doe


@pytest.fixture
def verzoek(rf: RequestFactory, klantmanager: Gebruiker) -> Verzoeken:
    """What a view gets of a browser: a POST of these fields by a klantmanager, or a GET when there are none."""

    def maak(gegevens: Mapping[str, str] | None = None, *, htmx: bool = False) -> Verzoek:
        request = rf.get("/") if gegevens is None else rf.post("/", gegevens)
        request.user, request.session = klantmanager, SessionStore()
        kop = {"HTTP_HX_REQUEST": "true"} if htmx else {}
        request.META.update(kop)
        for naam, waarde in {"htmx": HtmxDetails(request), "_messages": FallbackStorage(request)}.items():
            setattr(request, naam, waarde)
        return cast(Verzoek, request)

    return maak
