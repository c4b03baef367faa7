"""A CSV as text: in which encoding and with which character between its cells it was written, and its rows.

Excel writes four: "CSV UTF-8" (with a mark), "CSV" (Windows-1252), "Unicode text" (UTF-16, tabs), and a first line
`sep=;` that says what stands between the cells.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator

from instrumenten.uitwisseling.werkblad import Gelezen, Inhoud, Werkbladrij

# UTF-32 first: its mark begins with that of UTF-16.
_MERKEN = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SCHEIDINGEN = ";,\t|"
# Who saves such a file again gets as many of them behind it as there are columns.
_SEP = re.compile(r'\A\ufeff?"?sep=(.)"?(?:\1|[ \t])*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
# Characters in one line of the file, and lines: both far beyond a list of a thousand rows.
_REGEL_MAXIMUM = 2_000_000
_REGELS_MAXIMUM = 200_000
_TEKST_VOOR_EEN_KOP = 64 * 1024
_ALS_UTF8 = "Open het in Excel en bewaar het als “CSV UTF-8” of als .xlsx."


class GeenTekst(ValueError):
    """This is not a CSV that can be read; the message says why, in Dutch."""


def lees(inhoud: bytes, *, rijen: int, kolommen: int) -> Gelezen:
    """The rows that are not empty, each with its number; not more than one above `rijen`. Raises GeenTekst."""
    tekst, codering = _ontcijferd(inhoud)
    gezegd = _SEP.match(tekst)
    if gezegd:
        # Excel takes that line for itself too: the next one is its first.
        tekst = tekst[gezegd.end() :]
    gelezen: list[Werkbladrij] = []
    for nummer, cellen in _rijen(tekst, gezegd[1] if gezegd else _scheiding(tekst)):
        if len(cellen) > kolommen and any(cellen[kolommen:]):
            raise GeenTekst(f"Werkbladrij {nummer} heeft meer dan {kolommen} kolommen.")
        gelezen.append((nummer, list[Inhoud](cellen[:kolommen])))
        if len(gelezen) > rijen:
            break
    return Gelezen(gelezen, _opmerkingen(codering))


def _opmerkingen(codering: str) -> tuple[str, ...]:
    if codering != "cp1252":
        return ()
    return ("het bestand zegt niet hoe zijn letters zijn geschreven; het is gelezen als gewone CSV van Windows. "
            "Kijk of letters als é en ë hieronder kloppen.",)  # fmt: skip


def _ontcijferd(inhoud: bytes) -> tuple[str, str]:
    """The text and how it was written: by its mark, else UTF-16 by its many zeros, else UTF-8, else as Windows does."""
    if inhoud.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise GeenTekst("Dit is een Excel-bestand met een naam die op .csv eindigt. Bewaar het als .xlsx.")
    codering = next((naam for merk, naam in _MERKEN if inhoud.startswith(merk)), "") or _zonder_merk(inhoud)
    try:
        tekst = inhoud.decode(codering)
    except UnicodeDecodeError as fout:
        raise GeenTekst(f"De letters in dit bestand zijn niet te lezen. {_ALS_UTF8}") from fout
    if "\0" in tekst:
        raise GeenTekst(f"Dit is geen CSV: er staan tekens in die geen tekst zijn. {_ALS_UTF8}")
    return tekst, codering


def _zonder_merk(inhoud: bytes) -> str:
    begin = inhoud[:2000]
    # Of letters as we use them every other byte is zero; which one says what comes first.
    even, oneven = begin[::2].count(0), begin[1::2].count(0)
    if max(even, oneven) > len(begin) // 4:
        return "utf-16-le" if oneven > even else "utf-16-be"
    try:
        inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _scheiding(tekst: str) -> str:
    """The character that makes the most cells of the first line with something in it."""
    kop = tekst[:_TEKST_VOOR_EEN_KOP].lstrip()

    def cellen(scheiding: str) -> int:
        try:
            return len(next(csv.reader(io.StringIO(kop, newline=""), delimiter=scheiding), ()))
        except csv.Error:
            return 0

    return max(_SCHEIDINGEN, key=cellen)


def _rijen(tekst: str, scheiding: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with something in them. Raises GeenTekst where it is no CSV, or goes on beyond all bounds."""
    lezer = csv.reader(_regels(tekst), delimiter=scheiding, strict=True)
    nummer = 0
    try:
        for nummer, cellen in enumerate(lezer, start=1):
            if any(cellen):
                yield nummer, cellen
    except csv.Error as fout:
        if "field limit" in str(fout):
            raise GeenTekst(
                f"In rij {nummer + 1} staat een cel van meer dan {csv.field_size_limit()} tekens. "
                "Staat er ergens een aanhalingsteken te veel?"
            ) from fout
        raise GeenTekst("Dit is geen geldig CSV-bestand. Staan aanhalingstekens goed om de teksten?") from fout


def _regels(tekst: str) -> Iterator[str]:
    for nummer, regel in enumerate(io.StringIO(tekst, newline=""), start=1):
        if nummer > _REGELS_MAXIMUM or len(regel) > _REGEL_MAXIMUM:
            raise GeenTekst("Dit bestand is te lang om te lezen. Splits het in kleinere bestanden.")
        yield regel
