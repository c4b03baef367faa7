"""Files that people hand in: known by their contents, kept under a safe name."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.bestanden import maak_beeld, maak_pdf
from tests.snelheid import binnen
from toegang.bestanden import DOCX, JPEG, PDF, PNG, XLSX, BestandGeweigerd, Bestandveld, controleer, veilige_naam

EEN_PDF = maak_pdf()
EEN_PNG = maak_beeld("PNG")
EEN_JPEG = maak_beeld("JPEG")
ALLE = [PDF, PNG, JPEG, DOCX, XLSX]


def kantoor(*delen: str, soort: str = "", kop: str = "", codering: str = "utf-8") -> bytes:
    """An office document with these parts; `soort` is what it says that the first of them is, `kop` goes before it."""
    buffer = BytesIO()
    inhoud = f'{kop}<x><Override PartName="/{delen[0]}" ContentType="{soort}"/></x>'
    with zipfile.ZipFile(buffer, "w") as zipbestand:
        zipbestand.writestr("[Content_Types].xml", inhoud.encode(codering))
        for deel in delen:
            zipbestand.writestr(deel, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (EEN_PDF, PDF),
        (EEN_PNG, PNG),
        (EEN_JPEG + b"SEFT", JPEG),
        # A phone puts a film of seconds behind its photo, another program its own notes behind a picture.
        (EEN_JPEG + b"\x00\x00\x00\x18ftypmp42" + b"film" * 50_000, JPEG),
        (maak_beeld("JPEG", 900, 700) + b"SEFH" + bytes(9000) + b"SEFT", JPEG),
        (EEN_PNG + bytes(9000), PNG),
        (kantoor("word/document.xml"), DOCX),
        (kantoor("xl/workbook.xml"), XLSX),
        (kantoor("word/document2.xml", soort=f"{DOCX}.main+xml"), DOCX),
        (kantoor("xl/workbook2.xml", soort=f"{XLSX}.main+xml"), XLSX),
        (kantoor("xl/workbook2.xml", soort=f"{XLSX}.main&#43;xml", codering="utf-16"), XLSX),
    ],
    ids=[
        "pdf",
        "png",
        "jpeg",
        "foto met film",
        "foto van samsung",
        "png met staart",
        "docx",
        "xlsx",
        "word op het web",
        "excel op het web",
        "excel in utf-16",
    ],
)
def test_een_bestand_wordt_herkend_aan_zijn_inhoud(inhoud: bytes, soort: str) -> None:
    bestand = controleer(naam="foto.exe", inhoud=inhoud, soorten=[PDF, PNG, JPEG, DOCX, XLSX])
    assert bestand.soort == soort
    assert bestand.naam.startswith("foto.")
    assert not bestand.naam.endswith(".exe")


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"", "leeg"),
        (b"<html><script>alert(1)</script>", "geen PDF, PNG of JPEG"),
        (EEN_PDF[:20], "beschadigd"),
        (kantoor("word/document.xml"), "geen PDF, PNG of JPEG"),
        (kantoor("word/document.xml", "word/vbaProject.bin"), "macro"),
        (kantoor("word/document.xml", soort="application/vnd.ms-word.document.macroEnabled.main+xml"), "macro"),
        (kantoor("word/eigen.bin", "word/document.xml", soort="application/vnd.ms-office.vbaProject"), "macro"),
        (kantoor("xl/m/s.xml", "xl/workbook.xml", soort="application/vnd.ms-excel.intlmacrosheet+xml"), "macro"),
        (kantoor("word/document.xml", soort="application/vnd.ms-office.vba&#80;roject"), "macro"),
        (kantoor("word/document.xml", soort="application/vnd.ms-office.VBA&#x50;ROJECT", codering="utf-16"), "macro"),
        (kantoor("word/document.xml", soort="&m;", kop='<!DOCTYPE x [<!ENTITY m "vbaProject">]>'), "beschadigd"),
        (kantoor("word/document.xml", "[content_types].xml"), "beschadigd"),
        (kantoor("word/document.xml", kop=f"<!--{'x' * 2**21}-->"), "beschadigd"),
        (kantoor("word/document.xml")[:40], "beschadigd"),
        (EEN_PDF + b" " * 60 + EEN_PDF, "groter dan"),
    ],
    ids=[
        "leeg",
        "html",
        "halve pdf",
        "niet gevraagd",
        "macro",
        "macro volgens de soort",
        "macro onder een eigen naam",
        "macroblad",
        "macro als teken van XML",
        "macro in utf-16",
        "documenttype",
        "twee lijsten van soorten",
        "te lange lijst van soorten",
        "halve zip",
        "te groot",
    ],
)
def test_wat_geen_toegestaan_bestand_is_wordt_geweigerd_met_een_reden(inhoud: bytes, reden: str) -> None:
    maximum = len(EEN_PDF) + 10 if reden == "groter dan" else 4_000_000
    with pytest.raises(BestandGeweigerd, match=reden):
        controleer(naam="uitslag.pdf", inhoud=inhoud, soorten=[PDF, PNG, JPEG], maximum=maximum)


@pytest.mark.parametrize(
    ("naam", "veilig"),
    [
        ("Uitslag Méryem.PDF", "Uitslag Méryem.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\sanne\\uitslag.docx", "uitslag.pdf"),
        ('a"b\r\nX-Kop: 1;%00.pdf', "ab X-Kop 100.pdf"),
        ("factuur\u202efdp.exe", "factuurfdp.pdf"),
        (".pdf", "bestand.pdf"),
        ("n" * 300, "n" * 96 + ".pdf"),
    ],
)
def test_de_naam_van_een_bestand_is_veilig(naam: str, veilig: str) -> None:
    assert veilige_naam(naam, PDF) == veilig


def test_het_veld_geeft_het_gecontroleerde_bestand_of_de_reden() -> None:
    veld = Bestandveld(soorten=[PDF], maximum=len(EEN_PDF), required=False)
    assert veld.clean(None) is None
    assert veld.clean(SimpleUploadedFile("plan", EEN_PDF)).naam == "plan.pdf"
    with pytest.raises(forms.ValidationError, match="groter dan"):
        veld.clean(SimpleUploadedFile("plan.pdf", EEN_PDF + b" "))


@pytest.mark.parametrize(
    "inhoud",
    [
        b"Content-Type: application/pdf\r\n\r\n" + EEN_PDF,
        b"\0" * 1000 + EEN_PDF,
        EEN_PDF + b"<scanner>" * 2000,
        b"\xef\xbb\xbf" + EEN_PDF + b"\0" * 5000,
        maak_pdf(gestroomlijnd=True) + b"\n" * 3000,
        maak_pdf(eigenaar="alleen voor wie hem wil veranderen"),
    ],
    ids=["kop van mail", "bijna een kB ervoor", "scanner erachter", "ervoor en erachter", "gestroomlijnd", "eigenaar"],
)
def test_een_pdf_die_een_lezer_opent_wordt_aangenomen_zoals_hij_is(inhoud: bytes) -> None:
    assert controleer(naam="brief.pdf", inhoud=inhoud, soorten=[PDF]).inhoud == inhoud


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (maak_pdf(wachtwoord="geheim"), "met een wachtwoord.*zonder wachtwoord"),
        (maak_pdf(wachtwoord="geheim", eigenaar="ander"), "met een wachtwoord.*zonder wachtwoord"),
        (EEN_PDF[: len(EEN_PDF) // 2], "beschadigd.*opnieuw"),
        (EEN_PDF[:-60], "beschadigd.*opnieuw"),
        (b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", "beschadigd.*opnieuw"),
        (b"x" * 2000 + EEN_PDF, "geen PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "zonder wachtwoord"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "oude Word of Excel"),
        (EEN_PNG[:-14], "PNG-afbeelding is beschadigd"),
        (EEN_PNG.replace(b"IDAT", b"IDAX"), "PNG-afbeelding is beschadigd"),
        (maak_beeld("JPEG", 400, 300)[:-400], "JPEG-afbeelding is beschadigd"),
        (kantoor("word/document.xml").replace(b"<x/>", b"<y/>"), "beschadigd"),
    ],
)
def test_wat_niemand_later_kan_openen_wordt_geweigerd_met_wat_iemand_kan_doen(inhoud: bytes, reden: str) -> None:
    with pytest.raises(BestandGeweigerd, match=reden):
        controleer(naam="brief.pdf", inhoud=inhoud, soorten=ALLE)


def png_van(breedte: int, hoogte: int) -> bytes:
    """A PNG that says to be this large and holds next to nothing."""

    def deel(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack("!I", len(inhoud)) + naam + inhoud + struct.pack("!I", zlib.crc32(naam + inhoud))

    kop = struct.pack("!IIBBBBB", breedte, hoogte, 8, 2, 0, 0, 0)
    delen = deel(b"IHDR", kop) + deel(b"IDAT", zlib.compress(b"\0" * 99)) + deel(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + delen


def bom_als_pdf() -> bytes:
    """A PDF, the table of which unpacks to a thousand times as much."""
    tabel = zlib.compress(b"\0" * 150_000_000)
    kop = b"1 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length %d>>stream\n" % len(tabel)
    return b"%PDF-1.5\n" + kop + tabel + b"\nendstream endobj\nstartxref\n9\n%%EOF\n"


def bom_als_kantoor() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipbestand:
        zipbestand.writestr("[Content_Types].xml", "<x/>")
        zipbestand.writestr("word/document.xml", b" " * 150 * 1024 * 1024)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("maak", "reden"),
    [
        (lambda: png_van(50_000, 50_000), "te groot om te tonen"),
        (lambda: png_van(9_500, 9_000), r"te groot om te tonen \(9500 bij 9000 pixels\)"),
        (lambda: png_van(1, 65_000), "te groot om te tonen"),
        (lambda: EEN_JPEG.replace(b"\x00\x02\x00\x03\x03", b"\xea\x60\xea\x60\x03", 1), "te groot om te tonen"),
        (bom_als_pdf, "beschadigd"),
        (bom_als_kantoor, "uitgepakt te groot"),
    ],
    ids=["png 50.000", "png 85 miljoen", "png lang", "jpeg 60.000", "pdf", "kantoor"],
)
def test_wat_uitgepakt_absurd_groot_is_wordt_geweigerd_zonder_het_uit_te_pakken(
    maak: Callable[[], bytes], reden: str
) -> None:
    inhoud = maak()
    with pytest.raises(BestandGeweigerd, match=reden):
        binnen(60, lambda: controleer(naam="foto.png", inhoud=inhoud, soorten=ALLE))


def test_een_gewone_foto_van_een_telefoon_wordt_aangenomen() -> None:
    foto = maak_beeld("JPEG", 8160, 6144)
    assert controleer(naam="foto.jpg", inhoud=foto, soorten=[JPEG]).soort == JPEG
