"""Notes of a held conversation, each writer their own, and the summary that the client takes home."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from gesprekken.models import Gesprek, Notitie, Verslagconcept
from klanten.models import Klant
from tests.factories import AfspraakFactory, GebruikerFactory, GesprekFactory, KlantFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, duo_collega=GebruikerFactory(team=klantmanager.team))


@pytest.fixture
def gesprek(klant: Klant) -> Gesprek:
    return GesprekFactory(klant=klant, gevoerd=True, interpretatie="Twijfelt nog.")


@pytest.fixture
def adres(klant: Klant, gesprek: Gesprek) -> str:
    return reverse("gesprek_notities", args=[klant.pk, gesprek.pk])


def test_een_gevoerd_gesprek_houdt_feiten_ook_in_de_databank(gesprek: Gesprek) -> None:
    gesprek.notities.filter(soort="feit").delete()
    with pytest.raises(IntegrityError, match="een gevoerd gesprek heeft feiten"), transaction.atomic():
        connection.check_constraints()
    Notitie.objects.create(gesprek=gesprek, soort="feit", tekst="Toch wel.", door=gesprek.gemaakt_door)
    GesprekFactory(klant=gesprek.klant).delete()
    connection.check_constraints()


def test_feiten_zijn_nooit_intern(gesprek: Gesprek) -> None:
    with pytest.raises(IntegrityError, match="notitie_feiten_zijn_nooit_intern"), transaction.atomic():
        gesprek.notities.filter(soort="feit").update(intern=True)


def test_een_collega_schrijft_eigen_notities_naast_die_van_wie_leidde(
    als: Als, klant: Klant, gesprek: Gesprek, adres: str
) -> None:
    client = als(zeker(klant.duo_collega))
    antwoord = client.post(adres, {"stand": "", "observatie": "Keek vaak weg.", "observatie_intern": "on"})
    assert antwoord["Location"] == gesprek.get_absolute_url()
    assert gesprek.notities.get(door=zeker(klant.duo_collega)).intern
    assert gesprek.notities.filter(door=klant.klantmanager).count() == 2
    assert "Keek vaak weg." in client.get(gesprek.get_absolute_url()).content.decode()


def test_eigen_notities_wijzigen_en_leeg_laten_haalt_weg(
    als: Als, klantmanager: Gebruiker, gesprek: Gesprek, adres: str
) -> None:
    client = als(klantmanager)
    stand = client.get(adres).context["form"]["stand"].value()
    client.post(adres, {"stand": stand, "feit": "Verbeterd"})
    assert list(gesprek.notities.values_list("soort", "tekst", "revisie")) == [("feit", "Verbeterd", 2)]


def test_zonder_feiten_kan_het_verslag_niet(als: Als, klantmanager: Gebruiker, gesprek: Gesprek, adres: str) -> None:
    client = als(klantmanager)
    stand = client.get(adres).context["form"]["stand"].value()
    antwoord = client.post(adres, {"stand": stand, "interpretatie": "Alleen nog dit"})
    assert antwoord.status_code == 422
    assert "Alleen nog dit" in antwoord.content.decode()
    assert gesprek.notities.count() == 2


def test_tweede_tabblad_toont_beide_versies(als: Als, klantmanager: Gebruiker, gesprek: Gesprek, adres: str) -> None:
    client = als(klantmanager)
    stand = client.get(adres).context["form"]["stand"].value()
    for _ in range(2):
        assert client.post(adres, {"stand": stand, "feit": "Eerst"}).status_code == 302
    antwoord = client.post(adres, {"stand": stand, "feit": "Daarna"})
    assert antwoord.status_code == 409
    assert [(rij.opgeslagen, rij.getypt) for rij in antwoord.context["conflict"]] == [("Eerst", "Daarna")]
    nieuw = antwoord.context["form"]["stand"].value()
    client.post(adres, {"stand": nieuw, "feit": "Daarna"})
    assert Notitie.objects.get(gesprek=gesprek).tekst == "Daarna"


def test_wat_een_collega_typte_voor_een_verslag_dat_er_al_is_staat_klaar(
    als: Als, klant: Klant, gesprek: Gesprek, adres: str
) -> None:
    velden = {"observatie": ["Zat stil."], "soort": ["voortgang"]}
    Verslagconcept.objects.create(klant=klant, gesprek=gesprek, door=zeker(klant.duo_collega), velden=velden)
    client = als(zeker(klant.duo_collega))
    assert "Zat stil." in client.get(adres).content.decode()
    client.post(adres, {"stand": "", "observatie": "Zat stil."})
    assert not Verslagconcept.objects.exists()


@pytest.mark.parametrize("intern", [True, False])
def test_alleen_voor_ons_komt_mee_uit_het_concept(
    als: Als, klant: Klant, gesprek: Gesprek, adres: str, intern: bool
) -> None:
    velden = {soort: ["Zat stil."] for soort in ("observatie", "interpretatie")}
    if intern:
        velden |= {f"{soort}_intern": ["on"] for soort in velden}
    Verslagconcept.objects.create(klant=klant, gesprek=gesprek, door=zeker(klant.duo_collega), velden=velden)
    form = als(zeker(klant.duo_collega)).get(adres).context["form"]
    assert [form[f"{soort}_intern"].value() for soort in ("observatie", "interpretatie")] == [intern, intern]


def test_wat_meer_is_dan_notities_blijft_na_het_bewaren_staan(
    als: Als, klant: Klant, gesprek: Gesprek, adres: str
) -> None:
    velden = {"observatie": ["Zat stil."], "klant_vat_samen": ["Ik ga bellen"]}
    Verslagconcept.objects.create(klant=klant, gesprek=gesprek, door=zeker(klant.duo_collega), velden=velden)
    antwoord = als(zeker(klant.duo_collega)).post(adres, {"stand": "", "observatie": "Zat stil."}, follow=True)
    assert "Ik ga bellen" in antwoord.content.decode()
    assert gesprek.notities.filter(door=zeker(klant.duo_collega)).exists()


def test_een_ander_vinkje_voor_alleen_voor_ons_is_ook_een_verschil(
    als: Als, klantmanager: Gebruiker, gesprek: Gesprek, adres: str
) -> None:
    client = als(klantmanager)
    stand = client.get(adres).context["form"]["stand"].value()
    notities = {"stand": stand, "feit": "Eerst", "observatie": "Keek weg."}
    assert client.post(adres, {**notities, "observatie_intern": "on"}).status_code == 302
    antwoord = client.post(adres, notities)
    rijen = [(rij.label, rij.opgeslagen, rij.getypt) for rij in antwoord.context["conflict"]]
    assert (antwoord.status_code, rijen) == (409, [("Wat we zagen: alleen voor ons", "ja", "nee")])
    assert "U wijzigde deze notities in een ander tabblad" in antwoord.content.decode()


@pytest.mark.parametrize("status", ["vervallen", "verzuimd", "gevoerd"])
def test_samenvatting_noemt_alleen_een_gesprek_dat_nog_komt(
    als: Als, klantmanager: Gebruiker, klant: Klant, gesprek: Gesprek, status: str
) -> None:
    GesprekFactory(klant=klant, volgt_op=gesprek, status=status, vraag_vooraf="Toen al")
    adres = reverse("gesprek_samenvatting", args=[klant.pk, gesprek.pk])
    client = als(klantmanager)
    assert client.get(adres).context["blad"].vervolg is None
    later = GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=9))
    assert client.get(adres).context["blad"].vervolg == later


@pytest.mark.parametrize(("vorm", "kop"), [("u", "Dit doet u"), ("jij", "Dit doe jij")])
def test_samenvatting_voor_de_klant_zonder_iets_van_ons(
    als: Als, klantmanager: Gebruiker, klant: Klant, gesprek: Gesprek, vorm: str, kop: str
) -> None:
    type(klant).objects.filter(pk=klant.pk).update(aanspreekvorm=vorm)
    type(gesprek).objects.filter(pk=gesprek.pk).update(klant_vat_samen="Ik ga bellen", op_de_valreep="Huur te hoog")
    AfspraakFactory(klant=klant, gesprek=gesprek, wat="Belt de kringloop")
    AfspraakFactory(klant=klant, gesprek=gesprek, van="derde", wie="Zijn broer", wat="Past op")
    GesprekFactory(klant=klant, volgt_op=gesprek, vraag_vooraf="Wat lukt?", moment=timezone.now() + timedelta(days=9))
    inhoud = op_een_regel(als(klantmanager).get(reverse("gesprek_samenvatting", args=[klant.pk, gesprek.pk])))
    for tekst in (kop, "Belt de kringloop", "Zijn broer past op", "Ik ga bellen", "Wat lukt?"):
        assert tekst in inhoud
    for tekst in ("Twijfelt nog.", "Huur te hoog", "graag in de zorg"):
        assert tekst not in inhoud


@pytest.mark.parametrize("naam", ["gesprek_notities", "gesprek_samenvatting"])
def test_alleen_bij_een_gevoerd_gesprek_en_niet_voor_een_ander(
    als: Als, klantmanager: Gebruiker, klant: Klant, naam: str
) -> None:
    gepland = GesprekFactory(klant=klant)
    adres = reverse(naam, args=[klant.pk, gepland.pk])
    assert als(klantmanager).get(adres)["Location"] == gepland.get_absolute_url()
    assert als(GebruikerFactory()).get(adres).status_code == 404
