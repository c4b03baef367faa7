"""A page that is read cannot write: the database refuses it, in whatever way it is asked."""

from pathlib import Path
from typing import LiteralString

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from tests.factories import KlantFactory, TeamFactory
from tests.typen import Als, TelQueries
from toegang.lezen import SchrijfpogingBijLezen, alleen_lezen, schrijft_toch
from toegang.logboek import leg_aanmelding_vast
from toegang.models import Gebruiker, Inzage, Team

# Both ways in which the database is told: for every transaction to come, and for a part of one that runs.
LOS = pytest.param("los", marks=pytest.mark.django_db(transaction=True))
IN_TRANSACTIE = pytest.param("in transactie", marks=pytest.mark.django_db)
beide = pytest.mark.parametrize("hoe", [LOS, IN_TRANSACTIE])

_ERBIJ = "INSERT INTO toegang_team (naam, caseload_aanbevolen, caseload_maximum) VALUES ('Stiekem', 1, 1)"
SCHRIJVEN = {
    "INSERT": _ERBIJ,
    "UPDATE": "UPDATE toegang_team SET naam = 'Stiekem'",
    "DELETE": "DELETE FROM toegang_team",
    "INSERT in WITH": f"WITH x AS ({_ERBIJ} RETURNING 1) TABLE x",
    "UPDATE in WITH": "WITH x AS (UPDATE toegang_team SET naam = 'Stiekem' RETURNING 1) SELECT * FROM x",
    "een blok": "DO $$ BEGIN UPDATE toegang_team SET naam = 'Stiekem'; END $$",
    "een functie": "SELECT stiekem()",
    "een reeks": "SELECT nextval('toegang_team_id_seq')",
    "een reeks zetten": "SELECT setval('toegang_team_id_seq', 1)",
    "een slot op een rij": "SELECT 1 FROM toegang_team FOR UPDATE",
    "een tabel": "CREATE TABLE stiekem (naam text)",
    "EXPLAIN ANALYZE": "EXPLAIN ANALYZE UPDATE toegang_team SET naam = 'Stiekem'",
}


def doe(opdracht: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdracht)


def doe_met_de_driver(opdracht: LiteralString) -> None:
    with connection.connection.cursor() as cursor, cursor.copy(opdracht) as regels:
        regels.write_row(("Stiekem",))


def aan_het_lezen() -> tuple[str | None, str]:
    """What the driver knows of the session, and what holds for the statement that asks."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW transaction_read_only")
        [nu] = cursor.fetchone()
    return connection.connection.info.parameter_status("default_transaction_read_only"), nu


@beide
def test_de_databank_weigert_wat_schrijft(hoe: str) -> None:
    team = TeamFactory(naam="Eigen")
    doe("CREATE FUNCTION stiekem() RETURNS void LANGUAGE sql AS $$ UPDATE toegang_team SET naam = 'Stiekem' $$")
    for opdracht in SCHRIJVEN.values():
        with pytest.raises(SchrijfpogingBijLezen), alleen_lezen():
            doe(opdracht)
        assert aan_het_lezen() == ("off", "off")
    assert list(Team.objects.values_list("pk", "naam")) == [(team.pk, "Eigen")]


@beide
def test_ook_langs_de_verbinding_zelf_wordt_niets_geschreven(hoe: str) -> None:
    """COPY goes past what Django watches, and no further."""
    with pytest.raises(psycopg.errors.ReadOnlySqlTransaction), alleen_lezen():
        doe_met_de_driver("COPY toegang_team (naam) FROM STDIN")
    assert not Team.objects.exists()
    assert aan_het_lezen() == ("off", "off")


@beide
def test_ook_in_een_transactie_van_de_pagina_wordt_niets_geschreven(hoe: str) -> None:
    with pytest.raises(SchrijfpogingBijLezen), alleen_lezen(), transaction.atomic(), schrijft_toch():
        doe(SCHRIJVEN["INSERT"])
    assert not Team.objects.exists()
    assert aan_het_lezen() == ("off", "off")


@beide
def test_wat_mag_wordt_geschreven_en_daarna_niets_meer(hoe: str, klantmanager: Gebruiker) -> None:
    with alleen_lezen():
        leg_aanmelding_vast(gebruiker=klantmanager, onderdeel="afmelden")
        with schrijft_toch(), transaction.atomic():
            doe(SCHRIJVEN["INSERT"])
        with pytest.raises(SchrijfpogingBijLezen):
            doe(SCHRIJVEN["UPDATE"])
    assert Team.objects.filter(naam="Stiekem").count() == 1
    assert [inzage.onderdeel for inzage in Inzage.objects.van(klantmanager)] == ["afmelden"]


@beide
def test_wat_mag_en_mislukt_laat_de_pagina_lezen(hoe: str) -> None:
    with alleen_lezen():
        with pytest.raises(DatabaseError), schrijft_toch():
            doe("INSERT INTO toegang_team (naam) VALUES (NULL)")
        assert aan_het_lezen()[1] == "on"
        assert not Team.objects.exists()
    assert aan_het_lezen() == ("off", "off")


@beide
def test_lezen_binnen_lezen_gaat_na_een_weigering_door(hoe: str) -> None:
    with alleen_lezen():
        with pytest.raises(SchrijfpogingBijLezen), alleen_lezen():
            doe(SCHRIJVEN["INSERT in WITH"])
        assert not Team.objects.exists()
        assert aan_het_lezen()[1] == "on"
    assert aan_het_lezen() == ("off", "off")


@beide
def test_wie_schrijft_merkt_niets_van_schrijft_toch(hoe: str, tel_queries: TelQueries) -> None:
    def schrijf() -> None:
        with schrijft_toch():
            doe(SCHRIJVEN["INSERT"])

    assert len(tel_queries(schrijf)) == 1
    assert Team.objects.filter(naam="Stiekem").exists()
    assert aan_het_lezen() == ("off", "off")


@pytest.mark.django_db(transaction=True)
def test_een_verbinding_die_niet_terug_kan_krijgt_niemand() -> None:
    """What goes wrong with the connection is told as it is, and leaves none behind that only reads."""
    with pytest.raises(DatabaseError, match="terminating"), alleen_lezen():
        doe("SELECT pg_terminate_backend(pg_backend_pid())")
    assert connection.connection.closed
    connection.close()
    assert aan_het_lezen() == ("off", "off")


@login_not_required
def pagina(request: HttpRequest) -> HttpResponse:
    """Tries what is asked of it, while it is read."""
    doe(SCHRIJVEN[request.GET["wat"]])
    return HttpResponse("gelukt")


urlpatterns = [path("probeer/", pagina), path("beheer/probeer/", pagina)]


@beide
@pytest.mark.urls(__name__)
def test_een_pagina_die_schrijft_laat_een_schone_verbinding_achter(hoe: str) -> None:
    client = Client()
    for verzoek in (client.get, client.head):
        with pytest.raises(SchrijfpogingBijLezen):
            verzoek("/probeer/", {"wat": "INSERT in WITH"})
        assert not Team.objects.exists()
        assert aan_het_lezen() == ("off", "off")
    assert client.post("/probeer/?wat=INSERT").content == b"gelukt"


@pytest.mark.django_db(transaction=True)
def test_een_dossier_lezen_schrijft_alleen_in_het_logboek(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client = als(klantmanager)
    voor = Inzage.objects.count()
    assert client.get(f"/klanten/{klant.pk}/").status_code == 200
    assert Inzage.objects.count() == voor + 1
    assert aan_het_lezen() == ("off", "off")


def test_wie_bij_lezen_toch_schrijft_staat_hier() -> None:
    """The access log, the counting of searches that found nothing, and when a calendar program read along."""
    wortel = Path(settings.BASE_DIR)
    gebruikt = {
        str(bestand.relative_to(wortel))
        for map_ in wortel.iterdir()
        if (map_ / "__init__.py").exists() and map_.name != "tests"
        for bestand in map_.rglob("*.py")
        if "with schrijft_toch(" in bestand.read_text(encoding="utf-8")
    }
    gebruikt = {pad for pad in gebruikt if not pad.startswith("bench/")}
    assert gebruikt == {"toegang/logboek.py", "instrumenten/zoeken/vergeefs.py", "gesprekken/agendasleutel.py"}
