"""Every opening of a dossier stands in the access log, however it was opened."""

import pytest
from django.urls import reverse

from klanten.models import Klant
from tests.factories import KlantFactory, klantbeeld
from tests.typen import Als
from toegang.models import Gebruiker, Grond, Inzage

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.mark.parametrize("adres", ["gesprek_plannen", "afspraak_nieuw", "klantgegevens"])
def test_een_leeg_formulier_dat_het_dossier_toont_is_een_inzage(
    als: Als, klantmanager: Gebruiker, klant: Klant, adres: str
) -> None:
    antwoord = als(klantmanager).post(reverse(adres, args=[klant.pk]), {})
    assert antwoord.status_code == 422
    assert klant.naam in antwoord.content.decode()
    inzage = Inzage.objects.get()
    assert (inzage.gebruiker, inzage.klantnummer, inzage.grond) == (
        klantmanager,
        klant.klantnummer,
        Grond.KLANTMANAGER,
    )


def test_een_geweigerd_formulier_is_geen_inzage(als: Als, klantmanager: Gebruiker) -> None:
    vreemd = KlantFactory()
    assert als(klantmanager).post(reverse("gesprek_plannen", args=[vreemd.pk]), {}).status_code == 404
    assert not Inzage.objects.geslaagd().exists()


def test_tussentijds_bewaren_van_een_geopende_bladzijde_is_geen_nieuwe_inzage(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(klant, vastgesteld=False)
    client = als(klantmanager)
    client.get(reverse("klantbeeld_maken", args=[klant.pk]))
    adres = reverse("klantbeeld_score", args=[klant.pk])
    client.post(adres, {"deel": "doel"}, headers={"HX-Request": "true"})
    assert Inzage.objects.count() == 1
    client.post(adres, {"deel": "doel"})
    assert Inzage.objects.count() == 2
