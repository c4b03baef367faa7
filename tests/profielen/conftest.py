"""A client for the tests of profiles."""

import pytest

from klanten.models import Klant
from tests.factories import KlantFactory
from toegang.models import Gebruiker


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)
