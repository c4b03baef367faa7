"""An agreement as a sentence of who does it: "Ik bel de kringloop", "Wij betalen de reiskosten"."""

import re

from gesprekken.statussen import AfspraakVan

# What a form says before the field, and what the sentence then begins with.
BEGIN = {AfspraakVan.KLANT: "Ik", AfspraakVan.GEMEENTE: "Wij"}
# Of `Afspraak.wat`, which holds the beginning of the sentence too.
AFSPRAAK_LENGTE = 300
_KOMEN_TERUG = re.compile(r"^(wij\s+)?komen\s+(hier)?(terug\s+op|op\s+terug)\b\s*:?\s*|^wij\s+", re.IGNORECASE)
LANGSTE_BEGIN = max(len(begin) for begin in BEGIN.values()) + 1


def afspraakzin(van: AfspraakVan, wat: str) -> str:
    """What was typed after "Ik …" or "Wij …" as a whole sentence; who typed that word too, does not get it twice.

    What someone else does has no such beginning and stays as it was typed.
    """
    begin = BEGIN.get(van)
    wat = wat.strip()
    if begin is None or not wat:
        return wat
    eerste, _, rest = wat.partition(" ")
    if eerste.casefold() == begin.casefold() and rest.strip():
        return f"{begin} {rest.strip()}"
    return f"{begin} {_klein(wat)}"


def zonder_begin(van: AfspraakVan, zin: str) -> str:
    """What stands in the field after "Ik …" or "Wij …"; an older text without that beginning stays as it is."""
    begin, (eerste, _, rest) = BEGIN.get(van), zin.strip().partition(" ")
    return rest.strip() if begin and eerste.casefold() == begin.casefold() and rest.strip() else zin.strip()


def zin_van_ander(wie: str, wat: str) -> str:
    """What someone else does, as a sentence that begins with who that is: "De jobcoach belt over het rooster".

    A text that begins with the name, or says "Ik" or "Wij" (someone wrote down what was said), is not changed.
    """
    wie, wat = wie.strip(), wat.strip()
    if not wie or not wat:
        return wat or wie
    if wat.partition(" ")[0].casefold() in {begin.casefold() for begin in BEGIN.values()}:
        return f"{wie}: {wat}"
    if wat.casefold() == wie.casefold() or wat.casefold().startswith(f"{wie.casefold()} "):
        return _groot(wat)
    return f"{_groot(wie)} {_klein(wat)}"


def onderwerp(wat: str) -> str:
    """What we come back to, without the words that every paper puts before it."""
    return _KOMEN_TERUG.sub("", wat.strip()) or wat.strip()


def _groot(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _klein(tekst: str) -> str:
    # Letters that stand for a name (UWV) stay.
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]
