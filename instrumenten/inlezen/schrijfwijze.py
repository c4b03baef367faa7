"""Texts and names in the one form in which they are kept and compared, however a file writes them."""

import hashlib
import re
import unicodedata

from django.utils.text import slugify

from instrumenten.models import Instrument
from toegang.modelvelden import lengte

# What PostgreSQL cannot store (NUL, half of a surrogate pair) and control characters that nobody typed.
_ONZICHTBAAR = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def zonder_onzichtbare(tekst: str) -> str:
    """The text without what nobody typed or the database cannot hold."""
    return _ONZICHTBAAR.sub("", tekst)


def regel(tekst: str) -> str:
    """One line: every run of white space is one space, nothing invisible left."""
    return " ".join(zonder_onzichtbare(tekst).split())


def opgeschoond(tekst: str) -> str:
    """Plain text in one form: single spaces, no space at the ends, one empty line between paragraphs."""
    regels = [regel(deel) for deel in tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip("\n")


def kern(naam: str) -> str:
    """A name without what people write differently: capitals, accents, spaces, hyphens, commas and brackets."""
    los = unicodedata.normalize("NFKD", naam)
    return "".join(teken for teken in los if teken.isalnum()).casefold()


def adressen_van(naam: str, gegeven: str = "") -> tuple[str, str]:
    """The address (slug) of an instrument: the one that is given, or else of its name ("" without letters and figures);
    and the address of the same name as it was made before, "" where that is the same.

    An address has plain letters only. Where others are lost, a mark stands for them: two names in Arabic, or two that
    differ in those letters alone, are two instruments.
    """
    ruimte = lengte(Instrument, "slug")
    gewoon, letters = slugify(naam), kern(naam)
    if gegeven or letters.isascii():
        return gegeven or gewoon[:ruimte], ""
    merk = hashlib.sha256(letters.encode()).hexdigest()[:8]
    return f"{(gewoon or 'instrument')[: ruimte - len(merk) - 1]}-{merk}", gewoon[:ruimte] or "instrument"


def is_vroeger(instrument: Instrument | None, naam: str) -> bool:
    """Whether what stands at the former address of a name (`adressen_van`) is what has that name."""
    return instrument is not None and kern(instrument.naam) == kern(naam)
