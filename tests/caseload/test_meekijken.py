"""The view for the client beside you."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Notitie
from instrumenten.models import Klantkenmerk
from klanten.models import Klant
from tests.factories import (
    AfspraakFactory,
    DoelFactory,
    GesprekFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
)
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    klant = KlantFactory(klantmanager=klantmanager)
    beeld = klantbeeld(klant, scores={"ATT": 5, "EFF": 1, "NOR": None}, krachten="Komt altijd op tijd.")
    DoelFactory(plan=TrajectplanFactory(klant=klant, klantbeeld=beeld, eigen_woorden="Ik wil in de zorg werken."))
    AfspraakFactory(klant=klant, wat="Belt met het buurthuis")
    AfspraakFactory(klant=klant, van="gemeente", wat="Vraagt de reiskosten aan")
    gesprek = GesprekFactory(klant=klant, vraag_vooraf="Welke dagdelen lukken?")
    Notitie.objects.create(
        gesprek=gesprek, soort="interpretatie", tekst="Alleen voor ons bedoeld.", intern=True, door=klantmanager
    )
    return klant


def lees(client: Client, klant: Klant) -> str:
    antwoord = client.get(reverse("meekijken", args=[klant.pk]))
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


def test_de_klant_leest_doel_krachten_afspraken_en_de_volgende_keer(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    tekst = lees(als(klantmanager), klant)
    plaatsen = [
        tekst.index(deel)
        for deel in (
            "Ik wil in de zorg werken.",
            "Komt altijd op tijd.",
            "Dit gaat al een stuk",
            "Dit is nog lastig",
            "Belt met het buurthuis",
            "Vraagt de reiskosten aan",
            "Welke dagdelen lukken?",
        )
    ]
    assert plaatsen == sorted(plaatsen)


def test_niets_internes_en_geen_andere_klant_op_het_scherm(als: Als, klantmanager: Gebruiker, klant: Klant) -> None:
    ander = KlantFactory(klantmanager=klantmanager, achternaam="Zwanenburg")
    AfspraakFactory(klant=ander, wat="Van een ander")
    tekst = lees(als(klantmanager), klant)
    for verborgen in ("Alleen voor ons bedoeld.", "Zwanenburg", "Van een ander", "Zoek klant", "twijfelt of het haar"):
        assert verborgen not in tekst


def test_de_klant_leest_de_eigen_werkpunten_en_niet_die_van_een_ander(
    als: Als, klantmanager: Gebruiker, klant: Klant
) -> None:
    klantbeeld(KlantFactory(klantmanager=klantmanager), werkpunten=["KK14"])
    ander, eigen = (Klantkenmerk.objects.get(code=code) for code in ("KK14", "KK12"))
    assert ander.naam_klant != eigen.naam_klant
    werkpunten = lees(als(klantmanager), klant).split("Hier werken we nu aan")[1].split("</section>")[0]
    assert eigen.naam_klant in werkpunten
    assert ander.naam_klant not in werkpunten


@pytest.mark.parametrize(("vorm", "zin"), [("u", "Hier gaat u voor"), ("jij", "Hier ga je voor")])
def test_de_klant_wordt_aangesproken_zoals_die_wil(
    als: Als, klantmanager: Gebruiker, klant: Klant, vorm: str, zin: str
) -> None:
    klant.aanspreekvorm = vorm
    klant.save()
    assert zin in lees(als(klantmanager), klant)


def test_een_nieuwe_klant_leest_dat_we_beginnen(als: Als, klantmanager: Gebruiker) -> None:
    tekst = lees(als(klantmanager), KlantFactory(klantmanager=klantmanager))
    assert "Er staat nog niets over u. We beginnen samen." in tekst
    assert "We hebben nog geen nieuwe afspraak." in tekst


def test_zonder_vastgesteld_klantbeeld_staat_er_dat_we_nog_bezig_zijn(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    klantbeeld(klant, vastgesteld=False, scores={"ATT": 5})
    assert "Hier zijn we nog mee bezig." in lees(als(klantmanager), klant)


def test_meekijken_kost_evenveel_queries_hoe_vol_het_dossier_ook_is(
    als: Als, klantmanager: Gebruiker, klant: Klant, tel_queries: TelQueries
) -> None:
    client, adres = als(klantmanager), reverse("meekijken", args=[klant.pk])
    # What the page may show is there once, so that both sizes take the same road.
    eerst = len(tel_queries(lambda: client.get(adres)))
    for dagen in range(5):
        AfspraakFactory(klant=klant)
        GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=dagen + 2))
    klantbeeld(klant)
    assert (eerst, len(tel_queries(lambda: client.get(adres)))) == (13, 13)
