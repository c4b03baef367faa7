"""A klantmanager at work with a client, and a conversation of an hour ago that is to be recorded."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from gesprekken.models import Gesprek
from klanten.models import Klant
from tests.factories import GesprekFactory, KlantFactory
from tests.typen import Als
from toegang.models import Gebruiker


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def gesprek(klant: Klant) -> Gesprek:
    return GesprekFactory(klant=klant, moment=timezone.now() - timedelta(hours=1))


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)
