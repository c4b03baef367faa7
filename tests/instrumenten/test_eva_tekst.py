"""HTML of Eva becomes plain text, and plain text can travel as HTML and come back whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instrumenten.eva.tekst import als_html, als_tekst
from instrumenten.inlezen.schrijfwijze import opgeschoond, regel

TEKSTEN = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\n\r\t- <>&;/pbr1.")))


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("<p>Eén.</p><p>Twee.</p>", "Eén.\n\nTwee."),
        ("<p>Regel<br>volgende</p>", "Regel\nvolgende"),
        ("<p>Zo:</p><ul><li>a</li><li><p>b</p></li></ul>", "Zo:\n\n- a\n- b"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
        ("<ul><li>a<ul><li>aa</li></ul></li><li>b</li></ul>", "- a\n- aa\n- b"),
        ("<p>R&amp;D &lt;nieuw&gt;&nbsp;!</p>", "R&D <nieuw> !"),
        ("<p>Zie <a href='https://x.example.nl/a'>hier</a></p>", "Zie hier (https://x.example.nl/a)"),
        ("<a href='https://x.example.nl'>https://x.example.nl</a>", "https://x.example.nl"),
        ("<a href='javascript:alert(1)'>klik</a>", "klik"),
        ("<p>a</p><script>alert(1)</script><style>p{}</style><p>b</p>", "a\n\nb"),
        ("<p>Film</p><iframe src='https://film.example.nl/1'></iframe>", "Film\n\n(https://film.example.nl/1)"),
        ("<table><tr><td>ma</td><td>9 uur</td></tr><tr><td>di</td></tr></table>", "ma | 9 uur\ndi"),
        ("<h2>Kop</h2>tekst", "Kop\n\ntekst"),
        ("<p>los <b>vet</b>gedrukt", "los vetgedrukt"),
    ],
)
def test_html_wordt_tekst_met_alineas_lijsten_en_adressen(html: str, tekst: str) -> None:
    assert als_tekst(html) == tekst


@pytest.mark.parametrize("tekst", ["minder dan < 5 en meer dan > 2", "regel 1\nregel 2", "a <zeg maar> b"])
def test_tekst_zonder_html_houdt_haar_regels_en_tekens(tekst: str) -> None:
    assert als_tekst(tekst) == tekst


def test_wat_de_databank_niet_kan_bewaren_gaat_eruit() -> None:
    assert regel("a\x00b\ud800 \u200b c") == "ab \u200b c"
    assert opgeschoond("\x07a\r\n\r\n\r\n b ") == "a\n\nb"


@given(TEKSTEN)
def test_tekst_komt_heel_terug_uit_html(tekst: str) -> None:
    assert als_tekst(als_html(tekst)) == opgeschoond(tekst)


@given(TEKSTEN)
def test_opschonen_is_in_een_keer_klaar(tekst: str) -> None:
    schoon = opgeschoond(tekst)
    assert opgeschoond(schoon) == schoon
    schoon.encode()


@given(TEKSTEN)
def test_elke_html_is_te_lezen(tekst: str) -> None:
    assert als_tekst(f"<p>{tekst}") == opgeschoond(als_tekst(f"<p>{tekst}"))
