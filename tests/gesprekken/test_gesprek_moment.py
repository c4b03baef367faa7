"""When a recorded conversation was: not before the client was there, and perhaps the one that was planned for today."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Gesprek, Verslagconcept
from klanten.models import Klant
from tests.factories import GesprekFactory, KlantFactory
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def test_gesprek_vastleggen_stelt_het_gesprek_van_vandaag_voor(client: Client, klant: Klant) -> None:
    vandaag = GesprekFactory(klant=klant, moment=timezone.localtime().replace(hour=0, minute=5))
    adres = reverse("gesprek_direct", args=[klant.pk])
    voorstel = client.get(adres, follow=True)
    assert voorstel.redirect_chain == [(reverse("gesprek_vastleggen", args=[klant.pk, vandaag.pk]), 302)]
    tekst = voorstel.content.decode()
    assert "dat voor vandaag om 00:05 staat gepland" in tekst
    assert f'<a href="{adres}?apart=ja">Leg dat dan apart vast</a>' in tekst


def test_een_ander_gesprek_van_vandaag_is_apart_vast_te_leggen_en_wat_vandaag_is_heet_niet_het_volgende(
    client: Client, klant: Klant, klantmanager: Gebruiker
) -> None:
    vandaag = GesprekFactory(klant=klant, moment=timezone.localtime().replace(hour=0, minute=5))
    adres = reverse("gesprek_direct", args=[klant.pk])
    pagina = client.get(f"{adres}?apart=ja")
    tekst = pagina.content.decode()
    assert pagina.context["adres"] == f"{adres}?apart=ja"
    assert "Vandaag om 00:05 staat een gesprek gepland" in tekst
    assert reverse("gesprek_vastleggen", args=[klant.pk, vandaag.pk]) in tekst
    assert "Er staat al een gesprek gepland" not in tekst
    later = GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=3))
    tekst = client.get(f"{adres}?apart=ja").content.decode()
    assert f'Er staat al een gesprek gepland: <a href="{later.get_absolute_url()}">' in tekst
    # Who began the record of another conversation goes on with that.
    Verslagconcept.objects.create(klant=klant, door=klantmanager, velden={"feit": ["Belde net."]})
    assert "Belde net." in client.get(adres).content.decode()


def test_een_gevoerd_gesprek_ligt_niet_later_dan_het_vastleggen(client: Client, klant: Klant) -> None:
    straks = timezone.localtime(timezone.now() + timedelta(minutes=2)).strftime("%Y-%m-%dT%H:%M")
    antwoord = client.post(reverse("gesprek_direct", args=[klant.pk]), {"moment": straks})
    assert antwoord.context["form"].errors["moment"] == ["Dit moment moet nog komen. Vul in wanneer het gesprek was."]
    gesprek = GesprekFactory(klant=klant, gevoerd=True, vastgelegd_op=timezone.now() - timedelta(days=6))
    gesprek.moment = timezone.now() - timedelta(days=5)
    with pytest.raises(IntegrityError, match="gesprek_gevoerd_voor_het_vastleggen"), transaction.atomic():
        gesprek.save()


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
