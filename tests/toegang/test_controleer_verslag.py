"""`manage.py controleer_verslag` finds what the owner of the database did to the record by hand."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import StringIO
from typing import Any

import pghistory
import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django import Settings

from config import databank
from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from tests.typen import zeker
from toegang.logboek import leg_inzage_vast
from toegang.models import Gebruiker, Gebruikersrecht, Grond, Inzage
from toegang.modelvelden import gebeurtenissen_van
from toegang.rechten import geef_databankrechten
from toegang.verslag.inrichten import neem_logboek_over

pytestmark = pytest.mark.django_db

KLANTEN = "klanten_klantevent"


def sql(opdracht: str, *waarden: object) -> list[tuple[Any, ...]]:
    """As the owner, straight to the driver: nothing puts a name under it."""
    uitkomst = connection.connection.execute(opdracht, waarden or None)
    return uitkomst.fetchall() if uitkomst.description else []


def verzegel() -> None:
    """What the end of a transaction does."""
    sql("SET CONSTRAINTS ALL IMMEDIATE")
    sql("SET CONSTRAINTS ALL DEFERRED")


def controleer(**opties: object) -> str:
    uitvoer = StringIO()
    call_command("controleer_verslag", stdout=uitvoer, **opties)
    return uitvoer.getvalue().strip()


def bevindingen(**opties: object) -> list[str]:
    with pytest.raises(CommandError) as gevonden:
        controleer(**opties)
    assert gevonden.value.returncode == 1
    return [regel.removeprefix("- ") for regel in str(gevonden.value).splitlines()[1:]]


def migreer() -> None:
    geef_databankrechten("default")


@contextmanager
def bewaking_uit(tabel: str) -> Iterator[None]:
    """The owner may switch off whatever guards a table, and on again, so that it does not show."""
    sql(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
    yield
    verzegel()
    sql(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")


@pytest.fixture
def verslag(db: None) -> Klant:
    """A record of a few transactions: a client who was changed twice, and two openings of the dossier."""
    klant = KlantFactory(voornaam="Marieke", achternaam="Geheimnaam")
    verzegel()
    for naam in ("Anna", "Bea"):
        klant.voornaam = naam
        klant.save()
        verzegel()
    for onderdeel in ("overzicht", "plan"):
        leg_inzage_vast(
            gebruiker=klant.klantmanager, klantnummer=klant.klantnummer, onderdeel=onderdeel, grond=Grond.KLANTMANAGER
        )
        verzegel()
    return klant


def test_een_verslag_waar_niemand_aan_kwam_klopt(verslag: Klant) -> None:
    antwoord = controleer()
    assert antwoord.startswith("Het verslag klopt: ")
    assert antwoord.endswith(controleer(kop=True))


@pytest.mark.parametrize(
    ("tabel", "daad", "verwacht"),
    [
        (KLANTEN, "UPDATE {} SET voornaam = 'Anders' WHERE pgh_id = {}", "gewijzigd"),
        (KLANTEN, "UPDATE {} SET pgh_context = '{{\"user\": 1}}' WHERE pgh_id = {}", "gewijzigd"),
        (KLANTEN, "UPDATE {} SET pgh_created_at = now() - interval '1 hour' WHERE pgh_id = {}", "gewijzigd"),
        (KLANTEN, "DELETE FROM {} WHERE pgh_id = {}", "verwijderd"),
        ("toegang_inzage", "UPDATE {} SET naam = 'Iemand anders' WHERE id = {}", "gewijzigd"),
        ("toegang_inzage", "UPDATE {} SET gebruiker_id = NULL WHERE id = {}", "gewijzigd"),
        ("toegang_inzage", "DELETE FROM {} WHERE id = {}", "verwijderd"),
    ],
)
def test_een_rij_van_het_verslag_gewijzigd_of_verwijderd(verslag: Klant, tabel: str, daad: str, verwacht: str) -> None:
    sleutel = "id" if tabel == "toegang_inzage" else "pgh_id"
    [(nummer,)] = sql(f"SELECT max({sleutel}) FROM {tabel}")
    with bewaking_uit(tabel):
        sql(daad.format(tabel, nummer))
    assert bevindingen() == [f"{tabel}: rijen die zijn {verwacht}: 1 (nummer {nummer})"]


@pytest.mark.parametrize("bewaakt", [True, False])
def test_een_gebeurtenis_erbij_gezet(verslag: Klant, bewaakt: bool) -> None:
    """Also when nothing was switched off: only the trigger of the table that is followed has its events sealed."""
    kolommen = ", ".join(
        f'"{veld.column}"'
        for veld in gebeurtenissen_van(Klant).model._meta.fields
        if veld.name not in {"pgh_id", "voornaam"}
    )
    erbij = f"INSERT INTO {KLANTEN} (voornaam, {kolommen}) SELECT 'Vals', {kolommen} FROM {KLANTEN} LIMIT 1"
    if bewaakt:
        with connection.cursor() as cursor:
            cursor.execute(erbij)
        verzegel()
    else:
        with bewaking_uit(KLANTEN):
            sql(erbij)
    [gevonden] = bevindingen()
    assert gevonden.startswith(f"{KLANTEN}: rijen die buiten de applicatie om zijn toegevoegd: 1 (nummer ")


def test_een_regel_in_het_logboek_erbij_gezet(verslag: Klant) -> None:
    Inzage.objects.create(gebruiker=verslag.klantmanager, klantnummer="K-1", onderdeel="plan", grond=Grond.DUO)
    verzegel()
    [gevonden] = bevindingen()
    assert gevonden.startswith("toegang_inzage: rijen die buiten de applicatie om zijn toegevoegd: 1")


@pytest.mark.parametrize(
    ("daad", "verwacht"),
    [
        ("DELETE FROM verslag.schakel WHERE nummer = {}", {"ontbreken", "niet volgen", "vastzitten"}),
        ("UPDATE verslag.schakel SET op = op - interval '1 hour' WHERE nummer = {}", {"niet volgen", "vroeger"}),
        ("UPDATE verslag.schakel SET hash = sha256('') WHERE nummer = {}", {"niet volgen"}),
        ("UPDATE verslag.schakel SET soort = 'overgenomen' WHERE nummer = {}", {"niet volgen"}),
        ("UPDATE verslag.regel SET afdruk = sha256('') WHERE bundel = (SELECT bundel FROM verslag.schakel"
         " WHERE nummer = {})", {"inhoud is gewijzigd", "zijn gewijzigd"}),
        ("DELETE FROM verslag.regel WHERE bundel = (SELECT bundel FROM verslag.schakel WHERE nummer = {})",
         {"inhoud is gewijzigd", "toegevoegd"}),
    ],
)  # fmt: skip
def test_aan_de_keten_zelf_gezeten(verslag: Klant, daad: str, verwacht: set[str]) -> None:
    [(laatste,)] = sql("SELECT max(nummer) FROM verslag.schakel")
    sql(daad.format(laatste - 1))
    gevonden = bevindingen()
    for woorden in verwacht:
        assert any(woorden in bevinding for bevinding in gevonden), gevonden


def test_schakels_van_plaats_verwisseld(verslag: Klant) -> None:
    [(laatste,)] = sql("SELECT max(nummer) FROM verslag.schakel")
    for van, naar in ((laatste, 0), (laatste - 1, laatste), (0, laatste - 1)):
        sql("UPDATE verslag.schakel SET nummer = %s WHERE nummer = %s", naar, van)
    assert any("niet volgen" in bevinding for bevinding in bevindingen())


def knip_einde_af() -> None:
    """The last transaction, gone with all that belonged to it: what is left holds together by itself."""
    [(bundel,)] = sql("SELECT bundel FROM verslag.schakel ORDER BY nummer DESC LIMIT 1")
    with bewaking_uit("toegang_inzage"):
        sql("DELETE FROM toegang_inzage WHERE id IN (SELECT rij FROM verslag.regel WHERE bundel = %s)", bundel)
    sql("DELETE FROM verslag.regel WHERE bundel = %s", bundel)
    sql("DELETE FROM verslag.schakel WHERE bundel = %s", bundel)


def test_het_einde_afgeknipt_ziet_wie_de_kop_bewaarde(verslag: Klant) -> None:
    kop = controleer(kop=True)
    assert controleer(eerder=kop).startswith("Het verslag klopt")
    assert controleer(eerder=kop.split(":")[1]).startswith("Het verslag klopt")
    knip_einde_af()
    assert controleer().startswith("Het verslag klopt")
    assert bevindingen(eerder=kop) == ["de kop die u bewaarde staat niet meer in de keten: 1"]
    leg_inzage_vast(gebruiker=verslag.klantmanager, klantnummer="K-1", onderdeel="plan", grond=Grond.DUO)
    verzegel()
    assert bevindingen(eerder=kop) == ["de kop die u bewaarde staat niet meer in de keten: 1"]


def test_een_eerdere_kop_blijft_in_de_keten(verslag: Klant) -> None:
    kop = controleer(kop=True)
    KlantFactory()
    verzegel()
    assert controleer(kop=True) != kop
    assert controleer(eerder=kop).startswith("Het verslag klopt")


def test_bewaking_die_uit_staat_wordt_genoemd(verslag: Klant) -> None:
    verzegel()
    sql("ALTER TABLE klanten_klant DISABLE TRIGGER USER")
    gevonden = bevindingen()
    assert any("klanten_klant: de bewaking pgtrigger_update_update" in bevinding for bevinding in gevonden)
    sql("ALTER TABLE klanten_klant ENABLE TRIGGER USER")
    sql(f"DROP TRIGGER verslag_wie ON {KLANTEN}")
    assert bevindingen() == [f"{KLANTEN}: de bewaking verslag_wie staat uit of ontbreekt: 1"]
    geef_databankrechten("default")
    assert controleer().startswith("Het verslag klopt")


@pytest.mark.parametrize(
    ("gegeven", "verwacht"),
    [
        ("INSERT ON toegang_inzage", "in het verslag schrijven"),
        (f"DELETE ON {KLANTEN}", "in het verslag schrijven"),
        ("CREATE ON SCHEMA public", "iets maken in public"),
        ("SELECT ON verslag.sleutel", "bij de keten of de sleutels"),
        ("SELECT (binnen) ON verslag.sleutel", "bij de keten of de sleutels"),
        ("UPDATE (naam) ON toegang_inzage", "in het verslag schrijven"),
        ("TRUNCATE ON klanten_klant", "tabellen legen of van bewaking voorzien"),
        ("TRIGGER ON klanten_klant", "tabellen legen of van bewaking voorzien"),
        ("EXECUTE ON FUNCTION verslag.feiten(text)", "functies van de eigenaar aanroepen"),
        ("EXECUTE ON FUNCTION verslag.noteer(integer, bigint, bytea)", "functies van de eigenaar aanroepen"),
    ],
)
def test_te_ruime_rechten_van_de_applicatie_worden_genoemd(verslag: Klant, gegeven: str, verwacht: str) -> None:
    sql(f"GRANT {gegeven} TO {settings.DATABANKGEBRUIKER}")
    assert bevindingen() == [f"de gebruiker van de applicatie kan {verwacht}; voer migrate uit: 1"]
    migreer()
    assert controleer().startswith("Het verslag klopt")


def test_een_lege_kop_is_geen_kop(verslag: Klant) -> None:
    """A file that went missing must not pass for a head that was found."""
    for leeg in ("", "  "):
        with pytest.raises(CommandError, match="leeg"):
            controleer(eerder=leeg)
    assert controleer(eerder=controleer(kop=True).upper()).startswith("Het verslag klopt")


def zet_terzijde() -> None:
    sql("UPDATE verslag.vorm SET vervallen = true WHERE tabel = %s::regclass", KLANTEN)


def laat_naar_niets_wijzen() -> None:
    sql("UPDATE verslag.vorm SET tabel = 999999999 WHERE tabel = %s::regclass", KLANTEN)


def gooi_vorm_weg() -> None:
    sql("ALTER TABLE verslag.regel DROP CONSTRAINT regel_vorm_fkey")
    sql("DELETE FROM verslag.vorm WHERE tabel = %s::regclass", KLANTEN)


@pytest.mark.parametrize(
    ("daad", "verwacht"),
    [
        (zet_terzijde, {"terzijde zijn gezet zonder opnieuw te zijn verzegeld"}),
        (laat_naar_niets_wijzen, {f"{KLANTEN}: de keten kent deze tabel niet"}),
        (gooi_vorm_weg, {f"{KLANTEN}: de keten kent deze tabel niet", "niet te zien is van welke tabel"}),
    ],
)
def test_wie_de_keten_een_tabel_laat_vergeten_valt_op(
    verslag: Klant, daad: Callable[[], object], verwacht: set[str]
) -> None:
    """What the chain knows of the columns stands outside the chain; it is no way to have rows not looked at."""
    with bewaking_uit(KLANTEN):
        sql(f"UPDATE {KLANTEN} SET voornaam = 'Anders'")
    daad()
    gevonden = bevindingen()
    for woorden in verwacht:
        assert any(woorden in bevinding for bevinding in gevonden), gevonden


def test_wie_kan_meelezen_met_andere_verbindingen_wordt_genoemd(verslag: Klant, settings: Settings) -> None:
    """Where somebody made the role without that line of README. One of our own: roles belong to the whole server."""
    rol = f"meelezer_{os.getpid()}"
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as beheerder:
        beheerder.execute(f"CREATE ROLE {rol}")
        try:
            settings.DATABANKGEBRUIKER = rol
            hier = connection.settings_dict["NAME"]
            for opdracht, leest_mee in (
                ("SELECT 1", True),
                (f"ALTER ROLE {rol} IN DATABASE postgres SET track_activities = off", True),
                (f"ALTER ROLE {rol} SET track_activities = false", False),
                (f'ALTER ROLE {rol} IN DATABASE "{hier}" SET track_activities = on', True),
                (f'ALTER ROLE {rol} IN DATABASE "{hier}" SET track_activities = no', False),
                (f"ALTER ROLE {rol} SET track_activities = yes", False),
                (f'ALTER ROLE {rol} IN DATABASE "{hier}" RESET track_activities', True),
                (f"ALTER ROLE {rol} SET track_activities = off", False),
            ):
                beheerder.execute(opdracht)
                gevonden = controleer() if not leest_mee else " ".join(bevindingen())
                verwacht = "meelezen met andere verbindingen" if leest_mee else "Het verslag klopt"
                assert verwacht in gevonden, opdracht
        finally:
            beheerder.execute(f"DROP ROLE {rol}")


def test_het_antwoord_noemt_geen_mensen(verslag: Klant) -> None:
    with bewaking_uit(KLANTEN):
        sql(f"UPDATE {KLANTEN} SET voornaam = 'Geheimvoornaam'")
    tekst = "\n".join(bevindingen())
    for geheim in ("Geheim", "Bea", verslag.klantnummer, verslag.klantmanager.username):
        assert geheim not in tekst


def test_veel_op_een_plek_is_een_bevinding_met_voorbeelden(verslag: Klant) -> None:
    for _ in range(8):
        KlantFactory()
    verzegel()
    with bewaking_uit(KLANTEN):
        sql(f"UPDATE {KLANTEN} SET voornaam = 'x'")
    [gevonden] = bevindingen()
    [(aantal,)] = sql(f"SELECT count(*) FROM {KLANTEN}")
    assert f"rijen die zijn gewijzigd: {aantal} (nummer " in gevonden
    assert gevonden.endswith(", …)")


def test_een_later_bijgeschreven_moment_valt_op(verslag: Klant) -> None:
    """Who reads the keys may seal a line by hand, but not under another day than that of its link."""
    [(nummer,)] = sql("SELECT max(id) FROM toegang_inzage")
    with bewaking_uit("toegang_inzage"):
        sql("UPDATE toegang_inzage SET tijdstip = tijdstip - interval '3 days' WHERE id = %s", nummer)
    assert any("ander tijdstip" in bevinding for bevinding in bevindingen())


def test_overgenomen_regels_worden_gemeld_en_zijn_geen_bevinding(verslag: Klant, privacy: Gebruiker) -> None:
    verzegel()
    verleden = zeker(Inzage.objects.last()).tijdstip.replace(year=2020)
    regel = Inzage(tijdstip=verleden, gebruiker=privacy, klantnummer="K-1", onderdeel="plan", grond=Grond.DUO)
    neem_logboek_over([regel], using="default")
    antwoord = controleer()
    assert "Ter informatie: 1 regel overgenomen op" in antwoord
    assert "Het verslag klopt" in antwoord


def test_een_kolom_erbij_een_andere_naam_en_een_langere_tekst_laten_het_verslag_heel(verslag: Klant) -> None:
    sql(f"ALTER TABLE {KLANTEN} ADD COLUMN lievelingsdier varchar(10) NOT NULL DEFAULT 'kat'")
    sql(f"ALTER TABLE {KLANTEN} RENAME COLUMN telefoon TO belnummer")
    sql(f"ALTER TABLE {KLANTEN} ALTER COLUMN voornaam TYPE text")
    migreer()
    assert controleer().startswith("Het verslag klopt")
    with bewaking_uit(KLANTEN):
        sql(f"UPDATE {KLANTEN} SET belnummer = '06'")
    assert "gewijzigd" in bevindingen()[0]


def test_na_een_vervallen_kolom_is_wat_er_nog_staat_opnieuw_verzegeld(verslag: Klant) -> None:
    sql(f"ALTER TABLE {KLANTEN} DROP COLUMN telefoon")
    migreer()
    antwoord = controleer()
    assert "regels hervormd op" in antwoord
    [(nummer,)] = sql(f"SELECT max(pgh_id) FROM {KLANTEN}")
    with bewaking_uit(KLANTEN):
        sql(f"UPDATE {KLANTEN} SET voornaam = 'Anders' WHERE pgh_id = {nummer}")
    assert bevindingen() == [f"{KLANTEN}: rijen die zijn gewijzigd: 1 (nummer {nummer})"]


def test_een_nieuwe_tabel_van_het_verslag_hoort_er_vanaf_het_begin_bij(verslag: Klant) -> None:
    """What a migration wrote into it before it was guarded is taken over."""
    tabel = gebeurtenissen_van(Gebruikersrecht).model._meta.db_table
    for soort in ("wie", "zegel"):
        sql(f"DROP TRIGGER verslag_{soort} ON {tabel}")
    sql("DELETE FROM verslag.vorm WHERE tabel = %s::regclass", tabel)
    verslag.klantmanager.user_permissions.add(zeker(Permission.objects.first()))
    migreer()
    antwoord = controleer()
    assert "Ter informatie: 1 regel overgenomen op" in antwoord
    assert "Het verslag klopt" in antwoord


@pytest.mark.django_db(transaction=True)
def test_wie_tegelijk_schrijft_maakt_een_keten() -> None:
    """At the same time, on rows of each other: nobody waits for ever, and the chain follows."""
    migreer()
    klanten = [KlantFactory() for _ in range(3)]
    gebruiker = GebruikerFactory()

    def werk(nummer: int) -> None:
        try:
            with pghistory.context(user=gebruiker.pk):
                for keer in range(5):
                    klant = klanten[(nummer + keer) % 3]
                    Klant.objects.filter(pk=klant.pk).update(voornaam=f"N{nummer}-{keer}")
                    leg_inzage_vast(gebruiker=gebruiker, klantnummer="K-1", onderdeel="plan", grond=Grond.DUO)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as draden:
        list(draden.map(werk, range(4)))
    assert gebeurtenissen_van(Klant).filter(pgh_context__user=gebruiker.pk).count() == 20
    assert controleer().startswith("Het verslag klopt")
    assert Gebruiker.objects.filter(pk=gebruiker.pk).exists()
