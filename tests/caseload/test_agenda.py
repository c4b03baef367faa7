"""The agenda: days, lanes, what asks for something, whose it is; and the secret address for a calendar program."""

import logging
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from caseload.agenda import lees_opvallend, lees_rooster
from gesprekken.actions.agendakoppeling import maak_koppeling
from gesprekken.agendasleutel import afdruk_van
from gesprekken.models import Agendakoppeling, Deelnemer, Gesprek, Uitnodiging
from klanten.models import Klant
from tests.factories import GebruikerFactory, GesprekFactory, KlantFactory
from tests.gesprekken.uitnodigingsvoorbeeld import bereikbare_klant, gesprek_op_locatie
from tests.paginakeuring import op_een_regel
from tests.typen import Als, TelQueries
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker, Inzage

pytestmark = pytest.mark.django_db
# Wednesday at ten past one.
NU = datetime(2026, 12, 2, 12, 10, tzinfo=UTC)
MAANDAG = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def woensdag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NU)


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    return KlantFactory(klantmanager=klantmanager, voornaam="Marieke", achternaam="Bos")


def om(uur: int, minuut: int = 0, dag: int = 2) -> datetime:
    """This hour, here, on this day of December."""
    return datetime(2026, 12, dag, uur - 1, minuut, tzinfo=UTC)


def uitgenodigd(klant: Klant, **velden: object) -> Gesprek:
    gesprek = gesprek_op_locatie(klant, **velden)
    Uitnodiging.objects.create(
        gesprek=gesprek,
        soort="uitnodiging",
        weg="brief",
        aan="Marieke Bos",
        onderwerp="Uitnodiging",
        tekst="Kom.",
        moment=gesprek.moment,
        waar="Stadhuis, kamer 4, Stationsplein 1, 1234 AB Stad",
        stand="verstuurd",
        verstuurd_op=NU - timedelta(days=5),
    )
    return gesprek


class TestRooster:
    def test_een_week_van_vijf_dagen_en_het_weekend_alleen_als_er_iets_is(
        self, klant: Klant, klantmanager: Gebruiker
    ) -> None:
        GesprekFactory(klant=klant, moment=om(9))
        rooster = lees_rooster(klantmanager, klantmanager, MAANDAG, 7, NU)
        assert [dag.dag for dag in rooster.dagen] == [MAANDAG + timedelta(days=dag) for dag in range(5)]
        GesprekFactory(klant=klant, moment=om(11, dag=5))
        assert [dag.dag.weekday() for dag in lees_rooster(klantmanager, klantmanager, MAANDAG, 7, NU).dagen][-1] == 5

    def test_elk_gesprek_op_zijn_kwartier(self, klant: Klant, klantmanager: Gebruiker) -> None:
        GesprekFactory(klant=klant, moment=om(9, 10), duur=20)
        GesprekFactory(klant=klant, moment=om(13, 30), duur=50)
        [dag] = lees_rooster(klantmanager, klantmanager, date(2026, 12, 2), 1, NU).dagen
        assert [(blok.kwartier, blok.lengte, blok.baan) for blok in dag.blokken] == [(1, 2, 0), (19, 4, 0)]
        assert dag.nu == 17

    def test_vroeg_en_laat_maken_het_rooster_langer(self, klant: Klant, klantmanager: Gebruiker) -> None:
        assert lees_rooster(klantmanager, klantmanager, MAANDAG, 7, NU).uren == list(range(9, 17))
        GesprekFactory(klant=klant, moment=om(7, 30))
        GesprekFactory(klant=klant, moment=om(18, 30), duur=60)
        assert lees_rooster(klantmanager, klantmanager, MAANDAG, 7, NU).uren == list(range(7, 20))

    def test_wat_overlapt_staat_ernaast_en_zegt_het(self, klant: Klant, klantmanager: Gebruiker) -> None:
        for uur, minuut in ((10, 0), (10, 30), (10, 45), (12, 0)):
            GesprekFactory(klant=klant, moment=om(uur, minuut, dag=3), duur=45)
        [dag] = lees_rooster(klantmanager, klantmanager, date(2026, 12, 3), 1, NU).dagen
        assert [(blok.baan, blok.soort) for blok in dag.blokken] == [
            (0, "botst"),
            (1, "botst"),
            (0, "botst"),
            (0, "komt"),
        ]

    def test_wat_geweest_is_zegt_wat_ervan_kwam(self, klant: Klant, klantmanager: Gebruiker) -> None:
        GesprekFactory(klant=klant, gevoerd=True, moment=om(9))
        GesprekFactory(klant=klant, moment=om(10), status="verzuimd")
        GesprekFactory(klant=klant, moment=om(11))
        GesprekFactory(klant=klant, moment=om(15))
        GesprekFactory(klant=klant, moment=om(16), status="vervallen")
        rooster = lees_rooster(klantmanager, klantmanager, date(2026, 12, 2), 1, NU)
        assert [blok.soort for blok in rooster.dagen[0].blokken] == ["geweest", "verzuimd", "vastleggen", "komt"]
        assert (rooster.gesprekken, rooster.geweest, rooster.verzuimd) == (4, 3, 1)

    def test_wie_meedoet_ziet_het_ook_maar_niet_van_wie(self, klant: Klant, als: Als) -> None:
        collega = GebruikerFactory(team=klant.team)
        gesprek = GesprekFactory(klant=klant, moment=om(15))
        Deelnemer.objects.create(gesprek=gesprek, medewerker=collega, rol="leidt")
        pagina = op_een_regel(als(collega).get(reverse("agenda")))
        assert "een andere klant" in pagina
        assert "Bos, Marieke" not in pagina
        # Who is named leads, so the klantmanager has that hour free.
        assert "Bos, Marieke" not in op_een_regel(als(klant.klantmanager).get(reverse("agenda")))


class TestOpvallend:
    def test_twee_tegelijk_en_een_klant_die_bezet_is(self, klant: Klant, klantmanager: Gebruiker) -> None:
        een = GesprekFactory(klant=klant, moment=om(10, dag=3))
        ander = GesprekFactory(klant=KlantFactory(klantmanager=klantmanager), moment=om(10, 30, dag=3))
        bezet = GesprekFactory(klant=klant, moment=om(10, 40, dag=3))
        Deelnemer.objects.create(gesprek=bezet, medewerker=GebruikerFactory(team=klant.team), rol="leidt")
        paren = lees_opvallend(klantmanager, klantmanager, NU).botsingen
        assert [(paar.een, paar.ander, paar.klant) for paar in paren] == [
            (een, ander, ""),
            (een, bezet, "Bos, Marieke"),
        ]

    def test_nog_vast_te_leggen_noemt_er_zes(self, klant: Klant, klantmanager: Gebruiker) -> None:
        for dagen in range(10):
            GesprekFactory(klant=klant, moment=NU - timedelta(days=dagen + 1))
        GesprekFactory(klant=klant, moment=NU + timedelta(hours=1))
        opvallend = lees_opvallend(klantmanager, klantmanager, NU)
        assert (len(opvallend.vast_te_leggen), opvallend.meer) == (6, 4)
        assert opvallend.vast_te_leggen[0].moment == NU - timedelta(days=10)

    def test_wie_nog_moet_bevestigen_of_iets_nog_niet_weet(self, klantmanager: Gebruiker) -> None:
        wacht = uitgenodigd(bereikbare_klant(klantmanager), moment=om(15, dag=4))
        uitgenodigd(bereikbare_klant(klantmanager), moment=om(14, dag=4), bevestigd_op=NU)
        uitgenodigd(bereikbare_klant(klantmanager), moment=om(14, dag=20))
        verzet = uitgenodigd(bereikbare_klant(klantmanager), moment=om(14, dag=8))
        Gesprek.objects.filter(pk=verzet.pk).update(moment=om(16, dag=22))
        vervallen = uitgenodigd(bereikbare_klant(klantmanager), moment=om(11, dag=9))
        Gesprek.objects.filter(pk=vervallen.pk).update(status="vervallen", vervallen_reden="Ziek.")
        gevonden = lees_opvallend(klantmanager, klantmanager, NU).te_bevestigen
        assert [(gesprek.pk, stand.woorden) for gesprek, stand in gevonden] == [
            (wacht.pk, "Uitgenodigd op 27-11-2026 per brief"),
            (vervallen.pk, "Nog niet afgezegd"),
            (verzet.pk, "Wijziging nog niet doorgegeven"),
        ]

    def test_wat_niet_verstuurd_is(self, klantmanager: Gebruiker, als: Als) -> None:
        gesprek = uitgenodigd(bereikbare_klant(klantmanager), moment=om(15, dag=4))
        gesprek.uitnodigingen.update(stand="niet_gelukt", reden="Er is geen mailserver ingesteld.", verstuurd_op=None)
        pagina = op_een_regel(als(klantmanager).get(reverse("agenda")))
        assert "Niet verstuurd" in pagina
        assert "Er is geen mailserver ingesteld." in pagina


class TestPagina:
    @pytest.mark.parametrize("adres", ["", "?vorm=dag&dag=2026-12-03", "?dag=onzin&wie=onzin", "?dag=0001-01-01"])
    def test_elk_adres_geeft_een_agenda(self, als: Als, klantmanager: Gebruiker, adres: str) -> None:
        assert als(klantmanager).get(reverse("agenda") + adres).status_code == 200

    def test_vorige_en_volgende_week(self, als: Als, klantmanager: Gebruiker) -> None:
        keuze = als(klantmanager).get(reverse("agenda") + "?dag=2026-12-03").context["keuze"]
        assert keuze.vorige.adres == "?vorm=week&dag=2026-11-26"
        assert keuze.volgende.adres == "?vorm=week&dag=2026-12-10"
        assert keuze.als_dag.volgende.adres == "?vorm=dag&dag=2026-12-04"
        assert keuze.nu.adres == "?vorm=week&dag=2026-12-02"

    def test_de_teamleider_kijkt_mee_bij_het_eigen_team(
        self, als: Als, klant: Klant, klantmanager: Gebruiker, teamleider: Gebruiker
    ) -> None:
        GesprekFactory(klant=klant, moment=om(15))
        client, adres = als(teamleider), reverse("agenda")
        assert "Bos, Marieke" not in op_een_regel(client.get(adres))
        assert "Bos, Marieke" in op_een_regel(client.get(f"{adres}?wie={klantmanager.pk}"))
        vreemd = KlantFactory(achternaam="Vreemd")
        GesprekFactory(klant=vreemd, moment=om(15))
        assert "Vreemd" not in op_een_regel(client.get(f"{adres}?wie={vreemd.klantmanager_id}"))

    def test_wat_er_stond_staat_in_het_logboek(self, als: Als, klant: Klant, klantmanager: Gebruiker) -> None:
        GesprekFactory(klant=klant, moment=om(15))
        als(klantmanager).get(reverse("agenda"))
        [regel] = Inzage.objects.van(klantmanager)
        assert (regel.onderdeel, regel.klantnummers) == ("agenda", [klant.klantnummer])

    def test_evenveel_queries_bij_een_volle_week(
        self, als: Als, klantmanager: Gebruiker, teamleider: Gebruiker, tel_queries: TelQueries
    ) -> None:
        def vul() -> None:
            uitgenodigd(bereikbare_klant(klantmanager), moment=om(15))
            GesprekFactory(klant=KlantFactory(klantmanager=klantmanager), moment=om(9))

        vul()
        mens, leider, adres = als(klantmanager), als(teamleider), reverse("agenda")
        eerst = [
            len(tel_queries(lambda: mens.get(adres))),
            len(tel_queries(lambda: leider.get(f"{adres}?wie={klantmanager.pk}"))),
        ]
        for _ in range(6):
            vul()
        daarna = [
            len(tel_queries(lambda: mens.get(adres))),
            len(tel_queries(lambda: leider.get(f"{adres}?wie={klantmanager.pk}"))),
        ]
        assert eerst == daarna == [11, 12]


class TestKoppeling:
    def adres(self, geheim: str) -> str:
        return reverse("agendafeed", args=[geheim])

    def test_een_programma_leest_zonder_aanmelden_en_zonder_namen(
        self, klant: Klant, klantmanager: Gebruiker, client: Client
    ) -> None:
        gesprek_op_locatie(klant, moment=om(15))
        GesprekFactory(klant=klant, moment=om(16), status="vervallen")
        antwoord = client.get(self.adres(maak_koppeling(met_namen=False, door=klantmanager)))
        assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        [gebeurtenis] = Calendar.from_ical(antwoord.content.decode()).walk("VEVENT")
        assert gebeurtenis["SUMMARY"] == "Gesprek, Stadhuis, kamer 4"
        assert gebeurtenis.decoded("dtstart") == om(15)
        assert "Bos" not in antwoord.content.decode()
        assert Agendakoppeling.objects.get().opgehaald_op == NU
        assert not Inzage.objects.exists()

    def test_met_namen_als_dat_mag_en_dan_in_het_logboek(
        self, klant: Klant, klantmanager: Gebruiker, client: Client
    ) -> None:
        gesprek_op_locatie(klant, moment=om(15))
        vreemd = GesprekFactory(klant=KlantFactory(achternaam="Geheim"), moment=om(16))
        Deelnemer.objects.create(gesprek=vreemd, medewerker=klantmanager, rol="leidt")
        tekst = client.get(self.adres(maak_koppeling(met_namen=True, door=klantmanager))).content.decode()
        assert "Gesprek met Marieke Bos" in tekst
        assert "Geheim" not in tekst
        [regel] = Inzage.objects.van(klantmanager)
        assert (regel.onderdeel, regel.oorsprong) == ("agenda", "export")

    def test_een_nieuw_adres_maakt_het_oude_waardeloos_en_weghalen_ook(
        self, als: Als, klantmanager: Gebruiker, client: Client, caplog: pytest.LogCaptureFixture
    ) -> None:
        oud = maak_koppeling(met_namen=True, door=klantmanager)
        pagina = reverse("agenda_koppelen")
        mens = als(klantmanager)
        gemaakt = mens.post(pagina, {"sleutel": nieuwe_sleutel(), "wat": "maak", "met_namen": ""}, follow=True)
        nieuw = gemaakt.context["adres"]
        assert nieuw.startswith("http://testserver/agenda/feed/")
        assert nieuw not in gemaakt.redirect_chain[0][0]
        with caplog.at_level(logging.INFO):
            assert client.get(self.adres(oud)).status_code == 404
        assert oud not in caplog.text
        assert client.get(nieuw).status_code == 200
        assert nieuw not in op_een_regel(mens.get(pagina))
        mens.post(pagina, {"sleutel": nieuwe_sleutel(), "wat": "namen", "met_namen": "on"})
        assert Agendakoppeling.objects.get().met_namen is True
        mens.post(pagina, {"sleutel": nieuwe_sleutel(), "wat": "weg"})
        assert client.get(nieuw).status_code == 404

    def test_het_geheim_staat_nergens(self, klantmanager: Gebruiker) -> None:
        geheim = maak_koppeling(met_namen=False, door=klantmanager)
        [koppeling] = Agendakoppeling.objects.values()
        assert geheim not in str(koppeling)
        assert koppeling["afdruk"] == afdruk_van(geheim)

    @pytest.mark.parametrize("velden", [{"is_active": False}, {"rol": "beheerder"}])
    def test_wie_hier_niet_meer_met_klanten_werkt_heeft_geen_agenda(
        self, klantmanager: Gebruiker, client: Client, velden: dict[str, object]
    ) -> None:
        adres = self.adres(maak_koppeling(met_namen=False, door=klantmanager))
        for naam, waarde in velden.items():
            setattr(klantmanager, naam, waarde)
        klantmanager.save()
        assert client.get(adres).status_code == 404
