"""Worksheets of Excel (XLSX) to rows of cells and back: only text, numbers and days, no formulas.

An .xlsx is a zip of XML parts (ECMA-376). Only what a list of rows needs is read; nothing in it is ever carried out.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

_BLAD = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATIE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Unpacked; a small zip can hold a mountain.
_UITGEPAKT_MAXIMUM = 100 * 1024 * 1024
_KOLOMMEN_MAXIMUM = 200
# Numbers of formats that are a day or a moment, of those that every worksheet knows.
_DATUMOPMAAK = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
# What XML cannot hold.
_NIET_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# What reading a damaged, encrypted or made-up file ends in.
_BESCHADIGD = (
    zipfile.BadZipFile, zlib.error, ElementTree.ParseError, KeyError, IndexError, ValueError, OverflowError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


class GeenWerkblad(ValueError):
    """This is not a worksheet that can be read; the message says why, in Dutch."""


@dataclass(frozen=True)
class Formule:
    """A cell that holds a formula and not a value."""


Cel = str | Formule
Rij = tuple[int, list[Cel]]


def lees(inhoud: bytes) -> list[Rij]:
    """The rows of the first sheet that are not empty, each with its number as Excel shows it. Raises GeenWerkblad."""
    try:
        with zipfile.ZipFile(BytesIO(inhoud)) as zipbestand:
            if sum(deel.file_size for deel in zipbestand.infolist()) > _UITGEPAKT_MAXIMUM:
                raise GeenWerkblad("Dit bestand is uitgepakt te groot. Splits het in kleinere bestanden.")
            return list(_Werkboek(zipbestand).rijen())
    except GeenWerkblad:
        raise
    except _BESCHADIGD as fout:
        raise GeenWerkblad("Dit is geen Excel-bestand (.xlsx), of het is beschadigd.") from fout


class _Werkboek:
    """The parts of one file that matter for its first sheet."""

    def __init__(self, zipbestand: zipfile.ZipFile) -> None:
        self.zipbestand = zipbestand
        self.teksten = [_tekst(si) for si in self._deel("xl/sharedStrings.xml", mag_weg=True)]
        self.datums = self._datumstijlen()
        boek = self._deel("xl/workbook.xml")
        instellingen = boek.find(f"{_BLAD}workbookPr")
        vanaf_1904 = instellingen is not None and instellingen.get("date1904") in {"1", "true"}
        self.dag_nul = datetime(1904, 1, 1) if vanaf_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
        eerste = boek.find(f"{_BLAD}sheets/{_BLAD}sheet")
        if eerste is None:
            raise GeenWerkblad("In dit Excel-bestand staat geen werkblad.")
        relaties = {deel.get("Id"): deel.get("Target", "") for deel in self._deel("xl/_rels/workbook.xml.rels")}
        doel = relaties[eerste.get(_RELATIE)].lstrip("/")
        self.blad = doel if doel.startswith("xl/") else f"xl/{doel}"

    def _deel(self, naam: str, *, mag_weg: bool = False) -> ElementTree.Element:
        if mag_weg and naam not in self.zipbestand.namelist():
            return ElementTree.Element("leeg")
        xml = self.zipbestand.read(naam)
        # Excel writes no document type; without one there are no entities to expand or to fetch.
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
            raise GeenWerkblad("Dit Excel-bestand bevat een documenttype en wordt niet gelezen.")
        return ElementTree.fromstring(xml)  # noqa: S314

    def _datumstijlen(self) -> set[int]:
        """The numbers of the styles that show a number as a day."""
        stijlen = self._deel("xl/styles.xml", mag_weg=True)
        eigen = {
            int(opmaak.get("numFmtId", "0"))
            for opmaak in stijlen.iter(f"{_BLAD}numFmt")
            if re.search(r"[dy]", re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", opmaak.get("formatCode", "").lower()))
        }
        soorten = stijlen.find(f"{_BLAD}cellXfs")
        if soorten is None:
            return set()
        nummers = [int(stijl.get("numFmtId", "0")) for stijl in soorten]
        return {plaats for plaats, nummer in enumerate(nummers) if nummer in _DATUMOPMAAK | eigen}

    def rijen(self) -> Iterator[Rij]:
        """The rows with something in them."""
        nummer = 0
        for rij in self._deel(self.blad).iter(f"{_BLAD}row"):
            nummer = int(rij.get("r", nummer + 1))
            cellen: list[Cel] = []
            for cel in rij.iter(f"{_BLAD}c"):
                kolom = _kolom(cel.get("r", "")) if cel.get("r") else len(cellen)
                if kolom >= _KOLOMMEN_MAXIMUM:
                    raise GeenWerkblad(f"Dit werkblad heeft meer dan {_KOLOMMEN_MAXIMUM} kolommen.")
                cellen += [""] * (kolom + 1 - len(cellen))
                cellen[kolom] = self._waarde(cel)
            if any(cellen):
                yield nummer, cellen

    def _waarde(self, cel: ElementTree.Element) -> Cel:
        if cel.find(f"{_BLAD}f") is not None:
            return Formule()
        soort, waarde = cel.get("t", "n"), cel.findtext(f"{_BLAD}v") or ""
        if soort == "inlineStr":
            ingebed = cel.find(f"{_BLAD}is")
            return _tekst(ingebed) if ingebed is not None else ""
        if soort == "s":
            return self.teksten[int(waarde)] if waarde else ""
        if soort == "b":
            return {"1": "ja", "0": "nee"}.get(waarde, waarde)
        return self._getal(waarde, int(cel.get("s", "0"))) if soort == "n" and waarde else waarde

    def _getal(self, waarde: str, stijl: int) -> str:
        """A number as a person writes it: a day as dd-mm-jjjj, a whole number without decimals, else with a comma."""
        try:
            getal = float(waarde)
        except ValueError:
            return waarde
        if stijl in self.datums:
            try:
                return f"{self.dag_nul + timedelta(days=getal):%d-%m-%Y}"
            except OverflowError:
                return waarde
        return str(int(getal)) if getal.is_integer() else repr(getal).replace(".", ",")


def _tekst(element: ElementTree.Element) -> str:
    """The text of a cell, also when parts of it are bold; without hints on how to pronounce it."""
    stukken = [element.findtext(f"{_BLAD}t") or ""]
    stukken += [stuk.findtext(f"{_BLAD}t") or "" for stuk in element.findall(f"{_BLAD}r")]
    # Excel writes what XML cannot hold, such as a carriage return, as _x000D_.
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), "".join(stukken))


def _kolom(adres: str) -> int:
    """The place of a column by its letters: A is 0."""
    nummer = 0
    for letter in re.match(r"[A-Z]*", adres)[0]:  # type: ignore[index]
        nummer = nummer * 26 + ord(letter) - 64
    return nummer - 1


@dataclass(frozen=True)
class Blad:
    """A sheet to write: its name and its rows, of which the first is the head."""

    naam: str
    rijen: Sequence[Sequence[object]]


def schrijf(bladen: Sequence[Blad]) -> bytes:
    """An .xlsx with these sheets. Text stays text: nothing is a formula."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zipbestand:
        for naam, xml in _vaste_delen(bladen):
            zipbestand.writestr(naam, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}')
        for nummer, blad in enumerate(bladen, start=1):
            with zipbestand.open(f"xl/worksheets/sheet{nummer}.xml", "w") as deel:
                for stuk in _bladxml(blad):
                    deel.write(stuk.encode("utf-8"))
    return uit.getvalue()


def _vaste_delen(bladen: Sequence[Blad]) -> Iterator[tuple[str, str]]:
    """What every file has besides its sheets."""
    pakket, kantoor = "http://schemas.openxmlformats.org/package/2006", _RELATIE[1:-3]
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    nummers = range(1, len(bladen) + 1)
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{pakket}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{soort}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{soort}.styles+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{soort}.worksheet+xml"/>' for n in nummers
        )
        + "</Types>",
    )
    yield (
        "_rels/.rels",
        f'<Relationships xmlns="{pakket}/relationships">'
        f'<Relationship Id="rId1" Type="{kantoor}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    )
    namen = "".join(
        f'<sheet name={quoteattr(blad.naam)} sheetId="{n}" r:id="rId{n}"/>' for n, blad in enumerate(bladen, start=1)
    )
    yield "xl/workbook.xml", f'<workbook xmlns="{_BLAD[1:-1]}" xmlns:r="{kantoor}"><sheets>{namen}</sheets></workbook>'
    yield (
        "xl/_rels/workbook.xml.rels",
        f'<Relationships xmlns="{pakket}/relationships">'
        + "".join(
            f'<Relationship Id="rId{n}" Type="{kantoor}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in nummers
        )
        + f'<Relationship Id="rId{len(bladen) + 1}" Type="{kantoor}/styles" Target="styles.xml"/></Relationships>',
    )
    # Style 0 is plain, 1 the head, 2 text that wraps.
    yield (
        "xl/styles.xml",
        f'<styleSheet xmlns="{_BLAD[1:-1]}"><fonts count="2"><font/><font><b/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>'
        '<xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    )


def _bladxml(blad: Blad) -> Iterator[str]:
    breedte = max((len(rij) for rij in blad.rijen), default=1)
    yield (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{_BLAD[1:-1]}"><sheetViews>'
        '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f'</sheetView></sheetViews><cols><col min="1" max="{breedte}" width="28" customWidth="1"/></cols><sheetData>'
    )
    for nummer, rij in enumerate(blad.rijen, start=1):
        cellen = "".join(_celxml(waarde, 1 if nummer == 1 else 2) for waarde in rij)
        yield f'<row r="{nummer}">{cellen}</row>'
    yield "</sheetData></worksheet>"


def _celxml(waarde: object, stijl: int) -> str:
    if waarde is None or waarde == "":
        return "<c/>"
    if isinstance(waarde, int | Decimal) and not isinstance(waarde, bool):
        return f'<c s="{stijl}"><v>{waarde}</v></c>'
    tekst = f"{waarde:%d-%m-%Y}" if isinstance(waarde, date) else str(waarde)
    tekst = _NIET_IN_XML.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    # What looks like Excel's notation for such a character is text here.
    schoon = escape(re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", tekst))
    return f'<c s="{stijl}" t="inlineStr"><is><t xml:space="preserve">{schoon}</t></is></c>'
