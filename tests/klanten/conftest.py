"""What the tests of a melding share."""

import pytest

from tests.klanten.meldingformulier import ADRES, invoer
from tests.typen import Als, Meld
from toegang.models import Gebruiker


@pytest.fixture
def meld(als: Als, klantmanager: Gebruiker) -> Meld:
    client = als(klantmanager)
    return lambda **anders: client.post(ADRES, invoer(**anders))
