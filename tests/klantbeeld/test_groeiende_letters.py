"""A letter may become two or eighteen when it is made comparable: what the form allows, the database can hold."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

from klantbeeld.models import Klant, VroegereNaam
from tests.factories import KlantFactory
from tests.klantbeeld.test_klanten_gegevens import invoer as gegevens
from tests.klantbeeld.test_melding import ADRES, invoer

# ß is ss, ΐ is three, ﬃ ffi, ﷺ a whole sentence, 𝔖 takes four bytes, 豈 is another letter after all.
GROEIEND = "ßΐŉﬃİﷺ㋿𝔖豈"


def vol(letter):
    """Every field in which one writes who someone is, filled to the last letter."""
    naam = letter * 80
    return {
        "voornaam": naam,
        "tussenvoegsel": letter * 20,
        "achternaam": naam,
        "email": f"a@{'.'.join([letter * 30] * 7)}.nl" if letter == "ß" else "",
    }


@pytest.mark.django_db
@pytest.mark.parametrize("letter", GROEIEND, ids=ascii)
def test_de_langste_naam_wordt_ingeschreven_gevonden_en_gewijzigd(als, klantmanager, letter):
    client = als(klantmanager)
    antwoord = client.post(ADRES, invoer(**vol(letter)))
    klant = Klant.objects.get()
    assert antwoord["Location"] == klant.get_absolute_url()
    for term in (letter * 3, letter * 80):
        gevonden = client.post(reverse("klanten_zoeken"), {"zoekterm": term}, follow=True)
        assert gevonden.context["klanten"][0] == klant
    antwoord = client.post(reverse("klantgegevens", args=[klant.pk]), gegevens(klant, achternaam="Idrissi"))
    assert antwoord["Location"] == klant.get_absolute_url()
    assert VroegereNaam.objects.get(klant=klant).achternaam == vol(letter)["achternaam"]


@pytest.mark.django_db
def test_terug_naar_een_vorige_versie_kan_ook_met_lange_namen(klantmanager):
    """The database is taken back and forward with them; what was recorded of them stays as it is."""
    lang = "ﷺ" * 80
    klant = KlantFactory(klantmanager=klantmanager, achternaam=lang, email=f"a@{'.'.join(['ß' * 30] * 7)}.nl")
    for einde in "ab":
        VroegereNaam.objects.create(klant=klant, achternaam=lang[:-1] + einde, door=klantmanager)
    gebeurd = [model.pgh_event_model.objects.count() for model in (Klant, VroegereNaam)]
    with connection.cursor() as cursor:
        for versie, past in (("0021_woorden_en_volgorde", 200), ("0023_wat_intussen_is_vastgesteld", None)):
            MigrationExecutor(connection).migrate([("klantbeeld", versie)])
            cursor.execute(
                "SELECT character_maximum_length FROM information_schema.columns"
                " WHERE table_name = 'klantbeeld_klant' AND column_name = 'zoeknaam'"
            )
            assert cursor.fetchone() == (past,)
    assert [model.pgh_event_model.objects.count() for model in (Klant, VroegereNaam)] == gebeurd
    namen = set(VroegereNaam.objects.values_list("zoeknaam", flat=True))
    assert [len(naam) for naam in namen] == [200, 200]
    klant.refresh_from_db()
    assert len(klant.zoeknaam) == 200
    klant.save()
    klant.refresh_from_db()
    assert len(klant.zoeknaam) > 200
