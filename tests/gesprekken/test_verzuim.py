"""A client who did not come: call the same day, then the reason, then a new date."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gesprekken.actions.gesprek import NietMeerGepland
from gesprekken.actions.verzuim import NogNietGeweest, meld_verzuim
from gesprekken.models import Gesprek, Gesprekssoort, Verzuim, Verzuimreden
from gesprekken.verzuim import PATROONREGEL, stappen, verzuimfouten
from klanten.models import Klant
from tests.factories import ContactnotitieFactory, GebruikerFactory, GesprekFactory
from tests.typen import Als, TelQueries, zeker
from toegang.models import Gebruiker

GESPREK = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
NU = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("anders", "velden"),
    [
        ({}, []),
        ({"contact_op": NU + timedelta(minutes=1)}, ["contact_op"]),
        ({"contact_op": GESPREK - timedelta(minutes=1)}, ["contact_op"]),
        ({"nieuw_moment": NU + timedelta(days=7)}, ["reden"]),
        ({"geen_nieuwe_datum": "Op vakantie"}, ["reden"]),
        ({"reden": "ziek", "nieuw_moment": NU + timedelta(days=7)}, []),
        ({"reden": "ziek", "nieuw_moment": NU - timedelta(days=1)}, ["nieuw_moment"]),
        ({"reden": "ziek", "nieuw_moment": NU + timedelta(days=7), "nieuw_doel": ""}, ["nieuw_doel"]),
        (
            {"reden": "ziek", "nieuw_moment": NU + timedelta(days=7), "geen_nieuwe_datum": "Nee"},
            ["geen_nieuwe_datum"],
        ),
        ({"reden": "niet_bereikt", "bereikt": True}, ["reden"]),
        ({"reden": "niet_bereikt", "bereikt": False}, []),
        ({"reden": "ziek", "bereikt": True}, []),
        ({"afgerond": True}, ["reden"]),
        ({"afgerond": True, "reden": "ziek"}, ["geen_nieuwe_datum"]),
        ({"afgerond": True, "reden": "ziek", "heeft_vervolg": True}, []),
    ],
)
def test_eerst_contact_dan_de_reden_dan_een_nieuwe_datum(anders: dict[str, Any], velden: list[str]) -> None:
    alles = {
        "contact_op": NU - timedelta(hours=1),
        "gesprek_op": GESPREK,
        "nu": NU,
        "reden": "",
        "nieuw_moment": None,
        "nieuw_doel": "Kennismaken",
        "geen_nieuwe_datum": "",
    }
    assert list(verzuimfouten(**{**alles, **anders})) == velden


def test_de_stappen_zeggen_hoever_het_is() -> None:
    def stand(**gedaan: Any) -> list[str]:
        return [stap.stand for stap in stappen(**gedaan)]

    assert stand(contact=False, reden=False, nieuwe_datum=False) == ["nu", "straks", "straks"]
    assert stand(contact=True, reden=True, nieuwe_datum=False) == ["gedaan", "gedaan", "nu"]


@pytest.fixture
def gesprek(klant: Klant) -> Gesprek:
    return GesprekFactory(klant=klant, moment=timezone.now() - timedelta(hours=2))


@pytest.fixture
def adres(klant: Klant, gesprek: Gesprek) -> str:
    return reverse("gesprek_verzuim", args=[klant.pk, gesprek.pk])


def invoer(**anders: object) -> dict[str, object]:
    nu = timezone.localtime()
    gebeld = (nu - timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M")
    return {"revisie": 1, "contact_op": gebeld, "bereikt": "True", **anders}


def reden(code: str = "ziek") -> int:
    return Verzuimreden.objects.get(code=code).pk


def straks(dagen: int = 7) -> str:
    return (timezone.localtime() + timedelta(days=dagen)).strftime("%Y-%m-%dT%H:%M")


@pytest.mark.django_db
class TestMelden:
    def test_vastleggen_en_een_tweede_klik_is_onschadelijk(self, client: Client, adres: str, gesprek: Gesprek) -> None:
        assert "De klant is niet verschenen" in client.get(adres).content.decode()
        for _ in range(2):
            assert client.post(adres, {"melden": "ja"})["Location"] == adres
        gesprek.refresh_from_db()
        assert gesprek.status == "verzuimd"
        assert Verzuim.objects.get().contact_op is None

    def test_pas_als_het_moment_er_is(self, client: Client, klant: Klant, klantmanager: Gebruiker) -> None:
        morgen = GesprekFactory(klant=klant)
        adres = reverse("gesprek_verzuim", args=[klant.pk, morgen.pk])
        for antwoord in (client.get(adres), client.post(adres, {"melden": "ja"})):
            assert antwoord["Location"] == morgen.get_absolute_url()
        with pytest.raises(NogNietGeweest):
            meld_verzuim(klant=klant, gesprek=morgen, door=klantmanager)

    def test_een_gevoerd_gesprek_is_niet_verzuimd(self, client: Client, klant: Klant, klantmanager: Gebruiker) -> None:
        gevoerd = GesprekFactory(klant=klant, gevoerd=True)
        adres = reverse("gesprek_verzuim", args=[klant.pk, gevoerd.pk])
        assert client.post(adres, {"melden": "ja"})["Location"] == gevoerd.get_absolute_url()
        with pytest.raises(NietMeerGepland):
            meld_verzuim(klant=klant, gesprek=gevoerd, door=klantmanager)

    def test_het_gesprek_biedt_de_knop_pas_als_het_is_geweest(
        self, client: Client, klant: Klant, gesprek: Gesprek, adres: str
    ) -> None:
        assert adres in client.get(gesprek.get_absolute_url()).content.decode()
        morgen = GesprekFactory(klant=klant)
        assert "niet-verschenen" not in client.get(morgen.get_absolute_url()).content.decode()


@pytest.mark.django_db
class TestOpvolgen:
    @pytest.fixture(autouse=True)
    def gemeld(self, klant: Klant, gesprek: Gesprek, klantmanager: Gebruiker) -> None:
        meld_verzuim(klant=klant, gesprek=gesprek, door=klantmanager)

    def test_in_een_keer_na_het_bellen(self, client: Client, adres: str, gesprek: Gesprek) -> None:
        gegevens = invoer(reden=reden(), toelichting="Lag in bed", nieuw_moment=straks(), nieuw_doel="Opnieuw")
        for _ in range(2):
            assert client.post(adres, gegevens)["Location"] == adres
        verzuim = Verzuim.objects.get()
        assert (verzuim.bereikt, zeker(verzuim.reden).code, verzuim.toelichting) == (True, "ziek", "Lag in bed")
        assert verzuim.afgerond_op is not None
        nieuw = Gesprek.objects.get(volgt_op=gesprek)
        assert (nieuw.status, nieuw.doel, nieuw.soort) == ("gepland", "Opnieuw", gesprek.soort)
        assert "nieuw_moment" not in client.get(adres).context["form"].fields

    def test_niet_bereikt_blijft_open_tot_de_reden_er_is(self, client: Client, adres: str) -> None:
        client.post(adres, invoer(bereikt="False"))
        verzuim = Verzuim.objects.get()
        assert (verzuim.bereikt, verzuim.afgerond_op) == (False, None)
        niet_bereikt = {"bereikt": "False", "reden": reden("niet_bereikt")}
        client.post(adres, invoer(revisie=2, geen_nieuwe_datum="We sturen een brief", **niet_bereikt))
        verzuim.refresh_from_db()
        assert verzuim.afgerond_op is not None
        assert Gesprek.objects.count() == 1

    @pytest.mark.parametrize(
        ("anders", "veld"),
        [({"contact_op": ""}, "contact_op"), ({"bereikt": ""}, "bereikt"), ({"geen_nieuwe_datum": "Ziek"}, "reden")],
    )
    def test_ongeldig_bewaart_niets_en_verliest_niets(
        self, client: Client, adres: str, anders: dict[str, str], veld: str
    ) -> None:
        antwoord = client.post(adres, invoer(toelichting="Lag in bed", **anders))
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == [veld]
        assert antwoord.context["form"]["toelichting"].value() == "Lag in bed"
        assert Verzuim.objects.get().contact_op is None

    def test_bereikt_en_niet_bereikt_gaan_niet_samen(self, client: Client, adres: str) -> None:
        antwoord = client.post(adres, invoer(reden=reden("niet_bereikt")))
        assert antwoord.status_code == 422
        assert antwoord.context["form"].errors["reden"] == [
            "U hebt de klant bereikt. Kies de reden die de klant noemt."
        ]

    def test_wie_later_belde_leest_hoeveel_later(self, client: Client, adres: str, gesprek: Gesprek) -> None:
        Gesprek.objects.update(moment=gesprek.moment - timedelta(days=2))
        assert "Bel dezelfde dag" in client.get(adres).content.decode()
        gebeld = timezone.localtime(gesprek.moment).strftime("%Y-%m-%dT%H:%M")
        client.post(adres, invoer(contact_op=gebeld))
        assert "Gebeld, 2 dagen later" in client.get(adres).content.decode()

    def test_verouderd_laat_een_getypte_datum_niet_vallen(self, client: Client, adres: str) -> None:
        gegevens = invoer(reden=reden())
        client.post(adres, gegevens)
        antwoord = client.post(adres, gegevens | {"nieuw_moment": straks(), "nieuw_doel": "Opnieuw"})
        assert antwoord.status_code == 409
        assert [verschil.label for verschil in antwoord.context["conflict"]] == ["Nieuwe datum en tijd"]
        assert Gesprek.objects.count() == 1

    def test_wat_is_afgerond_houdt_zijn_reden(self, client: Client, adres: str) -> None:
        client.post(adres, invoer(reden=reden(), nieuw_moment=straks(), nieuw_doel="Opnieuw"))
        antwoord = client.post(adres, invoer(revisie=2, reden=""))
        assert antwoord.status_code == 422
        assert list(antwoord.context["form"].errors) == ["reden"]
        assert zeker(Verzuim.objects.get().reden).code == "ziek"

    def test_gaat_het_nieuwe_gesprek_niet_door_dan_vraagt_het_weer_om_een_datum(
        self, client: Client, adres: str, gesprek: Gesprek
    ) -> None:
        gegevens = invoer(reden=reden(), nieuw_moment=straks(), nieuw_doel="Opnieuw")
        client.post(adres, gegevens)
        Gesprek.objects.filter(volgt_op=gesprek).update(status="vervallen", vervallen_reden="Ziek")
        assert [stap.stand for stap in client.get(adres).context["stappen"]] == ["gedaan", "gedaan", "nu"]
        assert client.post(adres, gegevens | {"revisie": 2, "nieuw_moment": straks(9)})["Location"] == adres
        assert Gesprek.objects.get(volgt_op=gesprek).status == "gepland"
        assert Gesprek.objects.count() == 3

    def test_een_gemist_huisbezoek_houdt_zijn_reden_en_wie_meegaan(
        self, client: Client, klant: Klant, klantmanager: Gebruiker
    ) -> None:
        bezoek = GesprekFactory(
            klant=klant,
            soort=Gesprekssoort.objects.get(code="huisbezoek"),
            huisbezoek_reden="Kan niet reizen",
            huisbezoek_aangekondigd=True,
            moment=timezone.now() - timedelta(hours=1),
        )
        bezoek.deelnemers.create(naam="Mo Bakkali", rol="observeert")
        meld_verzuim(klant=klant, gesprek=bezoek, door=klantmanager)
        adres = reverse("gesprek_verzuim", args=[klant.pk, bezoek.pk])
        client.post(adres, invoer(reden=reden(), nieuw_moment=straks(), nieuw_doel="Opnieuw"))
        nieuw = Gesprek.objects.get(volgt_op=bezoek)
        assert (nieuw.huisbezoek_reden, nieuw.huisbezoek_toestemming) == ("Kan niet reizen", False)
        assert list(nieuw.deelnemers.values_list("naam", "rol")) == [("Mo Bakkali", "observeert")]

    def test_het_nieuwe_gesprek_is_op_dezelfde_plek_en_noemt_eerst_wat_ermee_botst(
        self, client: Client, klant: Klant, adres: str, gesprek: Gesprek
    ) -> None:
        Gesprek.objects.filter(pk=gesprek.pk).update(plek="aanbieder", plek_uitleg="De Werkplaats", duur=30)
        bezet = GesprekFactory(klant=klant, moment=timezone.now() + timedelta(days=7))
        op = timezone.localtime(bezet.moment).strftime("%Y-%m-%dT%H:%M")
        gegevens = invoer(reden=reden(), nieuw_moment=op, nieuw_doel="Opnieuw")
        antwoord = client.post(adres, gegevens)
        assert antwoord.status_code == 422
        assert "Dan is er al iets" in antwoord.content.decode()
        assert not Gesprek.objects.filter(volgt_op=gesprek).exists()
        toch = antwoord.context["planning"].afdruk
        assert client.post(adres, gegevens | {"toch_plannen": toch}).status_code == 302
        vervolg = Gesprek.objects.get(volgt_op=gesprek)
        assert (vervolg.plek, vervolg.plek_uitleg, vervolg.duur) == ("aanbieder", "De Werkplaats", 30)

    def test_de_tweede_keer_in_een_half_jaar_is_een_patroon(self, client: Client, klant: Klant, adres: str) -> None:
        assert PATROONREGEL not in client.get(adres).content.decode()
        oud = GesprekFactory(klant=klant, status="verzuimd", moment=timezone.now() - timedelta(days=190))
        assert PATROONREGEL not in client.get(adres).content.decode()
        Gesprek.objects.filter(pk=oud.pk).update(moment=timezone.now() - timedelta(days=180))
        assert PATROONREGEL in client.get(adres).content.decode()

    def test_queries(self, client: Client, klant: Klant, adres: str, tel_queries: TelQueries) -> None:
        weinig = tel_queries(lambda: client.get(adres))
        GesprekFactory.create_batch(5, klant=klant, status="verzuimd", moment=timezone.now() - timedelta(days=9))
        ContactnotitieFactory.create_batch(3, klant=klant, verzuim=Verzuim.objects.get())
        assert len(weinig) == len(tel_queries(lambda: client.get(adres))) == 8


@pytest.mark.django_db
def test_vreemde_krijgt_404_en_andere_rol_403(als: Als, adres: str, privacy: Gebruiker) -> None:
    for doe in ("get", "post"):
        assert getattr(als(GebruikerFactory()), doe)(adres).status_code == 404
        assert getattr(als(privacy), doe)(adres).status_code == 403
