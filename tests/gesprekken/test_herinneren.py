"""Reminding one working day before: whom, once, again after a new invitation, and what becomes a task."""

import threading
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from gesprekken.actions.gesprek import laat_gesprek_vervallen, wijzig_gesprek
from gesprekken.actions.uitnodiging import nodig_uit
from gesprekken.herinneren import BRIEF_TE_LAAT, te_herinneren
from gesprekken.models import Bezorging, Gesprek, Postsoort, Postweg, Uitnodiging
from tests.factories import GebruikerFactory
from tests.gesprekken.uitnodigingsvoorbeeld import bereikbare_klant, gesprek_op_locatie, mailserver
from tests.typen import zeker
from toegang.models import Gebruiker

# Friday at three; the next working day is Monday.
VRIJDAG = datetime(2026, 11, 27, 14, 0, tzinfo=UTC)
MAANDAG = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
PER_MAIL = {
    "weg": "mail",
    "aan": "marieke@example.nl",
    "stand": "verstuurd",
    "verstuurd_op": VRIJDAG - timedelta(days=7),
}


@pytest.fixture
def vrijdag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: VRIJDAG)


def uitgenodigd(klantmanager: Gebruiker, moment: datetime = MAANDAG, **post: object) -> Gesprek:
    """A conversation that the client was invited to a week ago."""
    gesprek = gesprek_op_locatie(bereikbare_klant(klantmanager), moment=moment)
    waar = "Stadhuis, kamer 4, Stationsplein 1, 1234 AB Stad"
    velden = {
        **PER_MAIL,
        "soort": "uitnodiging",
        "onderwerp": "Uitnodiging",
        "tekst": "Kom.",
        "moment": moment,
        "waar": waar,
    }
    Uitnodiging.objects.create(gesprek=gesprek, **{**velden, **post})
    return gesprek


def herinner() -> str:
    uit = StringIO()
    call_command("herinner", stdout=uit)
    return uit.getvalue()


@pytest.mark.django_db
class TestWie:
    @pytest.mark.parametrize(
        ("moment", "aantal"),
        [
            (VRIJDAG - timedelta(hours=1), 0),
            (VRIJDAG + timedelta(hours=1), 1),
            (MAANDAG, 1),
            # The last minute of Monday here, and the first of Tuesday.
            (datetime(2026, 11, 30, 22, 59, tzinfo=UTC), 1),
            (datetime(2026, 11, 30, 23, 0, tzinfo=UTC), 0),
        ],
    )
    def test_tot_en_met_de_volgende_werkdag(self, klantmanager: Gebruiker, moment: datetime, aantal: int) -> None:
        uitgenodigd(klantmanager, moment)
        assert te_herinneren(VRIJDAG).count() == aantal

    def test_niet_wie_niet_uitgenodigd_is_of_niet_hoeft_te_komen(self, klantmanager: Gebruiker, vrijdag: None) -> None:
        gesprek_op_locatie(bereikbare_klant(klantmanager), moment=MAANDAG)
        vervallen = uitgenodigd(GebruikerFactory())
        laat_gesprek_vervallen(gesprek=vervallen, gezien=1, reden="Ziek.", door=klantmanager)
        uitgenodigd(GebruikerFactory(), stand="niet_gelukt", reden="Geen server.", verstuurd_op=None)
        assert not te_herinneren(VRIJDAG).exists()

    def test_niet_aan_een_tijd_die_de_klant_niet_kent(self, klantmanager: Gebruiker, vrijdag: None) -> None:
        gesprek = uitgenodigd(klantmanager)
        wijzig_gesprek(gesprek=gesprek, gezien=1, gegevens={"moment": MAANDAG + timedelta(hours=2)}, door=klantmanager)
        assert not te_herinneren(VRIJDAG).exists()


@pytest.mark.django_db
class TestOpdracht:
    def test_een_keer_en_weer_na_een_nieuwe_uitnodiging(
        self, klantmanager: Gebruiker, vrijdag: None, settings: Settings
    ) -> None:
        gesprek = uitgenodigd(klantmanager)
        with mailserver(settings) as postbus:
            uitkomsten = [herinner() for _ in range(2)]
            assert [bericht["Subject"] for bericht in postbus.mails] == ["Herinnering aan ons gesprek"]
            nieuw = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.MAIL, door=klantmanager)
            Uitnodiging.objects.filter(pk=nieuw.pk).update(stand=Bezorging.VERSTUURD, verstuurd_op=VRIJDAG)
            herinner()
            assert len(postbus.mails) == 2
        assert uitkomsten[0].startswith("1 verstuurd, 0 niet.")
        assert uitkomsten[1].startswith("0 verstuurd, 0 niet.")
        tekst = zeker(postbus.mails[0].get_body(("plain",))).get_content()
        assert "Dit is een herinnering." in tekst
        assert "maandag 30 november 2026 om 10:00 uur" in tekst

    def test_wat_niet_gaat_wordt_een_taak(self, klantmanager: Gebruiker, vrijdag: None, settings: Settings) -> None:
        uitgenodigd(klantmanager, weg="brief", aan="Marieke")
        zonder_mail = uitgenodigd(GebruikerFactory())
        zonder_mail.klant.email = ""
        zonder_mail.klant.save()
        geweigerd = uitgenodigd(GebruikerFactory())
        geweigerd.klant.email = "weiger@example.nl"
        geweigerd.klant.save()
        uitgenodigd(GebruikerFactory(), weg="bericht", aan="06")
        with mailserver(settings) as postbus:
            assert herinner().startswith("0 verstuurd, 4 niet.")
            assert herinner().startswith("0 verstuurd, 0 niet.")
        assert postbus.mails == []
        assert set(Uitnodiging.objects.niet_gelukt().values_list("reden", flat=True)) == {
            BRIEF_TE_LAAT,
            "De klant heeft geen e-mailadres.",
            "De mailserver nam de mail niet aan. Kijk het e-mailadres na, of bel de klant.",
            "Er is geen dienst voor berichten. Bel de klant, of stuur de tekst zelf.",
        }

    def test_wat_onderweg_bleef_liggen_gaat_alsnog(
        self, klantmanager: Gebruiker, vrijdag: None, settings: Settings
    ) -> None:
        # The server stopped between storing the invitation and sending it.
        gesprek = uitgenodigd(klantmanager, moment=MAANDAG + timedelta(days=9), stand="klaar", verstuurd_op=None)
        Uitnodiging.objects.update(gemaakt_op=VRIJDAG - timedelta(minutes=6))
        with mailserver(settings) as postbus:
            assert herinner().startswith("1 verstuurd, 0 niet.")
        assert len(postbus.mails) == 1
        assert gesprek.uitnodigingen.get().stand == Bezorging.VERSTUURD


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_herinnert_een_keer(vrijdag: None, settings: Settings) -> None:
    gesprekken = [uitgenodigd(GebruikerFactory()) for _ in range(4)]

    def werk() -> None:
        try:
            herinner()
        finally:
            connection.close()

    with mailserver(settings) as postbus:
        draden = [threading.Thread(target=werk) for _ in range(2)]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        herinner()
    assert len(postbus.mails) == len(gesprekken)
    herinneringen = Uitnodiging.objects.filter(soort=Postsoort.HERINNERING)
    assert herinneringen.filter(stand=Bezorging.VERSTUURD).count() == herinneringen.count() == len(gesprekken)
