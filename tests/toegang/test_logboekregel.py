"""The log of the server tells where it went wrong and never about whom."""

import io
import logging
from collections.abc import Iterator
from logging import Handler
from typing import Any, NoReturn

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import IntegrityError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config.logboekregel import Logboekregel
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db
NAAM = "Geheimnaam"


@login_not_required
def weigerende_databank(request: HttpRequest) -> NoReturn:
    """A constraint refuses a row with a name in it."""
    Gebruiker.objects.create(username="u1", last_name=NAAM, rol="klantmanager", team=None)
    raise AssertionError("niet geweigerd")


@login_not_required
def rechtstreeks(request: HttpRequest) -> NoReturn:
    """The same, past Django."""
    with connection.connection.cursor() as cursor:
        cursor.execute("UPDATE toegang_gebruiker SET team_id = NULL")
    raise AssertionError("niet geweigerd")


@login_not_required
def verpakt(request: HttpRequest) -> NoReturn:
    """A database error that the code turns into something else."""
    try:
        weigerende_databank(request)
    except IntegrityError as fout:
        raise RuntimeError(f"mislukt: {fout}") from fout


def _getal(naam: str) -> int:
    return int(naam)


@login_not_required
def vergissing(request: HttpRequest) -> HttpResponse:
    """An exception that repeats what was typed."""
    return HttpResponse(_getal(request.POST["naam"]))


urlpatterns = [
    path("weiger/", weigerende_databank),
    path("rechtstreeks/", rechtstreeks),
    path("verpakt/", verpakt),
    path("vergissing/", vergissing),
]


def eigen_handler() -> Handler:
    return next(handler for handler in logging.getLogger().handlers if isinstance(handler.formatter, Logboekregel))


@pytest.fixture
def logboek() -> Iterator[io.StringIO]:
    """What the configured handler writes."""
    opvang = io.StringIO()
    handler = logging.StreamHandler(opvang)
    handler.setFormatter(eigen_handler().formatter)
    logging.getLogger().addHandler(handler)
    yield opvang
    logging.getLogger().removeHandler(handler)


def vraag(pad: str) -> None:
    antwoord = Client(raise_request_exception=False).post(pad, {"naam": NAAM})
    assert antwoord.status_code == 500
    assert NAAM not in antwoord.content.decode()


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("pad", ["/weiger/", "/verpakt/"])
def test_een_geweigerde_rij_noemt_de_beperking_en_niet_de_naam(logboek: io.StringIO, pad: str) -> None:
    vraag(pad)
    regel = logboek.getvalue()
    assert f"Internal Server Error: {pad}" in regel
    assert "django.db.utils.IntegrityError (beperking=gebruiker_met_caseload_heeft_team, sqlstate=23514)" in regel
    assert "in weigerende_databank" in regel
    for verboden in (NAAM, "Failing row", "DETAIL"):
        assert verboden not in regel


@pytest.mark.urls(__name__)
def test_een_fout_van_de_driver_zelf_ook_niet(logboek: io.StringIO, klantmanager: Gebruiker) -> None:
    klantmanager.last_name = NAAM
    klantmanager.save()
    vraag("/rechtstreeks/")
    regel = logboek.getvalue()
    assert "psycopg.errors.CheckViolation (beperking=gebruiker_met_caseload_heeft_team, sqlstate=23514)" in regel
    assert NAAM not in regel


@pytest.mark.urls(__name__)
def test_wat_iemand_typte_staat_niet_in_het_logboek(logboek: io.StringIO) -> None:
    vraag("/vergissing/")
    regel = logboek.getvalue()
    assert "return int(naam)" in regel
    assert regel.rstrip().endswith("ValueError")
    assert NAAM not in regel


def test_een_fout_als_argument_of_als_melding_verliest_haar_tekst(logboek: io.StringIO) -> None:
    logging.getLogger("klantbeeld").error("Mislukt: %s", psycopg.DataError(NAAM))
    logging.getLogger("klantbeeld").error(ValueError(NAAM))
    assert "Mislukt: psycopg.DataError" in logboek.getvalue()
    assert NAAM not in logboek.getvalue()


def test_een_gewone_regel_blijft_zoals_ze_is(logboek: io.StringIO) -> None:
    logging.getLogger("klantbeeld").warning("Ingelezen: %(aantal)s", {"aantal": 3})
    assert logboek.getvalue().endswith("WARNING klantbeeld Ingelezen: 3\n")


def test_alleen_onze_handler_schrijft() -> None:
    assert logging.getLogger("django").handlers == []
    instelling: dict[str, Any] = settings.LOGGING
    assert {handler["formatter"] for handler in instelling["handlers"].values()} == {"regel"}
