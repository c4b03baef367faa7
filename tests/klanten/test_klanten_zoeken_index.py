"""Finding a client in a large city: every question is answered by an index, none by reading all clients."""

from typing import Any

import pytest
from django.db import connection

from klanten.geboortedatum import Geboortedatum
from klanten.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from toegang.models import Gebruiker, Rol

pytestmark = pytest.mark.django_db

AANTAL = 8_000


@pytest.fixture
def grote_stad(teamleider: Gebruiker) -> Gebruiker:
    """Eight thousand clients, one in ten of the team of `teamleider`, the others spread over nine teams."""
    eigen = GebruikerFactory(rol=Rol.KLANTMANAGER, team=teamleider.team)
    elders = [GebruikerFactory() for _ in range(9)]
    voorbeeld = KlantFactory(klantmanager=eigen)
    kolommen = {
        str(veld.column): veld for veld in Klant._meta.concrete_fields if not (veld.primary_key or veld.generated)
    }
    waarden = {naam: f"k.{connection.ops.quote_name(naam)}" for naam in kolommen}
    waarden |= {
        "klantnummer": "'K-' || (100000 + n)",
        "zoeknaam": "md5(n::text) || ' ' || md5((n * 7)::text)",
        "telefoonsleutel": "'06' || (10000000 + n)",
        "mailsleutel": "'k' || n || '@voorbeeld.example'",
        "geboortedatum": "(date '1960-01-01' + mod(n, 15000))::text",
        "klantmanager_id": "(%s::bigint[])[1 + mod(n, 10)]",
        "team_id": "(%s::bigint[])[1 + mod(n, 10)]",
    }
    medewerkers = [eigen, *elders]
    parameters: dict[str, list[Any]] = {
        "klantmanager_id": [medewerker.pk for medewerker in medewerkers],
        "team_id": [medewerker.team_id for medewerker in medewerkers],
    }
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO klanten_klant ({', '.join(map(connection.ops.quote_name, waarden))}) "
            f"SELECT {', '.join(waarden.values())} FROM klanten_klant k, generate_series(1, {AANTAL}) n "
            "WHERE k.id = %s",
            [*[parameters[naam] for naam in waarden if naam in parameters], voorbeeld.pk],
        )
        cursor.execute(
            "INSERT INTO klanten_vroegerenaam "
            "(klant_id, voornaam, tussenvoegsel, achternaam, zoeknaam, tot, door_id) "
            "SELECT id, 'Eerder', '', 'Anders', reverse(zoeknaam), now(), klantmanager_id FROM klanten_klant"
        )
        # What vacuuming does now and then in the background.
        for index in ("klant_zoeknaam_trgm", "vroegerenaam_zoeknaam_trgm"):
            cursor.execute("SELECT gin_clean_pending_list(%s)", [index])
        cursor.execute("ANALYZE klanten_klant, klanten_vroegerenaam")
    return teamleider


def test_elke_vraag_gaat_langs_een_index(grote_stad: Gebruiker) -> None:
    zichtbaar = Klant.objects.zichtbaar_voor(grote_stad)
    zelfde = Klant.objects.get(klantnummer="K-100123")
    contact = {"telefoon": "06-10000123", "email": "k123@voorbeeld.example"}
    persoon: dict[str, Any] = {**contact, "geboortedatum": zelfde.geboortedatum}
    for vraag, index in (
        (Klant.objects.zoek("k-100123"), "klantnummer"),
        (zichtbaar.zoek("k-100123"), "klantnummer"),
        (Klant.objects.zoek("abcde 12345"), "klant_zoeknaam_trgm"),
        (zichtbaar.zoek("abcde 12345"), "klant_zoeknaam_trgm"),
        (Klant.objects.zoek("100123"), "klantnummer"),
        (Klant.objects.zoek("abcde 12345"), "vroegerenaam_zoeknaam_trgm"),
        (zichtbaar.zoek("06-10000123"), "klant_telefoonsleutel"),
        (zichtbaar.zoek("K123@voorbeeld.example"), "klant_mailsleutel"),
        (zichtbaar.zoek("14 maart 1985"), "klant_geboortedatum"),
        (zichtbaar.misschien_bedoeld("Janssen"), "klanten_klant_team_id"),
        (Klant.objects.die_kunnen_zijn(**persoon), "klant_geboortedatum"),
        (Klant.objects.die_kunnen_zijn(**persoon), "klant_telefoonsleutel"),
        (Klant.objects.die_kunnen_zijn(**persoon), "klant_mailsleutel"),
        (Klant.objects.die_kunnen_zijn(**persoon, nummers=["K-100123"]), "klantnummer"),
        (Klant.objects.die_kunnen_zijn(**contact, geboortedatum=Geboortedatum(1985, 3)), "klant_geboortedatum"),
    ):
        plan = vraag.explain()
        assert "Seq Scan" not in plan, plan
        assert index in plan, plan


def test_wat_op_een_nummer_lijkt_wordt_niet_in_namen_gezocht(klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager, achternaam="K-100")
    assert not Klant.objects.zoek("k-100").exists()
    # What may be either is looked for as both.
    assert Klant.objects.zoek("k 100").exists()


@pytest.mark.parametrize("term", ["", "  ", "--", "_"])
def test_een_term_zonder_letters_vindt_niemand(klantmanager: Gebruiker, term: str) -> None:
    KlantFactory(klantmanager=klantmanager)
    assert not Klant.objects.zoek(term).exists()
