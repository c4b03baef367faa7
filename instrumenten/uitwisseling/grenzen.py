"""How much of a workbook of Excel may be opened: counted in the zip and in its XML, before openpyxl builds on it.

What a sheet hides is read here as well: openpyxl does not say it of a sheet that it reads row by row.
"""

import posixpath
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

# Counts beside openpyxl; a document type, the one way to abuse expat, is refused.
from xml.parsers import expat

from openpyxl.utils.cell import coordinate_to_tuple

# Bytes, unpacked: a small zip can hold a mountain. And parts; of a list there are a dozen.
UITGEPAKT_MAXIMUM = 50 * 1024 * 1024
DELEN_MAXIMUM = 1000
# Rows, also empty ones: who formats a whole column gets many. A list holds at most a thousand.
RIJEN_MAXIMUM = 20_000
# Texts that cells share, and elements: more takes openpyxl longer than a page may take.
_TEKSTEN_MAXIMUM = 50_000
_ELEMENTEN_IN_TEKSTEN = 250_000
_ELEMENTEN_IN_BLAD = 250_000
_ELEMENTEN_EROMHEEN = 50_000
# Descriptions of columns; Excel has as many columns. And elements within each other.
_KOLOMMEN_BESCHREVEN = 16_384
_DIEPTE_MAXIMUM = 100
# Characters in a cell; Excel takes a third of it.
_CEL_MAXIMUM = 100_000
_STUK = 256 * 1024
_NAAMRUIMTE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
# How Excel writes the same words when asked to be strict; openpyxl finds nothing in it.
_STRIKT = "http://purl.oclc.org/ooxml/"
_VERWIJZING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_GEDEELDE_TEKSTEN = "xl/sharedStrings.xml"
_BLADEN = "xl/worksheets/"
_EIGEN_BESTAND = "Kopieer de lijst naar een nieuw bestand en kies dat."


class TeVeel(ValueError):
    """More than may be opened; the message says of what and what to do, in Dutch."""


@dataclass
class Omvang:
    """How far a sheet is filled in, and what it does not show: rows, and ranges of columns (from, to).

    Numbers count from 1; `rij` and `kolom` are the last ones with something in them.
    """

    rij: int = 0
    kolom: int = 0
    verborgen_rijen: list[int] = field(default_factory=list)
    verborgen_kolommen: list[tuple[int, int]] = field(default_factory=list)


class _Genoeg(Exception):
    """Nothing further on in this part matters."""


class _Teller:
    """Counts elements over one part or more, and refuses the one too many."""

    def __init__(self, maximum: int) -> None:
        self.over = maximum

    def tel(self) -> None:
        self.over -= 1
        if self.over < 0:
            raise _te_groot()


def _te_groot() -> TeVeel:
    return TeVeel(f"Dit Excel-bestand is te groot om te lezen. {_EIGEN_BESTAND}")


def eis_klein_genoeg(zipbestand: zipfile.ZipFile) -> None:
    """Refuse what would fill the memory or take too long, and what brings entities. Raises TeVeel."""
    delen = zipbestand.infolist()
    if len(delen) > DELEN_MAXIMUM or sum(deel.file_size for deel in delen) > UITGEPAKT_MAXIMUM:
        raise TeVeel(f"Dit bestand is uitgepakt te groot. Splits het in kleinere bestanden. {_EIGEN_BESTAND}")
    eromheen, bladen = _Teller(_ELEMENTEN_EROMHEEN), _Teller(_ELEMENTEN_IN_BLAD)
    for deel in delen:
        if deel.filename == _GEDEELDE_TEKSTEN:
            begin = _in_teksten(_Teller(_ELEMENTEN_IN_TEKSTEN))
        elif deel.filename.startswith(_BLADEN):
            begin = _tot_de_omvang(bladen)
        else:
            begin = _eromheen(eromheen, deel.filename)
        try:
            _lees(zipbestand, deel.filename, begin)
        except expat.ExpatError:
            # A picture is no XML. But what a part is does not follow from how its name ends.
            if deel.filename.endswith((".xml", ".rels")):
                raise


def omvang_van(zipbestand: zipfile.ZipFile, pad: str) -> Omvang:
    """How far the sheet at this path in the zip goes. Raises TeVeel when it is too large to be read."""
    omvang, rijen, elementen = Omvang(), _Teller(RIJEN_MAXIMUM), _Teller(_ELEMENTEN_IN_BLAD)
    kolommen = _Teller(_KOLOMMEN_BESCHREVEN)
    rij = kolom = 0

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        nonlocal rij, kolom
        elementen.tel()
        # Nothing is seen of a row without height either, nor of a column without width.
        weg = kenmerken.get("hidden") in {"1", "true"} or kenmerken.get("ht", kenmerken.get("width")) in {"0", "0.0"}
        naam = naam.removeprefix(_NAAMRUIMTE)
        if naam == "c":
            kolom = coordinate_to_tuple(kenmerken["r"])[1] if "r" in kenmerken else kolom + 1
        elif naam in {"v", "f", "is"}:
            omvang.rij, omvang.kolom = max(omvang.rij, rij), max(omvang.kolom, kolom)
        elif naam == "row":
            rij, kolom = int(kenmerken.get("r") or rij + 1), 0
            rijen.over -= 1
            if rijen.over < 0:
                raise te_veel_rijen()
            if weg:
                omvang.verborgen_rijen.append(rij)
        elif naam == "col":
            kolommen.tel()
            if weg:
                omvang.verborgen_kolommen.append((int(kenmerken["min"]), int(kenmerken["max"])))

    _lees(zipbestand, pad, begin)
    if omvang.rij > RIJEN_MAXIMUM:
        raise te_veel_rijen()
    return omvang


def te_veel_rijen() -> TeVeel:
    """That the sheet goes on for too long."""
    return TeVeel(f"Dit werkblad heeft meer dan {RIJEN_MAXIMUM} rijen, ook lege. {_EIGEN_BESTAND}")


def _in_teksten(elementen: _Teller) -> Callable[[str, dict[str, str]], None]:
    teksten = _Teller(_TEKSTEN_MAXIMUM)

    def begin(naam: str, _: dict[str, str]) -> None:
        elementen.tel()
        if naam == f"{_NAAMRUIMTE}si":
            teksten.tel()

    return begin


def _eromheen(elementen: _Teller, pad: str) -> Callable[[str, dict[str, str]], None]:
    """Every sheet is a part of its own: openpyxl opens each, and one named a thousand times as often."""
    # The relations of a/b.xml stand in a/_rels/b.xml.rels.
    map_ = posixpath.dirname(posixpath.dirname(pad))
    bladen: set[str] = set()

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        elementen.tel()
        if naam.startswith(_STRIKT):
            raise TeVeel("Dit bestand is bewaard als “Strict Open XML”. Bewaar het als gewone Excel-werkmap (.xlsx).")
        if naam == f"{_NAAMRUIMTE}sheet":
            blad = kenmerken.get(_VERWIJZING, "")
        elif kenmerken.get("Type", "").endswith("/worksheet"):
            blad = posixpath.normpath(posixpath.join("/", map_, kenmerken.get("Target", "")))
        else:
            return
        if blad in bladen:
            raise TeVeel(f"In dit Excel-bestand staat een werkblad twee keer. {_EIGEN_BESTAND}")
        bladen.add(blad)

    return begin


def _tot_de_omvang(elementen: _Teller) -> Callable[[str, dict[str, str]], None]:
    """On opening openpyxl reads each sheet as far as its dimension, or all of it when there is none."""

    def begin(naam: str, _: dict[str, str]) -> None:
        if naam == f"{_NAAMRUIMTE}dimension":
            raise _Genoeg
        elementen.tel()

    return begin


def _lees(zipbestand: zipfile.ZipFile, pad: str, begin: Callable[[str, dict[str, str]], Any]) -> None:
    """Let `begin` hear of every element of a part. Raises TeVeel for a document type: Excel writes none."""

    def documenttype(*args: object) -> None:
        raise TeVeel("Dit Excel-bestand bevat een documenttype en wordt niet gelezen.")

    lengte = diepte = 0
    gehoord = True

    def element(naam: str, kenmerken: dict[str, str]) -> None:
        nonlocal lengte, diepte, gehoord
        lengte, gehoord = 0, True
        diepte += 1
        if diepte > _DIEPTE_MAXIMUM:
            raise _te_groot()
        begin(naam, kenmerken)

    def eind(_: str) -> None:
        nonlocal diepte, gehoord
        gehoord = True
        diepte -= 1

    def tekst(deel: str) -> None:
        nonlocal lengte, gehoord
        lengte, gehoord = lengte + len(deel), True
        if lengte > _CEL_MAXIMUM:
            raise TeVeel(f"In dit Excel-bestand staat een cel van meer dan {_CEL_MAXIMUM} tekens.")

    lezer = expat.ParserCreate(namespace_separator=" ")
    lezer.buffer_text = True
    lezer.StartElementHandler = element
    lezer.EndElementHandler = eind
    lezer.CharacterDataHandler = tekst
    lezer.StartDoctypeDeclHandler = documenttype
    with zipbestand.open(pad) as deel:
        try:
            while stuk := deel.read(_STUK):
                # One tag or comment longer than this holds no list either.
                if not gehoord:
                    raise _te_groot()
                gehoord = False
                lezer.Parse(stuk, False)
            lezer.Parse(b"", True)
        except _Genoeg:
            return
