"""What a colleague rewrote does not stay under the name of its first author."""

import json
import re

import pghistory
import pytest
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Afspraak, Gesprek, Notitie
from klanten.models import Klant
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory, KlantFactory
from tests.typen import Als, TelQueries, zeker
from toegang.models import Gebruiker, Team
from toegang.wijzigingen import Wijziging, wijzigingen_van, zet_wijzigingen

pytestmark = pytest.mark.django_db


@pytest.fixture
def collega(team: Team) -> Gebruiker:
    return GebruikerFactory(team=team, first_name="Bea", last_name="Collega")


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def gesprek(klant: Klant, klantmanager: Gebruiker) -> Gesprek:
    return GesprekFactory(klant=klant, gemaakt_door=klantmanager, gevoerd=True)


def wijziging(rij: Model) -> Wijziging | None:
    """What `zet_wijzigingen` put on this row."""
    gezet: Wijziging | None = vars(rij)["wijziging"]
    return gezet


def wijzig(rij: Model, gebruiker: Gebruiker, **velden: object) -> None:
    with pghistory.context(user=gebruiker.pk):
        type(rij)._default_manager.filter(pk=rij.pk).update(**velden)


def test_wat_alleen_de_schrijver_wijzigde_is_van_de_schrijver(gesprek: Gesprek, klantmanager: Gebruiker) -> None:
    wijzig(gesprek, klantmanager, doel="Anders")
    zet_wijzigingen([gesprek])
    assert wijziging(gesprek) is None


def test_wie_het_het_laatst_wijzigde_telt_ook_als_dat_weer_de_schrijver_is(
    gesprek: Gesprek, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    wijzig(gesprek, collega, doel="Anders")
    zet_wijzigingen([gesprek])
    assert (zeker(wijziging(gesprek)).door, zeker(wijziging(gesprek)).op.date()) == (
        "Bea Collega",
        timezone.now().date(),
    )
    wijzig(gesprek, klantmanager, doel="Toch weer anders")
    zet_wijzigingen([gesprek])
    assert zeker(wijziging(gesprek)).door == klantmanager.naam


def test_een_taak_van_het_systeem_is_niemand(gesprek: Gesprek) -> None:
    Gesprek.objects.filter(pk=gesprek.pk).update(doel="Door een taak")
    zet_wijzigingen([gesprek])
    assert wijziging(gesprek) is None


def test_wat_niemand_ondertekent_heeft_als_schrijver_wie_het_maakte(
    klant: Klant, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    with pghistory.context(user=klantmanager.pk):
        afspraak = AfspraakFactory(klant=klant)
    wijzig(afspraak, klantmanager, wat="Belt morgen")
    assert not wijzigingen_van([(Afspraak, afspraak.pk)])
    wijzig(afspraak, collega, wat="Belt nu")
    assert wijzigingen_van([(Afspraak, afspraak.pk)])[Afspraak, afspraak.pk].door == "Bea Collega"


def test_van_alle_soorten_samen_is_het_een_vraag(
    klant: Klant, gesprek: Gesprek, collega: Gebruiker, tel_queries: TelQueries
) -> None:
    afspraken = [AfspraakFactory(klant=klant) for _ in range(3)]
    for rij in (gesprek, *afspraken):
        wijzig(rij, collega, revisie=2)
    assert len(tel_queries(lambda: zet_wijzigingen([gesprek], afspraken))) == 1
    assert len(tel_queries(lambda: zet_wijzigingen([], []))) == 0
    assert {zeker(wijziging(rij)).door for rij in (gesprek, *afspraken)} == {"Bea Collega"}


@pytest.fixture
def herschreven(gesprek: Gesprek, klant: Klant, collega: Gebruiker) -> Gesprek:
    """A record whose text, note and agreement a colleague rewrote."""
    notitie = Notitie.objects.get(gesprek=gesprek, soort="feit")
    afspraak = AfspraakFactory(klant=klant, gesprek=gesprek)
    wijzig(gesprek, collega, doel="Herschreven doel")
    wijzig(notitie, collega, tekst="Nu.")
    wijzig(afspraak, collega, wat="Herschreven afspraak")
    return gesprek


def test_het_verslag_van_een_gesprek_noemt_beiden(
    als: Als, klantmanager: Gebruiker, klant: Klant, herschreven: Gesprek
) -> None:
    tekst = " ".join(als(klantmanager).get(herschreven.get_absolute_url()).content.decode().split())
    vandaag = timezone.localdate().strftime("%d-%m-%Y")
    tekst = re.sub(r"<a [^>]*>|</a>", "", tekst)
    assert f"Vastgelegd door {klantmanager.naam}; gewijzigd door Bea Collega op {vandaag}" in tekst
    # The record, the note and the agreement.
    assert tekst.lower().count(f"gewijzigd door bea collega op {vandaag}") == 3


def test_de_afspraak_en_de_tijdlijn_noemen_wie_het_wijzigde(
    als: Als, klantmanager: Gebruiker, klant: Klant, herschreven: Gesprek
) -> None:
    client = als(klantmanager)
    afspraak = client.get(reverse("afspraak_afhandelen", args=[klant.pk, herschreven.afspraken.get().pk]))
    assert "door Bea Collega" in afspraak.content.decode()
    tijdlijn = client.get(reverse("dossier", args=[klant.pk])).content.decode()
    assert f"{klantmanager.naam}; gewijzigd door Bea Collega op" in tijdlijn


def test_het_afschrift_noemt_beiden_op_papier_en_als_gegevens(
    als: Als, klantmanager: Gebruiker, klant: Klant, herschreven: Gesprek
) -> None:
    client = als(klantmanager)
    pagina = client.get(reverse("inzage", args=[klant.pk])).content.decode()
    assert pagina.count("door Bea Collega") == 3
    inhoud = json.loads(client.get(reverse("inzage_json", args=[klant.pk])).content)
    [gesprek], [afspraak] = inhoud["gesprekken"], inhoud["afspraken"]
    for rij in (gesprek, gesprek["notities"][0], afspraak):
        assert rij["gewijzigd_door"] == "Bea Collega"
        assert rij["gewijzigd_op"]
    assert gesprek["gemaakt_door"] == klantmanager.naam
