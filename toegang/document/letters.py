"""The letters of documents: which of the application's fonts a text needs, and what is printed for a character in none.

No font of the server is used, so that a document looks the same wherever it is made. The fonts and what they are for
stand in `static/gebouwd/document/letters.json`, made by `npm run bouw`.
"""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path

from django.contrib.staticfiles import finders

_OVERZICHT = "gebouwd/document/letters.json"
# Joins or separates letters (Persian, scripts of India) and says where a word may break: they have no shape, but work.
_ZONDER_VORM = frozenset("\u200b\u200c\u200d\u00ad\n\t ")


@dataclass(frozen=True)
class Lettertype:
    """A font file: one of a family and weight. `bereik`: the characters it is for, first and last of every stretch."""

    familie: str
    gewicht: str
    pad: Path
    bereik: tuple[tuple[int, int], ...]

    @property
    def adres(self) -> str:
        """Where the document finds it."""
        return self.pad.as_uri()

    def is_voor(self, teken: str) -> bool:
        """Whether the character is in its range; the file may still lack a few of those."""
        return any(eerste <= ord(teken) <= laatste for eerste, laatste in self.bereik)


def _bereik(tekst: str) -> tuple[tuple[int, int], ...]:
    """ "U+0301,U+0400-045F" as numbers."""
    stukken = [stuk.strip().upper().removeprefix("U+").split("-") for stuk in tekst.split(",")]
    return tuple((int(stuk[0], 16), int(stuk[-1], 16)) for stuk in stukken)


@cache
def uitgepakt(pad: Path) -> bytes:
    """A font without its compression, kept: WeasyPrint would undo that for every document."""
    from fontTools.ttLib import woff2

    if pad.suffix != ".woff2":
        return pad.read_bytes()
    uit = BytesIO()
    with pad.open("rb") as bestand:
        woff2.decompress(bestand, uit)
    return uit.getvalue()


@cache
def _tekens(pad: Path) -> frozenset[int]:
    """The code points that a font file draws."""
    from fontTools.ttLib import TTFont

    return frozenset(TTFont(BytesIO(uitgepakt(pad)), lazy=True).getBestCmap())


class Letters:
    """The fonts of the application, one falling back on the next. Without any, the server's sans-serif serves."""

    def __init__(self, bestanden: tuple[Lettertype, ...]) -> None:
        self.bestanden = bestanden
        self.adressen = frozenset(letter.adres for letter in bestanden)
        self._familie_van: dict[str, str | None] = {}

    def familie_voor(self, teken: str) -> str | None:
        """The first family that draws this character; None when none does."""
        if teken not in self._familie_van:
            self._familie_van[teken] = next(
                (
                    letter.familie
                    for letter in self.bestanden
                    if letter.is_voor(teken) and ord(teken) in _tekens(letter.pad)
                ),
                None,
            )
        return self._familie_van[teken]

    def voor(self, tekens: Iterable[str]) -> list[Lettertype]:
        """The fonts that draw these characters, in their order; that of the house style always."""
        nodig = {self.familie_voor(teken) for teken in tekens}
        eerste = self.bestanden[0].familie if self.bestanden else ""
        return [letter for letter in self.bestanden if letter.familie in nodig or letter.familie == eerste]

    def drukt(self, teken: str) -> bool:
        """Whether the character can stand in a document: it has a shape, or works without one."""
        if teken in _ZONDER_VORM:
            return True
        # Some fonts have an empty shape for what steers the text; it would turn letters around or be copied along.
        return unicodedata.category(teken) not in {"Cc", "Cf"} and self.familie_voor(teken) is not None

    def afdrukbaar(self, tekst: str) -> str:
        """The text as the fonts can draw it: letters composed with their accents, what has no shape left out.

        Characters that no font has are counted in words where they stood, so that nobody reads a box, or a gap for
        nothing.
        """
        tekst = unicodedata.normalize("NFC", tekst)
        if not self.bestanden or all(map(self.drukt, tekst)):
            return tekst
        stukken = [teken if self.drukt(teken) else self._vervangen(teken) for teken in tekst]
        delen = []
        for kan_niet, rij in groupby(stukken, lambda stuk: stuk is None):
            inhoud = list(rij)
            delen.append(_in_woorden(len(inhoud)) if kan_niet else "".join(filter(None, inhoud)))
        return "".join(delen)

    def _vervangen(self, teken: str) -> str | None:
        """What stands in for a character that has no shape here; None when nothing does."""
        soort = unicodedata.category(teken)
        if soort == "Zs":
            return " "
        if soort in {"Zl", "Zp"}:
            return "\n"
        if soort in {"Cc", "Cf"} or unicodedata.name(teken, "").startswith("VARIATION SELECTOR"):
            return ""
        gewoon = unicodedata.normalize("NFKC", teken)
        return gewoon if gewoon != teken and all(map(self.drukt, gewoon)) else None


def _in_woorden(aantal: int) -> str:
    return f"[{aantal} {'teken dat' if aantal == 1 else 'tekens die'} wij niet kunnen afdrukken]"


def overzicht() -> Path | None:
    """The file that says which fonts there are; None when the bundle was not built."""
    gevonden = finders.find(_OVERZICHT)
    return Path(gevonden).resolve() if gevonden else None


@cache
def lees(overzicht: Path | None) -> Letters:
    """The fonts of this file; none without one."""
    if overzicht is None:
        return Letters(())
    return Letters(
        tuple(
            Lettertype(
                letter["familie"], letter["gewicht"], overzicht.parent / letter["bestand"], _bereik(letter["bereik"])
            )
            for letter in json.loads(overzicht.read_text())
        )
    )


def letters() -> Letters:
    """The fonts that the bundle holds; none when it was not built."""
    return lees(overzicht())
