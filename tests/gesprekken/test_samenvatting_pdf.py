"""The summary to take home as a document."""

from pathlib import Path

import pytest
from django.urls import reverse

from gesprekken.samenvattingsblad import html_van, maak_samenvatting, samenvattingsblad
from klanten.models import Klant
from tests.caseload.test_wat_de_klant_leest import tekst_van
from tests.documentkeuring import keur
from tests.factories import AfspraakFactory, GesprekFactory
from tests.typen import Als
from toegang.models import Gebruiker
from toegang.templatetags.klanttaal import klantdatum

pytestmark = pytest.mark.django_db


@pytest.fixture
def met_afspraken(klant: Klant) -> Klant:
    gesprek = GesprekFactory(klant=klant, gevoerd=True, samenvatting_klant="We spraken over werk.\n\nDat ging goed.")
    AfspraakFactory(klant=klant, gesprek=gesprek, van="klant", wat="Ik bel de kringloop")
    AfspraakFactory(klant=klant, gesprek=gesprek, van="gemeente", wat="De reiskosten", terugkomen_op=True)
    AfspraakFactory(klant=klant, gesprek=gesprek, van="derde", wie="de jobcoach", wat="Belt over het rooster")
    return klant


def test_de_samenvatting_is_een_toegankelijk_document(met_afspraken: Klant, tmp_path: Path) -> None:
    gesprek = met_afspraken.gesprekken.get()
    blad = samenvattingsblad(met_afspraken, gesprek, None)
    document = maak_samenvatting(blad)
    titel = f"Ons gesprek van {klantdatum(gesprek.moment)}"
    assert keur(document, tmp_path / "samenvatting.pdf", titel=titel) == []
    assert document == maak_samenvatting(blad)


def test_op_papier_staat_wie_wat_doet_in_hele_zinnen(met_afspraken: Klant) -> None:
    tekst = tekst_van(html_van(samenvattingsblad(met_afspraken, met_afspraken.gesprekken.get(), None)))
    for zin in ("Ik bel de kringloop. Klaar", "weten: De reiskosten. Uiterlijk", "De jobcoach belt over het rooster."):
        assert zin in tekst


def test_het_document_komt_als_bestand_en_alleen_van_een_gevoerd_gesprek(
    met_afspraken: Klant, als: Als, klantmanager: Gebruiker
) -> None:
    client, gesprek = als(klantmanager), met_afspraken.gesprekken.get()
    adres = reverse("gesprek_samenvatting_pdf", args=[met_afspraken.pk, gesprek.pk])
    assert adres in client.get(reverse("gesprek_samenvatting", args=[met_afspraken.pk, gesprek.pk])).content.decode()
    antwoord = client.get(adres)
    assert (antwoord["Content-Type"], antwoord["Cache-Control"]) == ("application/pdf", "no-store")
    assert met_afspraken.naam not in antwoord["Content-Disposition"]
    gepland = GesprekFactory(klant=met_afspraken)
    assert client.get(reverse("gesprek_samenvatting_pdf", args=[met_afspraken.pk, gepland.pk])).status_code == 404
