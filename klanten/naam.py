"""Names made comparable, to find a client again and not to make one twice.

The one place that decides which characters of a name count: what is searched (`zoeknaam`) and what is compared
(`naamsleutel`) come from here.
"""

import re
import unicodedata

from django.db.models import Value
from django.db.models.functions import Replace

from toegang.invoer import zonder_onzichtbaar

# Letters that are no letter with an accent, as people type them on a Dutch keyboard: Aydın is found as Aydin.
_GEWONE_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ə": "e"}
)
# Apostrophes that Unicode counts as letters: ʼ ʿ ʾ ʻ and their kin. The others are punctuation.
_APOSTROFFEN = dict.fromkeys([*range(0x02B9, 0x02C2), 0x02C8, 0x02EE, 0x0559, 0xA78B, 0xA78C], " ")


def zoeknaam(*delen: str) -> str:
    """The name in lower case, without accents, punctuation and invisible characters, single spaces.

    'José  de Wit' gives 'jose de wit', 'Saʼid O’Neill' gives 'sa id o neill'.
    """
    ontleed = unicodedata.normalize("NFKD", zonder_onzichtbaar(" ".join(filter(None, delen))))
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken)).casefold()
    gewoon = zonder_onzichtbaar(kaal).translate(_GEWONE_LETTERS).translate(_APOSTROFFEN)
    return " ".join(re.sub(r"[^\w ]+|_", " ", gewoon).split())


def naamsleutel(*delen: str) -> str:
    """The letters of the name and nothing else: Anne-Marie is Annemarie, O'Neill is ONeill and O Neill."""
    return zoeknaam(*delen).replace(" ", "")


def sleutel_van(zoeknaamveld: str) -> Replace:
    """For the database: the `naamsleutel` of what stands in a column with a `zoeknaam`."""
    return Replace(zoeknaamveld, Value(" "), Value(""))


def is_naam(tekst: str) -> bool:
    """Whether there is a name in it. Registers write - or . where someone has no first name."""
    return bool(zoeknaam(tekst))
