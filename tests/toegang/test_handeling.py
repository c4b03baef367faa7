"""An act: whole or not at all, recorded under who did it and under its own name, whoever calls it."""

from collections.abc import Callable, Iterable
from threading import Thread

import pghistory
import pytest
from django.db import connection, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks

from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from toegang.bewerkbaar import Verdwenen, Verouderd, neem_over, vergrendel
from toegang.handeling import handeling, na_afloop
from toegang.models import Gebruiker
from toegang.modelvelden import gebeurtenissen_van

pytestmark = pytest.mark.django_db


@handeling
def hernoem(*, klant: Klant, gezien: int, naam: str, door: Gebruiker) -> None:
    """Of a page, a command or a test: the same."""
    neem_over(vergrendel(klant, gezien), {"achternaam": naam}).save()


@handeling
def hernoem_twee(*, klanten: Iterable[Klant], naam: str, door: Gebruiker) -> None:
    """An act that is made of acts."""
    for klant in klanten:
        hernoem(klant=klant, gezien=klant.revisie, naam=naam, door=door)


@handeling
def hernoem_en_bericht(*, klant: Klant, naam: str, bericht: Callable[[str], object], door: Gebruiker) -> None:
    """What follows on the act is no part of it."""
    hernoem(klant=klant, gezien=klant.revisie, naam=naam, door=door)
    na_afloop(bericht, naam)


def laatste_context(klant: Klant) -> dict[str, object]:
    context: dict[str, object] = gebeurtenissen_van(Klant).filter(pgh_obj_id=klant.pk).latest("pgh_id").pgh_context
    return context


@pytest.mark.django_db(transaction=True)
def test_wie_het_deed_en_welke_handeling_het_was_staat_onder_de_wijziging(klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)

    def als_een_opdracht() -> None:
        """Where nobody put a name under anything yet."""
        try:
            hernoem(klant=klant, gezien=1, naam="Anders", door=klantmanager)
        finally:
            connection.close()

    draad = Thread(target=als_een_opdracht)
    draad.start()
    draad.join()
    assert laatste_context(klant) == {"user": klantmanager.pk, "handeling": "hernoem"}


def test_na_de_handeling_geldt_weer_wie_er_ervoor_was(klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    hernoem(klant=klant, gezien=1, naam="Anders", door=klantmanager)
    klant.refresh_from_db()
    klant.voornaam = "Weer anders"
    klant.save()
    context = laatste_context(klant)
    assert (context.get("user"), context.get("handeling"), context["taak"]) == (None, None, "tests")


def test_wie_de_handeling_doet_telt_en_niet_wie_er_al_stond(klantmanager: Gebruiker) -> None:
    ander = GebruikerFactory()
    klant = KlantFactory(klantmanager=klantmanager)
    with pghistory.context(user=ander.pk):
        hernoem(klant=klant, gezien=1, naam="Anders", door=klantmanager)
    assert laatste_context(klant)["user"] == klantmanager.pk


def test_een_handeling_van_handelingen_heeft_een_naam(klantmanager: Gebruiker) -> None:
    klanten = KlantFactory.create_batch(2, klantmanager=klantmanager)
    hernoem_twee(klanten=klanten, naam="Samen", door=klantmanager)
    assert {laatste_context(klant)["handeling"] for klant in klanten} == {"hernoem_twee"}


def test_een_deel_van_een_handeling_doet_niemand_anders(klantmanager: Gebruiker) -> None:
    klant, ander = KlantFactory(klantmanager=klantmanager), GebruikerFactory()

    @handeling
    def voor_een_ander(*, door: Gebruiker) -> None:
        hernoem(klant=klant, gezien=1, naam="Anders", door=ander)

    with pytest.raises(ValueError, match="hernoem"):
        voor_een_ander(door=klantmanager)


def test_wat_weg_is_is_niet_te_wijzigen(klantmanager: Gebruiker) -> None:
    klant = KlantFactory.build(pk=0)
    with pytest.raises(Verdwenen):
        hernoem(klant=klant, gezien=1, naam="Anders", door=klantmanager)


def test_een_geweigerde_handeling_laat_niets_achter(klantmanager: Gebruiker) -> None:
    eerste, tweede = KlantFactory.create_batch(2, klantmanager=klantmanager)
    Klant.objects.filter(pk=tweede.pk).update(revisie=2)
    with pytest.raises(Verouderd) as geweigerd:
        hernoem_twee(klanten=[eerste, tweede], naam="Samen", door=klantmanager)
    assert geweigerd.value.actueel == tweede
    assert not Klant.objects.filter(achternaam="Samen").exists()


@pytest.mark.parametrize("door", [None, "klantmanager"])
def test_zonder_gebruiker_geen_handeling(door: str | None) -> None:
    with pytest.raises(TypeError):
        hernoem_twee(klanten=[], naam="Niemand", door=door)  # type: ignore[arg-type]  # what is tried here


def test_wat_volgt_begint_pas_als_de_handeling_vaststaat(
    klantmanager: Gebruiker, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    gehoord: list[str] = []
    with django_capture_on_commit_callbacks(execute=True):
        hernoem_en_bericht(klant=klant, naam="Later", bericht=gehoord.append, door=klantmanager)
        assert gehoord == []
    assert gehoord == ["Later"]


def test_wat_volgt_en_mislukt_draait_de_handeling_niet_terug(
    klantmanager: Gebruiker,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def mislukt(naam: str) -> None:
        raise OSError(naam)

    klant = KlantFactory(klantmanager=klantmanager)
    with django_capture_on_commit_callbacks(execute=True):
        hernoem_en_bericht(klant=klant, naam="Later", bericht=mislukt, door=klantmanager)
    klant.refresh_from_db()
    assert klant.achternaam == "Later"
    assert "Error calling" in caplog.text


def test_wat_volgt_blijft_weg_als_de_handeling_niet_doorgaat(
    klantmanager: Gebruiker, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    gehoord: list[str] = []

    def half() -> None:
        with transaction.atomic():
            hernoem_en_bericht(klant=klant, naam="Later", bericht=gehoord.append, door=klantmanager)
            hernoem(klant=klant, gezien=1, naam="Te laat", door=klantmanager)

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Verouderd):
        half()
    assert gehoord == []
