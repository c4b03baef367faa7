"""What people type in a cell for a record of a list: its code, or its name."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model

from instrumenten.inlezen.schrijfwijze import kern
from instrumenten.woorden import opsomming

# How many choices or unknown words a message names.
GENOEMD = 8


class Woordenboek:
    """The records of a list by what people type for one: its code, else a name that only one of them has.

    Capitals, accents, spaces and hyphens make no difference. Reads the list once.
    """

    def __init__(self, model: type[Model]) -> None:
        self.model = model
        self._op_code: dict[str, Any] = {}
        self._op_kern: dict[str, list[Any]] = {}

    def zoek(self, woord: str) -> list[Any]:
        """What may be meant by `woord`: one record, none, or several to choose from."""
        if not self._op_code:
            alle: Iterable[Any] = self.model._default_manager.all()
            for rij in alle:
                self._op_code[rij.code.lower()] = rij
                for naam in {kern(naam) for naam in (rij.code, rij.naam, *getattr(rij, "oude_namen", ()))}:
                    self._op_kern.setdefault(naam, []).append(rij)
        if rij := self._op_code.get(woord.lower()):
            return [rij]
        return self._op_kern.get(kern(woord), []) if kern(woord) else []


class Woordenboeken:
    """The lists that the cells of one file refer to, each read once and when it is first needed."""

    def __init__(self) -> None:
        self._gelezen: dict[type[Model], Woordenboek] = {}

    def van(self, model: type[Model]) -> Woordenboek:
        """The records of this list."""
        return self._gelezen.setdefault(model, Woordenboek(model))


def uit_meer(woord: str, gevonden: Sequence[Any]) -> str:
    """That a word means several things, and by which codes to say which."""
    keuzes = opsomming([f"{rij.code} ({rij.naam})" for rij in gevonden[:GENOEMD]], "of")
    return f"“{woord[:60]}” kan meer betekenen. Schrijf de code: {keuzes}."
