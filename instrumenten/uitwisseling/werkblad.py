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

from instrumenten.uitwisseling import grenzen
from instrumenten.woorden import opsomming

KOLOMMEN_MAXIMUM = 200
# The sheets of our own template that explain a list.
TOELICHTING = ("Uitleg", "Codes")
_EXCEL = b"PK\x03\x04"
_OUD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")
_GETOOND = 10
# What XML cannot hold.
_NIET_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class GeenWerkblad(ValueError):
    """This is not a worksheet that can be read; the message says why, in Dutch."""


@dataclass(frozen=True)
class Formule:
    """A cell that holds a formula and not a value."""


@dataclass(frozen=True)
class Foutwaarde:
    """A cell in which a formula went wrong; `waarde` is what Excel shows, such as #N/A."""

    waarde: str


Inhoud = str | Formule | Foutwaarde
Werkbladrij = tuple[int, list[Inhoud]]


@dataclass(frozen=True)
class Gelezen:
    """The rows of a sheet, and what a person must know of how they were read."""

    rijen: list[Werkbladrij]
    opmerkingen: tuple[str, ...] = ()


def lees(inhoud: bytes) -> Gelezen:
    """The rows of the first sheet that is shown, as far as they are not empty, each with its number as Excel shows it.

    Raises GeenWerkblad.
    """
    if inhoud.startswith(_OUD_EXCEL):
        soort = "met een wachtwoord beveiligd" if _VERSLEUTELD in inhoud else "van een oude Excel (.xls)"
        raise GeenWerkblad(f"Dit Excel-bestand is {soort}. Bewaar het als .xlsx zonder wachtwoord en kies het opnieuw.")
    if inhoud.startswith(_EXCEL) and inhoud.count(b"PK\x01\x02") > grenzen.DELEN_MAXIMUM:
        raise GeenWerkblad("Dit Excel-bestand is te groot om te lezen.")
    try:
        with zipfile.ZipFile(BytesIO(inhoud)) as zipbestand:
            grenzen.eis_klein_genoeg(zipbestand)
            boek = load_workbook(BytesIO(inhoud), read_only=True, data_only=False, keep_links=False)
            zichtbaar = [blad for blad in boek.worksheets if blad.sheet_state == "visible"]
            if not zichtbaar:
                raise GeenWerkblad("In dit Excel-bestand staat geen werkblad dat te zien is.")
            omvang = grenzen.omvang_van(zipbestand, zichtbaar[0]._worksheet_path)  # noqa: SLF001 - openpyxl says it nowhere else
        rijen = list(_rijen(zichtbaar[0], omvang))
        return Gelezen(rijen, (*_van_verborgen(omvang, rijen), *_van_bladen(boek.worksheets, zichtbaar[0])))
    except GeenWerkblad:
        raise
    except grenzen.TeVeel as fout:
        raise GeenWerkblad(str(fout)) from fout
    # Of a damaged or made-up file openpyxl says no more than what it happens to stumble over.
    except Exception as fout:
        raise GeenWerkblad("Dit is geen Excel-bestand (.xlsx), of het is beschadigd.") from fout


def _van_verborgen(omvang: grenzen.Omvang, gelezen: Sequence[Werkbladrij]) -> Iterator[str]:
    """That rows and columns were read which a person does not see."""
    gevuld = {nummer for nummer, _ in gelezen}
    rijen = [nummer for nummer in omvang.verborgen_rijen if nummer in gevuld]
    if rijen:
        yield f"{_zijn_verborgen('rij', 'rijen', rijen)} Verwijder wat u niet wilt inlezen."
    gebruikt = {plaats for _, cellen in gelezen for plaats, cel in enumerate(cellen, start=1) if cel}
    kolommen = [nr for nr in sorted(gebruikt) if any(van <= nr <= tot for van, tot in omvang.verborgen_kolommen)]
    letters = [get_column_letter(nummer) for nummer in kolommen]
    if letters:
        yield _zijn_verborgen("kolom", "kolommen", letters)


def _zijn_verborgen(een: str, meer: str, welke: Sequence[object]) -> str:
    if len(welke) == 1:
        return f"{een} {welke[0]} is verborgen en telt mee."
    return f"de {meer} {_genoemd(welke)} zijn verborgen en tellen mee."


def _van_bladen(bladen: Sequence[Any], gelezen: Any) -> Iterator[str]:
    """That other sheets were not read; our own explanation need not be said."""
    anders = [f"“{blad.title[:31]}”" for blad in bladen if blad is not gelezen and blad.title not in TOELICHTING]
    if anders:
        yield f"alleen het blad “{gelezen.title[:31]}” is gelezen, niet {_genoemd(anders)}."


def _genoemd(alles: Sequence[object]) -> str:
    """All of them, or the first ones and how many more."""
    namen = [str(een) for een in alles[:_GETOOND]]
    return opsomming([*namen, f"nog {len(alles) - _GETOOND}"] if len(alles) > _GETOOND else namen)


def _rijen(blad: Any, omvang: grenzen.Omvang) -> Iterator[Werkbladrij]:
    """The rows with something in them. openpyxl fills in what a file leaves out, so it is told how far to go."""
    if omvang.kolom > KOLOMMEN_MAXIMUM:
        raise GeenWerkblad(f"Dit werkblad heeft meer dan {KOLOMMEN_MAXIMUM} kolommen.")
    if not omvang.rij:
        return
    # What the file says of its own size is not always true.
    blad.reset_dimensions()
    for nummer, rij in enumerate(blad.iter_rows(max_row=omvang.rij, max_col=omvang.kolom), start=1):
        if any(cel.value is not None for cel in rij) and any(cellen := [_als_inhoud(cel) for cel in rij]):
            yield nummer, cellen


def _als_inhoud(cel: Any) -> Inhoud:
    if cel.data_type == "f":
        return Formule()
    return Foutwaarde(str(cel.value)) if cel.data_type == "e" else _als_tekst(cel.value)


def _als_tekst(waarde: object) -> str:
    """A value as a person writes it: a day as dd-mm-jjjj, a whole number without decimals, else with a comma."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        # Excel counts in fifteen figures: the sixteenth of 0,1 + 0,2 is nobody's.
        getal = Decimal(f"{waarde:.15g}")
        return f"{getal.to_integral_value() if getal == getal.to_integral_value() else getal:f}".replace(".", ",")
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


def _cel(werkblad: object, waarde: object) -> Cell | None:
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
