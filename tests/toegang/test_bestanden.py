"""Files that people hand in: known by their contents, kept under a safe name."""

import zipfile
from io import BytesIO

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from toegang.bestanden import DOCX, JPEG, PDF, PNG, XLSX, BestandGeweigerd, Bestandveld, controleer, veilige_naam

EEN_PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
EEN_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 17 + b"\x00\x00\x00\x00IEND\xaeB`\x82"
EEN_JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\x00" * 20 + b"\xff\xd9"


def kantoor(*delen: str) -> bytes:
    """An office document with these parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipbestand:
        for deel in ("[Content_Types].xml", *delen):
            zipbestand.writestr(deel, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (EEN_PDF, PDF),
        (EEN_PNG, PNG),
        (EEN_JPEG + b"SEFT", JPEG),
        (kantoor("word/document.xml"), DOCX),
        (kantoor("xl/workbook.xml"), XLSX),
    ],
    ids=["pdf", "png", "jpeg", "docx", "xlsx"],
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
        (kantoor("word/document.xml")[:40], "beschadigd"),
        (EEN_PDF + b" " * 60 + EEN_PDF, "groter dan"),
    ],
    ids=["leeg", "html", "halve pdf", "niet gevraagd", "macro", "halve zip", "te groot"],
)
def test_wat_geen_toegestaan_bestand_is_wordt_geweigerd_met_een_reden(inhoud: bytes, reden: str) -> None:
    maximum = 110 if reden == "groter dan" else 1000
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
