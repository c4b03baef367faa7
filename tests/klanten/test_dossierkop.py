"""The head of a dossier: what one needs with the client on the line, on every page of it and at no cost."""

from datetime import datetime, time, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from klanten.models import Klant, Organisatie, Organisatiecontact, Organisatiesoort
from tests.factories import GesprekFactory, KlantFactory
from tests.paginakeuring import Pagina
from tests.typen import Als, TelQueries, zeker
from tests.zorg.zorgvoorbeeld import hulp
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(
        klantmanager=klantmanager,
        telefoon="06-8500 1234",
        email="m.bos@voorbeeld.example",
        aanspreekvorm="jij",
        tolk_taal="Tigrinya",
        naam_uitspraak="Ma-rie-ke",
        huishouden="alleenstaand, zoon van 6",
        contactvoorkeur="bellen",
        contact_uitleg="liefst ’s ochtends",
    )


def kop(client: Client, klant: Klant, pagina: str = "dossier") -> str:
    adres = reverse(pagina, args=[klant.pk])
    boom = Pagina(client.get(adres).content, adres).boom
    return " ".join("".join(zeker(boom.find(".//header[@class='dossierkop']")).itertext()).split())


@pytest.mark.parametrize("pagina", ["dossier", "gesprekken", "trajectplan", "zorg", "klantgegevens"])
def test_op_elke_pagina_staat_wat_nodig_is_als_de_klant_belt(client: Client, klant: Klant, pagina: str) -> None:
    staat_er = kop(client, klant, pagina)
    for stuk in (
        "06-8500 1234",
        "m.bos@voorbeeld.example",
        "Contact: bellen, liefst ’s ochtends",
        "Aanspreken met jij",
        "Tolk: Tigrinya",
        "Spreek uit: Ma-rie-ke",
        "Alleenstaand, zoon van 6",
        "Geen gesprek gepland",
    ):
        assert stuk in staat_er
    assert "Hulp van" not in staat_er


def test_telefoon_en_mail_zijn_links(client: Client, klant: Klant) -> None:
    inhoud = client.get(reverse("dossier", args=[klant.pk])).content.decode()
    assert 'href="tel:+31685001234"' in inhoud
    assert 'href="mailto:m.bos@voorbeeld.example"' in inhoud


def test_het_volgende_gesprek_staat_erin_met_een_link(
    client: Client, klant: Klant, monkeypatch: pytest.MonkeyPatch
) -> None:
    middag = timezone.make_aware(datetime.combine(timezone.localdate(), time(12)))
    monkeypatch.setattr(timezone, "now", lambda: middag)
    GesprekFactory(klant=klant, moment=middag - timedelta(hours=1))
    GesprekFactory(klant=klant, moment=middag + timedelta(days=9))
    gesprek = GesprekFactory(klant=klant, moment=middag + timedelta(days=2), bevestigd_op=middag)
    inhoud = client.get(reverse("gesprekken", args=[klant.pk])).content.decode()
    assert f'href="{gesprek.get_absolute_url()}"' in inhoud
    dag = timezone.localtime(gesprek.moment)
    assert f"{dag:%d-%m-%Y} 12:00, volgend gesprek Voortgangsgesprek, bevestigd" in kop(client, klant)


def test_wie_helpt_staat_erin_met_wie_daar_te_bellen_is(client: Client, klant: Klant) -> None:
    soort = zeker(Organisatiesoort.objects.first())
    wijkteam = Organisatie.objects.create(naam="Wijkteam Noord", soort=soort)
    for naam, vast in (("Piet", False), ("Fatma", True)):
        Organisatiecontact.objects.create(organisatie=wijkteam, naam=naam, telefoon="030-5550199", vast=vast)
    hulp(klant, organisatie=wijkteam, van_wie="", waarvoor="opvang")
    hulp(klant, organisatie=None, van_wie="Zus Anja", waarvoor="oppas")
    hulp(klant, organisatie=None, van_wie="Oude hulp", status="gestopt", gestopt_op=timezone.localdate())
    staat_er = kop(client, klant)
    assert "Wijkteam Noord: opvang" in staat_er
    assert "Fatma 030-5550199" in staat_er
    assert "Zus Anja: oppas" in staat_er
    assert "Piet" not in staat_er
    assert "Oude hulp" not in staat_er


def test_de_kop_kost_geen_vraag(client: Client, klant: Klant, tel_queries: TelQueries) -> None:
    adres = reverse("klantgegevens", args=[klant.pk])
    zonder = tel_queries(lambda: client.get(adres))
    GesprekFactory(klant=klant)
    for nummer in range(9):
        hulp(klant, organisatie=None, van_wie=f"Hulp {nummer}")
    assert len(tel_queries(lambda: client.get(adres))) == len(zonder)


def test_wie_uitstroomde_mist_geen_gesprek(client: Client, klant: Klant) -> None:
    klant.perioden.all().delete()
    assert "Geen gesprek gepland" not in kop(client, klant)


def test_het_huishouden_wordt_bij_de_gegevens_bewaard(client: Client, klant: Klant) -> None:
    adres = reverse("klantgegevens", args=[klant.pk])
    form = client.get(adres).context["form"]
    velden = {naam: form[naam].value() or "" for naam in form.fields if naam not in ("naam_was_fout", "iemand_anders")}
    antwoord = client.post(adres, {**velden, "huishouden": "met partner"})
    assert antwoord.status_code == 302
    klant.refresh_from_db()
    assert klant.huishouden == "met partner"
