"""What holds for every request and what the database itself refuses."""

import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import TypeVar

import pghistory
import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path, reverse
from django.utils import timezone

from gesprekken.models import Afspraak
from klanten.models import Klant
from tests.factories import AfspraakFactory, GebruikerFactory, KlantFactory
from tests.typen import Als, Antwoord
from toegang import formulieren
from toegang.bewerkbaar import Verouderd, vergrendel
from toegang.eenmalig import SleutelBezet, eenmalig, nieuwe_sleutel, voor_iets_anders_gebruikt
from toegang.lezen import SchrijfpogingBijLezen
from toegang.models import Gebruiker, Inzage, Team, Verwerking
from toegang.rechten import alleen_bijschrijven_tabellen, geef_databankrechten

pytestmark = pytest.mark.django_db


def over_een_maand() -> str:
    return (timezone.localdate() + timedelta(days=30)).isoformat()


@login_not_required
def schrijvende_pagina(request: HttpRequest) -> HttpResponse:
    """Writes while it is being read; it must not."""
    Team.objects.create(naam="Stiekem")
    return HttpResponse("gelukt")


urlpatterns = [path("stiekem/", schrijvende_pagina)]


@pytest.mark.urls(__name__)
def test_lezen_kan_niet_schrijven() -> None:
    with pytest.raises(SchrijfpogingBijLezen), transaction.atomic():
        Client().get("/stiekem/")
    assert not Team.objects.filter(naam="Stiekem").exists()
    assert Client().post("/stiekem/").content == b"gelukt"


def test_geen_tabel_van_de_geschiedenis_is_vergeten() -> None:
    gebeurtenissen = {model._meta.db_table for model in apps.get_models() if model._meta.db_table.endswith("event")}
    assert gebeurtenissen | {Inzage._meta.db_table} == set(alleen_bijschrijven_tabellen())
    assert len(gebeurtenissen) > 20


@pytest.mark.parametrize("opdracht", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {}"])
def test_de_applicatie_kan_de_geschiedenis_niet_herschrijven(als_applicatie: CursorWrapper, opdracht: str) -> None:
    for tabel in alleen_bijschrijven_tabellen():
        kolom = "pgh_label" if tabel.endswith("event") else "klantnummer"
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            als_applicatie.execute(opdracht.format(tabel, kolom, kolom))


def test_de_applicatie_kan_de_structuur_niet_wijzigen(als_applicatie: CursorWrapper) -> None:
    for opdracht in ("DROP TABLE toegang_inzage", "ALTER TABLE klanten_klant DISABLE TRIGGER ALL"):
        with pytest.raises(DatabaseError, match="must be owner"), transaction.atomic():
            als_applicatie.execute(opdracht)


def test_de_applicatie_kan_wel_haar_werk_doen(als_applicatie: CursorWrapper) -> None:
    klant = KlantFactory()
    klant.voornaam = "Anders"
    klant.save()
    als_applicatie.execute("SELECT count(*) FROM klanten_klantevent WHERE id = %s", [klant.pk])
    assert als_applicatie.fetchone() == (2,)


def test_rechten_komen_na_elke_migratie_opnieuw_ook_op_een_latere_tabel(als_applicatie: CursorWrapper) -> None:
    als_applicatie.execute("RESET ROLE")
    als_applicatie.execute("CREATE TABLE later (naam text)")
    als_applicatie.execute(f"SET ROLE {settings.DATABANKGEBRUIKER}")
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        als_applicatie.execute("INSERT INTO later VALUES ('een')")
    als_applicatie.execute("RESET ROLE")
    geef_databankrechten("default")
    als_applicatie.execute(f"SET ROLE {settings.DATABANKGEBRUIKER}")
    als_applicatie.execute("INSERT INTO later VALUES ('een')")
    assert als_applicatie.rowcount == 1


def test_na_een_nieuwe_verlening_blijft_de_geschiedenis_dicht(als_applicatie: CursorWrapper) -> None:
    """A grant that was too wide is taken back after the next migration."""
    als_applicatie.execute("RESET ROLE")
    als_applicatie.execute(f"GRANT ALL ON toegang_inzage TO {settings.DATABANKGEBRUIKER}")
    geef_databankrechten("default")
    als_applicatie.execute("SELECT has_table_privilege(%s, 'toegang_inzage', 'DELETE')", [settings.DATABANKGEBRUIKER])
    assert als_applicatie.fetchone() == (False,)


def test_een_wijziging_zonder_naam_weigert_de_databank() -> None:
    klant = KlantFactory()
    # Straight to the driver, so that nothing puts a name under it.
    naamloos = (
        "SELECT set_config('pghistory.context_id', '', true); "
        f"UPDATE klanten_klant SET voornaam = 'Anders' WHERE id = {klant.pk}"
    )
    with pytest.raises(psycopg.errors.NotNullViolation, match="pgh_context_id"), transaction.atomic():
        connection.connection.execute(naamloos)
    klant.refresh_from_db()
    assert klant.voornaam == "Marieke"


def test_de_geschiedenis_noemt_de_gebruiker(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    AfspraakFactory(klant=klant)
    als(klantmanager).post(
        reverse("afspraak_nieuw", args=[klant.pk]),
        {
            "van": "klant",
            "wat": "bel de huisarts",
            "uiterlijk": over_een_maand(),
            "sleutel": nieuwe_sleutel(),
        },
    )
    afspraak = Afspraak.objects.get(wat="Ik bel de huisarts")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pgh_label, pgh_context->>'user' FROM gesprekken_afspraakevent WHERE id = %s", [afspraak.pk]
        )
        assert cursor.fetchall() == [("insert", str(klantmanager.pk))]


def test_een_htmx_verzoek_zonder_aanmelding_krijgt_nooit_een_aanmeldscherm() -> None:
    antwoord = Client().get("/klanten/", headers={"HX-Request": "true"})
    assert antwoord.status_code == 401
    assert antwoord.headers["HX-Redirect"] == reverse("account_login")
    assert antwoord.content == b""


def test_paginas_worden_nergens_bewaard(als: Als, klantmanager: Gebruiker) -> None:
    antwoord = als(klantmanager).get("/")
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert "HX-Request" in antwoord.headers["Vary"]


def test_inline_script_en_stijl_zijn_nergens_toegestaan(als: Als, klantmanager: Gebruiker) -> None:
    for antwoord in (als(klantmanager).get("/"), Client().get(reverse("account_login")), als(klantmanager).get("/x/")):
        beleid = antwoord.headers["Content-Security-Policy"]
        assert "default-src 'none'" in beleid
        assert "script-src 'self'" in beleid
        assert "unsafe" not in beleid
        assert antwoord.headers["X-Frame-Options"] == "DENY"


def test_oude_revisie_wordt_geweigerd_met_wat_er_nu_staat() -> None:
    klant = KlantFactory()
    with transaction.atomic():
        vers = vergrendel(klant, klant.revisie)
        vers.voornaam = "Anders"
        vers.save()
    with pytest.raises(Verouderd) as gevangen, transaction.atomic():
        vergrendel(klant, klant.revisie)
    assert isinstance(gevangen.value.actueel, Klant)
    assert gevangen.value.actueel.voornaam == "Anders"
    assert Klant.objects.get(pk=klant.pk).revisie == klant.revisie + 1


def test_een_mislukte_handeling_geeft_de_sleutel_vrij(klantmanager: Gebruiker) -> None:
    sleutel = uuid.uuid4()

    def mislukt() -> str:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        eenmalig(sleutel=sleutel, gebruiker=klantmanager, handeling=mislukt)
    assert eenmalig(sleutel=sleutel, gebruiker=klantmanager, handeling=lambda: "/klaar/") == "/klaar/"


def test_de_sleutel_van_een_ander_werkt_niet(klantmanager: Gebruiker) -> None:
    sleutel = uuid.uuid4()
    eenmalig(sleutel=sleutel, gebruiker=klantmanager, handeling=lambda: "/klaar/")
    with pytest.raises(SleutelBezet):
        eenmalig(sleutel=sleutel, gebruiker=GebruikerFactory(), handeling=lambda: "/anders/")


def afspraak_maken(client: Client, klant: Klant, sleutel: str, wat: str = "Belt de huisarts") -> Antwoord:
    gegevens = {
        "van": "klant",
        "wat": wat,
        "uiterlijk": over_een_maand(),
        "sleutel": sleutel,
    }
    return client.post(reverse("afspraak_nieuw", args=[klant.pk]), gegevens)


def test_dezelfde_verzending_nog_eens_is_een_handeling(als: Als, klantmanager: Gebruiker) -> None:
    klant, sleutel, client = KlantFactory(klantmanager=klantmanager), nieuwe_sleutel(), als(klantmanager)
    een, twee = (afspraak_maken(client, klant, sleutel) for _ in range(2))
    assert (een.status_code, een["Location"]) == (twee.status_code, twee["Location"]) == (302, een["Location"])
    assert klant.afspraken.count() == 1


def test_de_sleutel_van_een_formulier_van_een_andere_klant_verliest_niets(als: Als, klantmanager: Gebruiker) -> None:
    een, twee = (KlantFactory(klantmanager=klantmanager) for _ in range(2))
    sleutel, client = nieuwe_sleutel(), als(klantmanager)
    afspraak_maken(client, een, sleutel)
    antwoord = afspraak_maken(client, twee, sleutel)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "Stuur het nog een keer." in tekst
    assert "Belt de huisarts" in tekst
    assert sleutel not in tekst
    nieuw = antwoord.context["form"]["sleutel"].value()
    assert afspraak_maken(client, twee, nieuw).status_code == 302
    assert (een.afspraken.count(), twee.afspraken.count()) == (1, 1)


def test_iets_anders_typen_na_terug_in_de_browser_verliest_niets(als: Als, klantmanager: Gebruiker) -> None:
    klant, sleutel, client = KlantFactory(klantmanager=klantmanager), nieuwe_sleutel(), als(klantmanager)
    afspraak_maken(client, klant, sleutel)
    antwoord = afspraak_maken(client, klant, sleutel, wat="Belt de tandarts")
    assert antwoord.status_code == 422
    assert "Belt de tandarts" in antwoord.content.decode()
    assert klant.afspraken.count() == 1


R = TypeVar("R")


def in_eigen_draad(*aanroepen: Callable[[], R]) -> list[R]:
    """The results of calls that run at the same time, each on a connection of its own that really commits."""

    def voer_uit(aanroep: Callable[[], R]) -> R:
        try:
            with pghistory.context(taak="tests"):
                return aanroep()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(aanroepen)) as draden:
        return list(draden.map(voer_uit, aanroepen))


@pytest.fixture
def echte_gebruiker() -> Iterator[Gebruiker]:
    """A user who is there for other connections too; taken away afterwards with everything the test made."""
    [gebruiker] = in_eigen_draad(lambda: Gebruiker.objects.create(username="dubbel", rol="beheerder"))
    yield gebruiker
    in_eigen_draad(lambda: (Team.objects.filter(naam__in=["een", "twee"]).delete(), gebruiker.delete()))


def test_dubbel_verzenden_in_twee_draden_is_een_handeling(echte_gebruiker: Gebruiker) -> None:
    """Truly at the same time: the second waits for the first and gets its address."""
    sleutel = uuid.uuid4()

    def verzend(naam: str) -> str:
        def handeling() -> str:
            Team.objects.create(naam=naam)
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.3)")
            return f"/{naam}/"

        return eenmalig(sleutel=sleutel, gebruiker=echte_gebruiker, handeling=handeling)

    een, twee = in_eigen_draad(lambda: verzend("een"), lambda: verzend("twee"))
    assert een == twee
    assert Team.objects.filter(naam__in=["een", "twee"]).count() == 1
    assert Verwerking.objects.filter(sleutel=sleutel).count() == 1


@pytest.mark.django_db(transaction=True)
def test_een_sleutel_met_twee_inhouden_tegelijk_verliest_niets(als: Als, klantmanager: Gebruiker) -> None:
    """Two sends at the same time: one is handled, the other is shown as typed with a new key."""
    klant, sleutel = KlantFactory(klantmanager=klantmanager), nieuwe_sleutel()
    clients = [als(klantmanager) for _ in range(2)]
    begin = Barrier(2)

    def verstuur(paar: tuple[Client, str]) -> tuple[str, Antwoord]:
        client, wat = paar
        begin.wait()
        antwoord = afspraak_maken(client, klant, sleutel, wat)
        connection.close()
        return wat, antwoord

    with ThreadPoolExecutor(2) as tegelijk:
        gestuurd = list(tegelijk.map(verstuur, zip(clients, ("Ik bel de bank", "Ik bel de huisarts"), strict=True)))
    [verwerkt] = klant.afspraken.all()
    [(getypt, anders)] = [(wat, antwoord) for wat, antwoord in gestuurd if wat != verwerkt.wat]
    assert anders.status_code == 422
    assert getypt in anders.content.decode()
    nieuw = anders.context["form"]["sleutel"].value()
    assert nieuw != sleutel
    assert afspraak_maken(clients[0], klant, nieuw, getypt).status_code == 302
    assert klant.afspraken.count() == 2


def test_wie_net_achter_een_ander_met_dezelfde_sleutel_komt_krijgt_het_formulier_terug(
    als: Als, klantmanager: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is taken between the look and the act, here also by someone else with the same content."""
    klant, sleutel = KlantFactory(klantmanager=klantmanager), nieuwe_sleutel()
    nog_vrij = iter([False])
    echt = voor_iets_anders_gebruikt
    monkeypatch.setattr(
        formulieren, "voor_iets_anders_gebruikt", lambda **wat: next(nog_vrij, None) is None and echt(**wat)
    )
    Verwerking.objects.create(sleutel=sleutel, gebruiker=GebruikerFactory(), waarvoor="anders", resultaat="/elders/")
    antwoord = afspraak_maken(als(klantmanager), klant, sleutel)
    assert antwoord.status_code == 422
    assert "Belt de huisarts" in antwoord.content.decode()
    assert antwoord.context["form"]["sleutel"].value() != sleutel
    assert not klant.afspraken.exists()
