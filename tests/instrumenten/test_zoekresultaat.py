"""One result of a search: what was hit, what others think of it, when it begins."""

import pytest

from tests.factories import InstrumentFactory
from tests.instrumenten.test_zoekpagina import ADRES
from tests.paginakeuring import op_een_regel
from tests.typen import Als
from toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


def test_een_resultaat_toont_wat_is_geraakt_de_beoordeling_en_het_begin(als: Als, klantmanager: Gebruiker) -> None:
    instrument = InstrumentFactory(naam="Taal <b> & werk", samenvatting="Oefenen.", doel="Meer taalles op maat.")
    for nummer, score in enumerate((4, 4, 5)):
        instrument.beoordelingen.create(
            auteur_naam=f"B{nummer}", algemeen=score, toelichting_algemeen="Goed.", resultaat=3, uitvoering=3
        )
    instrument.beoordelingen.create(
        auteur_naam="B9", algemeen=1, toelichting_algemeen="x", resultaat=3, uitvoering=3, verborgen=True,
        verborgen_reden="Dubbel.",
    )  # fmt: skip
    instrument.startmomenten.create(op="2020-01-01")
    instrument.startmomenten.create(op="2099-01-31")
    browser = als(klantmanager)
    tekst = op_een_regel(browser.get(f"{ADRES}?tekst=talen"))
    # The name shows why it was found: no piece of another text is needed.
    assert "op maat" not in tekst
    for deel in ("<mark>Taal</mark> &lt;b&gt; &amp; werk", "★ 4,3 (3)", "Begint op 31-01-2099"):
        assert deel in tekst
    assert "Meer <mark>taalles</mark> op maat." in op_een_regel(browser.get(f"{ADRES}?tekst=taalles"))
