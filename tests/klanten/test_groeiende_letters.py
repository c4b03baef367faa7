"""A letter may become two or eighteen when it is made comparable: what the form allows, the database can hold."""

import pytest
from django.urls import reverse

from klanten.models import Klant, VroegereNaam
from tests.klanten.meldingformulier import ADRES, invoer
from tests.klanten.test_klanten_gegevens import invoer as gegevens
from tests.typen import Als
from toegang.models import Gebruiker

# ß is ss, ΐ is three, ﬃ ffi, ﷺ a whole sentence, 𝔖 takes four bytes, 豈 is another letter after all.
GROEIEND = "ßΐŉﬃİﷺ㋿𝔖豈"


def vol(letter: str) -> dict[str, object]:
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
def test_de_langste_naam_wordt_ingeschreven_gevonden_en_gewijzigd(
    als: Als, klantmanager: Gebruiker, letter: str
) -> None:
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
