"""A workbook as a program for spreadsheets writes it, and any text there and back."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instrumenten.inlezen.bestand import OnleesbaarBestand
from instrumenten.uitwisseling.bestand import als_csv, als_xlsx, lees_csv, lees_xlsx
from instrumenten.uitwisseling.werkblad import Formule


def test_een_uitgepakt_te_groot_werkblad_en_een_documenttype_worden_niet_gelezen() -> None:
    def werkboek(blad: bytes) -> bytes:
        uit = io.BytesIO()
        heel = zipfile.ZipFile(io.BytesIO(als_xlsx("Lijst", [["naam"]])))
        with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
            for deel in heel.namelist():
                nieuw.writestr(deel, blad if deel.endswith("sheet1.xml") else heel.read(deel))
        return uit.getvalue()

    with pytest.raises(OnleesbaarBestand, match="uitgepakt te groot"):
        lees_xlsx(werkboek(b" " * 101 * 1024 * 1024))
    with pytest.raises(OnleesbaarBestand, match="documenttype"):
        lees_xlsx(werkboek(b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'))


def test_een_werkblad_van_excel_wordt_gelezen_zoals_het_eruitziet() -> None:
    """Shared text with formatting, a day, a choice, a formula and an empty row, as Excel writes them."""
    uit = io.BytesIO()
    bladxml = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>dag</t></is></c></row>'
        '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" s="1"><v>46348</v></c></row>'
        '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="C5"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'
    )
    delen: dict[str, str | bytes] = {
        "xl/worksheets/sheet1.xml": bladxml,
        "xl/sharedStrings.xml": '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><t>Naam</t></si><si><r><t>vet</t></r><r><t> en dun</t></r></si></sst>",
        "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    leeg = zipfile.ZipFile(io.BytesIO(als_xlsx("Lijst", [["x"]])))
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    delen["[Content_Types].xml"] = leeg.read("[Content_Types].xml").replace(
        b"</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{soort}"/></Types>'.encode()
    )
    with zipfile.ZipFile(uit, "w") as nieuw:
        for deel in {*leeg.namelist(), *delen}:
            nieuw.writestr(deel, delen.get(deel) or leeg.read(deel))
    lijst = lees_xlsx(uit.getvalue())
    assert lijst.kolommen == ("naam", "dag")
    assert lijst.rijen[0] == (4, {"naam": "vet en dun", "dag": "22-11-2026"})
    assert lijst.rijen[1] == (5, {"naam": "ja", "dag": Formule()})


TEKENS = st.one_of(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), st.sampled_from("=+-@';\"\n_x"))


@settings(max_examples=50)
@given(st.lists(st.text(alphabet=TEKENS), min_size=1, max_size=4))
def test_elke_tekst_komt_uit_een_bestand_zoals_hij_erin_ging(cellen: list[str]) -> None:
    kop = [f"k{nummer}" for nummer in range(len(cellen))]
    rijen = [["vast", *kop], ["x", *cellen]]
    for lijst in (lees_csv(als_csv(rijen)), lees_xlsx(als_xlsx("Lijst", rijen))):
        assert lijst.rijen == ((2, {"vast": "x", **dict(zip(kop, cellen, strict=True))}),)
