"""Whether a text that everyone reads says who the client is: the name in the ways people write it, or the number."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from klanten.models import Klant
from klanten.naam import zoeknaam

# Words of a name that are words of the language: they tell nothing of who it is.
_TUSSENVOEGSELS = {
    "aan", "bij", "de", "den", "der", "des", "die", "du", "het", "in", "la", "le", "onder", "op", "over", "t", "te",
    "ten", "ter", "van", "von", "voor",
}  # fmt: skip
# What stands before the name of a person: behind it even a small letter begins a name.
_AANHEF = {"mevrouw", "mevr", "mw", "meneer", "mijnheer", "heer", "dhr", "hr"}
# A shorter word within a longer name may be an ordinary one: "Ben Ali".
_HERKENBAAR = 4


def _is(woord: str, naam: str) -> bool:
    """Whether this word is the name, or its possessive: "jansens"."""
    return woord == naam or (naam[-1] not in "sxz" and woord == f"{naam}s")


def _komt_voor(delen: list[str], woorden: list[str]) -> bool:
    """Whether these parts stand behind each other in the text."""
    return any(
        woorden[begin : begin + len(delen) - 1] == delen[:-1] and _is(woorden[begin + len(delen) - 1], delen[-1])
        for begin in range(len(woorden) - len(delen) + 1)
    )


def _eigen(delen: Iterable[str]) -> list[str]:
    return [deel for deel in delen if deel not in _TUSSENVOEGSELS]


def noemt_klant(tekst: str, klant: Klant) -> bool:
    """Whether a text names this client.

    Many a name is an ordinary word as well. One name counts with a capital or behind "mevrouw"; several of them behind
    each other always do. Accents make no difference.
    """
    if klant.klantnummer.casefold() in tekst.casefold():
        return True
    geschreven = re.findall(r"\w+", unicodedata.normalize("NFC", tekst))
    woorden = [zoeknaam(woord) for woord in geschreven]
    voornaam = zoeknaam(klant.voornaam).split()
    achternaam = zoeknaam(klant.achternaam).split()
    samen = [*zoeknaam(klant.tussenvoegsel).split(), *achternaam]
    for delen in (achternaam, samen, [*voornaam, *samen], [*voornaam, *achternaam]):
        if len(_eigen(delen)) > 1 and _komt_voor(delen, woorden):
            return True
    los = {deel for deel in _eigen([*voornaam, *achternaam]) if len(deel) >= _HERKENBAAR}
    los |= {*voornaam[:1], *achternaam[-1:]}
    if any(
        groot[0].isupper() and any(_is(woord, naam) for naam in los)
        for groot, woord in zip(geschreven, woorden, strict=True)
    ):
        return True
    zonder = [woord for woord in woorden if woord not in _TUSSENVOEGSELS.intersection(samen)]
    return any(voor in _AANHEF and any(_is(woord, naam) for naam in los) for voor, woord in pairwise(zonder))
