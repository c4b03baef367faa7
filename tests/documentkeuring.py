"""Examines a PDF as a screen reader meets it: PDF/UA-1 as far as it can be checked, structure, fonts."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
from pdfua import validate


def structuur(document: pikepdf.Pdf) -> list[tuple[str, pikepdf.Dictionary]]:
    """Every element of the structure tree in reading order, with its kind ("H1", "TH", …)."""
    gevonden = []

    def daal_af(deel) -> None:
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
        if soort == "Table" and not any(str(kind.S) == "/Caption" for kind in deel.K)
    ]
    bevindingen += [
        "een figuur heeft geen alternatieve tekst" for soort, deel in delen if soort == "Figure" and "/Alt" not in deel
    ]
    return bevindingen


def keur(inhoud: bytes, pad: Path, *, titel: str) -> list[str]:
    """What is wrong with a document; nothing, if all is well. `pad` is a file to write it to."""
    pad.write_bytes(inhoud)
    bevindingen = [f"{deel.rule_id}: {deel.message}" for deel in validate(str(pad)).findings]
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
