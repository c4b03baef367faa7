"""From the names that a source gives to instruments to those of the catalogue: "Taal stages" is Taalstage.

A source writes in plurals, names several instruments in one breath and explains itself between brackets; a catalogue
has names of its own. Words decide, not pieces of text.
"""

import re
from collections.abc import Iterable, Iterator
from unicodedata import combining, normalize

# What stands between two instruments, or between an instrument and what it is also called.
_TUSSEN = re.compile(r"[/,;()]|\s[–-]\s|\bzoals\b")
_WOORD = re.compile(r"[^\W_]{2,}")
# Stages: the Dutch stem of it keeps the s.
_MEERVOUD = re.compile(r"\w{4,}[^s]s")
# A scholingstraject is scholing.
_TRAJECT = re.compile(r"(?<=\w{6})s?traject(en)?$")
# "Jobhunting en jobcoaching" are two; "Begeleiding en vergroten van zelfredzaamheid" is one.
_TWEE = re.compile(r"(\w+) en (\w+)")


def zoektermen(namen: Iterable[str]) -> list[str]:
    """What to ask of the words of a name in the catalogue, each for `to_tsquery` in Dutch; one of them is enough.

    A part of a name is met by all of its words. A word of a part may begin a longer one ("Schuldhulp":
    schuldhulpverlening), unless it is one word out of several in a breath; two words may be one ("Taal stages").
    """
    return list(dict.fromkeys(term for naam in namen for term in _termen(naam.lower())))


def _delen(naam: str) -> Iterator[str]:
    for deel in filter(None, (deel.strip() for deel in _TUSSEN.split(naam))):
        twee = _TWEE.fullmatch(deel)
        yield from twee.groups() if twee else (deel,)


def _termen(naam: str) -> Iterator[str]:
    delen = list(_delen(naam))
    for deel in delen:
        woorden = _WOORD.findall(deel)
        if len(woorden) > 1:
            yield f"({' & '.join(_vormen(woord, ':*') for woord in woorden)})"
        elif woorden:
            yield _vormen(woorden[0], ":*" if len(delen) == 1 else "")
        if len(woorden) == 2:
            yield _vormen("".join(woorden), "")


def _vormen(woord: str, merk: str) -> str:
    """The word, without its diacritics, without the s of a plural that the stem keeps, without "traject"."""
    kaal = "".join(teken for teken in normalize("NFD", woord) if not combining(teken))
    enkelvoud = kaal[:-1] if _MEERVOUD.fullmatch(kaal) else kaal
    vormen = [f"{vorm}{merk}" for vorm in dict.fromkeys((woord, kaal, enkelvoud, _TRAJECT.sub("", kaal)))]
    return vormen[0] if len(vormen) == 1 else f"({' | '.join(vormen)})"
