"""A list of instruments in a file: CSV or XLSX to rows by column name, and back. Formulas never get through."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from instrumenten.uitwisseling import werkblad
from instrumenten.uitwisseling.werkblad import Blad, Formule, GeenWerkblad, Rij

# More takes longer than a page may take.
RIJEN_MAXIMUM = 1000
# A spreadsheet takes a text that begins like this for a formula.
_ALS_FORMULE = re.compile(r"'*[=+\-@\t\r]")


class OnleesbaarBestand(ValueError):
    """This file holds no list that can be read; the message says why, in Dutch."""


@dataclass(frozen=True)
class Lijst:
    """The head of a list and its rows, each with its number in the file and its cells by name of column."""

    kolommen: tuple[str, ...]
    rijen: tuple[tuple[int, dict[str, str | Formule]], ...]


def lees_xlsx(inhoud: bytes) -> Lijst:
    """The list on the first sheet. Raises OnleesbaarBestand."""
    try:
        return _lijst(werkblad.lees(inhoud))
    except GeenWerkblad as fout:
        raise OnleesbaarBestand(str(fout)) from fout


def lees_csv(inhoud: bytes) -> Lijst:
    """The list in a CSV, in UTF-8 or as Windows writes it, with ; or , or tab between. Raises OnleesbaarBestand."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    kop = tekst.split("\n", 1)[0]
    scheiding = max(";,\t", key=kop.count)
    try:
        rijen = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True))
    except csv.Error as fout:
        raise OnleesbaarBestand("Dit is geen geldig CSV-bestand. Staan aanhalingstekens goed om de teksten?") from fout
    return _lijst([(nummer, list(rij)) for nummer, rij in enumerate(rijen, start=1) if any(rij)])


def _lijst(rijen: list[Rij]) -> Lijst:
    if not rijen:
        raise OnleesbaarBestand("Dit bestand is leeg.")
    (_, kop), *rest = rijen
    kolommen = [str(naam).strip().lower() if isinstance(naam, str) else "" for naam in kop]
    if len(rest) > RIJEN_MAXIMUM:
        raise OnleesbaarBestand(f"Dit bestand heeft {len(rest)} rijen; er kunnen er {RIJEN_MAXIMUM} tegelijk.")
    dubbel = sorted({naam for naam in kolommen if naam and kolommen.count(naam) > 1})
    if dubbel:
        raise OnleesbaarBestand(f"Deze kolom staat er twee keer in: {', '.join(dubbel)}.")
    gelezen = []
    for nummer, cellen in rest:
        if any(cellen[len(kolommen) :]) or any(c for n, c in zip(kolommen, cellen, strict=False) if not n):
            raise OnleesbaarBestand(f"In rij {nummer} staat iets in een kolom zonder naam.")
        gevuld = [*cellen, *[""] * (len(kolommen) - len(cellen))]
        gelezen.append((nummer, {n: _ontmanteld(cel) for n, cel in zip(kolommen, gevuld, strict=False) if n}))
    return Lijst(tuple(naam for naam in kolommen if naam), tuple(gelezen))


def _ontmanteld(cel: str | Formule) -> str | Formule:
    """The text behind the apostrophe that keeps a spreadsheet from calculating with it; a bare = is a formula."""
    if not isinstance(cel, str):
        return cel
    if cel.startswith("="):
        return Formule()
    return cel[1:] if cel.startswith("'") and _ALS_FORMULE.match(cel) else cel


def _onschadelijk(waarde: object) -> object:
    """A text that no spreadsheet calculates with; `_ontmanteld` gives the text itself back."""
    return f"'{waarde}" if isinstance(waarde, str) and _ALS_FORMULE.match(waarde) else waarde


def als_csv(rijen: Sequence[Sequence[object]]) -> bytes:
    """CSV as Excel in the Netherlands opens it: semicolons, a comma in numbers, UTF-8 with its mark."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    for rij in rijen:
        schrijver.writerow([_als_tekst(_onschadelijk(waarde)) for waarde in rij])
    return uit.getvalue().encode("utf-8-sig")


def als_xlsx(naam: str, rijen: Sequence[Sequence[object]], *verder: Blad) -> bytes:
    """An .xlsx with the list on its first sheet."""
    bladen = [Blad(naam, rijen), *verder]
    return werkblad.schrijf(
        [Blad(blad.naam, [[_onschadelijk(waarde) for waarde in rij] for rij in blad.rijen]) for blad in bladen]
    )


def _als_tekst(waarde: object) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, Decimal):
        return str(waarde).replace(".", ",")
    return f"{waarde:%d-%m-%Y}" if isinstance(waarde, date) else str(waarde)
