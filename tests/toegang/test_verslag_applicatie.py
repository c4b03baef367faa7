"""What somebody who can run statements as the application's database user can do to the record: nothing."""

import json
from collections.abc import Iterator
from typing import Any

import pgtrigger
import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.utils import timezone
from pytest_django import Settings

from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory, TrajectplanFactory, klantbeeld, toekenning
from tests.toegang.applicatie import Applicatie, als_de_applicatie
from tests.typen import zeker
from toegang.models import Inzage, Resultaat
from toegang.modelvelden import gebeurtenissen_van
from toegang.rechten import alleen_bijschrijven_tabellen, geef_databankrechten
from toegang.verslag.bewijs import onderteken
from trajecten.models import Plandocument, Planversie

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def klant() -> Klant:
    return KlantFactory(voornaam="Marieke")


@pytest.fixture
def applicatie(klant: Klant) -> Iterator[Applicatie]:
    with als_de_applicatie() as verbinding:
        yield verbinding


def gebeurtenissen(klant: Klant) -> list[tuple[str, dict[str, object]]]:
    rijen = gebeurtenissen_van(Klant).filter(pgh_obj=klant).order_by("pgh_id")
    return list(rijen.values_list("voornaam", "pgh_context"))


def voornaam(naam: str, klant: Klant) -> str:
    return f"UPDATE klanten_klant SET voornaam = '{naam}' WHERE id = {klant.pk}"


def test_met_bewijs_wordt_de_wijziging_vastgelegd_onder_wie_het_deed(applicatie: Applicatie, klant: Klant) -> None:
    gebruiker = GebruikerFactory()
    applicatie.in_naam_van(json.dumps({"user": gebruiker.pk, "url": "/é/"}), voornaam("Anna", klant))
    assert gebeurtenissen(klant)[-1] == ("Anna", {"user": gebruiker.pk, "url": "/é/"})
    applicatie.in_naam_van('{"taak": "nacht"}', voornaam("Bea", klant))
    assert gebeurtenissen(klant)[-1] == ("Bea", {"taak": "nacht"})


def instellingen() -> list[str]:
    """All that anybody may set for a session, in so far as it could matter to a trigger."""
    namen = [naam for _, trigger in pgtrigger.registered() if (naam := trigger.name)]
    pgids = [trigger.get_pgid(model) for model, trigger in pgtrigger.registered()]
    uris = [f"{model._meta.db_table}:{trigger.get_pgid(model)}" for model, trigger in pgtrigger.registered()]
    alles = "{" + ",".join(namen + pgids + uris) + "}"
    return [
        f"SELECT set_config('pgtrigger.ignore', '{alles}', false)",
        "SET search_path = pg_temp, pg_catalog, public",
        "SET search_path = ''",
        "SET CONSTRAINTS ALL IMMEDIATE",
        "SET CONSTRAINTS ALL DEFERRED",
        "SET check_function_bodies = off",
        "SET row_security = off",
        "SET escape_string_warning = off",
        "SET array_nulls = off",
        "SET plpgsql.extra_errors = 'none'",
        "SET standard_conforming_strings = off",
        "SET quote_all_identifiers = on",
        "SET transform_null_equals = on",
        "SET TimeZone = 'Asia/Tokyo'",
        "SET DateStyle = 'SQL, DMY'",
        "SET IntervalStyle = 'sql_standard'",
        "SET extra_float_digits = -15",
        "SET client_encoding = 'LATIN1'",
        "SET lc_numeric = 'C'",
        "SET xmloption = 'document'",
        "SET role = 'none'",
        f"SET ROLE {settings.DATABANKGEBRUIKER}",
    ]


def test_geen_instelling_die_de_applicatie_kan_zetten_verzwakt_het_verslag(
    applicatie: Applicatie, klant: Klant
) -> None:
    vast = f"UPDATE public.klantbeeld_klantbeeld SET doelgedrag = 'x' WHERE id = {klantbeeld(klant).pk}"
    for nummer, instelling in enumerate(instellingen()):
        applicatie.close()
        applicatie.doe(instelling)
        with pytest.raises(DatabaseError, match="Cannot update"):
            applicatie.in_naam_van('{"taak": "t"}', vast)
        applicatie.close()
        applicatie.doe(instelling)
        with pytest.raises(DatabaseError, match="pgh_context"):
            applicatie.doe(voornaam("Naamloos", klant).replace("klanten_klant", "public.klanten_klant"))
        voor = len(gebeurtenissen(klant))
        applicatie.in_naam_van(
            '{"taak": "t"}', voornaam(f"N{nummer}", klant).replace("klanten_klant", "public.klanten_klant")
        )
        assert gebeurtenissen(klant)[voor:] == [(f"N{nummer}", {"taak": "t"})], instelling
    call_command("controleer_verslag", verbosity=0)


def test_wat_vaststaat_blijft_staan_wat_er_ook_is_ingesteld(applicatie: Applicatie, klant: Klant) -> None:
    beeld = klantbeeld(klant)
    keuze = toekenning(beeld)
    plan = TrajectplanFactory(klant=klant, klantbeeld=beeld)
    versie = Planversie.objects.create(
        klant=klant, plan=plan, nummer=1, inhoud={}, zienswijze="eens", vastgesteld_op=timezone.now(),
        vastgesteld_door=klant.klantmanager,
    )  # fmt: skip
    document = Plandocument.objects.create(versie=versie, pdf=b"%PDF-", sha256="0" * 64)
    for opdracht in (
        f"UPDATE klantbeeld_score SET score = 5 WHERE klantbeeld_id = {beeld.pk}",
        f"DELETE FROM klantbeeld_werkpunt WHERE klantbeeld_id = {beeld.pk}",
        f"UPDATE profielen_profieltoekenning SET motivering = 'x' WHERE id = {keuze.pk}",
        f"UPDATE trajecten_planversie SET nummer = 2 WHERE id = {versie.pk}",
        f"DELETE FROM trajecten_planversie WHERE id = {versie.pk}",
        f"UPDATE trajecten_plandocument SET pdf = '' WHERE id = {document.pk}",
    ):
        applicatie.close()
        applicatie.doe(instellingen()[0])
        with pytest.raises(DatabaseError, match=r"Cannot|verandert niet"):
            applicatie.in_naam_van('{"taak": "t"}', opdracht)


def test_ook_wie_meteen_laat_controleren_krijgt_een_keten_die_klopt(applicatie: Applicatie, klant: Klant) -> None:
    """With constraints immediate every event is sealed at once, each in a link of its own."""
    een, twee = voornaam("Anna", klant), voornaam("Bea", klant)
    applicatie.in_naam_van('{"taak": "t"}', f"BEGIN; SET CONSTRAINTS ALL IMMEDIATE; {een}; {twee}; COMMIT")
    assert [naam for naam, _ in gebeurtenissen(klant)] == ["Marieke", "Anna", "Bea"]
    call_command("controleer_verslag", verbosity=0)


def verboden(klant: Klant) -> Iterator[str]:
    tabel = gebeurtenissen_van(Klant).model._meta.db_table
    for naam in alleen_bijschrijven_tabellen():
        yield f"INSERT INTO {naam} DEFAULT VALUES"
    trekkers: list[tuple[Any, Any]] = pgtrigger.registered()  # its types take a class for a row
    trekker = next(trigger.get_pgid(model) for model, trigger in trekkers if model is Klant)
    yield from [
        f"INSERT INTO {tabel} SELECT * FROM {tabel}",
        f"COPY {tabel} FROM STDIN",
        f"DO 'BEGIN DELETE FROM {tabel}; END'",
        f"MERGE INTO {tabel} a USING {tabel} b ON a.pgh_id = b.pgh_id WHEN MATCHED THEN DELETE",
        f"TRUNCATE {tabel}",
        "SET session_replication_role = 'replica'",
        "SET role = 'klantbeeld'",
        "SET SESSION AUTHORIZATION klantbeeld",
        "ALTER TABLE klanten_klant DISABLE TRIGGER ALL",
        f"ALTER TABLE klanten_klant DISABLE TRIGGER {trekker}",
        f"ALTER TABLE {tabel} DISABLE TRIGGER verslag_wie",
        f"DROP TRIGGER {trekker} ON klanten_klant",
        f"ALTER FUNCTION {trekker}() SECURITY INVOKER",
        f"DROP FUNCTION {trekker}()",
        f"SELECT {trekker}()",
        "CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean"
        " LANGUAGE sql AS 'SELECT true'",
        "SELECT public._pgtrigger_should_ignore('x')",
        "CREATE TABLE eigen (naam text)",
        f"CREATE TEMPORARY TABLE {tabel} (naam text)",
        "CREATE TEMPORARY VIEW toegang_gebruiker AS SELECT 1 AS id",
        "CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'",
        "CREATE SCHEMA eigen",
        "CREATE EXTENSION hstore",
        "CREATE RULE geen AS ON UPDATE TO klanten_klant DO INSTEAD NOTHING",
        "SELECT * FROM verslag.sleutel",
        "SELECT * FROM verslag.schakel",
        "DELETE FROM verslag.regel",
        "INSERT INTO verslag.lopend VALUES ('1', 1, 1)",
        "SELECT verslag.feiten('x')",
        "SELECT verslag.noteer(1, 1, sha256(''))",
        "SELECT verslag.sluit(1, 1, 'gewoon')",
        "SELECT verslag.verhard()",
        "SELECT verslag.negeert('x')",
        "SELECT nextval('verslag.bundelnummer')",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT lo_import('/etc/passwd')",
        "ALTER SYSTEM SET fsync = off",
        "SET track_activities = on",
        f"ALTER ROLE {settings.DATABANKGEBRUIKER} SET track_activities = on",
        f"ALTER ROLE {settings.DATABANKGEBRUIKER} RESET track_activities",
        f"ALTER ROLE {settings.DATABANKGEBRUIKER} SET session_replication_role = 'replica'",
        f"ALTER ROLE {settings.DATABANKGEBRUIKER} SUPERUSER",
        f"GRANT klantbeeld TO {settings.DATABANKGEBRUIKER}",
        "TRUNCATE klanten_klant CASCADE",
        "SELECT setval('klanten_klantevent_pgh_id_seq', 1)",
        "CREATE TRIGGER t BEFORE UPDATE ON klanten_klant FOR EACH ROW"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "ALTER TABLE klanten_klant ENABLE ROW LEVEL SECURITY",
        "CREATE PUBLICATION p FOR TABLE toegang_inzage",
    ]


def test_wat_de_applicatie_niet_kan(applicatie: Applicatie, klant: Klant) -> None:
    for opdracht in verboden(klant):
        with pytest.raises(DatabaseError) as fout:
            applicatie.doe(opdracht)
        assert isinstance(fout.value.__cause__, psycopg.errors.InsufficientPrivilege), (opdracht, fout.value)
    assert [naam for naam, _ in gebeurtenissen(klant)] == ["Marieke"]


def test_wie_het_doet_is_niet_te_verzinnen(applicatie: Applicatie, klant: Klant) -> None:
    gebruiker, ander = GebruikerFactory(), GebruikerFactory()
    feiten = json.dumps({"user": gebruiker.pk})
    applicatie.ensure_connection()
    eerlijk = onderteken(feiten, applicatie)
    kenmerk, pid, moment, merk = json.loads(eerlijk)["bewijs"].split(".")

    def bewijs(*delen: str, tekst: str = feiten) -> str:
        return f'{{"bewijs": "{".".join(delen)}", "feiten": {tekst}}}'

    vervalst = {
        "een ander": bewijs(kenmerk, pid, moment, merk, tekst=json.dumps({"user": ander.pk})),
        "een andere sleutel": bewijs("0" * 16, pid, moment, merk),
        "later": bewijs(kenmerk, pid, str(int(moment) + 1), merk),
        "zonder merk": bewijs(kenmerk, pid, moment),
        "leeg merk": bewijs(kenmerk, pid, moment, ""),
        "een verbinding van een ander": onderteken(feiten, connection),
        "alleen een naam": feiten,
        "niets erin": onderteken("{}", applicatie),
        "niemand": onderteken('{"user": null, "url": "/"}', applicatie),
        "geen taak": onderteken('{"taak": ""}', applicatie),
        "een lege tekst met aanhalingstekens": '""',
        "een lijst": "[]",
        "met iets erachter": eerlijk + " ",
    }
    for soort, ruw in vervalst.items():
        with pytest.raises(DatabaseError) as fout:
            applicatie.in_naam_van("", voornaam("Vals", klant), ruw=ruw)
        assert isinstance(fout.value.__cause__, psycopg.errors.InsufficientPrivilege), (soort, fout.value)
    for ruw in ("", "geen json"):
        with pytest.raises(DatabaseError):
            applicatie.in_naam_van("", voornaam("Vals", klant), ruw=ruw)
    assert [naam for naam, _ in gebeurtenissen(klant)] == ["Marieke"]
    applicatie.in_naam_van("", voornaam("Echt", klant), ruw=eerlijk)
    assert gebeurtenissen(klant)[-1] == ("Echt", {"user": gebruiker.pk})


def test_geen_verbinding_leest_het_bewijs_van_een_andere(applicatie: Applicatie, klant: Klant) -> None:
    """On a connection of the pool that somebody else used just before, their proof would still be good."""
    applicatie.doe("ALTER ROLE CURRENT_USER RESET ALL")
    applicatie.close()
    gebruiker = GebruikerFactory()
    applicatie.in_naam_van(json.dumps({"user": gebruiker.pk}), voornaam("Anna", klant))
    pid = applicatie.connection.info.backend_pid
    assert applicatie.doe("SELECT current_setting('pghistory.context_metadata', true)") == [("",)]
    with als_de_applicatie() as ander:
        [(gezien,)] = ander.doe("SELECT coalesce(query, '') FROM pg_stat_activity WHERE pid = %s", [pid])
        alles = str(ander.doe("SELECT * FROM pg_stat_activity"))
    assert "bewijs" not in gezien
    assert "voornaam" not in gezien
    assert "feiten" not in alles


@pytest.mark.parametrize("seconden", [-400, 400])
def test_een_bewijs_geldt_maar_even(
    applicatie: Applicatie, klant: Klant, monkeypatch: pytest.MonkeyPatch, seconden: int
) -> None:
    import time

    nu = time.time
    monkeypatch.setattr("toegang.verslag.bewijs.time.time", lambda: nu() + seconden)
    with pytest.raises(DatabaseError, match="hier en nu niet"):
        applicatie.in_naam_van('{"taak": "t"}', voornaam("Laat", klant))


REGEL = "SELECT verslag.leg_inzage_vast(%s, 'K-1', '{}', 'overzicht', 'duo', 'geslaagd', 'scherm')"


def test_een_regel_in_het_logboek_noemt_wie_bewezen_is(applicatie: Applicatie) -> None:
    gebruiker = GebruikerFactory(first_name="Anna", last_name="Bos")
    feiten = json.dumps({"user": gebruiker.pk})
    for ruw in (feiten, onderteken(feiten, connection), "", None):
        with pytest.raises(DatabaseError) as fout:
            applicatie.doe(REGEL, [ruw])
        assert isinstance(fout.value.__cause__, psycopg.errors.InsufficientPrivilege)
    assert not Inzage.objects.exists()
    applicatie.doe(REGEL, [onderteken(feiten, applicatie)])
    regel = Inzage.objects.get()
    assert (regel.gebruiker, regel.naam, regel.gebruikersnaam) == (gebruiker, "Anna Bos", gebruiker.username)
    assert (regel.rol, regel.team, regel.resultaat) == (gebruiker.rol, zeker(gebruiker.team).naam, Resultaat.GESLAAGD)


def test_een_vervangen_sleutel_telt_tot_de_nieuwe_overal_is(
    applicatie: Applicatie, klant: Klant, settings: Settings
) -> None:
    oud = settings.SECRET_KEY
    settings.SECRET_KEY = "de-nieuwe-sleutel"
    with pytest.raises(DatabaseError, match="onbekende sleutel"):
        applicatie.in_naam_van('{"taak": "t"}', voornaam("Te vroeg", klant))
    settings.SECRET_KEY_FALLBACKS = [oud]
    geef_databankrechten("default")
    applicatie.in_naam_van('{"taak": "t"}', voornaam("Nieuw", klant))
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = oud, []
    applicatie.in_naam_van('{"taak": "t"}', voornaam("Oud", klant))
    settings.SECRET_KEY = "de-nieuwe-sleutel"
    geef_databankrechten("default")
    settings.SECRET_KEY = oud
    with pytest.raises(DatabaseError, match="onbekende sleutel"):
        applicatie.in_naam_van('{"taak": "t"}', voornaam("Te laat", klant))


def test_opnieuw_geplaatste_bewaking_blijft_van_de_eigenaar(applicatie: Applicatie, klant: Klant) -> None:
    alles = "{" + ",".join(trigger.get_pgid(model) for model, trigger in pgtrigger.registered()) + "}"
    uit = f"SELECT set_config('pgtrigger.ignore', '{alles}', false)"
    applicatie.doe(uit)
    call_command("pgtrigger", "install", "klanten.Klant:update_update", verbosity=0)
    applicatie.in_naam_van('{"taak": "t"}', voornaam("Anna", klant))
    assert gebeurtenissen(klant)[-1] == ("Anna", {"taak": "t"})
    # Without the command: nothing goes past the record, changes are refused until the next migration.
    for model, trigger in pgtrigger.registered("klanten.Klant:update_update"):
        trigger.install(model)
    with pytest.raises(DatabaseError, match="permission denied"):
        applicatie.in_naam_van('{"taak": "t"}', voornaam("Bea", klant))
    geef_databankrechten("default")
    applicatie.in_naam_van('{"taak": "t"}', voornaam("Cor", klant))
    assert [naam for naam, _ in gebeurtenissen(klant)] == ["Marieke", "Anna", "Cor"]


def test_alleen_de_eigenaar_slaat_bewaking_over(applicatie: Applicatie, klant: Klant) -> None:
    with pgtrigger.ignore("klanten.Klant:update_update"):
        Klant.objects.filter(pk=klant.pk).update(voornaam="Stil")
    assert [naam for naam, _ in gebeurtenissen(klant)] == ["Marieke"]
