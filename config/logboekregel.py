"""What an error leaves in the log of the server: where it went wrong, never about whom.

PostgreSQL tells with a refused row the whole row ("Failing row contains (…)"), and many a Python exception repeats the
value it stumbled over. So of an exception only the class and the stack are written, and of a database error also which
constraint refused. The stack shows lines of code, no values.
"""

import logging
import traceback
from collections.abc import Iterator
from types import TracebackType


def _gegevens_van_de_databank(fout: BaseException) -> dict[str, str]:
    """Constraint and SQL state of a database error; Django's own error has the driver's as its cause."""
    for bron in (fout, fout.__cause__):
        diagnose = getattr(bron, "diag", None)
        gevonden = {
            "beperking": getattr(diagnose, "constraint_name", None),
            "sqlstate": getattr(bron, "sqlstate", None),
        }
        if gevonden := {naam: waarde for naam, waarde in gevonden.items() if waarde}:
            return gevonden
    return {}


def naam_van(fout: BaseException) -> str:
    """The class of an error, for a database error followed by the constraint and SQL state; never its message."""
    klasse = f"{type(fout).__module__}.{type(fout).__qualname__}".removeprefix("builtins.")
    gegevens = ", ".join(f"{naam}={waarde}" for naam, waarde in _gegevens_van_de_databank(fout).items())
    return f"{klasse} ({gegevens})" if gegevens else klasse


def _keten(fout: BaseException | None) -> Iterator[BaseException]:
    """The error and what led to it, the first one first."""
    gezien: list[BaseException] = []
    while fout is not None and fout not in gezien:
        gezien.append(fout)
        fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
    yield from reversed(gezien)


def _zonder_melding(waarde: object) -> object:
    return naam_van(waarde) if isinstance(waarde, BaseException) else waarde


class Logboekregel(logging.Formatter):
    """Formatter of every line in the log."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with errors among its arguments by name only; ignores what another handler made of the stack."""
        velden = dict(record.__dict__)
        if isinstance(record.args, tuple):
            velden["args"] = tuple(_zonder_melding(waarde) for waarde in record.args)
        # The message is an exception itself: log.error(fout).
        velden["msg"] = _zonder_melding(record.msg)
        velden["exc_text"] = None
        return super().format(logging.makeLogRecord(velden))

    def formatException(  # noqa: N802 - named so by logging
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Stack and class of each error in the chain, the first one first."""
        delen = ["".join(traceback.format_tb(fout.__traceback__)) + naam_van(fout) for fout in _keten(ei[1])]
        return "\n\nDaardoor:\n\n".join(delen)
