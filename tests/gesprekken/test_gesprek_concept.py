"""The draft of a record: kept while typing, back when the page opens, gone when it is recorded."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.concepten import halve_verslagen
from gesprekken.models import Gesprek, Notitie, Verslagconcept
from klanten.models import Klant
from tests.factories import AfspraakFactory, GebruikerFactory, KlantFactory
from tests.gesprekken.test_gesprek_vastleggen import invoer
from tests.typen import Als, TelQueries, zeker
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, duo_collega=GebruikerFactory(team=klantmanager.team))


@pytest.fixture(params=["gepland", "ongepland"])
def adressen(request: pytest.FixtureRequest, klant: Klant) -> tuple[str, str]:
    """The page of a record and where its draft is kept, of both roads."""
    if request.param == "ongepland":
        return reverse("gesprek_direct", args=[klant.pk]), reverse("gesprek_direct_concept", args=[klant.pk])
    argumenten = [klant.pk, request.getfixturevalue("gesprek").pk]
    return reverse("gesprek_vastleggen", args=argumenten), reverse("gesprek_concept", args=argumenten)


def test_bewaart_half_werk_en_geeft_het_terug(client: Client, adressen: tuple[str, str]) -> None:
    bladzijde, concept = adressen
    half = invoer(feit="Nog niet af", doel="", moment="morgen", **{"klant-1-wat": "Zonder dag"})
    antwoord = client.post(concept, half, headers=HTMX)
    assert antwoord.status_code == 200
    assert "Bewaard om" in antwoord.content.decode()
    assert 'name="concept_revisie" value="1"' in antwoord.content.decode()
    inhoud = client.get(bladzijde).content.decode()
    for tekst in ("Nog niet af", 'value="Zonder dag"', 'value="morgen"', "U was hier gebleven"):
        assert tekst in inhoud
    assert "foutoverzicht" not in inhoud
    assert not Gesprek.objects.filter(status="gevoerd").exists()


def test_zonder_javascript_gaat_het_terug_naar_de_bladzijde(client: Client, adressen: tuple[str, str]) -> None:
    bladzijde, concept = adressen
    assert client.post(concept, invoer(tussentijds="ja"))["Location"] == bladzijde
    assert Verslagconcept.objects.count() == 1


def test_weggooien_begint_leeg(client: Client, adressen: tuple[str, str]) -> None:
    bladzijde, concept = adressen
    client.post(concept, invoer(feit="Weg ermee"), headers=HTMX)
    assert client.post(concept, invoer(weggooien="ja"))["Location"] == bladzijde
    assert "Weg ermee" not in client.get(bladzijde).content.decode()


def test_tweede_tabblad_toont_beide_versies_en_laat_kiezen(client: Client, adressen: tuple[str, str]) -> None:
    concept = adressen[1]
    client.post(concept, invoer(feit="Uit het eerste tabblad", concept_revisie=0), headers=HTMX)
    tweede = invoer(feit="Uit het tweede tabblad", concept_revisie=0)
    for koppen in (HTMX, {}):
        antwoord = client.post(concept, tweede, headers=koppen)
        assert antwoord.status_code == 409
        inhoud = antwoord.content.decode()
        assert "Uit het eerste tabblad" in inhoud
        assert "Uit het tweede tabblad" in inhoud
    assert Verslagconcept.objects.get().velden["feit"] == ["Uit het eerste tabblad"]
    client.post(concept, {**tweede, "kies_revisie": 1}, headers=HTMX)
    assert Verslagconcept.objects.get().velden["feit"] == ["Uit het tweede tabblad"]


def test_vastleggen_haalt_het_concept_weg_en_een_late_bewaring_brengt_het_niet_terug(
    client: Client, adressen: tuple[str, str]
) -> None:
    bladzijde, concept = adressen
    gegevens = invoer()
    client.post(concept, gegevens, headers=HTMX)
    antwoord = client.post(bladzijde, gegevens, headers=HTMX)
    assert antwoord["HX-Redirect"] == Gesprek.objects.get(status="gevoerd").get_absolute_url()
    client.post(concept, gegevens, headers=HTMX)
    assert not Verslagconcept.objects.exists()


def test_een_bewaring_die_op_het_vastleggen_wacht_maakt_geen_nieuw_concept(
    client: Client, klant: Klant, adressen: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is made between the moment that saving began and the moment that it may write."""
    bladzijde, concept = adressen
    gegevens = invoer()

    def wacht(_klant: Klant) -> None:
        monkeypatch.undo()
        assert client.post(bladzijde, gegevens).status_code == 302

    monkeypatch.setattr("gesprekken.actions.concept.eis_in_begeleiding", wacht)
    assert client.post(concept, gegevens, headers=HTMX).status_code == 204
    assert not Verslagconcept.objects.exists()


@pytest.mark.parametrize("status", ["gevoerd", "verzuimd", "vervallen"])
class TestIntussenNietMeerGepland:
    """A colleague records, marks a no-show or cancels while this writer is typing."""

    @pytest.fixture(autouse=True)
    def _intussen(self, gesprek: Gesprek, status: str) -> None:
        with transaction.atomic():
            if status == "gevoerd":
                Notitie.objects.create(gesprek=gesprek, soort="feit", tekst="Van de collega", door=gesprek.gemaakt_door)
            Gesprek.objects.filter(pk=gesprek.pk).update(status=status, vervallen_reden="Ziek", revisie=2)

    @pytest.fixture
    def adres(self, klant: Klant, gesprek: Gesprek) -> str:
        return reverse("gesprek_vastleggen", args=[klant.pk, gesprek.pk])

    def test_wat_wordt_vastgelegd_blijft_als_concept_om_uit_over_te_nemen(
        self, client: Client, gesprek: Gesprek, adres: str
    ) -> None:
        for koppen, plek in (({}, "Location"), (HTMX, "HX-Redirect")):
            Verslagconcept.objects.all().delete()
            assert client.post(adres, invoer(), headers=koppen)[plek] == adres
            inhoud = client.get(adres).content.decode()
            for tekst in (
                "Heeft twee keer meegelopen.",
                "regelen een OV-kaart",
                "Vroeg naar de huur.",
                "Welke dagdelen",
            ):
                assert tekst in inhoud
        gesprek.refresh_from_db()
        assert gesprek.op_de_valreep == ""

    def test_wat_vanzelf_wordt_bewaard_blijft_en_de_bladzijde_ook(
        self, client: Client, klant: Klant, gesprek: Gesprek, adres: str
    ) -> None:
        antwoord = client.post(
            reverse("gesprek_concept", args=[klant.pk, gesprek.pk]), invoer(feit="Nog bezig"), headers=HTMX
        )
        assert "HX-Redirect" not in antwoord
        assert f'href="{adres}"' in antwoord.content.decode()
        assert Verslagconcept.objects.get().velden["feit"] == ["Nog bezig"]

    def test_weggooien_en_de_eigen_afspraken_die_intussen_zijn_afgehandeld(
        self, client: Client, klant: Klant, gesprek: Gesprek, adres: str
    ) -> None:
        afspraak = AfspraakFactory(klant=klant, wat="Belt de school", status="nagekomen")
        sleutel = f"afspraak-{afspraak.pk}"
        client.post(adres, invoer(**{f"{sleutel}-status": "niet", f"{sleutel}-oorzaak": "Geen beltegoed"}))
        inhoud = client.get(adres).content.decode()
        assert "Afspraak “Belt de school”: Hoe het is gegaan" in inhoud
        assert "Geen beltegoed" in inhoud
        assert (
            client.post(reverse("gesprek_concept", args=[klant.pk, gesprek.pk]), {"weggooien": "ja"}).status_code == 302
        )
        assert client.get(adres)["Location"] == gesprek.get_absolute_url()

    def test_de_bladzijde_leest_weinig(self, client: Client, klant: Klant, adres: str, tel_queries: TelQueries) -> None:
        aantallen = []
        for afspraken in AfspraakFactory.create_batch(2, klant=klant), AfspraakFactory.create_batch(9, klant=klant):
            rijen = {f"afspraak-{afspraak.pk}-oorzaak": "Ziek" for afspraak in afspraken}
            Verslagconcept.objects.all().delete()
            client.post(adres, invoer(**rijen))
            aantallen.append(len(tel_queries(lambda: client.get(adres))))
        assert aantallen[0] == aantallen[1] <= 9


def test_een_botsing_zegt_wat_er_gekozen_is_in_woorden(client: Client, adressen: tuple[str, str]) -> None:
    concept = adressen[1]
    client.post(concept, invoer(concept_revisie=0), headers=HTMX)
    anders = {"soort": "telefonisch", "moment": "2026-11-29T10:00", "interpretatie_intern": "", "belang": "8"}
    tweede = {naam: waarde for naam, waarde in invoer(concept_revisie=0, **anders).items() if waarde or naam == "feit"}
    rijen = {rij.label: rij.getypt for rij in client.post(concept, tweede, headers=HTMX).context["conceptconflict"]}
    assert rijen["Soort gesprek"] == "Telefonisch gesprek"
    assert rijen["Datum en tijd"].startswith("29-11-2026")
    assert rijen["Wat we denken: alleen voor ons"] == "nee"
    assert rijen["Hoe belangrijk is het voor u?"] == "8"


def test_het_concept_is_van_de_schrijver(als: Als, client: Client, klant: Klant, adressen: tuple[str, str]) -> None:
    bladzijde, concept = adressen
    client.post(concept, invoer(feit="Van mij"), headers=HTMX)
    assert "Van mij" not in als(zeker(klant.duo_collega)).get(bladzijde).content.decode()
    assert als(GebruikerFactory()).post(concept, invoer()).status_code == 404


def test_een_concept_van_langer_dan_dertig_dagen_geleden_wordt_opgeruimd(
    client: Client, klant: Klant, adressen: tuple[str, str]
) -> None:
    client.post(adressen[1], invoer(), headers=HTMX)
    for dagen, over in ((29, 1), (31, 0)):
        Verslagconcept.objects.update(bewaard_op=timezone.now() - timedelta(days=dagen))
        call_command("ruim_op", verbosity=0)
        assert Verslagconcept.objects.count() == over


def test_bewaren_kost_weinig_en_staat_niet_steeds_in_het_logboek(
    client: Client, gesprek: Gesprek, klant: Klant, tel_queries: TelQueries
) -> None:
    from toegang.models import Inzage

    adres = reverse("gesprek_concept", args=[klant.pk, gesprek.pk])
    client.post(adres, invoer(), headers=HTMX)
    meer = invoer(feit="Meer", concept_revisie=1)
    assert len(tel_queries(lambda: client.post(adres, meer, headers=HTMX))) <= 12
    assert not Inzage.objects.exists()


def test_wat_half_is_staat_bij_de_gesprekken_van_wie_het_schreef(
    client: Client, als: Als, klant: Klant, gesprek: Gesprek, klantmanager: Gebruiker
) -> None:
    for van in (gesprek, None):
        Verslagconcept.objects.create(klant=klant, gesprek=van, door=klantmanager, velden={"feit": ["Half."]})
    adres = reverse("gesprekken", args=[klant.pk])
    tekst = client.get(adres).content.decode()
    direct = reverse("gesprek_direct", args=[klant.pk])
    assert f'<a href="{direct}?apart=ja">Gesprek dat niet gepland was</a>' in tekst
    assert "Nog niet vastgelegd" in tekst
    assert [half.klant_id for half in halve_verslagen(klantmanager)] == [klant.pk] * 2
    collega = GebruikerFactory(team=klantmanager.team, rol="teamleider")
    assert "Nog niet vastgelegd" not in als(collega).get(adres).content.decode()
