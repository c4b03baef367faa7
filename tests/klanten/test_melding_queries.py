"""What a melding costs: as many queries for many clients as for few."""

import pytest
from django.urls import reverse

from tests.factories import KlantFactory
from tests.klanten.meldingformulier import ADRES, bekende, invoer
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def test_evenveel_queries_hoeveel_klanten_er_ook_zijn(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker, tel_queries: TelQueries
) -> None:
    for gebruiker, verwacht in ((klantmanager, 3), (teamleider, 4)):
        client = als(gebruiker)
        weinig = tel_queries(lambda client=client: client.get(reverse("melding")))
        KlantFactory.create_batch(10, klantmanager=klantmanager)
        assert len(weinig) == len(tel_queries(lambda client=client: client.get(reverse("melding")))) == verwacht


def test_het_paneel_blijft_binnen_zestien_queries(als: Als, klantmanager: Gebruiker, tel_queries: TelQueries) -> None:
    bekende()
    client = als(klantmanager)
    weinig = tel_queries(lambda: client.post(ADRES, invoer()))
    KlantFactory.create_batch(20)
    assert len(weinig) == len(tel_queries(lambda: client.post(ADRES, invoer()))) <= 16
