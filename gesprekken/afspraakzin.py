"""An agreement as a sentence of who does it: "Ik bel de kringloop", "Wij betalen de reiskosten"."""

from gesprekken.statussen import AfspraakVan

# What a form says before the field, and what the sentence then begins with.
BEGIN = {AfspraakVan.KLANT: "Ik", AfspraakVan.GEMEENTE: "Wij"}
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
    # A sentence goes on with a small letter; letters that stand for a name (UWV) stay.
    klein = wat if wat[1:2].isupper() else wat[:1].lower() + wat[1:]
    return f"{begin} {klein}"
