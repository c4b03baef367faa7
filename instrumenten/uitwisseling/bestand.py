"""A list of instruments in a file: CSV or XLSX to rows by column name, and back. Formulas never get through."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from instrumenten.inlezen.bestand import OnleesbaarBestand
from instrumenten.uitwisseling import csvtekst, werkblad
from instrumenten.uitwisseling.csvtekst import GeenTekst
from instrumenten.uitwisseling.werkblad import Blad, Formule, Foutwaarde, GeenWerkblad, Gelezen, Inhoud
from toegang.invoer import gewone_tekens

# More takes longer than a page may take.
RIJEN_MAXIMUM = 1000
# A spreadsheet takes a text for a formula that begins like this, also behind white space or in its full-width form. So
# does a line of it, where a line end in a cell is taken for the end of the row; a dash and a space begin a list there.
_VOORAF = r"['\s\x00-\x20\u200b-\u200f\u2060\ufeff]*"
_ALS_FORMULE = re.compile(rf"\A{_VOORAF}[=+\-@\t\r＝＋－＠]|[\r\n]{_VOORAF}(?:[=+@＝＋＠]|[-－](?! ))")
# What a spreadsheet shows where a formula went wrong (in LibreOffice Err:502, Fout:502), and instead of a number that
# does not fit its column. A CSV keeps what is shown. By name, in English and in Dutch: an instrument can be called
# #MEEDOEN!.
_FOUTWOORDEN = (
    r"NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|PYTHON!|EXTERNAL!|"
    r"GETTING_DATA|LEEG!|DEEL/0!|WAARDE!|VERW!|NAAM\?|GETAL!|OVERLOOP!|BEREKEN!|VELD!|GEBLOKKEERD!|ONBEKEND!|VERBINDEN!|"
    r"BEZET!"
)
_FOUTWAARDE = re.compile(rf"#(?:N/[A-Z]{{1,2}}|{_FOUTWOORDEN}|#+)|(?:Err|Fout):\d{{3}}")


@dataclass(frozen=True)
class Lijst:
    """The head of a list and its rows, each with its number in the file and its cells by name of column.

    `opmerkingen`: what a person must know of how the file was read.
    """

    kolommen: tuple[str, ...]
    rijen: tuple[tuple[int, dict[str, Inhoud]], ...]
    opmerkingen: tuple[str, ...] = ()


def lees_xlsx(inhoud: bytes) -> Lijst:
    """The list on the first sheet that is shown. Raises OnleesbaarBestand."""
    try:
        return _lijst(werkblad.lees(inhoud))
    except GeenWerkblad as fout:
        raise OnleesbaarBestand(str(fout)) from fout


def lees_csv(inhoud: bytes) -> Lijst:
    """The list in a CSV, however Excel wrote its text. Raises OnleesbaarBestand."""
    try:
        return _lijst(csvtekst.lees(inhoud, rijen=RIJEN_MAXIMUM + 1, kolommen=werkblad.KOLOMMEN_MAXIMUM))
    except GeenTekst as fout:
        raise OnleesbaarBestand(str(fout)) from fout


def _lijst(gelezen: Gelezen) -> Lijst:
    if not gelezen.rijen:
        raise OnleesbaarBestand("Dit bestand is leeg.")
    (_, kop), *rest = gelezen.rijen
    kolommen = [_kolomnaam(naam) if isinstance(naam, str) else "" for naam in kop]
    if len(rest) > RIJEN_MAXIMUM:
        raise OnleesbaarBestand(
            f"Dit bestand heeft meer dan {RIJEN_MAXIMUM} rijen; er kunnen er {RIJEN_MAXIMUM} tegelijk. "
            "Splits het in kleinere bestanden."
        )
    dubbel = sorted({naam for naam in kolommen if naam and kolommen.count(naam) > 1})
    if dubbel:
        raise OnleesbaarBestand(f"Deze kolom staat er twee keer in: {', '.join(dubbel)}.")
    uit = []
    for nummer, cellen in rest:
        if any(cellen[len(kolommen) :]) or any(c for n, c in zip(kolommen, cellen, strict=False) if not n):
            raise OnleesbaarBestand(f"In rij {nummer} staat iets in een kolom zonder naam.")
        gevuld = [*cellen, *[""] * (len(kolommen) - len(cellen))]
        uit.append((nummer, {n: _ontmanteld(cel) for n, cel in zip(kolommen, gevuld, strict=False) if n}))
    return Lijst(tuple(naam for naam in kolommen if naam), tuple(uit), gelezen.opmerkingen)


def _kolomnaam(geschreven: str) -> str:
    """The name of a column as ours are written: "Duur  eenheid" is duur_eenheid, whatever else nobody sees in it."""
    return re.sub(r"[\s_-]+", "_", gewone_tekens(geschreven).lower()).strip("_")


def _ontmanteld(cel: Inhoud) -> Inhoud:
    """The text behind the apostrophe that keeps a spreadsheet from making something of it; a bare = is a formula."""
    if not isinstance(cel, str):
        return cel
    if cel.startswith("="):
        return Formule()
    if _FOUTWAARDE.fullmatch(cel.strip()):
        return Foutwaarde(cel.strip())
    return cel[1:] if cel.startswith("'") and _is_gevaarlijk(cel) else cel


def _is_gevaarlijk(tekst: str) -> bool:
    """Whether a spreadsheet would calculate with it or take it for an error, or it looks like one kept from that."""
    return bool(_ALS_FORMULE.search(tekst)) or bool(_FOUTWAARDE.fullmatch(re.sub(rf"\A{_VOORAF}", "", tekst).strip()))


def _onschadelijk(waarde: object) -> object:
    """A text that no spreadsheet calculates with; `_ontmanteld` gives the text itself back."""
    return f"'{waarde}" if isinstance(waarde, str) and _is_gevaarlijk(waarde) else waarde


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
