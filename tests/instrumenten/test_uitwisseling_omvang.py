"""What is far too much in a list: refused with a message, at once."""

import io
import json
import zipfile
from collections.abc import Callable
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from instrumenten.inlezen.bestand import OnleesbaarBestand
from instrumenten.models import Instrument
from instrumenten.uitwisseling.bestand import als_xlsx, lees_csv, lees_xlsx
from tests.instrumenten.eva_voorbeeld import eva_instrument
from tests.instrumenten.test_uitwisseling import INLEZEN
from tests.snelheid import binnen


def zip_met(**delen: bytes) -> bytes:
    """A workbook in which these parts (sheet, strings, styles) hold something else."""
    namen = {"blad": "xl/worksheets/sheet1.xml", "teksten": "xl/sharedStrings.xml", "stijlen": "xl/styles.xml",
             "boek": "xl/workbook.xml", "ander": "xl/ander.bin"}  # fmt: skip
    anders = {namen[naam]: inhoud for naam, inhoud in delen.items()}
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    uit = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(als_xlsx("Lijst", [["naam"], ["x"]]))) as heel,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw,
    ):
        for deel in {*heel.namelist(), *anders}:
            inhoud = anders.get(deel) or heel.read(deel)
            if deel == "[Content_Types].xml" and "teksten" in delen:
                extra = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{soort}"/></Types>'
                inhoud = inhoud.replace(b"</Types>", extra.encode())
            nieuw.writestr(deel, inhoud)
    return uit.getvalue()


NS = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def blad(rijen: bytes) -> bytes:
    return b"<worksheet " + NS + b"><sheetData>" + rijen + b"</sheetData></worksheet>"


def veel_delen() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as veel:
        for nummer in range(20_000):
            veel.writestr(f"xl/{nummer}.xml", b"")
    return uit.getvalue()


TE_VEEL: dict[str, Callable[[], bytes]] = {
    "twee miljoen teksten": lambda: zip_met(
        teksten=b"<sst " + NS + b">" + b"<si><t>a</t></si>" * 2_000_000 + b"</sst>"
    ),
    "twee miljoen lege rijen": lambda: zip_met(blad=blad(b"<row/>" * 2_000_000)),
    "dertigduizend lege rijen": lambda: zip_met(blad=blad(b"<row/>" * 30_000)),
    "lege rijen met een omvang": lambda: zip_met(
        blad=blad(b"<row/>" * 2_000_000).replace(b"<sheetData>", b'<dimension ref="A1"/><sheetData>')
    ),
    "een rij heel ver weg": lambda: zip_met(
        blad=blad(b'<row r="1000000"><c r="A1000000" t="inlineStr"><is><t>x</t></is></c></row>')
    ),
    "een miljoen stijlen": lambda: zip_met(
        stijlen=b"<styleSheet " + NS + b"><cellXfs>" + b"<xf/>" * 1_000_000 + b"</cellXfs></styleSheet>"
    ),
    "zestienduizend kolommen": lambda: zip_met(
        blad=blad(b'<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>')
    ),
    "een cel van negentig MB": lambda: zip_met(
        blad=blad(b'<row><c t="inlineStr"><is><t>' + b"x" * 90_000_000 + b"</t></is></c></row>")
    ),
    "een cel van veertig MB": lambda: zip_met(
        blad=blad(b'<row><c t="inlineStr"><is><t>' + b"x" * 40_000_000 + b"</t></is></c></row>")
    ),
    "uitlachende entiteiten": lambda: zip_met(
        blad=b"<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + blad(b"<row>&b;</row>")
    ),
    "twintigduizend delen": veel_delen,
    "een tag van zeven MB": lambda: zip_met(
        blad=blad(b"<row " + b" ".join(b'a%d="1"' % nummer for nummer in range(500_000)) + b"/>")
    ),
    "tweehonderdduizend in elkaar": lambda: zip_met(blad=blad(b"<x>" * 200_000 + b"</x>" * 200_000)),
    "vierhonderdduizend kolommen": lambda: zip_met(
        blad=blad(b"<row/>").replace(
            b"<sheetData>", b"<cols>" + b'<col min="9" max="9" hidden="1"/>' * 240_000 + b"</cols><sheetData>"
        )
    ),
    "veertigduizend keer hetzelfde blad": lambda: zip_met(
        boek=b"<workbook " + NS + b' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        b"<sheets>"
        + b"".join(b'<sheet name="b%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(1, 40_000))
        + b"</sheets></workbook>"
    ),
    "een documenttype in een deel met een andere naam": lambda: zip_met(
        ander=b"<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'>]><w>&a;</w>"
    ),
}


@pytest.mark.parametrize("soort", TE_VEEL)
def test_een_werkboek_dat_veel_te_groot_is_wordt_snel_geweigerd(soort: str) -> None:
    inhoud = TE_VEEL[soort]()
    with pytest.raises(OnleesbaarBestand) as geweigerd:
        binnen(300, lambda: lees_xlsx(inhoud))
    assert "beschadigd" not in str(geweigerd.value)


def test_lege_rijen_tot_onder_aan_het_blad_maken_niets_uit() -> None:
    """Excel keeps a row that was formatted once; one far below the list is no list of a million rows."""
    tekst = b'<row r="%d"><c t="inlineStr"><is><t>%b</t></is></c></row>'
    rijen = tekst % (1, b"naam") + tekst % (2, b"Een")
    verder = [
        b'<row r="1048576" hidden="1"/>',
        b'<row r="2000000000"/>',
        b"".join(b'<row r="%d"><c r="XFD%d" s="0"/></row>' % (nummer, nummer) for nummer in range(3, 20_000)),
    ]
    for leeg in verder:
        inhoud = zip_met(blad=blad(rijen + leeg))
        lijst = binnen(80, partial(lees_xlsx, inhoud))
        assert lijst.rijen == ((2, {"naam": "Een"}),)


@pytest.mark.parametrize(
    "inhoud",
    [
        b"naam;doel\n" + b"a;b\n" * 1_000_000,
        b"naam;doel\n" + b"\n" * 15_000_000,
        b"naam;doel\n" + b";\n" * 7_000_000,
        b";" * 15_000_000,
        b"naam\n" + b"x" * 1_900_000,
        b'naam\n"' + b"x\n" * 7_000_000,
        b";".join(b"k%d" % nummer for nummer in range(300)) + b"\n",
    ],
    ids=["een miljoen rijen", "lege regels", "lege rijen", "kolommen", "cel", "nooit gesloten", "driehonderd kolommen"],
)
def test_een_csv_die_veel_te_groot_is_wordt_snel_geweigerd(inhoud: bytes) -> None:
    with pytest.raises(OnleesbaarBestand):
        binnen(30, lambda: lees_csv(inhoud))


@pytest.mark.parametrize(
    "inhoud",
    [
        b"[" * 5_000_000,
        b"[" + b"[" * 500 + b"]" * 500 + b"]",
        b"[" + b"[]," * 5_000_000 + b"[]]",
        json.dumps([eva_instrument(1, tiles=[{"name": f"x{nummer}"} for nummer in range(400_000)])]).encode(),
        json.dumps([eva_instrument(1, **{f"k{nummer}": nummer for nummer in range(300_000)})]).encode(),
        json.dumps([eva_instrument(1, aim="<b>" * 3_000_000)]).encode(),
        json.dumps([eva_instrument(nummer, aim="<b>" * 4000) for nummer in range(1, 400)]).encode(),
    ],
    ids=["haken", "diep", "lege lijsten", "tegels", "velden", "html", "html in elk"],
)
def test_een_bestand_van_eva_dat_veel_te_groot_of_te_diep_is_wordt_snel_geweigerd(
    beheer: Client, inhoud: bytes
) -> None:
    beheer.get(INLEZEN)  # the first request of a process loads what all of them need
    antwoord = binnen(200, lambda: beheer.post(INLEZEN, {"bestand": SimpleUploadedFile("eva.json", inhoud)}))
    assert antwoord.status_code == 422
    assert not Instrument.objects.exists()
    assert len(antwoord.content) < 200_000
