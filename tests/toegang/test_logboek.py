"""The access log: every opened dossier, seen by the privacy officer, without a name or number in an address."""

import pytest
from django.contrib.auth.models import Group
from django.db import ProgrammingError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import GebruikerFactory, KlantFactory
from tests.typen import Als, Antwoord, TelQueries
from toegang.logboek import leg_lijst_vast
from toegang.models import Gebruiker, Grond, Inzage, Oorsprong, Resultaat, Rol, Team
from toegang.querysets import inzagen
from toegang.rechten import BEHEERGROEP

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("wie", "grond"),
    [("klantmanager", Grond.KLANTMANAGER), ("duo", Grond.DUO), ("teamleider", Grond.TEAMLEIDER)],
)
def test_elk_geopend_dossier_staat_met_grond_in_het_logboek(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker, team: Team, wie: str, grond: Grond
) -> None:
    duo = GebruikerFactory(team=team)
    klant = KlantFactory(klantmanager=klantmanager, duo_collega=duo)
    gebruiker = {"klantmanager": klantmanager, "duo": duo, "teamleider": teamleider}[wie]
    als(gebruiker).get(reverse("dossier", args=[klant.pk]))
    inzage = Inzage.objects.get()
    assert (inzage.gebruiker, inzage.klantnummer, inzage.grond) == (gebruiker, klant.klantnummer, grond)
    assert inzage.onderdeel == "overzicht"


def test_een_geweigerd_dossier_is_geen_inzage(als: Als) -> None:
    klant = KlantFactory()
    antwoord = als(GebruikerFactory()).get(reverse("dossier", args=[klant.pk]))
    assert antwoord.status_code == 404
    assert not Inzage.objects.geslaagd().exists()


def test_privacy_ziet_inzagen_zonder_naam_van_de_klant(als: Als, klantmanager: Gebruiker, privacy: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager, voornaam="Geheimnaam")
    als(klantmanager).get(reverse("dossier", args=[klant.pk]))
    tekst = als(privacy).get(reverse("logboek")).content.decode()
    assert klant.klantnummer in tekst
    assert "Eigen klant" in tekst
    assert klantmanager.username in tekst
    assert "Geheimnaam" not in tekst
    assert klant.achternaam not in tekst


def test_filter_op_klantnummer_komt_niet_in_het_adres(als: Als, klantmanager: Gebruiker, privacy: Gebruiker) -> None:
    een, twee = (KlantFactory(klantmanager=klantmanager) for _ in range(2))
    for klant in (een, twee):
        als(klantmanager).get(reverse("dossier", args=[klant.pk]))
    client = als(privacy)
    antwoord = client.post(reverse("logboek"), {"klantnummer": f" {een.klantnummer.lower()} ", "gebruikersnaam": ""})
    assert antwoord.status_code == 302
    assert een.klantnummer.lower() not in antwoord["Location"].lower()
    gevonden = client.get(antwoord["Location"]).context["pagina"].object_list
    assert [inzage.klantnummer for inzage in gevonden] == [een.klantnummer]
    # Back and another tab keep their own filter; wiping it is a page without.
    ander = client.post(reverse("logboek"), {"klantnummer": twee.klantnummer})
    assert client.get(antwoord["Location"]).context["form"]["klantnummer"].value().upper() == een.klantnummer
    assert client.get(ander["Location"]).context["form"]["klantnummer"].value() == twee.klantnummer
    assert client.post(reverse("logboek"))["Location"] == reverse("logboek")
    assert len(client.get(reverse("logboek")).context["pagina"].object_list) == 2


def test_filter_op_gebruiker_zonder_inzagen_zegt_wat_te_doen(als: Als, privacy: Gebruiker) -> None:
    client = als(privacy)
    antwoord = client.post(reverse("logboek"), {"gebruikersnaam": "niemand"}, follow=True)
    assert "Geen inzagen gevonden" in antwoord.content.decode()


def test_te_lang_klantnummer_geeft_een_melding_en_bewaart_de_tekst(als: Als, privacy: Gebruiker) -> None:
    antwoord = als(privacy).post(reverse("logboek"), {"klantnummer": "K" * 30})
    assert antwoord.status_code == 422
    assert "K" * 30 in antwoord.content.decode()


def test_logboek_stelt_altijd_evenveel_vragen(
    als: Als, klantmanager: Gebruiker, privacy: Gebruiker, tel_queries: TelQueries
) -> None:
    def bekijk(aantal: int) -> int:
        Inzage.objects.bulk_create(
            Inzage(gebruiker=klantmanager, klantnummer=f"K-{nummer}", onderdeel="overzicht", grond=Grond.DUO)
            for nummer in range(aantal)
        )
        return len(tel_queries(lambda: client.get(reverse("logboek"))))

    client = als(privacy)
    assert bekijk(1) == bekijk(200) <= 8


def _leg_vast(gebruiker: Gebruiker, aantal: int) -> None:
    Inzage.objects.bulk_create(
        Inzage(gebruiker=gebruiker, klantnummer=f"K-{nummer}", onderdeel="overzicht", grond=Grond.DUO)
        for nummer in range(aantal)
    )


def test_bladeren_door_het_logboek_telt_het_niet(
    als: Als, klantmanager: Gebruiker, privacy: Gebruiker, tel_queries: TelQueries
) -> None:
    _leg_vast(klantmanager, 120)
    client, gezien, adres = als(privacy), [], reverse("logboek")
    for verwacht in (50, 50, 20):
        antwoorden = []
        opdrachten = tel_queries(lambda pad=adres: antwoorden.append(client.get(pad)))  # noqa: B023
        assert not [opdracht for opdracht in opdrachten if "COUNT(" in opdracht.upper()]
        blad = antwoorden[0].context["pagina"]
        assert len(blad.object_list) == verwacht
        gezien += [inzage.pk for inzage in blad.object_list]
        adres = f"/logboek/?pagina={blad.ouder}"
    assert blad.ouder is None
    assert gezien == list(Inzage.objects.values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("nummer", "aantal"), [("1", 50), ("2", 10), ("3", 0), ("0", 50), ("x", 50), ("-1", 50), ("²", 50), ("9" * 30, 50)]
)
def test_een_bladzijde_die_niet_bestaat_is_geen_fout(
    als: Als, klantmanager: Gebruiker, privacy: Gebruiker, nummer: str, aantal: int
) -> None:
    _leg_vast(klantmanager, 60)
    antwoord = als(privacy).get("/logboek/", {"pagina": nummer})
    assert len(antwoord.context["pagina"].object_list) == aantal
    assert ("Verder terug staat er niets" in antwoord.content.decode()) == (not aantal)


def test_filteren_gaat_langs_de_index(klantmanager: Gebruiker, privacy: Gebruiker) -> None:
    """Of a log that grows for years, only the lines of the dossier or the user are read: compared as stored."""
    _leg_vast(klantmanager, 2)
    opdracht = str(inzagen(klantnummer="k-1", gebruikersnaam="iemand").query)
    # Each way in which the number may be written, as it is stored.
    assert '"toegang_inzage"."klantnummer" IN (K-000001, K-00001, ' in opdracht
    assert '"toegang_inzage"."gebruikersnaam" = iemand' in opdracht
    assert 'U0."username" = iemand' in opdracht
    assert [inzage.klantnummer for inzage in inzagen(klantnummer=" k-1 ")] == ["K-1"]
    assert inzagen(gebruikersnaam=f" {klantmanager.username} ").count() == 2


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER])
def test_alleen_privacy_ziet_het_logboek(als: Als, rol: Rol) -> None:
    assert als(GebruikerFactory(rol=rol)).get(reverse("logboek")).status_code == 403


def test_een_inzage_verandert_en_verdwijnt_nooit(klantmanager: Gebruiker) -> None:
    inzage = Inzage.objects.create(gebruiker=klantmanager, klantnummer="K-1", onderdeel="plan", grond=Grond.DUO)
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        Inzage.objects.filter(pk=inzage.pk).update(klantnummer="K-2")
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        inzage.delete()


def test_een_regel_houdt_naam_rol_en_team_van_toen(
    als: Als, klantmanager: Gebruiker, privacy: Gebruiker, team: Team
) -> None:
    klantmanager.first_name, klantmanager.last_name = "Anna", "Toen"
    klantmanager.save()
    naam_toen, team_toen = klantmanager.username, team.naam
    klant = KlantFactory(klantmanager=klantmanager)
    als(klantmanager).get(reverse("dossier", args=[klant.pk]))
    klantmanager.username, klantmanager.last_name, klantmanager.rol = "anders", "Nu", Rol.TEAMLEIDER
    klantmanager.save()
    team.naam = "Team Anders"
    team.save()
    regel = Inzage.objects.get()
    assert (regel.naam, regel.gebruikersnaam, regel.rol, regel.team) == (
        "Anna Toen", naam_toen, Rol.KLANTMANAGER, team_toen,
    )  # fmt: skip
    tekst = als(privacy).get(reverse("logboek")).content.decode()
    assert "Anna Toen" in tekst
    assert "Anna Nu" not in tekst
    # Found under the name of then and under that of now.
    assert inzagen(gebruikersnaam=naam_toen).count() == inzagen(gebruikersnaam="anders").count() == 1


def test_een_geweigerde_poging_laat_een_regel_na(als: Als, privacy: Gebruiker) -> None:
    klant, vreemde = KlantFactory(), GebruikerFactory()
    begin = timezone.now()
    als(vreemde).get(reverse("dossier", args=[klant.pk]))
    als(vreemde).get(reverse("dossier", args=[klant.pk + 1000]))
    als(vreemde).get(reverse("logboek"))
    geweigerd = Inzage.objects.geweigerd().van(vreemde).sinds(begin)
    assert [(regel.klantnummer, regel.onderdeel) for regel in geweigerd] == [
        ("", "logboek"), ("", "overzicht"), (klant.klantnummer, "overzicht"),
    ]  # fmt: skip
    assert not Inzage.objects.geslaagd().exists()
    assert not Inzage.objects.sinds(timezone.now()).exists()
    assert "Geweigerd" in als(privacy).get(reverse("logboek")).content.decode()


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.PRIVACY])
def test_wie_niet_in_beheer_mag_laat_een_regel_na(als: Als, rol: Rol) -> None:
    wie = GebruikerFactory(rol=rol)
    for adres in ("admin:index", "admin:instrumenten_instrument_changelist", "admin:toegang_gebruiker_add"):
        als(wie).get(reverse(adres), follow=True)
    als(wie).post(reverse("admin:login"), {"username": "beheerder", "password": "geraden"})
    als(wie).post(reverse("admin:toegang_gebruiker_add"), {"username": "ikzelf"})
    assert [(regel.onderdeel, regel.resultaat) for regel in Inzage.objects.van(wie).order_by("pk")] == [
        ("beheer", Resultaat.GEWEIGERD),
        ("beheer instrumenten instrument", Resultaat.GEWEIGERD),
        ("beheer toegang gebruiker", Resultaat.GEWEIGERD),
        ("beheer", Resultaat.GEWEIGERD),
        ("beheer toegang gebruiker", Resultaat.GEWEIGERD),
    ]


def test_een_beheerder_die_meer_probeert_dan_mag_laat_een_regel_na(als: Als, beheerder: Gebruiker) -> None:
    beheerder.is_staff = True
    beheerder.save()
    beheerder.groups.add(Group.objects.get(name=BEHEERGROEP))
    assert als(beheerder).get(reverse("admin:index")).status_code == 200
    assert not Inzage.objects.van(beheerder).exists()
    assert als(beheerder).get(reverse("admin:toegang_gebruiker_changelist")).status_code == 403
    assert als(beheerder).post(reverse("admin:toegang_gebruiker_add"), {"username": "ikzelf"}).status_code == 403
    assert [(regel.onderdeel, regel.resultaat) for regel in Inzage.objects.van(beheerder)] == [
        ("beheer toegang gebruiker", Resultaat.GEWEIGERD)
    ] * 2


def test_filter_op_resultaat_en_oorsprong(als: Als, klantmanager: Gebruiker, privacy: Gebruiker) -> None:
    klant, vreemd = KlantFactory(klantmanager=klantmanager), KlantFactory()
    for pk in (klant.pk, vreemd.pk):
        als(klantmanager).get(reverse("dossier", args=[pk]))
    leg_lijst_vast(gebruiker=klantmanager, klantnummers=[klant.klantnummer, "K-9"], onderdeel="klanten")
    client = als(privacy)

    def gevonden(**keuze: object) -> list[tuple[str, str]]:
        pagina = client.post(reverse("logboek"), keuze, follow=True)
        return [(r.klantnummer, r.resultaat) for r in pagina.context["pagina"].object_list]

    assert gevonden(resultaat="geweigerd") == [(vreemd.klantnummer, "geweigerd")]
    assert gevonden(oorsprong="lijst") == [("", "geslaagd")]
    assert gevonden(klantnummer="k-9") == [("", "geslaagd")]
    assert gevonden(klantnummer=klant.klantnummer) == [("", "geslaagd"), (klant.klantnummer, "geslaagd")]
    assert client.post(reverse("logboek"), {"resultaat": "misschien"}).status_code == 422


def test_een_lege_lijst_is_geen_regel(klantmanager: Gebruiker) -> None:
    leg_lijst_vast(gebruiker=klantmanager, klantnummers=[], onderdeel="klanten")
    assert not Inzage.objects.exists()


WACHTWOORD = "een-lang-wachtwoord-9"


@pytest.fixture
def met_wachtwoord(klantmanager: Gebruiker) -> Gebruiker:
    klantmanager.set_password(WACHTWOORD)
    klantmanager.save()
    return klantmanager


def meld_aan(client: Client, naam: str, wachtwoord: str = WACHTWOORD) -> Antwoord:
    return client.post(reverse("account_login"), {"login": naam, "password": wachtwoord})


def aanmeldregels() -> list[tuple[str, str, str]]:
    rijen = Inzage.objects.filter(oorsprong=Oorsprong.AANMELDEN).order_by("pk")
    return list(rijen.values_list("gebruikersnaam", "onderdeel", "resultaat"))


def test_aan_en_afmelden_laten_een_regel_na(met_wachtwoord: Gebruiker) -> None:
    client, naam = Client(), met_wachtwoord.username
    assert meld_aan(client, naam).status_code == 302
    client.post(reverse("account_logout"))
    assert aanmeldregels() == [(naam, "aangemeld", "geslaagd"), (naam, "afgemeld", "geslaagd")]


def test_een_mislukte_aanmelding_noemt_alleen_wie_bestaat(
    met_wachtwoord: Gebruiker, als: Als, privacy: Gebruiker
) -> None:
    meld_aan(Client(), met_wachtwoord.username, "een-verkeerd-wachtwoord")
    meld_aan(Client(), "mijngeheimewachtwoord", "x")
    assert aanmeldregels() == [(met_wachtwoord.username, "aanmelden", "geweigerd"), ("", "aanmelden", "geweigerd")]
    assert Inzage.objects.geweigerd().van(met_wachtwoord).count() == 1
    tekst = als(privacy).get(reverse("logboek")).content.decode()
    assert "Onbekend" in tekst
    assert "mijngeheimewachtwoord" not in tekst


@pytest.mark.parametrize("adres", ["werkvoorraad", "klanten"])
def test_een_lijst_laat_een_regel_na_met_wie_erop_stond(als: Als, klantmanager: Gebruiker, adres: str) -> None:
    klanten = [KlantFactory(klantmanager=klantmanager) for _ in range(2)]
    KlantFactory()
    als(klantmanager).get(reverse(adres), {"status": "alle"} if adres == "klanten" else {})
    regel = Inzage.objects.get()
    assert set(regel.klantnummers) == {klant.klantnummer for klant in klanten}
    assert (regel.klantnummer, regel.oorsprong, regel.gebruiker) == ("", Oorsprong.LIJST, klantmanager)
    assert inzagen(klantnummer=klanten[0].klantnummer.lower()).get() == regel


def test_zoeken_en_de_lijst_van_het_team_laten_een_regel_na(
    als: Als, klantmanager: Gebruiker, teamleider: Gebruiker
) -> None:
    klant = KlantFactory(klantmanager=klantmanager, achternaam="Zoekmaar")
    als(klantmanager).post(reverse("klanten_zoeken"), {"zoekterm": "Zoekmaar"}, follow=True)
    als(klantmanager).post(reverse("klanten_zoeken"), {"zoekterm": "Niemandheetzo"}, follow=True)
    als(teamleider).get(reverse("team"), {"lijst": "alle"})
    gevonden = Inzage.objects.over(klant.klantnummer).order_by("pk").values_list("gebruiker", "onderdeel")
    assert list(gevonden) == [(klantmanager.pk, "klant zoeken"), (teamleider.pk, "klanten van het team")]
    assert Inzage.objects.count() == 2


def test_een_document_en_een_export_hebben_hun_eigen_oorsprong(als: Als, klantmanager: Gebruiker) -> None:
    klant = KlantFactory(klantmanager=klantmanager)
    for naam in ("inzage", "inzage_json"):
        als(klantmanager).get(reverse(naam, args=[klant.pk]))
    assert set(Inzage.objects.values_list("oorsprong", flat=True)) == {Oorsprong.SCHERM, Oorsprong.EXPORT}


def test_een_lange_lijst_klapt_uit_en_noemt_de_nummers(als: Als, klantmanager: Gebruiker, privacy: Gebruiker) -> None:
    leg_lijst_vast(gebruiker=klantmanager, klantnummers=["K-1", "K-2"], onderdeel="klanten")
    pagina = als(privacy).get(reverse("logboek")).content.decode()
    assert "2 klanten" in pagina
    assert "K-1, K-2" in pagina
