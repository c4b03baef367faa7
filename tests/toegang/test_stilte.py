"""Who does nothing for a while is signed out, as soon as the settings say."""

import pytest
from django.urls import reverse
from pytest_django import Settings

from tests.typen import Als, TelQueries
from toegang import stilte
from toegang.models import Gebruiker
from toegang.stilte import stil_na

pytestmark = pytest.mark.django_db


class Klok:
    """A clock that only a test winds on, in minutes."""

    nu = 1_000_000.0

    def verder(self, minuten: int) -> None:
        self.nu += minuten * 60


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    wijzer = Klok()
    monkeypatch.setattr(stilte, "_nu", lambda: wijzer.nu)
    return wijzer


@pytest.mark.parametrize(
    ("ieder", "beheer", "grenzen"),
    [(0, 0, (0, 0)), (0, 15, (0, 15)), (30, 15, (30, 15)), (10, 15, (10, 10)), (10, 0, (10, 10))],
)
def test_na_hoeveel_minuten(
    settings: Settings, klantmanager: Gebruiker, beheerder: Gebruiker, ieder: int, beheer: int, grenzen: tuple[int, int]
) -> None:
    settings.STIL_NA, settings.STIL_NA_BEHEER = ieder, beheer
    assert (stil_na(klantmanager), stil_na(beheerder)) == grenzen


def test_wie_bezig_is_blijft_en_wie_stil_is_gaat_eruit_en_leest_waarom(
    settings: Settings, als: Als, klantmanager: Gebruiker, klok: Klok
) -> None:
    settings.STIL_NA = 10
    client = als(klantmanager)
    for _ in range(3):
        assert client.get("/").status_code == 200
        klok.verder(9)
    klok.verder(2)
    antwoord = client.get("/", follow=True)
    assert antwoord.redirect_chain[0][0].startswith(reverse("account_login"))
    assert "U deed 10 minuten niets. Daarom bent u uitgelogd." in antwoord.content.decode()


def test_een_minuut_is_er_een(settings: Settings, als: Als, klantmanager: Gebruiker, klok: Klok) -> None:
    settings.STIL_NA = 1
    client = als(klantmanager)
    client.get("/")
    klok.verder(3)
    assert "U deed 1 minuut niets. Daarom bent u uitgelogd." in client.get("/", follow=True).content.decode()


def test_een_ander_scherm_dat_zichzelf_bewaart_is_geen_stilte(
    settings: Settings, als: Als, klantmanager: Gebruiker, klok: Klok
) -> None:
    settings.STIL_NA = 10
    client = als(klantmanager)
    client.get("/")
    for _ in range(4):
        klok.verder(6)
        assert client.get("/", headers={"HX-Request": "true"}).status_code == 200


def test_de_sessie_wordt_niet_bij_elke_bladzijde_geschreven(
    settings: Settings, als: Als, klantmanager: Gebruiker, klok: Klok, tel_queries: TelQueries
) -> None:
    settings.STIL_NA = 10
    client = als(klantmanager)
    client.get("/")

    def geschreven() -> list[str]:
        return [sql for sql in tel_queries(lambda: client.get("/")) if 'UPDATE "django_session"' in sql]

    assert geschreven() == []
    klok.verder(2)
    assert len(geschreven()) == 1


def test_zonder_grens_wordt_niets_bijgehouden(als: Als, klantmanager: Gebruiker, klok: Klok) -> None:
    client = als(klantmanager)
    client.get("/")
    klok.verder(60 * 8)
    assert client.get("/").status_code == 200
    assert stilte.LAATST_GEZIEN not in client.session
