"""The team page of the teamleider, and handing clients over."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from klanten.actions.overdracht import IntussenVeranderd, OverdrachtGeweigerd, draag_over
from klanten.models import Klant, Overdracht, Uitstroomreden
from tests.factories import GebruikerFactory, KlantFactory, klantbeeld, toekenning
from tests.typen import Als, TelQueries, zeker
from toegang.models import Gebruiker, Rol, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def collega(team: Team) -> Gebruiker:
    return GebruikerFactory(team=team, rol=Rol.KLANTMANAGER, first_name="Bram", last_name="Collega")


def invoer(klanten: list[Klant], **velden: object) -> dict[str, object]:
    return {
        "gekozen": " ".join(f"{klant.pk}.{klant.klantmanager_id}" for klant in klanten),
        "sleutel": str(uuid.uuid4()),
        "notitie": "Mevrouw wil graag in de ochtend gebeld worden.",
        **velden,
    }


def test_team_toont_drukte_per_klantmanager(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    klanten = [KlantFactory(klantmanager=klantmanager) for _ in range(3)]
    toekenning(klantbeeld(klanten[0]))
    antwoord = als(teamleider).get(reverse("team"))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert f"3 van {zeker(klantmanager.team).caseload_maximum}" in tekst
    assert f"0 van {zeker(klantmanager.team).caseload_maximum}" in tekst
    assert 'aria-label="Klanten: 3"' in tekst
    assert 'aria-label="Zonder actueel klantbeeld: 2"' in tekst


@pytest.mark.parametrize(
    ("vraag", "aantal"),
    [
        ("?lijst=alle", 3),
        ("?signaal=zonder_klantbeeld", 2),
        ("?signaal=alle", 2),
        ("?stroom=in", 1),
        ("?stroom=uit", 1),
        ("?profiel=geen", 2),
        ("?tegel=geen", 2),
    ],
)
def test_elk_cijfer_van_het_team_leidt_naar_zijn_klanten(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, vraag: str, aantal: int
) -> None:
    oud, nieuw, weg = (KlantFactory(klantmanager=klantmanager) for _ in range(3))
    KlantFactory(klantmanager=klantmanager)
    KlantFactory()
    toekenning(klantbeeld(oud))
    nieuw.perioden.update(begin=timezone.localdate() - timedelta(days=3))
    weg.perioden.update(einde=timezone.localdate() - timedelta(days=3), uitstroomreden=Uitstroomreden.objects.first())
    antwoord = als(teamleider).get(reverse("team") + vraag)
    assert len(antwoord.context["pagina"].object_list) == aantal


def test_team_stelt_altijd_evenveel_vragen(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker, tel_queries: TelQueries
) -> None:
    KlantFactory(klantmanager=klantmanager)
    client = als(teamleider)
    weinig = {
        adres: len(tel_queries(lambda adres=adres: client.get(adres))) for adres in ("/team/", "/team/?lijst=alle")
    }
    for _ in range(30):
        toekenning(klantbeeld(KlantFactory(klantmanager=klantmanager)))
    veel = {adres: len(tel_queries(lambda adres=adres: client.get(adres))) for adres in weinig}
    assert weinig == veel
    assert max(veel.values()) <= 9


def test_voor_het_overdragen_ziet_men_de_drukte_nu_en_straks(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    klanten = [KlantFactory(klantmanager=klantmanager) for _ in range(3)]
    keuze = {"klanten": str(invoer(klanten[:2])["gekozen"]).split()}
    antwoord = als(teamleider).post(reverse("overdragen"), keuze, follow=True)
    [(adres, _)] = antwoord.redirect_chain
    assert adres.startswith(f"{reverse('overdragen')}?keuze=")
    assert antwoord.status_code == 200
    [(_, nu, straks)] = antwoord.context["ontvangers"]
    assert (nu.klantmanager, nu.aantal, straks.aantal) == (collega, 0, 2)
    [(nu, straks)] = antwoord.context["gevers"]
    assert (nu.aantal, straks.aantal) == (3, 1)
    assert not Overdracht.objects.exists()


def test_overdragen_verplaatst_de_klanten_met_notitie(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    klanten = [KlantFactory(klantmanager=klantmanager) for _ in range(2)]
    antwoord = als(teamleider).post(reverse("overdragen"), invoer(klanten, naar=collega.pk))
    assert antwoord.status_code == 302
    assert antwoord["Location"] == f"/team/?klantmanager={collega.pk}"
    for klant in klanten:
        klant.refresh_from_db()
        assert klant.klantmanager == collega
    overdracht = Overdracht.objects.get(klant=klanten[0])
    assert (overdracht.van, overdracht.naar, overdracht.door) == (klantmanager, collega, teamleider)
    assert overdracht.notitie == "Mevrouw wil graag in de ochtend gebeld worden."


@pytest.mark.parametrize("klanten", ["9" * 5000 + ".1", "1." + "9" * 25, "²", "1.2.3", "٣.٤"])
def test_een_keuze_die_geen_klant_is_vraagt_om_klanten(als: Als, teamleider: Gebruiker, klanten: str) -> None:
    antwoord = als(teamleider).post(reverse("overdragen"), {"klanten": klanten})
    assert antwoord.status_code == 302


def test_overdragen_zonder_notitie_bewaart_de_keuze(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    antwoord = als(teamleider).post(reverse("overdragen"), invoer([klant], naar=collega.pk, notitie=" "))
    assert antwoord.status_code == 422
    assert antwoord.context["form"]["naar"].value() == str(collega.pk)
    assert not Overdracht.objects.exists()


def test_tweemaal_versturen_draagt_eenmaal_over(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    client, gegevens = als(teamleider), invoer([klant], naar=collega.pk)
    eerste = client.post(reverse("overdragen"), gegevens)
    tweede = client.post(reverse("overdragen"), gegevens)
    assert eerste["Location"] == tweede["Location"]
    assert Overdracht.objects.count() == 1


def test_intussen_overgedragen_klant_wordt_niet_nog_eens_verplaatst(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker, team: Team
) -> None:
    derde = GebruikerFactory(team=team)
    klant = KlantFactory(klantmanager=klantmanager)
    gegevens = invoer([klant], naar=collega.pk)
    klant.klantmanager = derde
    klant.save()
    antwoord = als(teamleider).post(reverse("overdragen"), gegevens)
    assert antwoord.status_code == 409
    assert "intussen al overgedragen" in antwoord.content.decode()
    assert str(gegevens["notitie"]) in antwoord.content.decode()
    klant.refresh_from_db()
    assert klant.klantmanager == derde


def test_duo_collega_die_klantmanager_wordt_is_geen_duo_meer(
    teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager, duo_collega=collega)
    draag_over(klanten={klant.pk: klantmanager.pk}, naar=collega, notitie="Warm overgedragen.", door=teamleider)
    klant.refresh_from_db()
    assert (klant.klantmanager, klant.duo_collega) == (collega, None)


def test_klant_van_een_ander_team_is_niet_over_te_dragen(teamleider: Gebruiker, collega: Gebruiker) -> None:
    vreemd = KlantFactory()
    with pytest.raises(IntussenVeranderd):
        draag_over(klanten={vreemd.pk: vreemd.klantmanager_id}, naar=collega, notitie="Graag.", door=teamleider)


def test_overdragen_kan_alleen_naar_een_klantmanager_van_het_team(
    teamleider: Gebruiker, klantmanager: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    for naar in (GebruikerFactory(), teamleider, klantmanager):
        with pytest.raises(OverdrachtGeweigerd):
            draag_over(klanten={klant.pk: klantmanager.pk}, naar=naar, notitie="Graag.", door=teamleider)


def test_overdragen_is_niet_voor_de_klantmanager(als: Als, klantmanager: Gebruiker, collega: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    assert als(klantmanager).post(reverse("overdragen"), invoer([klant], naar=collega.pk)).status_code == 403


def test_overdracht_staat_met_de_naam_van_de_teamleider_in_de_geschiedenis(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    als(teamleider).post(reverse("overdragen"), invoer([klant], naar=collega.pk))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pgh_context->>'user' FROM klanten_klantevent WHERE id = %s ORDER BY pgh_id DESC LIMIT 1",
            [klant.pk],
        )
        assert cursor.fetchone() == (str(teamleider.pk),)


def test_de_klanten_van_wie_vertrok_zijn_apart_te_zien_en_over_te_dragen(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, collega: Gebruiker
) -> None:
    achtergelaten = KlantFactory(klantmanager=collega)
    KlantFactory(klantmanager=klantmanager)
    collega.is_active = False
    collega.save()
    client = als(teamleider)
    link = f"/team/?klantmanager={collega.pk}"
    assert f'href="{link}"' in client.get(reverse("team")).content.decode()
    antwoord = client.get(link)
    assert antwoord.status_code == 200
    assert [rij.klant for rij in antwoord.context["pagina"].object_list] == [achtergelaten]
    assert f'<option value="{collega.pk}" selected>' in antwoord.content.decode()


@pytest.mark.parametrize("onzin", ["klantmanager=0", "profiel=0", "tegel=bestaat-niet", "signaal=x", "stroom=weg"])
def test_een_filter_dat_niet_bestaat_toont_niemand_en_zegt_dat(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, onzin: str
) -> None:
    KlantFactory(klantmanager=klantmanager)
    antwoord = als(teamleider).get(f"/team/?{onzin}")
    assert antwoord.status_code == 422
    assert antwoord.context["pagina"].object_list == []
    tekst = antwoord.content.decode()
    assert "Deze keuze bestaat niet. Kies uit de lijst." in tekst
    assert "0 klanten" in tekst
    assert "Wis filter" in tekst


def test_de_keuze_van_klantmanagers_noemt_niemand_zonder_klant_in_het_team(
    als: Als, teamleider: Gebruiker, klantmanager: Gebruiker, team: Team
) -> None:
    GebruikerFactory(team=team, is_active=False, last_name="Allang-Weg")
    KlantFactory(klantmanager__last_name="Van-Een-Ander-Team")
    tekst = als(teamleider).get("/team/?lijst=alle").content.decode()
    assert "Allang-Weg" not in tekst
    assert "Van-Een-Ander-Team" not in tekst
