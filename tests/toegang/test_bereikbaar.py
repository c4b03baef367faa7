"""A telephone number dials and a mail address writes, wherever one stands on a page."""

import re
from pathlib import Path

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from toegang.invoer import belnummer, telefoonsleutel

TEMPLATES = Path(__file__).resolve().parent.parent.parent / "templates"
# Paper has no links, and what stands between is not told to a telephone.
DOCUMENTEN = {
    "caseload/inzage/afschrift_pdf.html",
    "caseload/demofolder.html",
    "instrumenten/klantblad.html",
    "trajecten/plan_pdf.html",
}
# A field of a form is typed in; a comparison or an argument of a tag shows nothing.
_KAAL = re.compile(
    r"\{\{ *(?!form\b)[\w.]*\b(?:telefoon|vast_telefoon|belnummer|email|mail)(?:\|[^}]*)? *\}\}|[\"'](?:tel|mailto):"
)


def _toon(sjabloon: str, waarde: str | None) -> str:
    return Template(f"{{% load bereikbaar %}}{{% {sjabloon} waarde %}}").render(Context({"waarde": waarde}))


@pytest.mark.parametrize(
    ("nummer", "kiest"),
    [
        ("06 12345678", "+31612345678"),
        ("+31 (0)6-1234 5678", "+31612345678"),
        ("0031612345678", "+31612345678"),
        ("030-555 01 42", "+31305550142"),
        ("+32 470 12 34 56", "+32470123456"),
        ("14 030", "14030"),
        ("0800-1234", "08001234"),
        ("0800 1234567", "08001234567"),
        ("", ""),
    ],
)
def test_een_link_kiest_het_nummer_zoals_het_overal_werkt(nummer: str, kiest: str) -> None:
    assert belnummer(nummer) == kiest


@given(st.text(alphabet="0123456789 +-()/.", max_size=20))
def test_wat_een_link_kiest_is_hetzelfde_nummer(getypt: str) -> None:
    gekozen = belnummer(getypt)
    assert re.fullmatch(r"\+?[0-9]*", gekozen)
    assert telefoonsleutel(gekozen) == telefoonsleutel(getypt)
    assert belnummer(gekozen) == gekozen


@pytest.mark.parametrize(
    ("sjabloon", "waarde", "html"),
    [
        ("telefoon", "06 12345678", '<a class="niet-afbreken" href="tel:+31612345678">06 12345678</a>'),
        ("telefoon", "<b>geen</b>", "&lt;b&gt;geen&lt;/b&gt;"),
        ("telefoon", "", ""),
        ("telefoon", None, ""),
        ("mailadres", "a.b@voorbeeld.example", '<a href="mailto:a.b@voorbeeld.example">a.b@voorbeeld.example</a>'),
        ("mailadres", '"><b>@x.nl', '<a href="mailto:&quot;&gt;&lt;b&gt;@x.nl">&quot;&gt;&lt;b&gt;@x.nl</a>'),
        ("mailadres", None, ""),
    ],
)
def test_een_nummer_en_een_adres_zijn_links(sjabloon: str, waarde: str | None, html: str) -> None:
    assert _toon(sjabloon, waarde) == html


def test_geen_bladzijde_toont_een_kaal_nummer_of_adres() -> None:
    eigen = [pad for pad in sorted(TEMPLATES.rglob("*.html")) if str(pad.relative_to(TEMPLATES)) not in DOCUMENTEN]
    gevonden = {
        str(pad.relative_to(TEMPLATES)): _KAAL.findall(tekst)
        for pad in eigen
        if _KAAL.search(tekst := pad.read_text(encoding="utf-8"))
    }
    assert gevonden == {}
    # The pattern sees them where they do stand.
    assert all(_KAAL.search((TEMPLATES / naam).read_text(encoding="utf-8")) for naam in DOCUMENTEN)
