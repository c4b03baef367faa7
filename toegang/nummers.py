"""A number that came with a request, as text: an id, a page, a revision."""

# What a bigint of the database holds of any digits; far under the length at which Python refuses to read a number.
HOOGSTE = 10**18 - 1
_LANGSTE = len(str(HOOGSTE))


def als_nummer(getypt: str, *, hoogste: int = HOOGSTE) -> int | None:
    """The whole number from 0 to `hoogste` that the text is; None for anything else, however long."""
    if not (getypt.isascii() and getypt.isdecimal() and len(getypt) <= _LANGSTE):
        return None
    nummer = int(getypt)
    return nummer if nummer <= hoogste else None
