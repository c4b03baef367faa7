"""Inviting: what the client reads, by which way it goes, and what becomes of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from pytest_django import Settings

from gesprekken.actions.gesprek import laat_gesprek_vervallen, wijzig_gesprek
from gesprekken.actions.uitnodiging import NietUitTeNodigen, WegNietMogelijk, bevestig, nodig_uit
from gesprekken.models import Bezorging, Gesprek, Postweg, Uitnodiging
from gesprekken.uitnodigingsbrief import maak_brief
from gesprekken.uitnodigingsstand import stand_van
from klanten.models import Klant
from tests.documentkeuring import keur
from tests.factories import GebruikerFactory, GesprekFactory, KlantFactory
from tests.gesprekken.uitnodigingsvoorbeeld import bereikbare_klant, gesprek_op_locatie, mailserver
from tests.paginakeuring import op_een_regel
from tests.typen import Als
from toegang.bewerkbaar import Verouderd
from toegang.eenmalig import nieuwe_sleutel
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db

# A day in winter, so that ten o'clock here is nine o'clock UTC.
MOMENT = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
NU = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


@pytest.fixture
def klant(klantmanager: Gebruiker) -> Klant:
    klantmanager.email, klantmanager.telefoon = "vos@stad.example", "010-1234567"
    klantmanager.save()
    return bereikbare_klant(klantmanager, voornaam="Marieke", achternaam="Bos")


@pytest.fixture
def gesprek(klant: Klant, monkeypatch: pytest.MonkeyPatch) -> Gesprek:
    monkeypatch.setattr(timezone, "now", lambda: NU)
    return gesprek_op_locatie(klant, moment=MOMENT, vraag_vooraf="Welke dagdelen lukken?")


@pytest.fixture
def client(als: Als, klantmanager: Gebruiker) -> Client:
    return als(klantmanager)


def adres(gesprek: Gesprek) -> str:
    return reverse("gesprek_uitnodigen", args=[gesprek.klant_id, gesprek.pk])


def invoer(gesprek: Gesprek, weg: str) -> dict[str, object]:
    return {"sleutel": nieuwe_sleutel(), "weg": weg, "revisie": gesprek.revisie}


def stand(gesprek: Gesprek) -> str | None:
    gesprek = Gesprek.objects.select_related("klant", "locatie").get(pk=gesprek.pk)
    gevonden = stand_van(gesprek, list(gesprek.uitnodigingen.all()))
    return gevonden.woorden if gevonden else None


class TestTekst:
    def test_de_brief_zegt_wanneer_waar_hoe_lang_en_met_wie(self, gesprek: Gesprek, klantmanager: Gebruiker) -> None:
        post = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        assert post.tekst == (
            "Beste Marieke Bos,\n\n"
            "Wij nodigen u uit voor een gesprek.\n\n"
            "Wanneer: woensdag 2 december 2026 om 10:00 uur\n"
            "Hoe lang: ongeveer 45 minuten\n"
            "Waar: Stadhuis, kamer 4, Stationsplein 1, 1234 AB Stad\n"
            "Zo komt u er: Bus 3 stopt voor de deur. Meld u bij de balie.\n"
            f"Met wie: {klantmanager.naam}\n\n"
            "Denk alvast na over deze vraag: Welke dagdelen lukken?\n\n"
            "Laat ons weten of u komt. Bel 010-1234567 of mail vos@stad.example.\n\n"
            "Kunt u dan niet? Bel dan zo snel mogelijk. Wij zoeken samen een ander moment.\n\n"
            f"Met vriendelijke groet,\n{klantmanager.naam}\nGemeente Voorbeeldstad"
        )

    def test_met_jij(self, gesprek: Gesprek, klant: Klant, klantmanager: Gebruiker) -> None:
        klant.aanspreekvorm = "jij"
        klant.save()
        post = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        assert "Wij nodigen je uit voor een gesprek." in post.tekst
        assert "Zo kom je er:" in post.tekst
        assert "Laat ons weten of je komt." in post.tekst
        assert "Kun je dan niet?" in post.tekst

    def test_een_bericht_is_kort(self, gesprek: Gesprek, klantmanager: Gebruiker) -> None:
        post = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BERICHT, door=klantmanager)
        assert post.tekst == (
            "Beste Marieke Bos, u hebt een gesprek met ons op woensdag 2 december 2026 om 10:00 uur. "
            "Waar: Stadhuis, kamer 4, Stationsplein 1, 1234 AB Stad. Kunt u dan niet? Bel 010-1234567. "
            f"Groet, {klantmanager.naam}, Gemeente Voorbeeldstad"
        )

    def test_soort_en_doel_staan_er_niet_in(self, gesprek: Gesprek, klantmanager: Gebruiker) -> None:
        for weg in Postweg:
            post = nodig_uit(gesprek=gesprek, gezien=1, weg=weg, door=klantmanager)
            assert gesprek.doel not in post.tekst
            assert "oortgang" not in post.tekst


class TestHandeling:
    def test_een_mail_gaat_over_echte_smtp_met_een_agendabestand(
        self, client: Client, gesprek: Gesprek, settings: Settings
    ) -> None:
        with mailserver(settings) as postbus:
            antwoord = client.post(adres(gesprek), invoer(gesprek, "mail"))
        [post] = Uitnodiging.objects.all()
        assert antwoord["Location"] == reverse("uitnodiging", args=[gesprek.klant_id, gesprek.pk, post.pk])
        assert (post.stand, post.aan) == (Bezorging.VERSTUURD, "marieke@example.nl")
        [bericht] = postbus.mails
        assert (bericht["To"], bericht["Reply-To"]) == ("marieke@example.nl", "vos@stad.example")
        assert bericht["Subject"] == "Uitnodiging voor een gesprek"
        [bijlage] = bericht.iter_attachments()
        assert (bijlage.get_filename(), bijlage.get_content_type()) == ("gesprek.ics", "text/calendar")
        inhoud = bijlage.get_content()
        kalender = Calendar.from_ical(inhoud)
        [gebeurtenis] = kalender.walk("VEVENT")
        assert kalender["METHOD"] == "PUBLISH"
        assert gebeurtenis.decoded("dtstart") == MOMENT
        assert gebeurtenis.decoded("dtend") == MOMENT + timedelta(minutes=45)
        assert gebeurtenis["LOCATION"] == "Stadhuis, kamer 4, Stationsplein 1, 1234 AB Stad"
        for persoonlijk in ("Bos", "Marieke", "marieke", gesprek.doel, gesprek.klant.klantnummer):
            assert persoonlijk not in inhoud
        assert stand(gesprek) == "Uitgenodigd op 27-11-2026 per e-mail"

    def test_wat_de_server_weigert_wordt_een_taak_en_kan_opnieuw(
        self, client: Client, gesprek: Gesprek, klant: Klant, settings: Settings
    ) -> None:
        klant.email = "weiger@example.nl"
        klant.save()
        with mailserver(settings) as postbus:
            pagina = client.post(adres(gesprek), invoer(gesprek, "mail"), follow=True)
            [post] = Uitnodiging.objects.niet_gelukt()
            assert "De mailserver nam de mail niet aan." in op_een_regel(pagina)
            assert stand(gesprek) is None
            klant.email = "goed@example.nl"
            klant.save()
            client.post(reverse("uitnodiging", args=[klant.pk, gesprek.pk, post.pk]), {"opnieuw": "1"})
            assert [bericht["To"] for bericht in postbus.mails] == ["goed@example.nl"]
        assert stand(gesprek) == "Uitgenodigd op 27-11-2026 per e-mail"

    def test_zonder_mailserver_zegt_de_pagina_het_en_geeft_men_het_zelf_door(
        self, client: Client, gesprek: Gesprek, settings: Settings
    ) -> None:
        settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", ""
        client.post(adres(gesprek), invoer(gesprek, "mail"))
        [post] = Uitnodiging.objects.niet_gelukt()
        assert post.reden == "Er is geen mailserver ingesteld."
        client.post(reverse("uitnodiging", args=[gesprek.klant_id, gesprek.pk, post.pk]), {"zelf": "1"})
        post.refresh_from_db()
        assert post.stand == Bezorging.AFGEHANDELD
        assert not mail.outbox

    def test_twee_keer_versturen_nodigt_een_keer_uit(self, client: Client, gesprek: Gesprek) -> None:
        gegevens = invoer(gesprek, "mail")
        adressen = {client.post(adres(gesprek), gegevens)["Location"] for _ in range(2)}
        assert len(adressen) == 1
        assert len(mail.outbox) == Uitnodiging.objects.count() == 1

    def test_wie_een_oude_tekst_zag_kijkt_opnieuw(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        gegevens = invoer(gesprek, "mail")
        wijzig_gesprek(gesprek=gesprek, gezien=1, gegevens={"moment": MOMENT + timedelta(hours=1)}, door=klantmanager)
        antwoord = client.post(adres(gesprek), gegevens)
        assert antwoord.status_code == 409
        assert "Het gesprek is intussen gewijzigd." in op_een_regel(antwoord)
        assert "om 11:00 uur" in op_een_regel(antwoord)
        assert not Uitnodiging.objects.exists()
        with pytest.raises(Verouderd):
            nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.MAIL, door=klantmanager)

    def test_zonder_keuze_een_fout(self, client: Client, gesprek: Gesprek) -> None:
        antwoord = client.post(adres(gesprek), invoer(gesprek, ""))
        assert antwoord.status_code == 422
        assert "weg" in antwoord.context["form"].errors

    def test_een_weg_zonder_adres_kan_niet(self, client: Client, klantmanager: Gebruiker) -> None:
        gesprek = gesprek_op_locatie(KlantFactory(klantmanager=klantmanager))
        antwoord = client.get(adres(gesprek))
        assert [weg for weg, _ in antwoord.context["voorbeelden"]] == ["bericht"]
        assert "Niet mogelijk: brief en e-mail" in op_een_regel(antwoord)
        assert client.post(adres(gesprek), invoer(gesprek, "mail")).status_code == 422
        with pytest.raises(WegNietMogelijk, match="e-mailadres"):
            nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.MAIL, door=klantmanager)

    def test_de_voorkeur_van_de_klant_staat_gekozen(self, client: Client, gesprek: Gesprek, klant: Klant) -> None:
        klant.contactvoorkeur, klant.contact_uitleg = "brief", "liefst ’s ochtends"
        klant.save()
        form = client.get(adres(gesprek)).context["form"]
        assert form.initial["weg"] == "brief"
        assert form.fields["weg"].help_text == "Voorkeur van de klant: brief (liefst ’s ochtends)."

    def test_een_gesprek_zonder_plek_vraagt_die_eerst(self, client: Client, klant: Klant) -> None:
        gesprek = GesprekFactory(klant=klant)
        antwoord = client.get(adres(gesprek), follow=True)
        assert antwoord.redirect_chain == [(reverse("gesprek_wijzigen", args=[klant.pk, gesprek.pk]), 302)]
        assert "Kies eerst waar het gesprek is." in op_een_regel(antwoord)

    @pytest.mark.parametrize(
        "velden", [{"gevoerd": True}, {"moment": MOMENT - timedelta(days=30)}, {"status": "vervallen"}]
    )
    def test_waar_niets_te_vertellen_valt(
        self, klant: Klant, klantmanager: Gebruiker, velden: dict[str, object]
    ) -> None:
        gesprek = gesprek_op_locatie(klant, **velden)
        with pytest.raises(NietUitTeNodigen):
            nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.MAIL, door=klantmanager)

    def test_een_berichtendienst_krijgt_nummer_en_tekst(
        self, client: Client, gesprek: Gesprek, settings: Settings
    ) -> None:
        settings.BERICHTEN_BACKEND = "tests.gesprekken.berichtendienst.verstuur"
        from tests.gesprekken import berichtendienst

        berichtendienst.verstuurd.clear()
        client.post(adres(gesprek), invoer(gesprek, "bericht"))
        [post] = Uitnodiging.objects.all()
        assert berichtendienst.verstuurd == [(gesprek.klant.telefoon, post.tekst)]
        assert post.stand == Bezorging.VERSTUURD

    def test_een_dienst_die_weigert_laat_een_taak_achter(
        self, client: Client, gesprek: Gesprek, settings: Settings
    ) -> None:
        settings.BERICHTEN_BACKEND = "tests.gesprekken.berichtendienst.weiger"
        client.post(adres(gesprek), invoer(gesprek, "bericht"))
        [post] = Uitnodiging.objects.niet_gelukt()
        assert post.reden == "De dienst voor berichten nam dit bericht niet aan. Bel de klant."


class TestStand:
    def test_bevestigen_met_een_klik(self, client: Client, gesprek: Gesprek) -> None:
        for _ in range(2):
            client.post(reverse("gesprek_bevestigd", args=[gesprek.klant_id, gesprek.pk]))
        assert stand(gesprek) == "Bevestigd op 27-11-2026"

    def test_wat_niet_meer_gepland_is_wordt_niet_bevestigd(self, klant: Klant, klantmanager: Gebruiker) -> None:
        gesprek = GesprekFactory(klant=klant, gevoerd=True)
        with pytest.raises(NietUitTeNodigen):
            bevestig(gesprek=gesprek, door=klantmanager)

    def test_verzetten_maakt_dat_de_klant_het_nog_moet_horen(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        bevestig(gesprek=gesprek, door=klantmanager)
        later = MOMENT + timedelta(days=1)
        gesprek = wijzig_gesprek(gesprek=gesprek, gezien=1, gegevens={"moment": later}, door=klantmanager)
        assert gesprek.bevestigd_op is None
        assert stand(gesprek) == "Wijziging nog niet doorgegeven"
        assert "Geef het door aan de klant" in op_een_regel(client.get(gesprek.get_absolute_url()))
        post = nodig_uit(gesprek=gesprek, gezien=2, weg=Postweg.BRIEF, door=klantmanager)
        assert "Eerst was het: woensdag 2 december 2026 om 10:00 uur" in post.tekst
        assert stand(gesprek) == "Verzet op 27-11-2026 per brief"

    def test_een_andere_plaats_is_ook_een_wijziging(self, gesprek: Gesprek, klantmanager: Gebruiker) -> None:
        nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        thuis = {"plek": "thuis", "locatie": None}
        wijzig_gesprek(gesprek=gesprek, gezien=1, gegevens=thuis, door=klantmanager)
        assert stand(gesprek) == "Wijziging nog niet doorgegeven"

    def test_laten_vervallen_biedt_de_afzegging_aan(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        vervallen = reverse("gesprek_vervallen", args=[gesprek.klant_id, gesprek.pk])
        antwoord = client.post(vervallen, {"revisie": 1, "vervallen_reden": "De klant is ziek."}, follow=True)
        assert antwoord.redirect_chain == [(adres(gesprek), 302)]
        assert stand(gesprek) == "Nog niet afgezegd"
        gesprek.refresh_from_db()
        mail.outbox.clear()
        client.post(adres(gesprek), invoer(gesprek, "mail"))
        assert stand(gesprek) == "Afgezegd op 27-11-2026 per e-mail"
        [bericht] = mail.outbox
        assert "Ons gesprek gaat niet door." in bericht.body
        # What professionals wrote down as the reason is not for the mail.
        assert "ziek" not in bericht.body
        kalender = Calendar.from_ical(bericht.attachments[0].content)
        assert (kalender["METHOD"], kalender.walk("VEVENT")[0]["STATUS"]) == ("CANCEL", "CANCELLED")

    def test_wie_niet_was_uitgenodigd_hoeft_geen_afzegging(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        laat_gesprek_vervallen(gesprek=gesprek, gezien=1, reden="Dubbel gepland.", door=klantmanager)
        assert client.get(adres(gesprek))["Location"] == gesprek.get_absolute_url()


class TestPost:
    def test_de_brief_is_een_toegankelijk_document(
        self, gesprek: Gesprek, klantmanager: Gebruiker, tmp_path: Path
    ) -> None:
        post = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        assert post.aan == "Marieke Bos\nLindelaan 12a\n1234 AB Voorbeeldstad"
        brief = maak_brief(post)
        assert keur(brief, tmp_path / "brief.pdf", titel="Uitnodiging voor een gesprek") == []
        assert brief == maak_brief(post)

    def test_de_brief_komt_als_bestand_en_alleen_van_een_brief(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        brief = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        bericht = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BERICHT, door=klantmanager)
        adressen = [reverse("uitnodiging_brief", args=[gesprek.klant_id, gesprek.pk, p.pk]) for p in (brief, bericht)]
        eerste, tweede = map(client.get, adressen)
        assert eerste["Content-Type"] == "application/pdf"
        assert tweede.status_code == 404

    def test_post_van_een_ander_gesprek_is_er_niet(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        post = nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        ander = GesprekFactory(klant=gesprek.klant)
        assert client.get(reverse("uitnodiging", args=[gesprek.klant_id, ander.pk, post.pk])).status_code == 404

    def test_de_tijdlijn_toont_de_post(self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker) -> None:
        nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        pagina = client.get(reverse("dossier", args=[gesprek.klant_id]) + "?soort=post")
        assert "Uitnodiging per brief" in op_een_regel(pagina)

    def test_het_afschrift_toont_wat_de_klant_kreeg(
        self, client: Client, gesprek: Gesprek, klantmanager: Gebruiker
    ) -> None:
        nodig_uit(gesprek=gesprek, gezien=1, weg=Postweg.BRIEF, door=klantmanager)
        assert "Wij nodigen u uit voor een gesprek." in op_een_regel(
            client.get(reverse("inzage", args=[gesprek.klant_id]))
        )


def test_een_vreemde_nodigt_niet_uit(als: Als, gesprek: Gesprek) -> None:
    antwoord = als(GebruikerFactory(team=gesprek.klant.team)).post(adres(gesprek), invoer(gesprek, "mail"))
    assert antwoord.status_code == 404
    assert not Uitnodiging.objects.exists()
