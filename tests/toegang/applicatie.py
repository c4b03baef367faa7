"""A connection that is truly the application's own: signed in as its database user, not merely acting as it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.backends.postgresql.base import DatabaseWrapper

from toegang.verslag.bewijs import onderteken


class Applicatie(DatabaseWrapper):
    """A connection of Django to the database of the tests, as the application's user."""

    def __init__(self) -> None:
        super().__init__({**connection.settings_dict, "USER": settings.DATABANKGEBRUIKER})

    def doe(self, opdracht: str, waarden: Sequence[str | int | None] | None = None) -> list[tuple[Any, ...]]:
        """Run one statement as it is, committed at once; returns its rows."""
        with self.cursor() as cursor:
            cursor.execute(opdracht, waarden)
            return cursor.fetchall() if cursor.description else []

    def in_naam_van(self, feiten: str, opdracht: str, *, ruw: str | None = None) -> None:
        """Run a change the way the history does, with these facts (JSON) or this text as the context."""
        with self.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
                " set_config('pghistory.context_metadata', %s, true); " + opdracht.replace("%", "%%"),
                [onderteken(feiten, self) if ruw is None else ruw],
            )


@contextmanager
def als_de_applicatie() -> Iterator[Applicatie]:
    """Connected as the application's user for as long as it takes."""
    verbinding = Applicatie()
    try:
        yield verbinding
    finally:
        verbinding.close()
