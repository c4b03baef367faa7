"""Text as it is searched, and the piece of it in which the words stand. Pure.

A capital or an accent makes no difference: who types creche finds crèche. Each letter becomes one letter, here and in
the database alike, so that a hit is at the same place in the text as it was written.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# How much of a text is shown around the first hit.
_ERVOOR, _ERNA = 60, 200
HOOGSTENS_WOORDEN = 8
# Of fewer letters there are some in every text.
KORTSTE = 2


def _kale_letters() -> dict[str, str]:
    """The small letters with an accent of the languages of Europe; a longer list takes the database longer."""
    kaal = {}
    for punt in range(0xC0, 0x180):
        letter = unicodedata.normalize("NFKD", chr(punt))[0]
        if letter.isascii() and letter.islower():
            kaal[chr(punt)] = letter
    return kaal


KALE_LETTERS = _kale_letters()
_TABEL = str.maketrans(KALE_LETTERS)


def vlak(tekst: str) -> str:
    """The text in small letters without accents, of the same length."""
    klein = "".join(teken.lower() if len(teken.lower()) == 1 else teken for teken in tekst)
    return klein.translate(_TABEL)


def zoekwoorden(getypt: str) -> list[str]:
    """The words that must all stand in one text; what is between quotation marks is one."""
    # As the texts are: é in one character.
    gewoon = unicodedata.normalize("NFC", getypt)
    delen = (citaat or woord for citaat, woord in re.findall(r'["“„]([^"“”„]+)["”“]|(\S+)', gewoon))
    woorden = [" ".join(vlak(deel).split()).strip('"“”„') for deel in delen]
    return list(dict.fromkeys(filter(None, woorden)))[:HOOGSTENS_WOORDEN]


@dataclass(frozen=True)
class Stuk:
    """A piece of a text, which was hit or not."""

    tekst: str
    raak: bool = False


def _raakvlakken(tekst: str, woorden: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words stand, from first to last; what overlaps or touches is one."""
    gevonden = sorted(
        (treffer.start(), treffer.end()) for woord in woorden for treffer in re.finditer(re.escape(woord), tekst)
    )
    samen: list[tuple[int, int]] = []
    for begin, einde in gevonden:
        if samen and begin <= samen[-1][1]:
            samen[-1] = (samen[-1][0], max(einde, samen[-1][1]))
        else:
            samen.append((begin, einde))
    return samen


def fragment(tekst: str, woorden: Sequence[str]) -> list[Stuk]:
    """The part of the text around the first hit, cut at spaces, with what was hit marked."""
    effen = " ".join(tekst.split())
    raak = _raakvlakken(vlak(effen), woorden)
    eerste = raak[0][0] if raak else 0
    van, tot = max(eerste - _ERVOOR, 0), min(eerste + _ERNA, len(effen))
    if van:
        van = min(effen.find(" ", van, eerste) + 1 or van, eerste)
    if tot < len(effen):
        tot = max(effen.rfind(" ", eerste, tot), min((einde for _, einde in raak), default=0)) if raak else tot
    stukken = [Stuk("… ")] if van else []
    plek = van
    for begin, einde in raak:
        if begin >= tot:
            break
        stukken += [Stuk(effen[plek:begin]), Stuk(effen[begin : min(einde, tot)], raak=True)]
        plek = min(einde, tot)
    stukken.append(Stuk(effen[plek:tot] + (" …" if tot < len(effen) else "")))
    return [stuk for stuk in stukken if stuk.tekst]
