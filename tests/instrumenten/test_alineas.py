"""Text of an instrument as paragraphs and lists."""

import pytest

from instrumenten.alineas import alineas


@pytest.mark.parametrize(
    ("tekst", "html"),
    [
        ("Een zin.", "<p>Een zin.</p>"),
        ("Een.\r\nTwee.\n\nDrie.", "<p>Een.<br>Twee.</p><p>Drie.</p>"),
        (
            "Zo gaat het:\n- les 1\n• les 2\nKlaar.",
            "<p>Zo gaat het:</p><ul><li>les 1</li><li>les 2</li></ul><p>Klaar.</p>",
        ),
        ("-5 graden", "<p>-5 graden</p>"),
        ("- <b>\n\n<i>&", "<ul><li>&lt;b&gt;</li></ul><p>&lt;i&gt;&amp;</p>"),
        ("", ""),
    ],
)
def test_een_tekst_wordt_alineas_en_lijsten_en_nooit_html(tekst: str, html: str) -> None:
    assert alineas(tekst) == html
