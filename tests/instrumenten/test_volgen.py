"""Following instruments: what changed since it was reported, and the mail about it."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pgtrigger
import pytest
from django.apps import apps
from django.core import mail
from django.core.mail import send_mail
from django.core.management import CommandError, call_command
from django.db.models import F
from django.utils import timezone
from pytest_django import Settings

from instrumenten import volgbericht
from instrumenten.models import Instrument, Tegel, Volger
from tests.factories import GebruikerFactory, InstrumentFactory
from tests.paginakeuring import op_een_regel
from tests.typen import Als, TelQueries
from toegang.models import Gebruiker

LIJST = "/catalogus/gevolgd/"


def verstrijk(dagen: int) -> None:
    """Put all that happened so far as many days back. A test is one transaction, of which all changes have one moment.

    Only a test can: the record is for adding.
    """
    terug = timedelta(days=dagen)
    with pgtrigger.ignore():
        for model in apps.get_app_config("instrumenten").get_models():
            if hasattr(model, "pgh_tracked_model"):
                model._default_manager.update(pgh_created_at=F("pgh_created_at") - terug)
    Volger.objects.update(bericht_tot=F("bericht_tot") - terug)


@pytest.fixture
def volger(klantmanager: Gebruiker) -> Volger:
    klantmanager.email = "s.vos@voorbeeldstad.example"
    klantmanager.save()
    instrument = InstrumentFactory(naam="Werkverkenning", kosten=1250)
    volger = Volger.objects.create(instrument=instrument, gebruiker=klantmanager)
    verstrijk(7)
    return volger


@pytest.fixture
def mailserver(settings: Settings) -> None:
    settings.EMAIL_HOST = "mail.voorbeeldstad.example"


def wijzig(rij: Instrument | Gebruiker, **velden: object) -> None:
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.save()


def test_volgen_wijzigen_en_stoppen_op_de_bladzijde(als: Als, klantmanager: Gebruiker) -> None:
    instrument = InstrumentFactory()
    adres, client = instrument.get_absolute_url(), als(klantmanager)
    for frequentie in ("wekelijks", "maandelijks", "maandelijks"):
        client.post(f"{adres}volgen/", {"frequentie": frequentie})
    assert Volger.objects.get().frequentie == "maandelijks"
    tekst = op_een_regel(client.get(adres))
    assert "U volgt dit instrument. 1 volger." in tekst
    assert str(klantmanager) not in tekst.split("<main")[1]
    client.post(f"{adres}volgen/", {"stop": "bladzijde"})
    assert not Volger.objects.exists()
    assert client.post(f"{adres}volgen/", {"frequentie": "elk uur"}).status_code == 422


def test_ook_de_beheerder_ziet_hoeveel_volgen_en_niet_wie(als: Als, beheerder: Gebruiker, volger: Volger) -> None:
    tekst = als(beheerder).get(volger.instrument.get_absolute_url()).content.decode()
    assert "1 volger." in tekst
    assert str(volger.gebruiker) not in tekst


def test_de_lijst_noemt_wat_veranderde_in_woorden(als: Als, volger: Volger) -> None:
    instrument = volger.instrument
    client = als(volger.gebruiker)
    sinds = timezone.localtime(volger.bericht_tot - timedelta(days=7))
    assert f"Niets gewijzigd sinds {sinds:%d-%m-%Y}" in client.get(LIJST).content.decode()
    wijzig(instrument, kosten=1400, samenvatting="Meekijken op de werkvloer.", publiceren_tot="2099-01-01")
    instrument.locaties.create(soort="gemeente")
    instrument.tegels.add(Tegel.objects.get(code="nazorg"))
    # Off and on again is no change.
    kenmerk = instrument.klantkenmerken.get()
    instrument.klantkenmerken.remove(kenmerk)
    instrument.klantkenmerken.add(kenmerk)
    (gevolgd,) = client.get(LIJST).context["pagina"].object_list
    assert gevolgd.wijzigingen == ["samenvatting", "totale kosten (€)", "publiceren tot en met", "locaties", "tegels"]


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        ({"status": "gearchiveerd"}, "Gearchiveerd"),
        ({"publiceren_tot": timezone.localdate() - timedelta(days=1)}, "Gepubliceerd tot en met"),
    ],
)
def test_wat_uit_de_catalogus_ging_blijft_in_de_lijst_en_in_het_bericht(
    als: Als, volger: Volger, mailserver: None, velden: dict[str, object], woorden: str
) -> None:
    wijzig(volger.instrument, **velden)
    tekst = als(volger.gebruiker).get(LIJST).content.decode()
    assert woorden in tekst
    bladzijde = volger.instrument.get_absolute_url()
    assert f'href="{bladzijde}"' in tekst
    tekst = als(volger.gebruiker).get(bladzijde).content.decode()
    assert "Stop met volgen" in tekst
    assert 'name="frequentie"' not in tekst
    call_command("bericht_volgers")
    assert "Klantmanagers zien dit instrument niet" in mail.outbox[0].body
    als(volger.gebruiker).post(f"{volger.instrument.get_absolute_url()}volgen/", {"stop": "lijst"})
    assert not Volger.objects.exists()


def test_een_publicatie_die_vanzelf_afliep_staat_in_het_bericht(volger: Volger, mailserver: None) -> None:
    wijzig(volger.instrument, publiceren_tot=timezone.localdate() - timedelta(days=1))
    Volger.objects.update(bericht_tot=timezone.now() - timedelta(days=8))
    call_command("bericht_volgers")
    assert "gepubliceerd tot en met" in mail.outbox[0].body


@pytest.mark.parametrize(("dagen", "aantal"), [(1, 0), (0, 1), (-6, 1), (-7, 0)])
def test_een_publicatie_die_vanzelf_begon_staat_in_het_bericht(
    als: Als, volger: Volger, mailserver: None, dagen: int, aantal: int
) -> None:
    vanaf = timezone.localdate() + timedelta(days=dagen)
    wijzig(volger.instrument, publiceren_vanaf=vanaf)
    verstrijk(8)
    Volger.objects.update(bericht_tot=timezone.now() - timedelta(days=7))
    assert ("vinden dit instrument nu in" in als(volger.gebruiker).get(LIJST).content.decode()) is bool(aantal)
    call_command("bericht_volgers")
    assert [f"sinds {vanaf:%d-%m-%Y}" in bericht.body for bericht in mail.outbox] == [True] * aantal


def test_de_lijst_kost_evenveel_bij_een_als_bij_veel(als: Als, volger: Volger, tel_queries: TelQueries) -> None:
    client = als(volger.gebruiker)
    weinig = tel_queries(lambda: client.get(LIJST))
    for instrument in InstrumentFactory.create_batch(8):
        Volger.objects.create(instrument=instrument, gebruiker=volger.gebruiker)
    assert len(weinig) == len(tel_queries(lambda: client.get(LIJST))) <= 8


def test_een_bericht_gaat_een_keer_uit(volger: Volger, mailserver: None) -> None:
    wijzig(volger.instrument, kosten=1400)
    for _ in range(2):
        call_command("bericht_volgers")
    (bericht,) = mail.outbox
    assert bericht.to == ["s.vos@voorbeeldstad.example"]
    assert "- Werkverkenning: totale kosten (€) gewijzigd" in bericht.body
    verstrijk(7)
    call_command("bericht_volgers")
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    "fout",
    [SMTPRecipientsRefused({"s.vos@voorbeeldstad.example": (550, b"Onbekend")}), TimeoutError(), ValueError("adres")],
    ids=lambda fout: type(fout).__name__,
)
def test_een_adres_dat_niet_klopt_houdt_de_volgende_niet_tegen(
    volger: Volger,
    mailserver: None,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fout: Exception,
) -> None:
    tweede = GebruikerFactory(email="b.tweede@voorbeeldstad.example")
    Volger.objects.create(instrument=volger.instrument, gebruiker=tweede, bericht_tot=volger.bericht_tot)
    Volger.objects.update(bericht_tot=timezone.now() - timedelta(days=7))
    wijzig(volger.instrument, kosten=1400)
    verstuur = send_mail

    def weiger_de_eerste(onderwerp: str, tekst: str, van: str, aan: list[str]) -> None:
        if aan == [volger.gebruiker.email]:
            raise fout
        verstuur(onderwerp, tekst, van, aan)

    monkeypatch.setattr(volgbericht, "send_mail", weiger_de_eerste)
    with pytest.raises(CommandError, match="1 bericht verstuurd, 1 bericht niet"):
        call_command("bericht_volgers")
    assert [bericht.to for bericht in mail.outbox] == [[tweede.email]]
    # Who got nothing stays due; the log knows a number, not an address.
    assert Volger.objects.get(bericht_tot__lt=timezone.now() - timedelta(days=6)).gebruiker == volger.gebruiker
    assert f"user {volger.gebruiker.pk} " in caplog.text
    assert "voorbeeldstad" not in caplog.text


@pytest.mark.parametrize(
    ("frequentie", "dagen", "aantal"),
    [("wekelijks", 6, 0), ("wekelijks", 7, 1), ("maandelijks", 29, 0), ("maandelijks", 30, 1)],
)
def test_elke_week_of_elke_maand(volger: Volger, mailserver: None, frequentie: str, dagen: int, aantal: int) -> None:
    # At noon: near midnight so many times 24 hours earlier may be another day, when the clock changed in between.
    Volger.objects.update(frequentie=frequentie, bericht_tot=timezone.localtime().replace(hour=12))
    verstrijk(dagen)
    wijzig(volger.instrument, kosten=1400)
    call_command("bericht_volgers")
    assert len(mail.outbox) == aantal


def test_een_proef_toont_en_verstuurt_niets(volger: Volger, capsys: pytest.CaptureFixture[str]) -> None:
    wijzig(volger.instrument, kosten=1400)
    call_command("bericht_volgers", proef=True)
    assert "Werkverkenning" in capsys.readouterr().out
    assert mail.outbox == []
    assert Volger.objects.get().bericht_tot == volger.bericht_tot - timedelta(days=7)


@pytest.mark.parametrize("velden", [{"is_active": False}, {"email": ""}, {"rol": "privacy"}])
def test_wie_geen_bericht_kan_krijgen_houdt_zijn_veranderingen(
    volger: Volger, mailserver: None, velden: dict[str, object]
) -> None:
    wijzig(volger.gebruiker, **velden)
    wijzig(volger.instrument, kosten=1400)
    call_command("bericht_volgers")
    assert mail.outbox == []
    assert Volger.objects.get().bericht_tot < timezone.now() - timedelta(days=6)


def test_zonder_mailserver_zegt_de_taak_wat_te_doen(db: None) -> None:
    with pytest.raises(CommandError, match="EMAIL_HOST"):
        call_command("bericht_volgers")
