"""A short contact: noted in a minute, an attempt in three clicks, and nothing of it gets lost."""

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from gesprekken.actions.afspraak import NieuweAfspraak
from gesprekken.actions.contact import (
    NieuwContact,
    VoorHetGemisteGesprek,
    leg_contact_vast,
)
from gesprekken.actions.verzuim import meld_verzuim
from gesprekken.afspraakzin import afspraakzin, onderwerp, zin_van_ander, zonder_begin
from gesprekken.models import Afspraak, AfspraakVan, Contactkanaal, Contactnotitie, Gesprek, Verzuim
from klanten.begeleiding import NietInBegeleiding
from klanten.models import Klant
from tests.factories import ContactnotitieFactory, GesprekFactory, KlantFactory
from tests.formulieren import formulieren
from tests.paginakeuring import op_een_regel
from tests.typen import TelQueries, zeker
from toegang.models import Gebruiker

HTMX = {"HX-Request": "true"}
WIJ_BELLEN = {"afspraak_van": "gemeente", "afspraak_wat": "bellen"}


def invoer(**anders: object) -> dict[str, object]:
    """What the form holds when it opens, with a text."""
    begin = {"sleutel": uuid.uuid4(), "kanaal": "ik_belde", "bereikt": "True", "afspraak_van": "geen"}
    return {**begin, "tekst": "Gaat goed op de leerwerkplek.", **anders}


def contact(**anders: Any) -> NieuwContact:
    gegevens = {"kanaal": Contactkanaal.IK_BELDE, "bereikt": True, "tekst": "Gaat goed.", "moment": timezone.now()}
    return NieuwContact(**{**gegevens, **anders})


@pytest.fixture
def adres(klant: Klant) -> str:
    return reverse("contactnotitie_nieuw", args=[klant.pk])


@pytest.mark.parametrize(
    ("van", "wat", "zin"),
    [
        (AfspraakVan.KLANT, "vraag of ik op dinsdag kan", "Ik vraag of ik op dinsdag kan"),
        (AfspraakVan.KLANT, "Vraag het na", "Ik vraag het na"),
        (AfspraakVan.KLANT, "ik vraag het na", "Ik vraag het na"),
        (AfspraakVan.KLANT, "ik", "Ik ik"),
        (AfspraakVan.KLANT, "UWV bellen", "Ik UWV bellen"),
        (AfspraakVan.GEMEENTE, " betalen de schoenen ", "Wij betalen de schoenen"),
        (AfspraakVan.GEMEENTE, "WIJ betalen", "Wij betalen"),
        (AfspraakVan.DERDE, "Belt terug", "Belt terug"),
        (AfspraakVan.KLANT, "  ", ""),
    ],
)
def test_een_afspraak_is_een_zin_van_wie_het_doet(van: AfspraakVan, wat: str, zin: str) -> None:
    assert afspraakzin(van, wat) == zin


@given(van=st.sampled_from(AfspraakVan), wat=st.text(max_size=60))
def test_een_zin_die_klopt_blijft_zoals_hij_is(van: AfspraakVan, wat: str) -> None:
    zin = afspraakzin(van, wat)
    assert afspraakzin(van, zin) == zin


@given(van=st.sampled_from(AfspraakVan), wat=st.text(max_size=60))
def test_wat_het_veld_toont_geeft_weer_dezelfde_zin(van: AfspraakVan, wat: str) -> None:
    zin = afspraakzin(van, wat)
    assert afspraakzin(van, zonder_begin(van, zin)) == zin


@pytest.mark.parametrize(
    ("wie", "wat", "zin"),
    [
        ("de jobcoach", "Belt over het rooster", "De jobcoach belt over het rooster"),
        ("de jobcoach", "De jobcoach belt", "De jobcoach belt"),
        ("UWV", "stuurt een brief", "UWV stuurt een brief"),
        ("zijn broer", "Ik breng hem", "zijn broer: Ik breng hem"),
        ("", "Ik bel de bank", "Ik bel de bank"),
    ],
)
def test_wat_een_ander_doet_is_een_zin_met_de_naam_ervoor(wie: str, wat: str, zin: str) -> None:
    assert zin_van_ander(wie, wat) == zin


@given(wie=st.text(max_size=30), wat=st.text(max_size=60))
def test_de_naam_staat_er_niet_twee_keer_en_niets_valt_weg(wie: str, wat: str) -> None:
    zin = zin_van_ander(wie, wat)
    assert wie.strip()[1:] in zin
    assert wat.strip()[1:] in zin
    assert len(zin) <= len(wie.strip()) + len(wat.strip()) + 4


@pytest.mark.parametrize("wat", ["de reiskosten", "Wij komen terug op de reiskosten", "komen terug op: de reiskosten"])
def test_waar_wij_op_terugkomen_staat_er_zonder_die_woorden(wat: str) -> None:
    assert onderwerp(wat) == "de reiskosten"


@pytest.mark.django_db
class TestDatabank:
    def test_wie_is_bereikt_heeft_iets_gehoord(self, klant: Klant) -> None:
        ContactnotitieFactory(klant=klant, bereikt=False, tekst="")
        with pytest.raises(IntegrityError, match="contactnotitie_bereikt_heeft_tekst"), transaction.atomic():
            ContactnotitieFactory(klant=klant, bereikt=True, tekst="")

    def test_een_andere_weg_dan_de_vijf_bestaat_niet(self, klant: Klant) -> None:
        with pytest.raises(IntegrityError, match="contactnotitie_kanaal_bestaat"), transaction.atomic():
            ContactnotitieFactory(klant=klant, kanaal="postduif")

    def test_een_afspraak_hoort_bij_een_notitie(self, klant: Klant, klantmanager: Gebruiker) -> None:
        afspraak = NieuweAfspraak(van=AfspraakVan.KLANT, wat="Ik bel", uiterlijk=timezone.localdate())
        notitie = leg_contact_vast(klant=klant, contact=contact(), afspraak=afspraak, door=klantmanager)
        with pytest.raises(IntegrityError, match="afspraak_id"), transaction.atomic():
            ContactnotitieFactory(klant=klant, afspraak=notitie.afspraak)

    def test_bereikt_telt_en_een_poging_niet(self, klant: Klant) -> None:
        nu = timezone.now()
        eerder = ContactnotitieFactory(klant=klant, moment=nu - timedelta(days=2))
        later = ContactnotitieFactory(klant=klant, moment=nu - timedelta(days=1))
        ContactnotitieFactory(klant=klant, moment=nu, bereikt=False, tekst="")
        assert list(Contactnotitie.objects.bereikt()) == [later, eerder]


@pytest.mark.django_db
class TestFormulier:
    def test_het_opent_met_wat_meestal_zo_is_en_vijf_vragen(self, client: Client, adres: str) -> None:
        (form,) = formulieren(client.get(adres))
        waarden = form.waarden()
        assert {naam: waarden[naam] for naam in ("kanaal", "bereikt", "tekst", "afspraak_van", "moment")} == {
            "kanaal": ["ik_belde"],
            "bereikt": ["True"],
            "tekst": [""],
            "afspraak_van": ["geen"],
            "moment": [""],
        }
        assert form.knop_van_enter is None

    def test_wat_er_is_besproken_met_een_afspraak(
        self, client: Client, adres: str, klant: Klant, klantmanager: Gebruiker
    ) -> None:
        dag = timezone.localdate() + timedelta(days=7)
        gegevens = invoer(afspraak_van="klant", afspraak_wat="vraag of ik dinsdag kan", afspraak_uiterlijk=dag)
        for _ in range(2):
            assert client.post(adres, gegevens)["Location"] == reverse("dossier", args=[klant.pk])
        notitie = Contactnotitie.objects.get()
        assert (notitie.kop, notitie.tekst, notitie.intern, notitie.door) == (
            "Ik belde, bereikt",
            "Gaat goed op de leerwerkplek.",
            False,
            klantmanager,
        )
        afspraak = zeker(notitie.afspraak)
        assert (afspraak.wat, afspraak.van, afspraak.uiterlijk) == ("Ik vraag of ik dinsdag kan", "klant", dag)
        assert afspraak == Afspraak.objects.get()

    def test_een_poging_vraagt_geen_tekst(self, client: Client, adres: str) -> None:
        assert client.post(adres, invoer(bereikt="False", tekst="")).status_code == 302
        assert Contactnotitie.objects.get().kop == "Ik belde, niet bereikt"

    @pytest.mark.parametrize(
        ("anders", "velden"),
        [
            ({"tekst": " "}, ["tekst"]),
            ({"kanaal": "postduif"}, ["kanaal"]),
            ({"bereikt": ""}, ["bereikt"]),
            ({"tekst": "x" * 2001}, ["tekst"]),
            ({"afspraak_van": "klant"}, ["afspraak_uiterlijk", "afspraak_wat"]),
            ({"afspraak_van": "wij"}, ["afspraak_van"]),
            ({"afspraak_wat": "bel terug"}, ["afspraak_van"]),
            ({**WIJ_BELLEN, "afspraak_uiterlijk": "1-1-2020"}, ["afspraak_uiterlijk"]),
            ({"afspraak_van": "klant", "afspraak_wat": "x" * 297, "afspraak_uiterlijk": "1-1-2049"}, ["afspraak_wat"]),
            ({"moment": "1-1-1950 10:00"}, ["moment"]),
        ],
    )  # fmt: skip
    def test_wat_niet_klopt_zegt_het_en_houdt_de_tekst(
        self, client: Client, adres: str, anders: dict[str, str], velden: list[str]
    ) -> None:
        gegevens = invoer(**anders)
        antwoord = client.post(adres, gegevens)
        assert antwoord.status_code == 422
        fouten = antwoord.context["form"].errors
        assert sorted(fouten) == [naam for naam in sorted(fouten) if naam in {*velden, "afspraak_uiterlijk"}]
        assert set(velden) <= set(fouten)
        assert Contactnotitie.objects.count() == Afspraak.objects.count() == 0
        (form,) = formulieren(antwoord)
        assert form.waarden()["tekst"] == [gegevens["tekst"]]

    def test_het_kan_niet_straks_zijn_geweest(self, client: Client, adres: str) -> None:
        def op(moment: datetime) -> dict[str, object]:
            return invoer(moment=timezone.localtime(moment).strftime("%Y-%m-%dT%H:%M"))

        nu = timezone.now()
        assert list(client.post(adres, op(nu + timedelta(minutes=2))).context["form"].errors) == ["moment"]
        assert client.post(adres, op(nu - timedelta(minutes=2))).status_code == 302

    def test_van_wie_vertrok_komt_geen_notitie_maar_de_tekst_blijft(
        self, client: Client, klantmanager: Gebruiker
    ) -> None:
        weg = KlantFactory(klantmanager=klantmanager, periode=False)
        adres = reverse("contactnotitie_nieuw", args=[weg.pk])
        assert client.get(adres)["Location"] == reverse("dossier", args=[weg.pk])
        antwoord = client.post(adres, invoer())
        assert antwoord.status_code == 409
        assert "Gaat goed op de leerwerkplek." in antwoord.content.decode()
        with pytest.raises(NietInBegeleiding):
            leg_contact_vast(klant=weg, contact=contact(), door=klantmanager)

    def test_op_de_bladzijde_zelf_evenveel_queries_bij_een_en_bij_drie(
        self, client: Client, klant: Klant, adres: str, tel_queries: TelQueries
    ) -> None:
        client.get(adres)
        assert len(tel_queries(lambda: client.get(adres))) == 4
        ContactnotitieFactory.create_batch(3, klant=klant)
        assert len(tel_queries(lambda: client.get(adres))) == 4


@pytest.mark.django_db
class TestTerPlekke:
    """What a script gets: the form in the shape of the place where it opens, and what comes in its place."""

    @pytest.mark.parametrize(("plek", "tag"), [("rij", "<tr"), ("bellen", "<section"), ("dossier", "<section")])
    def test_het_formulier_past_op_zijn_plek(
        self, client: Client, klant: Klant, adres: str, plek: str, tag: str
    ) -> None:
        tekst = client.get(f"{adres}?plek={plek}", headers=HTMX).content.decode().strip()
        assert tekst.startswith(f'{tag} class="notitie')
        assert f'id="notitie-{plek}-{klant.pk}-tekst"' in tekst
        assert "<html" not in tekst

    def test_een_rij_houdt_haar_plaats_in_de_lijst(self, client: Client, adres: str) -> None:
        antwoord = client.post(f"{adres}?plek=rij", invoer(bereikt="False", tekst=""), headers=HTMX)
        assert antwoord.status_code == 200
        assert "HX-Redirect" not in antwoord
        tekst = op_een_regel(antwoord)
        assert "Notitie bewaard: niet bereikt." in tekst
        assert Contactnotitie.objects.get().get_absolute_url() in tekst

    def test_elders_gaat_de_pagina_verder(self, client: Client, klant: Klant, adres: str) -> None:
        for plek, naar in (("dossier", "dossier"), ("gesprekken", "gesprekken")):
            antwoord = client.post(f"{adres}?plek={plek}", invoer(), headers=HTMX)
            assert antwoord["HX-Redirect"] == reverse(naar, args=[klant.pk])

    def test_wat_niet_klopt_komt_in_het_formulier_terug(self, client: Client, adres: str) -> None:
        antwoord = client.post(f"{adres}?plek=rij", invoer(tekst=""), headers=HTMX)
        assert antwoord.status_code == 422
        assert antwoord.content.decode().strip().startswith('<form class="notitieformulier"')
        assert "Schrijf op wat er is besproken." in antwoord.content.decode()

    def test_zonder_script_is_het_een_bladzijde_die_teruggaat(self, client: Client, adres: str) -> None:
        assert client.post(f"{adres}?plek=rij", invoer())["Location"] == "/"
        assert "Notitie bewaard." in client.get("/").content.decode()


@pytest.mark.django_db
class TestNietVerschenen:
    @pytest.fixture
    def gemist(self, klant: Klant, gesprek: Gesprek, klantmanager: Gebruiker) -> Gesprek:
        meld_verzuim(klant=klant, gesprek=gesprek, door=klantmanager)
        return gesprek

    @pytest.fixture
    def bellen(self, adres: str, gemist: Gesprek) -> str:
        return f"{adres}?plek=bellen&verzuim={gemist.pk}"

    def test_de_notitie_telt_als_bellen(self, client: Client, klant: Klant, gemist: Gesprek, bellen: str) -> None:
        assert "Deze notitie telt als bellen." in op_een_regel(client.get(bellen))
        antwoord = client.post(bellen, invoer(bereikt="False", tekst=""))
        assert antwoord["Location"] == "/"
        verzuim, poging = Verzuim.objects.get(), Contactnotitie.objects.get()
        assert (verzuim.contact_op, verzuim.bereikt, poging.verzuim) == (poging.moment, False, verzuim)
        assert "Bel vandaag" not in client.get("/").content.decode()
        # Reached the second time: the first attempt stays when it was, and the reason is asked.
        stappen = reverse("gesprek_verzuim", args=[klant.pk, gemist.pk])
        assert client.post(bellen, invoer(tekst="Was ziek."))["Location"] == stappen
        verzuim.refresh_from_db()
        assert (verzuim.contact_op, verzuim.bereikt, verzuim.revisie) == (poging.moment, True, 3)
        assert "Was ziek." in client.get(stappen).content.decode()
        # An attempt after that takes nothing away.
        client.post(bellen, invoer(bereikt="False", tekst="", kanaal="bericht"))
        verzuim.refresh_from_db()
        assert (verzuim.bereikt, verzuim.revisie) == (True, 3)

    def test_bellen_komt_na_het_gemiste_gesprek(
        self, client: Client, klant: Klant, gemist: Gesprek, bellen: str, klantmanager: Gebruiker
    ) -> None:
        ervoor = gemist.moment - timedelta(minutes=1)
        antwoord = client.post(bellen, invoer(moment=timezone.localtime(ervoor).strftime("%Y-%m-%dT%H:%M")))
        assert (antwoord.status_code, list(antwoord.context["form"].errors)) == (422, ["moment"])
        with pytest.raises(VoorHetGemisteGesprek):
            leg_contact_vast(klant=klant, contact=contact(moment=ervoor), verzuim=gemist.verzuim, door=klantmanager)
        assert not Contactnotitie.objects.exists()

    @pytest.mark.parametrize("welk", ["ander", "abc", ""])
    def test_wat_deze_klant_niet_miste_bestaat_niet(self, client: Client, adres: str, welk: str) -> None:
        vreemd = GesprekFactory(status="verzuimd")
        Verzuim.objects.create(gesprek=vreemd)
        assert client.get(f"{adres}?verzuim={vreemd.pk if welk == 'ander' else welk}").status_code == 404

    def test_de_werkvoorraad_biedt_bellen_en_de_notitie(
        self, client: Client, klant: Klant, gemist: Gesprek, bellen: str
    ) -> None:
        tekst = client.get("/").content.decode().replace("&amp;", "&")
        assert bellen in tekst
        assert 'href="tel:+31685001234"' in tekst
