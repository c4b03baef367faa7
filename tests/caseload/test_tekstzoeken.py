"""Searching in the texts of one dossier and of all own dossiers."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Contactnotitie, Gesprek, Notitie
from klanten.models import Klant, Overdracht
from tests.factories import (
    AfspraakFactory,
    ContactnotitieFactory,
    DoelFactory,
    GebruikerFactory,
    GesprekFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
)
from tests.paginakeuring import Pagina
from tests.typen import Als, Antwoord, TelQueries
from toegang.models import Gebruiker, Inzage, Team

pytestmark = pytest.mark.django_db

Zoek = Callable[..., Antwoord]


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager)


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


@pytest.fixture
def zoek(client: Client, klant: Klant) -> Zoek:
    """Search in the dossier as a browser does, which goes on to the page with the result."""
    adres = reverse("dossier_zoeken", args=[klant.pk])
    return lambda woorden, **keuze: client.post(adres, {"woorden": woorden, **keuze}, follow=True)


@pytest.fixture
def zoek_overal(client: Client) -> Zoek:
    return lambda woorden, **keuze: client.post(reverse("dossiers_zoeken"), {"woorden": woorden, **keuze}, follow=True)


def koppen(antwoord: Antwoord) -> list[str]:
    return [treffer.kop for _, treffer in antwoord.context["regels"]]


def gemarkeerd(antwoord: Antwoord) -> list[str]:
    return [mark.text or "" for mark in Pagina(antwoord.content, "").boom.iter("mark")]


def vul(klant: Klant) -> None:
    """The word kringloop in every kind of text."""
    nu = timezone.now()
    GesprekFactory(klant=klant, gevoerd=True, moment=nu - timedelta(days=9), feiten="Werkt bij de kringloop.")
    GesprekFactory(klant=klant, doel="De kringloop bespreken")
    ContactnotitieFactory(klant=klant, tekst="Belde over de kringloop.")
    AfspraakFactory(klant=klant, wat="de kringloop bellen")
    beeld = klantbeeld(klant)
    plan = TrajectplanFactory(klant=klant, klantbeeld=beeld)
    DoelFactory(plan=plan, omschrijving="Drie ochtenden naar de kringloop")
    ander = GebruikerFactory(team=klant.team)
    Overdracht.objects.create(
        klant=klant, van=ander, naar=klant.klantmanager, notitie="Let op de kringloop.", door=ander
    )


def test_elke_soort_tekst_wordt_gevonden(zoek: Zoek, klant: Klant) -> None:
    vul(klant)
    antwoord = zoek("kringloop")
    soorten = {treffer.soort.code for _, treffer in antwoord.context["regels"]}
    assert soorten == {"gesprek", "notitie", "afspraak", "plan", "overdracht"}
    assert set(gemarkeerd(antwoord)) == {"kringloop"}


def test_het_klantbeeld_wordt_doorzocht_met_de_feiten_bij_een_onderdeel(zoek: Zoek, klant: Klant) -> None:
    beeld = klantbeeld(klant)
    woord = beeld.scores.exclude(feiten="").first()
    assert woord is not None
    [kop, *_] = koppen(zoek(f'"{woord.feiten}"'))
    assert kop.startswith("Klantbeeld versie 1: ")


def test_een_hoofdletter_of_accent_maakt_niet_uit_en_de_treffer_is_gemarkeerd_zoals_hij_staat(
    zoek: Zoek, klant: Klant
) -> None:
    ContactnotitieFactory(klant=klant, tekst="Zoekt een Crèche voor drie ochtenden.")
    ContactnotitieFactory(klant=klant, tekst="DE CRÈCHE IS DICHT")
    assert gemarkeerd(zoek("creche OCHT")) == ["Crèche", "ocht"]
    assert gemarkeerd(zoek("creche dicht")) == ["CRÈCHE", "DICHT"]


def test_alle_woorden_staan_in_dezelfde_tekst(zoek: Zoek, klant: Klant) -> None:
    ContactnotitieFactory(klant=klant, tekst="De fiets is kapot.")
    ContactnotitieFactory(klant=klant, tekst="De bus reed niet.")
    assert len(koppen(zoek("fiets kapot"))) == 1
    assert koppen(zoek("fiets bus")) == []


@pytest.mark.parametrize("teken", ["%", "_", "\\"])
def test_een_jokerteken_is_gewoon_een_teken(zoek: Zoek, klant: Klant, teken: str) -> None:
    ContactnotitieFactory(klant=klant, tekst="Werkt honderd procent.")
    assert koppen(zoek(f"h{teken}d")) == []


def test_kiezen_van_soort_en_periode(zoek: Zoek, klant: Klant) -> None:
    vul(klant)
    assert set(koppen(zoek("kringloop", soort="afspraak"))) == {"Afspraak: klant"}
    ContactnotitieFactory(klant=klant, tekst="De fiets.", moment=timezone.now() - timedelta(days=200))
    assert koppen(zoek("fiets", periode="kwartaal")) == []
    assert len(koppen(zoek("fiets", periode="jaar"))) == 1


def test_wat_is_ingetrokken_wordt_niet_gevonden(zoek: Zoek, klant: Klant, klantmanager: Gebruiker) -> None:
    gesprek = GesprekFactory(klant=klant, gevoerd=True, feiten="Werkt bij de kringloop.", doel="Over de kringloop")
    ContactnotitieFactory(klant=klant, tekst="De kringloop belde.")
    AfspraakFactory(klant=klant, wat="de kringloop bellen")
    assert len(koppen(zoek("kringloop"))) == 4
    weg = {"ingetrokken_op": timezone.now(), "ingetrokken_door": klantmanager, "intrekreden": "Verkeerd dossier"}
    # The note of the conversation is not taken back itself.
    Gesprek.objects.filter(pk=gesprek.pk).update(**weg)
    Contactnotitie.objects.update(**weg)
    klant.afspraken.update(**weg)
    assert koppen(zoek("kringloop")) == []


def test_van_wat_alleen_voor_ons_is_staat_de_tekst_er_niet(zoek: Zoek, klant: Klant) -> None:
    GesprekFactory(klant=klant, gevoerd=True, interpretatie="Wij denken aan schulden.")
    antwoord = zoek("schulden")
    assert koppen(antwoord) == ["Voortgangsgesprek: wat we ervan denken"]
    assert gemarkeerd(antwoord) == []
    assert "Alleen voor ons" in antwoord.content.decode()


def test_wat_in_een_volgend_klantbeeld_is_overgenomen_staat_er_een_keer(zoek: Zoek, klant: Klant) -> None:
    eerste = klantbeeld(klant)
    klantbeeld(klant)
    feiten = next(score.feiten for score in eerste.scores.all() if score.feiten)
    gevonden = [treffer for _, treffer in zoek(f'"{feiten}"').context["regels"]]
    assert len({tuple(stuk.tekst for stuk in treffer.stukken) for treffer in gevonden}) == len(gevonden)


def test_het_adres_zegt_niets_over_wat_werd_gezocht_en_geeft_steeds_hetzelfde(
    client: Client, zoek: Zoek, klant: Klant
) -> None:
    ContactnotitieFactory(klant=klant, tekst="De kringloop belde.")
    antwoord = zoek("kringloop")
    [(adres, status)] = antwoord.redirect_chain
    assert status == 302
    assert "kringloop" not in adres
    assert "kringloop" not in antwoord.content.decode().split("</title>")[0]
    assert koppen(client.get(adres)) == koppen(antwoord) != []


def test_het_nummer_van_de_ene_zoekvraag_opent_niets_bij_de_andere(client: Client, zoek: Zoek) -> None:
    [(adres, _)] = zoek("kringloop").redirect_chain
    nummer = adres.rpartition("=")[2]
    for naam, sleutel in (("klanten_zoeken", "zoekopdracht"), ("klanten_zoeken", "tekstvraag")):
        antwoord = client.get(reverse(naam), {sleutel: nummer})
        assert antwoord.status_code == 200
        assert "kringloop" not in antwoord.content.decode()


@pytest.mark.parametrize("woorden", ["", "  ", "a"])
def test_te_weinig_letters_zegt_het_bij_het_veld(zoek: Zoek, woorden: str) -> None:
    antwoord = zoek(woorden)
    assert antwoord.status_code == 422
    assert "woorden" in antwoord.context["form"].errors


def test_niets_gevonden_zegt_wat_nog_kan(zoek: Zoek) -> None:
    assert "Alle woorden moeten in dezelfde tekst staan" in zoek("kringloop").content.decode()


def test_overal_zoekt_alleen_in_eigen_dossiers_en_noemt_de_klant(
    zoek_overal: Zoek, klant: Klant, klantmanager: Gebruiker
) -> None:
    ContactnotitieFactory(klant=klant, tekst="De kringloop belde.")
    duo = KlantFactory(duo_collega=klantmanager, achternaam="Duo")
    ContactnotitieFactory(klant=duo, tekst="Wil naar de kringloop.")
    ContactnotitieFactory(tekst="Van een ander: kringloop.")
    antwoord = zoek_overal("kringloop")
    assert {van.pk for van, _ in antwoord.context["regels"]} == {klant.pk, duo.pk}
    assert "Duo" in antwoord.content.decode()


def test_zoeken_staat_in_het_logboek_met_elk_dossier_dat_werd_getoond(
    zoek: Zoek, zoek_overal: Zoek, klant: Klant, klantmanager: Gebruiker
) -> None:
    ander = KlantFactory(klantmanager=klantmanager)
    KlantFactory(klantmanager=klantmanager)
    for wie in (klant, ander):
        ContactnotitieFactory(klant=wie, tekst="De kringloop belde.")
    zoek_overal("kringloop")
    lijst = Inzage.objects.get(onderdeel="zoeken in dossiers")
    assert sorted(lijst.klantnummers) == sorted([klant.klantnummer, ander.klantnummer])
    zoek("kringloop")
    assert set(Inzage.objects.filter(onderdeel="zoeken in dossier").values_list("klantnummer", flat=True)) == {
        klant.klantnummer
    }


def test_een_teamleider_zoekt_in_een_dossier_en_niet_overal(als: Als, teamleider: Gebruiker, klant: Klant) -> None:
    assert als(teamleider).get(reverse("dossiers_zoeken")).status_code == 403
    assert als(teamleider).get(reverse("dossier_zoeken", args=[klant.pk])).status_code == 200


def test_een_vreemde_vindt_niets(als: Als, team: Team, klant: Klant) -> None:
    vreemde = als(GebruikerFactory(team=team))
    assert vreemde.post(reverse("dossier_zoeken", args=[klant.pk]), {"woorden": "bos"}).status_code == 404


def test_altijd_evenveel_vragen(
    client: Client, zoek: Zoek, zoek_overal: Zoek, klant: Klant, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    vul(klant)
    [(een, _)], [(alle, _)] = zoek("kringloop").redirect_chain, zoek_overal("kringloop").redirect_chain
    weinig = [len(tel_queries(lambda adres=adres: client.get(adres))) for adres in (een, alle)]
    for _ in range(30):
        ander = KlantFactory(klantmanager=klantmanager)
        for wie in (klant, ander):
            notitie = ContactnotitieFactory(klant=wie, tekst=f"De kringloop belde {ander.pk}.")
            assert isinstance(notitie, Contactnotitie)
    veel = [len(tel_queries(lambda adres=adres: client.get(adres))) for adres in (een, alle)]
    assert weinig == veel
    assert max(veel) <= 6
    assert "U ziet de nieuwste teksten" in client.get(alle).content.decode()
    assert len(client.get(alle).content) < 45_000


def test_er_is_een_zoekveld_bij_de_tijdlijn(client: Client, klant: Klant) -> None:
    tekst = client.get(reverse("dossier", args=[klant.pk])).content.decode()
    assert f'action="{reverse("dossier_zoeken", args=[klant.pk])}"' in tekst


def test_een_notitie_leidt_naar_het_gesprek(zoek: Zoek, klant: Klant) -> None:
    gesprek = GesprekFactory(klant=klant, gevoerd=True, feiten="Werkt bij de kringloop.")
    [(_, treffer)] = zoek("kringloop").context["regels"]
    assert treffer.adres == gesprek.get_absolute_url()
    assert Notitie.objects.filter(gesprek=gesprek).exists()
