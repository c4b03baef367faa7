"""Examines a PDF as a screen reader meets it (PDF/UA-1 by two checkers, structure) and as it is drawn.

What is drawn is read from the pages themselves: every letter with its glyph and its place on the paper.
"""

from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import outloud
import pikepdf
import pymupdf
from fontTools.ttLib import TTFont
from pdfua import validate

# What outloud warns of and is right here, rule by rule. Errors have no exceptions.
GOED_ZO = {
    # "Running heads tagged as content": facts of several conversations that happen to stand low on their pages.
    "PAG-001": "dezelfde vraag staat onder aan meer bladzijden",
    # An answer longer than a page goes on beside the place of its question, which is not printed twice.
    "TBL-011": "een antwoord van meer dan een bladzijde",
    # A heading that is a date or a number: the day of a melding.
    "HDG-010": "een dag als kop",
}
_MM = 72 / 25.4
# The narrowest margin of a document at the sides, and above and under, where the running foot stands.
ZIJKANT = 22 * _MM
BOVENKANT = 7 * _MM


def structuur(document: pikepdf.Pdf) -> list[tuple[str, pikepdf.Dictionary]]:
    """Every element of the structure tree in reading order, with its kind ("H1", "TH", …)."""
    gevonden = []

    def daal_af(deel: object) -> None:
        if isinstance(deel, pikepdf.Array):
            for kind in deel:
                daal_af(kind)
        elif isinstance(deel, pikepdf.Dictionary):
            if "/S" in deel:
                gevonden.append((str(deel.S)[1:], deel))
            if "/K" in deel:
                daal_af(deel.K)

    daal_af(document.Root.StructTreeRoot.K)
    return gevonden


def _bevindingen_van_structuur(document: pikepdf.Pdf) -> list[str]:
    delen = structuur(document)
    bevindingen = []
    niveaus = [int(soort[1]) for soort, _ in delen if soort in {"H1", "H2", "H3", "H4", "H5", "H6"}]
    if niveaus[:1] != [1] or niveaus.count(1) != 1:
        bevindingen.append(f"niet precies één H1 vooraan: {niveaus[:5]}")
    if any(later - eerder > 1 for eerder, later in pairwise(niveaus)):
        bevindingen.append(f"een kop slaat een niveau over: {niveaus}")
    bevindingen += [
        "een tabelkop zegt niet waarvan hij de kop is"
        for soort, deel in delen
        if soort == "TH" and str(deel.A.get("/Scope")) not in {"/Column", "/Row"}
    ]
    bevindingen += [
        "een tabel heeft geen bijschrift"
        for soort, deel in delen
        # A table of questions and answers belongs to the heading above it; one with columns says what is in it.
        if soort == "Table"
        and any(str(kind.S) == "/THead" for kind in deel.K)
        and not any(str(kind.S) == "/Caption" for kind in deel.K)
    ]
    bevindingen += [
        "een figuur heeft geen alternatieve tekst" for soort, deel in delen if soort == "Figure" and "/Alt" not in deel
    ]
    return bevindingen


def _bevindingen_van_outloud(pad: Path) -> list[str]:
    uitslag = outloud.check(str(pad))
    fout = [f"outloud: {uitslag.error}"] if uitslag.error else []
    return fout + [
        f"{bevinding.rule}: {bevinding.message} ({bevinding.evidence})"
        for bevinding in uitslag.findings
        if bevinding.severity == "error" or (bevinding.severity == "warning" and bevinding.rule not in GOED_ZO)
    ]


@dataclass(frozen=True)
class Tekstregel:
    """A line of text as it stands on the paper, in points from the top left."""

    tekst: str
    bladzijde: int
    links: float
    boven: float
    rechts: float
    onder: float


def regels(inhoud: bytes) -> list[Tekstregel]:
    """Every line that is drawn, in the order of painting."""
    gevonden = []
    with pymupdf.open(stream=inhoud, filetype="pdf") as document:
        for nummer, bladzijde in enumerate(document):
            for blok in bladzijde.get_text("dict", flags=0, clip=pymupdf.INFINITE_RECT())["blocks"]:
                for regel in blok.get("lines", []):
                    tekst = "".join(stuk["text"] for stuk in regel["spans"])
                    gevonden.append(Tekstregel(tekst, nummer, *regel["bbox"]))
    return gevonden


def _niet_getekend(inhoud: bytes) -> list[str]:
    """Letters of which the paper shows a box: glyphs that are not in the font that the file brings along."""
    bevindingen = []
    with pymupdf.open(stream=inhoud, filetype="pdf") as document:
        for bladzijde in document:
            omvang = {}
            for (
                xref,
                *_,
            ) in bladzijde.get_fonts(full=True):
                naam, _, _, bestand = document.extract_font(xref)
                if not bestand:
                    bevindingen.append(f"lettertype {naam} gaat niet mee")
                    continue
                omvang[naam.split("+")[-1]] = TTFont(BytesIO(bestand))["maxp"].numGlyphs
            for stuk in bladzijde.get_texttrace():
                for teken, glyf, *_ in stuk["chars"]:
                    if glyf == 0 or (glyf > 0 and glyf >= omvang.get(stuk["font"], 1 << 16)):
                        bevindingen.append(f"op bladzijde {bladzijde.number + 1} is U+{teken:04X} niet getekend")
    return bevindingen


def bevindingen_van_papier(inhoud: bytes) -> list[str]:
    """What is wrong with the drawn pages: letters that are boxes, text that runs off the paper."""
    bevindingen = _niet_getekend(inhoud)
    with pymupdf.open(stream=inhoud, filetype="pdf") as document:
        breed, hoog = document[0].rect.width, document[0].rect.height
    bevindingen += [
        f"op bladzijde {regel.bladzijde + 1} loopt “{regel.tekst[:40]}” buiten de kantlijn"
        for regel in regels(inhoud)
        if regel.links < ZIJKANT - 1
        or regel.rechts > breed - ZIJKANT + 1
        or regel.boven < BOVENKANT
        or regel.onder > hoog - BOVENKANT
    ]
    return bevindingen


def keur(inhoud: bytes, pad: Path, *, titel: str) -> list[str]:
    """What is wrong with a document; nothing, if all is well. `pad` is a file to write it to."""
    pad.write_bytes(inhoud)
    bevindingen = [f"{deel.rule_id}: {deel.message}" for deel in validate(str(pad)).findings]
    bevindingen += _bevindingen_van_outloud(pad)
    bevindingen += bevindingen_van_papier(inhoud)
    with pikepdf.open(BytesIO(inhoud)) as document:
        if not document.Root.MarkInfo.Marked or str(document.Root.Lang) != "nl":
            bevindingen.append("niet getagd of niet in het Nederlands")
        with document.open_metadata() as metadata:
            if metadata.get("pdfuaid:part") != "1" or metadata.get("dc:title") != titel:
                bevindingen.append(f"titel of PDF/UA ontbreekt: {metadata.get('dc:title')}")
        if not document.Root.ViewerPreferences.DisplayDocTitle:
            bevindingen.append("de titel wordt niet getoond")
        bevindingen += _bevindingen_van_structuur(document)
        for bladzijde in document.pages:
            for lettertype in bladzijde.Resources.Font.values():
                beschrijving = lettertype.DescendantFonts[0].FontDescriptor
                if not {"/FontFile2", "/FontFile3"} & set(beschrijving.keys()):
                    bevindingen.append("een lettertype gaat niet mee")
    return bevindingen
