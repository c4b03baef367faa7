"""Lines of text, the same whichever browser or file they came from."""


def een_regeleinde(tekst: str) -> str:
    """The text with every line end as a single newline."""
    return tekst.replace("\r\n", "\n").replace("\r", "\n")
