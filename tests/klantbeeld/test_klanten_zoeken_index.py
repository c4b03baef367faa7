"""Finding a client in a large city: every question is answered by an index, none by reading all clients."""

import pytest
from django.db import connection

from klantbeeld.models import Klant
from tests.factories import GebruikerFactory, KlantFactory
from toegang.models import Rol

pytestmark = pytest.mark.django_db

AANTAL = 8_000


@pytest.fixture
def grote_stad(teamleider):
    """Eight thousand clients, one in ten of the team of `teamleider`, the others spread over nine teams."""
    eigen = GebruikerFactory(rol=Rol.KLANTMANAGER, team=teamleider.team)
    elders = [GebruikerFactory() for _ in range(9)]
    voorbeeld = KlantFactory(klantmanager=eigen)
    kolommen = {veld.column: veld for veld in Klant._meta.concrete_fields if not (veld.primary_key or veld.generated)}
    waarden = {naam: f"k.{connection.ops.quote_name(naam)}" for naam in kolommen}
    waarden |= {
        "klantnummer": "'K-' || (100000 + n)",
        "zoeknaam": "md5(n::text) || ' ' || md5((n * 7)::text)",
        "geboortedatum": "date '1960-01-01' + mod(n, 15000)",
        "klantmanager_id": "(%s::bigint[])[1 + mod(n, 10)]",
        "team_id": "(%s::bigint[])[1 + mod(n, 10)]",
    }
    medewerkers = [eigen, *elders]
    parameters = {
        "klantmanager_id": [medewerker.pk for medewerker in medewerkers],
        "team_id": [medewerker.team_id for medewerker in medewerkers],
    }
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO klantbeeld_klant ({', '.join(map(connection.ops.quote_name, waarden))}) "
            f"SELECT {', '.join(waarden.values())} FROM klantbeeld_klant k, generate_series(1, {AANTAL}) n "
            "WHERE k.id = %s",
            [*(parameters[naam] for naam in waarden if naam in parameters), voorbeeld.pk],
        )
        # What vacuuming does now and then in the background.
        cursor.execute("SELECT gin_clean_pending_list('klant_zoeknaam_trgm')")
        cursor.execute("ANALYZE klantbeeld_klant")
    return teamleider


def test_elke_vraag_gaat_langs_een_index(grote_stad):
    zichtbaar = Klant.objects.zichtbaar_voor(grote_stad)
    zelfde = Klant.objects.get(klantnummer="K-100123")
    persoon = {"voornaam": "Marieke", "tussenvoegsel": "", "achternaam": "Bos", "geboortedatum": zelfde.geboortedatum}
    for vraag, index in (
        (Klant.objects.zoek("k-100123"), "klantnummer"),
        (zichtbaar.zoek("k-100123"), "klantnummer"),
        (Klant.objects.zoek("abcde 12345"), "klant_zoeknaam_trgm"),
        (zichtbaar.zoek("abcde 12345"), "klant_zoeknaam_trgm"),
        (Klant.objects.bekend_als(gebruiker=grote_stad, klantnummer="", **persoon), "klant_dubbelcontrole"),
        (Klant.objects.bekend_als(gebruiker=grote_stad, klantnummer="k-100123", **persoon), "klant_dubbelcontrole"),
    ):
        plan = vraag.explain()
        assert "Seq Scan" not in plan, plan
        assert index in plan, plan


def test_wat_op_een_nummer_lijkt_wordt_niet_in_namen_gezocht(klantmanager):
    KlantFactory(klantmanager=klantmanager, achternaam="K-100")
    assert not Klant.objects.zoek("k-100").exists()
    assert Klant.objects.zoek("k 100").exists()


@pytest.mark.parametrize("term", ["", "  ", "--", "_"])
def test_een_term_zonder_letters_vindt_niemand(klantmanager, term):
    KlantFactory(klantmanager=klantmanager)
    assert not Klant.objects.zoek(term).exists()
