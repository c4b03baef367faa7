"""The sheet about an instrument for the client: plain Dutch, accessible, without what is the municipality's."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from instrumenten.klantblad import html_van, klantblad, maak_klantblad
from instrumenten.models import Instrument, Startmoment
from tests.documentkeuring import keur
from tests.factories import InstrumentFactory
from tests.typen import Als
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def instrument() -> Instrument:
    instrument = InstrumentFactory(
        naam="Leerwerkplek zorg", samenvatting_klant="U werkt mee in een verzorgingshuis.", kosten=1250,
        toelichting_kosten="Per traject, inclusief btw.", voorwaarden_deelname="Motivatie aantoonbaar.",
    )  # fmt: skip
    instrument.locaties.create(soort="adres", naam="De Linde", straat="Dorpsstraat", huisnummer="1", plaats="Ons Dorp")
    instrument.locaties.create(soort="werkgever", toelichting="Keuken of wasserij")
    instrument.locaties.create(soort="gemeente", actief=False)
    instrument.contactpersonen.create(naam="Jo Visser", telefoon="010-0000114", soort="extern")
    instrument.contactpersonen.create(naam="Inkoop", telefoon="010-0000115", soort="intern")
    Startmoment.objects.create(instrument=instrument, op=timezone.localdate() + timedelta(days=10))
    return instrument


def tekst_van(instrument: Instrument) -> str:
    return html_van(klantblad(Instrument.objects.volledig().get(pk=instrument.pk)))


def test_het_blad_zegt_wat_waar_wanneer_hoe_lang_en_wie_te_bellen(instrument: Instrument) -> None:
    tekst = tekst_van(instrument)
    for deel in ("U werkt mee in een verzorgingshuis.", "De Linde, Dorpsstraat 1, Ons Dorp", "12 weken",
                 "Bij een werkgever. Keuken of wasserij",
                 "8 uur per week", "Jo Visser", "010-0000114", "U doet dit in een groep."):  # fmt: skip
        assert deel in tekst
    for deel in ("1.250", "Per traject", "Motivatie", "Inkoop", "Bij de gemeente<", "None"):
        assert deel not in tekst


def test_een_of_meer_begindagen_staan_in_een_zin(instrument: Instrument) -> None:
    dag = date_format(timezone.localdate() + timedelta(days=10), "j F Y")
    assert f"<p>U kunt beginnen op {dag}.</p>" in tekst_van(instrument)
    Startmoment.objects.create(instrument=instrument, op=timezone.localdate() + timedelta(days=20))
    assert f"<p>U kunt beginnen op:</p><ul><li>{dag}</li>" in tekst_van(instrument)


def test_wat_niet_bekend_is_spreekt_de_klant_af_met_de_klantmanager() -> None:
    kaal = InstrumentFactory(uren_per_week=None, duur=None, duur_eenheid="", klantkenmerken=[], groep=False)
    assert tekst_van(kaal).count("uw klantmanager.") == 3


def test_van_wat_de_klant_kan_verwachten_staat_er_geen_lege_kop(tmp_path: Path) -> None:
    kaal = InstrumentFactory(
        naam="Samen leren werken in het groen", aanbieder=None, groep=False, individueel=False, status="concept"
    )
    blad = klantblad(Instrument.objects.volledig().get(pk=kaal.pk))
    assert blad.verwachten == []
    assert "verwachten" not in html_van(blad)
    assert keur(maak_klantblad(blad), tmp_path / "blad.pdf", titel=kaal.naam) == []


def test_zonder_tekst_voor_de_klant_staat_de_samenvatting_erop_en_de_bladzijde_zegt_het(
    als: Als, klantmanager: Gebruiker
) -> None:
    instrument = InstrumentFactory(samenvatting_klant="", samenvatting="Oefenen met werken.")
    assert "Oefenen met werken." in tekst_van(instrument)
    assert "Er is nog geen tekst voor de klant" in als(klantmanager).get(instrument.get_absolute_url()).content.decode()


def test_het_document_is_toegankelijk(
    als: Als, klantmanager: Gebruiker, instrument: Instrument, tmp_path: Path
) -> None:
    antwoord = als(klantmanager).get(f"{instrument.get_absolute_url()}pdf/")
    assert antwoord["Content-Type"] == "application/pdf"
    assert keur(antwoord.content, tmp_path / "blad.pdf", titel="Leerwerkplek zorg") == []


def test_het_blad_van_een_klant_die_jij_wil_horen_zegt_je(
    als: Als, klantmanager: Gebruiker, instrument: Instrument
) -> None:
    gevonden = Instrument.objects.volledig().get(pk=instrument.pk)
    tekst = html_van(klantblad(gevonden, "jij"))
    for deel in ("Je werkt mee in een verzorgingshuis.", "Wat kun je verwachten?", "Waar werk je aan?"):
        assert deel in tekst
    pagina = als(klantmanager).get(instrument.get_absolute_url()).content.decode()
    assert f"{instrument.get_absolute_url()}pdf/?aanspreken=jij" in pagina


def test_lange_namen_en_elk_schrift_passen_op_het_blad(instrument: Instrument, tmp_path: Path) -> None:
    lang = "Arbeidsmarkttoeleidingsinstrumentenoverzicht" * 3 + " ተስፋይ Nguyễn 張"
    Instrument.objects.filter(pk=instrument.pk).update(naam=lang, samenvatting_klant=f"{lang} {'x' * 300}")
    instrument.locaties.update(naam=lang[:60], toelichting=lang)
    instrument.contactpersonen.update(naam=lang[:60], email=f"{'heel.lang.' * 12}adres@voorbeeld.example")
    inhoud = maak_klantblad(klantblad(Instrument.objects.volledig().get(pk=instrument.pk)))
    assert keur(inhoud, tmp_path / "keuring.pdf", titel=lang) == []
