"""A client who comes back: both stories beside each other, and what there is to learn."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klanten.models import Klant, Meldreden, Periode, Terugkeer, Uitstroomreden
from tests.factories import KlantFactory
from tests.typen import Als, TelQueries, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    """A client who left for work 300 days ago and reported again 100 days ago."""
    klant = KlantFactory(klantmanager=klantmanager)
    vandaag = timezone.localdate()
    Periode.objects.create(
        klant=klant,
        begin=vandaag - timedelta(days=700),
        einde=vandaag - timedelta(days=300),
        meldreden=zeker(Meldreden.objects.first()),
        uitstroomreden=Uitstroomreden.objects.get(code="regulier_werk"),
    )
    return klant


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


@pytest.fixture
def adres(klant: Klant) -> str:
    return reverse("terugkeer", args=[klant.pk])


def invoer(**anders: object) -> dict[str, object]:
    return {"revisie": 1, "verhaal_klant": "De reis was te lang.", "verhaal_werkgever": "", "leerpunt": "", **anders}


def test_toont_waarom_de_klant_wegging_en_vraagt_beide_verhalen(
    client: Client, klant: Klant, adres: str, tel_queries: TelQueries
) -> None:
    antwoord = client.get(adres)
    inhoud = antwoord.content.decode()
    assert Uitstroomreden.objects.get(code="regulier_werk").naam in inhoud
    assert "na 6 maanden" in inhoud
    assert list(antwoord.context["form"].fields) == ["verhaal_klant", "verhaal_werkgever", "leerpunt", "revisie"]
    assert not Terugkeer.objects.exists()
    assert len(tel_queries(lambda: client.get(adres))) == 5


def test_bewaart_de_verhalen_en_toont_ze_bij_de_achtergrond(
    client: Client, klant: Klant, klantmanager: Gebruiker, adres: str
) -> None:
    for _ in range(2):
        antwoord = client.post(adres, invoer(leerpunt="Zoek werk op fietsafstand"))
        assert antwoord["Location"] == f"{reverse('achtergrond', args=[klant.pk])}#terugkeer"
    verhaal = Terugkeer.objects.get()
    assert (verhaal.periode.einde, verhaal.gemaakt_door, verhaal.revisie) == (None, klantmanager, 2)
    inhoud = client.get(reverse("achtergrond", args=[klant.pk])).content.decode()
    assert "De reis was te lang." in inhoud
    assert "Zoek werk op fietsafstand" in inhoud


def test_wie_tegelijk_begint_ziet_wat_een_collega_bewaarde(client: Client, adres: str) -> None:
    client.post(adres, invoer())
    antwoord = client.post(adres, invoer(verhaal_klant="Het contract liep af."))
    assert antwoord.status_code == 409
    assert [verschil.opgeslagen for verschil in antwoord.context["conflict"]] == ["De reis was te lang."]
    assert Terugkeer.objects.get().verhaal_klant == "De reis was te lang."


def test_iets_moet_er_verteld_zijn(client: Client, adres: str) -> None:
    assert client.post(adres, invoer(verhaal_klant="")).status_code == 422
    assert not Terugkeer.objects.exists()


def test_wie_niet_eerder_kwam_keert_niet_terug(client: Client, klantmanager: Gebruiker) -> None:
    assert client.get(reverse("terugkeer", args=[KlantFactory(klantmanager=klantmanager).pk])).status_code == 404


def test_na_uitstroom_valt_er_niets_meer_te_bespreken(client: Client, klant: Klant, adres: str) -> None:
    Periode.objects.filter(klant=klant, einde=None).update(
        einde=timezone.localdate(), uitstroomreden=Uitstroomreden.objects.first()
    )
    assert client.get(adres)["Location"] == reverse("dossier", args=[klant.pk])
    antwoord = client.post(adres, invoer())
    assert antwoord.status_code == 409
    # What was typed stands there, with the way to the dossier.
    assert f'href="{reverse("dossier", args=[klant.pk])}">Ga verder' in antwoord.content.decode()
    assert not Terugkeer.objects.exists()
