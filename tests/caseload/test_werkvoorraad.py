"""The worklist: what a klantmanager sees first."""

import pytest

from tests.factories import GesprekFactory, KlantFactory

pytestmark = pytest.mark.django_db


def test_klantmanager_ziet_eigen_klanten(als, klantmanager):
    klant = KlantFactory(klantmanager=klantmanager, achternaam="Yilmaz")
    ander = KlantFactory(achternaam="Onzichtbaar")
    antwoord = als(klantmanager).get("/")
    assert antwoord.status_code == 200
    tekst = antwoord.content.decode()
    assert klant.lijstnaam in tekst
    assert ander.achternaam not in tekst
    assert "Mijn klanten (1)" in tekst
