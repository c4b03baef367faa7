"""Ending the guidance: when, why, and what falls away."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from klantbeeld.actions.klant import NietInBegeleiding, laat_uitstromen
from klantbeeld.models import Afspraak, Gesprek, Klant, Periode, Uitstroomreden
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory, KlantFactory
from toegang.eenmalig import nieuwe_sleutel

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager):
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def adres(klant):
    return reverse("uitstroom", args=[klant.pk])


@pytest.fixture
def reden():
    return Uitstroomreden.objects.get(code="regulier_werk")


def invoer(reden, **anders):
    return {
        "sleutel": nieuwe_sleutel(),
        "einde": timezone.localdate().isoformat(),
        "uitstroomreden": reden.pk,
        **anders,
    }


def test_beeindigt_de_periode_met_dag_en_reden(als, klantmanager, klant, adres, reden):
    antwoord = als(klantmanager).post(adres, invoer(reden))
    assert antwoord["Location"] == klant.get_absolute_url()
    periode = Periode.objects.get(klant=klant)
    assert (periode.einde, periode.uitstroomreden) == (timezone.localdate(), reden)
    assert not Klant.objects.in_begeleiding().filter(pk=klant.pk).exists()


def test_wat_gepland_of_afgesproken_was_vervalt_en_de_bladzijde_zegt_dat_vooraf(als, klantmanager, klant, adres, reden):
    gepland = GesprekFactory(klant=klant)
    gevoerd = GesprekFactory(klant=klant, gevoerd=True)
    AfspraakFactory.create_batch(2, klant=klant)
    client = als(klantmanager)
    inhoud = client.get(adres).content.decode()
    assert "1 gepland gesprek vervalt" in inhoud
    assert "2 open afspraken vervallen" in inhoud
    client.post(adres, invoer(reden))
    assert Gesprek.objects.get(pk=gepland.pk).status == "vervallen"
    assert Gesprek.objects.get(pk=gevoerd.pk).status == "gevoerd"
    assert set(Afspraak.objects.values_list("status", flat=True)) == {"vervallen"}


@pytest.mark.parametrize("dagen", [1, -101])
def test_dag_in_de_toekomst_of_voor_de_melding_wordt_geweigerd(als, klantmanager, klant, adres, reden, dagen):
    dag = timezone.localdate() + timedelta(days=dagen)
    antwoord = als(klantmanager).post(adres, invoer(reden, einde=dag.isoformat()))
    assert antwoord.status_code == 422
    assert "einde" in antwoord.context["form"].errors
    assert f'value="{dag.isoformat()}"' in antwoord.content.decode()
    assert Periode.objects.get(klant=klant).einde is None


def test_reden_is_verplicht(als, klantmanager, adres, reden):
    antwoord = als(klantmanager).post(adres, invoer(reden, uitstroomreden=""))
    assert "uitstroomreden" in antwoord.context["form"].errors


def test_tweede_keer_verzenden_verandert_niets(als, klantmanager, klant, adres, reden):
    client = als(klantmanager)
    gegevens = invoer(reden)
    client.post(adres, gegevens)
    anders = {**gegevens, "uitstroomreden": Uitstroomreden.objects.get(code="overleden").pk}
    assert client.post(adres, anders)["Location"] == klant.get_absolute_url()
    assert Periode.objects.get(klant=klant).uitstroomreden == reden


def test_wie_niet_in_begeleiding_is_kan_niet_uitstromen(klantmanager, klant, reden):
    laat_uitstromen(klant=klant, einde=timezone.localdate(), uitstroomreden=reden, door=klantmanager)
    with pytest.raises(NietInBegeleiding):
        laat_uitstromen(klant=klant, einde=timezone.localdate(), uitstroomreden=reden, door=klantmanager)


def test_ook_de_databank_weigert_uitstroom_voor_de_melding(klantmanager, klant, reden):
    dag = timezone.localdate() - timedelta(days=500)
    with pytest.raises(IntegrityError, match="periode_einde_na_begin"), transaction.atomic():
        laat_uitstromen(klant=klant, einde=dag, uitstroomreden=reden, door=klantmanager)


def test_bladzijde_na_uitstroom_zegt_wanneer_en_waarom(als, klantmanager, adres, reden):
    client = als(klantmanager)
    client.post(adres, invoer(reden))
    assert f"beëindigd op {timezone.localdate():%d-%m-%Y}: {reden.naam}" in client.get(adres).content.decode()


def test_vreemde_krijgt_404_en_andere_rol_403(als, adres, privacy):
    assert als(GebruikerFactory()).post(adres).status_code == 404
    assert als(privacy).get(adres).status_code == 403


def test_evenveel_queries_bij_meer_gesprekken(als, klantmanager, klant, adres, tel_queries):
    client = als(klantmanager)
    weinig = tel_queries(lambda: client.get(adres))
    GesprekFactory.create_batch(5, klant=klant)
    AfspraakFactory.create_batch(5, klant=klant)
    assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 6
