"""What a municipality would write to hand messages over to its provider (the setting BERICHTEN_BACKEND)."""

verstuurd: list[tuple[str, str]] = []


def verstuur(nummer: str, tekst: str) -> None:
    """Take the message."""
    verstuurd.append((nummer, tekst))


def weiger(nummer: str, tekst: str) -> None:
    """The provider is out of reach."""
    raise ConnectionError
