"""Recording a conversation that a colleague was first with, by whoever may, and what an error costs."""

import pytest
from django.test import Client
from django.urls import reverse

from gesprekken.models import Afspraak, Gesprek
from klanten.models import Klant
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory
from tests.gesprekken.test_gesprek_vastleggen import invoer
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def adres(klant: Klant, gesprek: Gesprek) -> str:
    return reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk])


class TestTegelijk:
    def test_verouderd_gesprek_toont_beide_versies_en_bewaart_niets(
        self, client: Client, gesprek: Gesprek, adres: str
    ) -> None:
        Gesprek.objects.filter(pk=gesprek.pk).update(doel="Door collega gewijzigd", revisie=2)
        antwoord = client.post(adres, invoer())
        assert antwoord.status_code == 409
        labels = [verschil.label for verschil in antwoord.context["conflict"]]
        assert "Doel van het gesprek" in labels
        assert "Sleutel" not in labels
        assert not Afspraak.objects.exists()
        assert client.post(adres, invoer(revisie=2)).status_code == 302

    def test_al_vastgelegd_gesprek_verwijst_naar_wat_er_staat(self, client: Client, klant: Klant) -> None:
        gevoerd = GesprekFactory(klant=klant, gevoerd=True)
        adres = reverse("gesprek_vastleggen", args=[klant.pk, gevoerd.pk])
        assert client.get(adres)["Location"] == gevoerd.get_absolute_url()
        client.post(adres, invoer())
        assert not gevoerd.notities.filter(tekst="Heeft twee keer meegelopen.").exists()


@pytest.mark.parametrize("doe", ["get", "post"])
def test_vreemde_krijgt_404_en_andere_rol_403(
    als: Als, klant: Klant, adres: str, beheerder: Gebruiker, doe: str
) -> None:
    for pad in (adres, reverse("gesprek_direct", args=[klant.pk])):
        assert getattr(als(GebruikerFactory()), doe)(pad).status_code == 404
        assert getattr(als(beheerder), doe)(pad).status_code == 403


def test_fouten_kosten_evenveel_queries_hoeveel_afspraken_er_ook_zijn(
    client: Client, klant: Klant, adres: str, tel_queries: TelQueries
) -> None:
    AfspraakFactory(klant=klant)
    weinig = tel_queries(lambda: client.post(adres, invoer(feit="")))
    AfspraakFactory.create_batch(10, klant=klant)
    assert len(weinig) == len(tel_queries(lambda: client.post(adres, invoer(feit=""))))
