"""The worklist: what a klantmanager sees first."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from caseload.dagwerk import gesprekken_op, toezeggingen_tot
from gesprekken.models import AfspraakVan, Gesprek, Verzuim
from klanten.actions.overdracht import draag_over
from klanten.models import Overdracht
from tests.factories import (
    AfspraakFactory,
    GebruikerFactory,
    GesprekFactory,
    KlantFactory,
    TrajectplanFactory,
    klantbeeld,
    toekenning,
)
from tests.paginakeuring import op_een_regel
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def test_klantmanager_ziet_eigen_klanten_en_die_als_duo(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager, achternaam="Yilmaz")
    duo = KlantFactory(duo_collega=klantmanager, achternaam="Haddad")
    KlantFactory(achternaam="Onzichtbaar")
    KlantFactory(klantmanager=klantmanager, achternaam="Uitgestroomd", periode=False)
    antwoord = als(klantmanager).get("/")
    tekst = op_een_regel(antwoord)
    assert antwoord.status_code == 200
    assert klant.lijstnaam in tekst
    assert duo.lijstnaam in tekst
    assert "Onzichtbaar" not in tekst
    assert "Uitgestroomd" not in tekst
    assert "Mijn klanten (2)" in tekst
    # The team page counts only the first: each page says what it counts.
    assert "1 eigen klant en 1 als duo-collega. Op de teampagina telt een klant alleen bij de eigen" in tekst


def test_de_samenvatting_telt_in_goed_nederlands(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    GesprekFactory(klant=klant, moment=timezone.now())
    AfspraakFactory(klant=klant, van="gemeente", uiterlijk=timezone.localdate())
    tekst = als(klantmanager).get("/").content.decode()
    assert ">nog 1 gesprek<" in tekst
    assert ">1 toezegging<" in tekst
    leeg = als(klantmanager.__class__.objects.create(username="nieuw", rol="klantmanager", team=klantmanager.team))
    tekst = leeg.get("/").content.decode()
    assert ">nog 0 gesprekken<" in tekst
    assert "Niets meer te doen vandaag" in tekst
    assert "U hebt nog geen klanten" in tekst


def test_rij_toont_profiel_tegel_contact_en_evaluatie(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    toekenning(klantbeeld(klant))
    GesprekFactory(klant=klant, gevoerd=True)
    TrajectplanFactory(
        klant=klant,
        klantbeeld=klant.klantbeelden.first(),
        status="vastgesteld",
        evaluatie_op=timezone.localdate() - timedelta(days=12),
    )
    [rij] = als(klantmanager).get("/").context["pagina"].object_list
    assert rij.stand.profiel_code == "3"
    assert rij.stand.tegel == "Werk fit"
    assert rij.contact == "7 dagen geleden"
    assert rij.evaluatie == "12 dagen te laat"
    assert (rij.staat.tekst, rij.meer_signalen) == ("Evaluatie 12 dagen te laat", 1)


def test_met_wie_niets_te_doen_is_die_staat_alleen_in_de_lijst(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    klant.perioden.update(begin=timezone.localdate())
    antwoord = als(klantmanager).get("/")
    assert antwoord.context["regels"] == []
    [rij] = antwoord.context["pagina"].object_list
    assert rij.staat.signaal.code == "geen_gesprek"
    assert [(telling.naam, telling.aantal) for telling in antwoord.context["tellingen"]] == [
        ("Te doen", 0), ("Wacht op de klant", 0), ("Wacht op een ander", 0), ("Om te weten", 0),
    ]  # fmt: skip


def test_elke_klant_telt_bij_een_staat_en_elk_aantal_leidt_naar_zijn_klanten(als: Als, klantmanager: Gebruiker) -> None:
    vandaag = timezone.localdate()
    for dagen, van in ((-3, "gemeente"), (-2, "gemeente"), (-1, "klant"), (30, "klant")):
        klant = KlantFactory(klantmanager=klantmanager)
        klant.perioden.update(begin=vandaag)
        AfspraakFactory(klant=klant, van=van, uiterlijk=vandaag + timedelta(days=dagen))
    client = als(klantmanager)
    antwoord = client.get("/")
    assert list(antwoord.context["filter"].fields["beurt"].choices) == [
        ("", "Alle staten"),
        ("doen", "Te doen (2)"),
        ("klant", "Wacht op de klant (1)"),
        ("ander", "Wacht op een ander"),
        ("later", "Later"),
        ("niets", "Niets te doen (1)"),
    ]
    for telling in antwoord.context["tellingen"]:
        for deel in (telling, *telling.regels):
            if deel.adres:
                rijen = client.get(deel.adres).context["pagina"].object_list
                assert len(rijen) == deel.aantal


def test_wat_vandaag_moet_is_een_rij_met_de_ene_daad_die_het_oplost(als: Als, klantmanager: Gebruiker) -> None:
    vandaag = timezone.localdate()
    klant = KlantFactory(klantmanager=klantmanager)
    eerder = GesprekFactory(klant=klant, moment=timezone.now() - timedelta(days=2))
    TrajectplanFactory(klant=klant, klantbeeld=klantbeeld(klant), status="vastgesteld", evaluatie_op=vandaag)
    antwoord = als(klantmanager).get("/")
    assert [(regel.wat, regel.actie, regel.adres) for regel in antwoord.context["regels"]] == [
        (
            f"Gesprek van {timezone.localtime(eerder.moment):%d-%m-%Y} nog vast te leggen",
            "Leg vast",
            reverse("gesprek_vastleggen", args=[klant.pk, eerder.pk]),
        ),
        ("Evaluatie vandaag", "Evalueer", reverse("trajectplan_evalueren", args=[klant.pk])),
    ]


def test_wat_gedaan_is_verdwijnt_van_vandaag(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    gesprek = GesprekFactory(klant=klant, moment=timezone.now())
    client = als(klantmanager)
    [regel] = client.get("/").context["regels"]
    assert (regel.klant, regel.actie) == (klant, "Leg vast")
    Gesprek.objects.filter(pk=gesprek.pk).delete()
    GesprekFactory(klant=klant, gevoerd=True, moment=timezone.now())
    assert client.get("/").context["regels"] == []


def test_zijn_het_er_meer_dan_een_dag_aan_kan_dan_staat_waar_ze_zijn(als: Als, klantmanager: Gebruiker) -> None:
    for _ in range(7):
        GesprekFactory(klant=KlantFactory(klantmanager=klantmanager), moment=timezone.now() - timedelta(days=2))
    antwoord = als(klantmanager).get("/")
    assert len(antwoord.context["regels"]) == 5
    [meer] = antwoord.context["meer"]
    assert (meer.wat, meer.aantal, meer.adres) == (
        "Gesprek nog vast te leggen",
        2,
        "/?signaal=niet_vastgelegd#klanten",
    )


@pytest.mark.parametrize(
    ("vraag", "namen"),
    [
        ("", ["Aerts", "Bos"]),
        ("?sorteer=-naam", ["Bos", "Aerts"]),
        ("?profiel=geen", ["Bos"]),
        ("?tegel=geen", ["Bos"]),
        ("?signaal=geen_klantbeeld", ["Bos"]),
        ("?signaal=evaluatie_te_laat", []),
        ("?beurt=doen", ["Bos"]),
        ("?beurt=niets", ["Aerts"]),
        ("?sorteer=staat", ["Bos", "Aerts"]),
        ("?sorteer=-staat", ["Aerts", "Bos"]),
        ("?sorteer=contact", ["Bos", "Aerts"]),
        ("?sorteer=-contact", ["Aerts", "Bos"]),
        ("?sorteer=bestaat_niet&pagina=99", ["Aerts", "Bos"]),
    ],
)
def test_filteren_en_sorteren_staan_in_het_adres(
    als: Als, klantmanager: Gebruiker, vraag: str, namen: list[str]
) -> None:
    aerts = KlantFactory(klantmanager=klantmanager, achternaam="Aerts")
    KlantFactory(klantmanager=klantmanager, achternaam="Bos")
    toekenning(klantbeeld(aerts))
    GesprekFactory(klant=aerts, gevoerd=True)
    antwoord = als(klantmanager).get(f"/{vraag}")
    assert [rij.klant.achternaam for rij in antwoord.context["pagina"].object_list] == namen


def test_filter_op_een_profiel(als: Als, klantmanager: Gebruiker) -> None:
    keuze = toekenning(klantbeeld(KlantFactory(klantmanager=klantmanager)))
    KlantFactory(klantmanager=klantmanager)
    antwoord = als(klantmanager).get(f"/?profiel={keuze.profiel_id}")
    assert [rij.klant.pk for rij in antwoord.context["pagina"].object_list] == [keuze.klant_id]


def test_werkvoorraad_stelt_altijd_evenveel_vragen_en_blijft_klein(
    als: Als, klantmanager: Gebruiker, tel_queries: TelQueries
) -> None:
    KlantFactory(klantmanager=klantmanager)
    client = als(klantmanager)
    weinig = tel_queries(lambda: client.get("/"))
    for nummer in range(120):
        klant = KlantFactory(klantmanager=klantmanager)
        AfspraakFactory(klant=klant, van="gemeente", uiterlijk=timezone.localdate() - timedelta(days=nummer))
        if nummer % 2:
            toekenning(klantbeeld(klant))
            # Fifteen of them today, at the hour that it is: more than anyone speaks with on one day.
            over = timedelta(0) if nummer % 8 == 1 else timedelta(days=3)
            GesprekFactory(klant=klant, moment=timezone.now() + over)
    veel = tel_queries(lambda: client.get("/"))
    assert len(weinig) == len(veel) <= 13
    antwoord = client.get("/")
    assert len(antwoord.context["pagina"].object_list) == 20
    assert len(antwoord.content) < 45_000


@pytest.mark.parametrize(
    ("rol", "adres"), [("teamleider", "/team/"), ("beheerder", "/beheer/"), ("privacy", "/logboek/")]
)
def test_andere_rollen_beginnen_op_hun_eigen_pagina(
    als: Als, request: pytest.FixtureRequest, rol: str, adres: str
) -> None:
    antwoord = als(request.getfixturevalue(rol)).get("/")
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres)


def test_een_filter_dat_niet_bestaat_toont_niemand_en_zegt_dat(als: Als, klantmanager: Gebruiker) -> None:
    KlantFactory(klantmanager=klantmanager)
    antwoord = als(klantmanager).get("/?signaal=bestaat-niet")
    assert antwoord.status_code == 422
    assert antwoord.context["pagina"].object_list == []
    assert antwoord.context["aantal_klanten"] == 1
    assert "Deze keuze bestaat niet. Kies uit de lijst." in antwoord.content.decode()


def test_wat_vandaag_is_volgt_de_ene_regel_over_wie_wat_mag_zien(
    klantmanager: Gebruiker, teamleider: Gebruiker, beheerder: Gebruiker
) -> None:
    vandaag = timezone.localdate()
    klant = KlantFactory(klantmanager=klantmanager, duo_collega=beheerder)
    gesprek = GesprekFactory(klant=klant, moment=timezone.now())
    toezegging = AfspraakFactory(klant=klant, van=AfspraakVan.GEMEENTE, uiterlijk=vandaag)
    for gebruiker in (klantmanager, teamleider):
        assert gesprekken_op(gebruiker, vandaag) == [gesprek]
        assert toezeggingen_tot(gebruiker, vandaag) == [toezegging]
    assert gesprekken_op(beheerder, vandaag) == []
    assert toezeggingen_tot(beheerder, vandaag) == []


def test_wie_niet_verscheen_blijft_bij_vandaag_staan_tot_iemand_belt(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    gesprek = GesprekFactory(klant=klant, status="verzuimd", moment=timezone.now() - timedelta(days=3))
    verzuim = Verzuim.objects.create(gesprek=gesprek)
    tekst = als(klantmanager).get("/").content.decode()
    assert "Niet verschenen, nog bellen" in tekst
    assert reverse("gesprek_verzuim", args=[klant.pk, gesprek.pk]) in tekst
    assert ">nog 0 gesprekken, 1 te bellen<" in tekst
    Verzuim.objects.filter(pk=verzuim.pk).update(contact_op=timezone.now())
    assert "nog bellen" not in als(klantmanager).get("/").content.decode()


def test_beloofd_noemt_ook_waar_we_op_terugkomen_en_wat_een_ander_doet(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    vandaag = timezone.localdate()
    AfspraakFactory(klant=klant, van="gemeente", wat="De reiskosten", terugkomen_op=True, uiterlijk=vandaag)
    AfspraakFactory(klant=klant, van="derde", wie="Zijn broer", wat="Leent de fiets uit", uiterlijk=vandaag)
    tekst = op_een_regel(als(klantmanager).get("/"))
    assert "Kom terug op: " in tekst
    assert "Vraag na bij Zijn broer: " in tekst
    assert ">1 toezegging<" in tekst


def test_een_gepland_gesprek_van_vandaag_is_voor_te_bereiden(als: Als, klantmanager: Gebruiker) -> None:
    straks = timezone.localtime().replace(hour=23, minute=59, second=59)
    gesprek = GesprekFactory(klant=KlantFactory(klantmanager=klantmanager), moment=straks)
    adres = reverse("gesprek_voorbereiden", args=[gesprek.klant_id, gesprek.pk])
    assert adres in als(klantmanager).get("/").content.decode()


def test_wat_aan_mij_is_overgedragen_staat_er_met_de_notitie_tot_ik_die_las(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=GebruikerFactory(team=teamleider.team), team=teamleider.team)
    draag_over(
        klanten={klant.pk: klant.klantmanager_id}, naar=klantmanager, notitie="Belt liever dan mailt.", door=teamleider
    )
    client = als(klantmanager)
    antwoord = client.get("/")
    [overdracht] = antwoord.context["overgedragen"]
    assert "Belt liever dan mailt." in op_een_regel(antwoord)
    adres = reverse("overdracht_gelezen", args=[klant.pk, overdracht.pk])
    als(teamleider).post(adres)
    assert Overdracht.objects.te_lezen().exists()
    for _ in range(2):
        assert client.post(adres)["Location"] == "/"
    assert client.get("/").context["overgedragen"] == []
    # After a new melding nobody handed over.
    Overdracht.objects.create(
        klant=klant, van=teamleider, naar=klantmanager, notitie="Meldde zich weer.", door=teamleider, bij_terugkeer=True
    )
    assert client.get("/").context["overgedragen"] == []
