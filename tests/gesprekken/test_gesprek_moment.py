"""When a recorded conversation was: not before the client was there, and perhaps the one that was planned for today."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Gesprek
from klanten.models import Klant
from tests.factories import GesprekFactory, KlantFactory
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def test_een_verslag_zonder_plan_wijst_naar_het_gesprek_van_vandaag_en_noemt_dat_niet_het_volgende(
    client: Client, klant: Klant
) -> None:
    vandaag = GesprekFactory(klant=klant, moment=timezone.localtime().replace(hour=0, minute=5))
    adres = reverse("gesprek_direct", args=[klant.pk])
    tekst = client.get(adres).content.decode()
    assert "Vandaag om 00:05 staat een gesprek gepland" in tekst
    assert reverse("gesprek_vastleggen", args=[klant.pk, vandaag.pk]) in tekst
    assert "Er staat al een gesprek gepland" not in tekst
    later = GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=3))
    tekst = client.get(adres).content.decode()
    assert f'Er staat al een gesprek gepland: <a href="{later.get_absolute_url()}">' in tekst


@pytest.mark.parametrize(("adres", "veld"), [("hulp_nieuw", "gemeld_op"), ("verwijzing_nieuw", "op")])
def test_ook_hulp_en_een_overdracht_zijn_niet_van_voor_de_geboorte(
    client: Client, klantmanager: Gebruiker, adres: str, veld: str
) -> None:
    """Also of someone so young that the day would otherwise only be asked about."""
    jong = KlantFactory(klantmanager=klantmanager, geboortedatum=f"{timezone.localdate().year - 18}-05-00")
    for jaar, gevraagd in ((jong.geboortedatum.jaar - 1, False), (jong.geboortedatum.jaar + 1, True)):
        dag = f"{jaar}-05-01"
        fouten = client.post(reverse(adres, args=[jong.pk]), {veld: dag}).context["form"].errors[veld]
        assert ("geboorte" in fouten[0], "Weet u het zeker" in fouten[0]) == (not gevraagd, gevraagd)
        zeker = client.post(reverse(adres, args=[jong.pk]), {veld: dag, f"{veld}-zeker": dag}).context["form"]
        assert (veld in zeker.errors) is not gevraagd


def test_een_gesprek_in_1026_of_voor_de_geboorte_is_niet_gevoerd(client: Client, klant: Klant) -> None:
    adres = reverse("gesprek_direct", args=[klant.pk])
    for jaar, deel in ((1026, "jaar 1026"), (klant.geboortedatum.jaar - 1, "voor de geboorte")):
        antwoord = client.post(adres, {"moment": f"{jaar}-05-01T10:00"})
        assert antwoord.status_code == 422
        assert deel in antwoord.content.decode()
    assert not Gesprek.objects.filter(status="gevoerd").exists()
