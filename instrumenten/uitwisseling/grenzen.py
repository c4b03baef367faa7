"""How much of a workbook of Excel may be opened: counted in the zip and in its XML, before openpyxl builds on it.

What a sheet hides is read here as well: openpyxl does not say it of a sheet that it reads row by row.
"""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

# Counts beside openpyxl; a document type, the one way to abuse expat, is refused.
from xml.parsers import expat

# Bytes, unpacked: a small zip can hold a mountain. And parts; of a list there are a dozen.
UITGEPAKT_MAXIMUM = 50 * 1024 * 1024
DELEN_MAXIMUM = 1000
# Rows, also empty ones: who formats a whole column gets many. A list holds at most a thousand.
RIJEN_MAXIMUM = 20_000
# Texts that cells share, and elements: more takes openpyxl longer than a page may take.
_TEKSTEN_MAXIMUM = 50_000
_ELEMENTEN_IN_TEKSTEN = 250_000
_ELEMENTEN_IN_BLAD = 400_000
_ELEMENTEN_EROMHEEN = 50_000
# Characters in a cell; Excel takes a third of it.
_CEL_MAXIMUM = 100_000
_STUK = 256 * 1024
_NAAMRUIMTE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_GEDEELDE_TEKSTEN = "xl/sharedStrings.xml"
_BLADEN = "xl/worksheets/"
_EIGEN_BESTAND = "Kopieer de lijst naar een nieuw bestand en kies dat."


class TeVeel(ValueError):
    """More than may be opened; the message says of what and what to do, in Dutch."""


@dataclass
class Verborgen:
    """What a sheet does not show: numbers of rows, and ranges of columns (from, to), counted from 1."""

    rijen: list[int] = field(default_factory=list)
    kolommen: list[tuple[int, int]] = field(default_factory=list)


class _Genoeg(Exception):
    """Nothing further on in this part matters."""


class _Teller:
    """Counts elements over one part or more, and refuses the one too many."""

    def __init__(self, maximum: int) -> None:
        self.over = maximum

    def tel(self) -> None:
        self.over -= 1
        if self.over < 0:
            raise TeVeel(f"Dit Excel-bestand is te groot om te lezen. {_EIGEN_BESTAND}")


def eis_klein_genoeg(zipbestand: zipfile.ZipFile) -> None:
    """Refuse what would fill the memory or take too long, and what brings entities. Raises TeVeel."""
    delen = zipbestand.infolist()
    if len(delen) > DELEN_MAXIMUM or sum(deel.file_size for deel in delen) > UITGEPAKT_MAXIMUM:
        raise TeVeel(f"Dit bestand is uitgepakt te groot. Splits het in kleinere bestanden. {_EIGEN_BESTAND}")
    eromheen, bladen = _Teller(_ELEMENTEN_EROMHEEN), _Teller(_ELEMENTEN_IN_BLAD)
    for deel in delen:
        if not deel.filename.endswith((".xml", ".rels")):
            continue
        if deel.filename == _GEDEELDE_TEKSTEN:
            _lees(zipbestand, deel.filename, _in_teksten(_Teller(_ELEMENTEN_IN_TEKSTEN)))
        elif deel.filename.startswith(_BLADEN) and deel.filename.endswith(".xml"):
            _lees(zipbestand, deel.filename, _tot_de_omvang(bladen))
        else:
            _lees(zipbestand, deel.filename, lambda naam, kenmerken: eromheen.tel())


def verborgen_in(zipbestand: zipfile.ZipFile, pad: str) -> Verborgen:
    """What the sheet at this path in the zip hides. Raises TeVeel when it is too large to be read."""
    verborgen, rijen, elementen = Verborgen(), _Teller(RIJEN_MAXIMUM), _Teller(_ELEMENTEN_IN_BLAD)
    laatste = 0

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        nonlocal laatste
        elementen.tel()
        aan = kenmerken.get("hidden") in {"1", "true"}
        if naam == f"{_NAAMRUIMTE}row":
            laatste = int(kenmerken.get("r") or laatste + 1)
            rijen.over -= 1
            if rijen.over < 0:
                raise te_veel_rijen()
            if aan:
                verborgen.rijen.append(laatste)
        elif aan and naam == f"{_NAAMRUIMTE}col":
            verborgen.kolommen.append((int(kenmerken["min"]), int(kenmerken["max"])))

    _lees(zipbestand, pad, begin)
    return verborgen


def te_veel_rijen() -> TeVeel:
    """That the sheet goes on for too long."""
    return TeVeel(f"Dit werkblad heeft meer dan {RIJEN_MAXIMUM} rijen, ook lege. {_EIGEN_BESTAND}")


def _in_teksten(elementen: _Teller) -> Callable[[str, dict[str, str]], None]:
    teksten = _Teller(_TEKSTEN_MAXIMUM)

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        elementen.tel()
        if naam == f"{_NAAMRUIMTE}si":
            teksten.tel()

    return begin


def _tot_de_omvang(elementen: _Teller) -> Callable[[str, dict[str, str]], None]:
    """On opening openpyxl reads each sheet as far as its dimension, or all of it when there is none."""

    def begin(naam: str, kenmerken: dict[str, str]) -> None:
        if naam == f"{_NAAMRUIMTE}dimension":
            raise _Genoeg
        elementen.tel()

    return begin


def _lees(zipbestand: zipfile.ZipFile, pad: str, begin: Callable[[str, dict[str, str]], Any]) -> None:
    """Let `begin` hear of every element of a part. Raises TeVeel for a document type: Excel writes none."""

    def documenttype(*args: object) -> None:
        raise TeVeel("Dit Excel-bestand bevat een documenttype en wordt niet gelezen.")

    lengte = 0

    def element(naam: str, kenmerken: dict[str, str]) -> None:
        nonlocal lengte
        lengte = 0
        begin(naam, kenmerken)

    def tekst(deel: str) -> None:
        nonlocal lengte
        lengte += len(deel)
        if lengte > _CEL_MAXIMUM:
            raise TeVeel(f"In dit Excel-bestand staat een cel van meer dan {_CEL_MAXIMUM} tekens.")

    lezer = expat.ParserCreate(namespace_separator=" ")
    lezer.buffer_text = True
    lezer.StartElementHandler = element
    lezer.CharacterDataHandler = tekst
    lezer.StartDoctypeDeclHandler = documenttype
    with zipbestand.open(pad) as deel:
        try:
            while stuk := deel.read(_STUK):
                lezer.Parse(stuk, False)
            lezer.Parse(b"", True)
        except _Genoeg:
            return
