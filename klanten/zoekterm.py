"""What someone may mean who types into the search for a client. Pure: text goes in.

One field for a name, a klantnummer, a telephone number, a mail address and a date of birth. What may be more than one
of these is looked for as each.
"""

import re
from collections.abc import Iterable

from klanten.geboortedatum import Geboortedatum, GeenGeboortedatum
from klanten.geboortedatum import lees as lees_geboortedatum
from klanten.naam import naamsleutel, zoeknaam
from klanten.zelfde_persoon import een_letter_anders
from toegang.invoer import gewone_tekens, mailsleutel, telefoon_fout, telefoonsleutel

# In a shorter word one letter is too much of the whole.
_KORTSTE_MET_TYPEFOUT = 4
# From here on the beginning of a name may hold the error: who types "muhame" is not done typing.
_KORTSTE_BEGIN_MET_TYPEFOUT = 5
_KORT_JAAR = re.compile(r"([0-9]{1,2}[-/. ]+[0-9]{1,2}[-/. ]+)([0-9]{2})")


def als_telefoon(getypt: str) -> str:
    """The key of the telephone number that this may be; empty when it is none."""
    return telefoonsleutel(getypt) if telefoon_fout(getypt) is None else ""


def als_mail(getypt: str) -> str:
    """The key of the mail address that this may be; empty when it is none."""
    return mailsleutel(getypt) if "@" in getypt else ""


def als_geboortedatums(getypt: str) -> list[Geboortedatum]:
    """The dates of birth that this may be; a year in two figures is of either century.

    A year alone is none: as many are born in it, and it is rather a klantnummer.
    """
    kaal = gewone_tekens(getypt)
    kort = _KORT_JAAR.fullmatch(kaal)
    datums = []
    for tekst in (f"{kort[1]}19{kort[2]}", f"{kort[1]}20{kort[2]}") if kort else (kaal,):
        try:
            datums.append(lees_geboortedatum(tekst))
        except GeenGeboortedatum:
            continue
    return [datum for datum in datums if datum.maand]


def als_naam(getypt: str) -> list[str]:
    """The words of the name that this may be, as they are searched; none when there is no letter in it."""
    woorden = zoeknaam(getypt).split()
    return woorden if any(teken.isalpha() for woord in woorden for teken in woord) else []


def heel_gebleven(woord: str) -> tuple[str, ...]:
    """Of which parts one is in every name that is meant: one typing error leaves the begin or the end whole."""
    if len(woord) < _KORTSTE_MET_TYPEFOUT:
        return (woord,)
    lengte = (len(woord) - 1) // 2
    return (woord[:lengte], woord[-lengte:])


def _ongeveer_in(woord: str, naam: str) -> bool:
    """Whether the word is part of this name (a `zoeknaam`), or one typing error from a word of it or its beginning."""
    letters = naamsleutel(naam)
    if woord in letters:
        return True
    if len(woord) < _KORTSTE_MET_TYPEFOUT:
        return False
    if any(een_letter_anders(woord, deel) for deel in naam.split()):
        return True
    if len(woord) < _KORTSTE_BEGIN_MET_TYPEFOUT:
        return False
    plek = 0
    for deel in naam.split():
        # Names that are written as one word here and as two there: from the beginning of each on.
        vanaf = letters[plek:]
        plek += len(deel)
        begin = {vanaf[: len(woord) + erbij] for erbij in (-1, 0, 1)}
        if any(een_letter_anders(woord, stuk) for stuk in begin):
            return True
    return False


def bedoelt(woorden: Iterable[str], namen: Iterable[str]) -> bool:
    """Whether who types these words may mean someone with these names: each word, in one and the same name."""
    gezocht = list(woorden)
    return bool(gezocht) and any(all(_ongeveer_in(woord, naam) for woord in gezocht) for naam in namen)
