"""Names made comparable, to find a client again and not to make one twice."""

import re
import unicodedata

# Letters that are no letter with an accent, as people type them on a Dutch keyboard: Aydın is found as Aydin.
_GEWONE_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def zoeknaam(*delen: str) -> str:
    """The name in lower case, without accents and punctuation, single spaces: 'José  de Wit' gives 'jose de wit'."""
    ontleed = unicodedata.normalize("NFKD", " ".join(filter(None, delen)))
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken)).casefold()
    return " ".join(re.sub(r"[^\w ]+|_", " ", kaal.translate(_GEWONE_LETTERS)).split())
