"""Worksheets of Excel (XLSX) to rows of cells and back, with openpyxl: only text, numbers and days, no formulas."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

# Unpacked; a small zip can hold a mountain.
_UITGEPAKT_MAXIMUM = 100 * 1024 * 1024
_KOLOMMEN_MAXIMUM = 200
# As many as Excel has; a made-up number of a row would be counted up to.
_RIJEN_MAXIMUM = 1_048_576
# What XML cannot hold.
_NIET_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class GeenWerkblad(ValueError):
    """This is not a worksheet that can be read; the message says why, in Dutch."""


@dataclass(frozen=True)
class Formule:
    """A cell that holds a formula and not a value."""


Inhoud = str | Formule
Rij = tuple[int, list[Inhoud]]


def lees(inhoud: bytes) -> list[Rij]:
    """The rows of the first sheet that are not empty, each with its number as Excel shows it. Raises GeenWerkblad."""
    try:
        _keur(inhoud)
        boek = load_workbook(BytesIO(inhoud), read_only=True, data_only=False, keep_links=False)
        if not boek.worksheets:
            raise GeenWerkblad("In dit Excel-bestand staat geen werkblad.")
        return list(_rijen(boek.worksheets[0]))
    except GeenWerkblad:
        raise
    # Of a damaged, encrypted or made-up file openpyxl says no more than what it happens to stumble over.
    except Exception as fout:
        raise GeenWerkblad("Dit is geen Excel-bestand (.xlsx), of het is beschadigd.") from fout


def _keur(inhoud: bytes) -> None:
    """Refuse a file that would fill the memory, or that brings entities to expand or to fetch, before it is opened."""
    with zipfile.ZipFile(BytesIO(inhoud)) as zipbestand:
        delen = zipbestand.infolist()
        if sum(deel.file_size for deel in delen) > _UITGEPAKT_MAXIMUM:
            raise GeenWerkblad("Dit bestand is uitgepakt te groot. Splits het in kleinere bestanden.")
        # Excel writes no document type. What hides one by writing it otherwise, defusedxml stops below openpyxl.
        if any(deel.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in zipbestand.read(deel) for deel in delen):
            raise GeenWerkblad("Dit Excel-bestand bevat een documenttype en wordt niet gelezen.")


def _rijen(blad: Any) -> Iterator[Rij]:
    """The rows with something in them."""
    # What the file says of its own size is not always true.
    blad.reset_dimensions()
    for nummer, rij in enumerate(blad.iter_rows(), start=1):
        if nummer > _RIJEN_MAXIMUM:
            raise GeenWerkblad(f"Dit werkblad heeft meer dan {_RIJEN_MAXIMUM} rijen.")
        if len(rij) > _KOLOMMEN_MAXIMUM:
            raise GeenWerkblad(f"Dit werkblad heeft meer dan {_KOLOMMEN_MAXIMUM} kolommen.")
        cellen = [Formule() if cel.data_type == "f" else _als_tekst(cel.value) for cel in rij]
        if any(cellen):
            yield nummer, cellen


def _als_tekst(waarde: object) -> str:
    """A value as a person writes it: a day as dd-mm-jjjj, a whole number without decimals, else with a comma."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        return str(int(waarde)) if waarde.is_integer() else repr(waarde).replace(".", ",")
    if isinstance(waarde, datetime):
        return f"{waarde:%d-%m-%Y}"
    # Excel writes what XML cannot hold, such as a carriage return, as _x000D_.
    return re.sub(r"_x(005F|00[01][0-9A-F])_", lambda m: chr(int(m[1], 16)), str(waarde))


@dataclass(frozen=True)
class Blad:
    """A sheet to write: its name and its rows, of which the first is the head."""

    naam: str
    rijen: Sequence[Sequence[object]]


def schrijf(bladen: Sequence[Blad]) -> bytes:
    """An .xlsx with these sheets. Text stays text: nothing is a formula."""
    boek = Workbook(write_only=True)
    vet, gewoon = Font(bold=True), Alignment(vertical="top", wrap_text=True)
    for blad in bladen:
        werkblad = boek.create_sheet(blad.naam)
        werkblad.freeze_panes = "A2"
        for kolom in range(1, max((len(rij) for rij in blad.rijen), default=1) + 1):
            werkblad.column_dimensions[get_column_letter(kolom)].width = 28
        for nummer, rij in enumerate(blad.rijen):
            cellen = [_cel(werkblad, waarde) for waarde in rij]
            for cel in filter(None, cellen):
                if nummer:
                    cel.alignment = gewoon
                else:
                    cel.font = vet
            werkblad.append(cellen)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _cel(werkblad: Any, waarde: object) -> Cell | None:
    if waarde is None or waarde == "":
        return None
    if isinstance(waarde, int | Decimal) and not isinstance(waarde, bool):
        return WriteOnlyCell(werkblad, waarde)
    tekst = f"{waarde:%d-%m-%Y}" if isinstance(waarde, date) else str(waarde)
    tekst = _NIET_IN_XML.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    # What looks like Excel's notation for such a character is text here.
    cel = WriteOnlyCell(werkblad, re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", tekst))
    # Also where openpyxl takes it for a formula or, as #N/A, for an error.
    cel.data_type = "s"
    return cel
