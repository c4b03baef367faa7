"""Making an accessible document: with our own fonts, and with nothing from outside."""

import pytest
from weasyprint.urls import FatalURLFetchingError

from tests.documentkeuring import keur
from toegang import document
from toegang.document import lettertypen, maak_document

BLAD = """<!doctype html><html lang="nl"><head><title>Blad</title></head>
<body><h1>Blad</h1><p>Özgür schrijft.</p>
<table><caption>Dagen</caption><thead><tr><th>Dag</th></tr></thead><tbody><tr><td>maandag</td></tr></tbody></table>
</body></html>"""


def test_een_document_is_toegankelijk_ook_zonder_de_gebouwde_lettertypen(monkeypatch, tmp_path):
    assert keur(maak_document(BLAD), tmp_path / "blad.pdf", titel="Blad") == []
    monkeypatch.setattr(document, "lettertypen", list)
    assert keur(maak_document(BLAD), tmp_path / "blad.pdf", titel="Blad") == []


def test_de_keuring_vindt_wat_er_mis_is(tmp_path):
    mis = BLAD.replace("<h1>Blad</h1>", "<h1>Blad</h1><h3>Te diep</h3>").replace("<caption>Dagen</caption>", "")
    bevindingen = keur(maak_document(mis), tmp_path / "blad.pdf", titel="Blad")
    assert any("niveau" in regel for regel in bevindingen)
    assert any("bijschrift" in regel for regel in bevindingen)


def test_de_letters_zijn_bestanden_van_de_applicatie(monkeypatch, tmp_path):
    monkeypatch.setattr(document.finders, "find", lambda naam: str(tmp_path / naam))
    letters = lettertypen()
    assert [(letter.familie, letter.gewicht) for letter in letters] == [
        ("Klantbeeld latin", 400),
        ("Klantbeeld latin", 600),
        ("Klantbeeld latin-ext", 400),
        ("Klantbeeld latin-ext", 600),
    ]
    assert letters[0].adres == (tmp_path / "gebouwd/lettertypes/source-sans-3-latin-400-normal.woff2").as_uri()


def test_er_wordt_niets_van_buiten_gehaald():
    lekt = BLAD.replace("<p>", '<img alt="x" src="http://kwaad.example/x.png"><p>')
    with pytest.raises(FatalURLFetchingError):
        maak_document(lekt)
