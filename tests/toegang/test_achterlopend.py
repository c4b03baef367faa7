"""Figures over all dossiers come from a replica when there is one, and go on without it."""

import logging
from collections.abc import Iterator

import pytest
from django.db import connection, connections
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from tests.factories import InstrumentFactory
from tests.paginakeuring import op_een_regel
from tests.replica import Replica, replica
from tests.test_productie import draai
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "lezen"]),
    pytest.mark.xdist_group("replica"),
]


@pytest.fixture(scope="module", autouse=True)
def replica_van_de_tests(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Replica]:
    """For all tests of this module: they may ask it from their first moment on."""
    with replica() as kopie:
        connections.settings["lezen"] = {**connection.settings_dict, "HOST": kopie.host, "TEST": {"MIRROR": "default"}}
        yield kopie
        with django_db_blocker.unblock():
            connections["lezen"].close()
        del connections["lezen"], connections.settings["lezen"]


@pytest.fixture
def kopie(replica_van_de_tests: Replica, settings: Settings) -> Iterator[Replica]:
    """The replica, as the settings name it."""
    settings.DATABASE_ROUTERS = ["toegang.achterlopend.Leesrouter"]
    replica_van_de_tests.haal_bij()
    yield replica_van_de_tests
    connections["lezen"].close()
    replica_van_de_tests.start()


def ongebruikt(als: Als, teamleider: Gebruiker) -> str:
    """The text of the coverage page, which names every instrument that was never used."""
    antwoord = als(teamleider).get(reverse("dekking"))
    assert antwoord.status_code == 200
    return op_een_regel(antwoord)


def test_de_dekking_komt_van_de_replica_en_zegt_van_wanneer_die_is(
    als: Als, teamleider: Gebruiker, kopie: Replica, tel_queries: TelQueries
) -> None:
    instrument = InstrumentFactory(naam="Schilderen op het plein")
    kopie.haal_bij()
    client = als(teamleider)
    antwoorden: list[str] = []
    zelf = tel_queries(lambda: antwoorden.append(op_een_regel(client.get(reverse("dekking")))))
    assert instrument.naam in antwoorden[0]
    assert f"Stand van {timezone.localtime():%d-%m-%Y}" in antwoorden[0]
    assert [query for query in zelf if "session" not in query and "toegang_gebruiker" not in query] == []


def test_wat_nog_niet_is_overgekomen_staat_er_nog_niet(als: Als, teamleider: Gebruiker, kopie: Replica) -> None:
    kopie.zeg("SELECT pg_wal_replay_pause()")
    instrument = InstrumentFactory(naam="Schilderen op het plein")
    assert instrument.naam not in ongebruikt(als, teamleider)
    kopie.zeg("SELECT pg_wal_replay_resume()")
    kopie.haal_bij()
    assert instrument.naam in ongebruikt(als, teamleider)


def test_zonder_de_replica_komt_de_pagina_uit_de_databank_zelf(
    als: Als, teamleider: Gebruiker, kopie: Replica, caplog: pytest.LogCaptureFixture
) -> None:
    instrument = InstrumentFactory(naam="Schilderen op het plein")
    kopie.haal_bij()
    assert instrument.naam in ongebruikt(als, teamleider)
    kopie.stop()
    with caplog.at_level(logging.WARNING, "toegang.achterlopend"):
        pagina = ongebruikt(als, teamleider)
    assert instrument.naam in pagina
    assert "Stand van" not in pagina
    assert [regel.getMessage() for regel in caplog.records if regel.name == "toegang.achterlopend"] == [
        "De replica antwoordt niet; de pagina komt uit de databank zelf."
    ]


def test_een_pagina_van_een_dossier_leest_uit_de_databank_zelf(
    als: Als, klantmanager: Gebruiker, kopie: Replica
) -> None:
    kopie.stop()
    assert als(klantmanager).get(reverse("werkvoorraad")).status_code == 200


ADRES = """
from django.conf import settings
import django; django.setup()
from django.db import router
from instrumenten.models import Instrument
print(sorted(settings.DATABASES), settings.DATABASES["lezen"]["NAME"], router.db_for_read(Instrument))
"""


def test_de_instelling_noemt_de_replica_en_alleen_wat_mag_achterlopen_gaat_erheen() -> None:
    uitslag = draai("-c", ADRES, DATABASE_URL_LEZEN="postgresql://klantbeeld_app@elders.example/klantbeeld")
    assert uitslag.stdout == "['default', 'eigenaar', 'lezen'] klantbeeld default\n", uitslag.stderr
