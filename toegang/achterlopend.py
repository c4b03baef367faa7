"""Reads that may lag a little behind: figures over all dossiers, from a replica of the database when there is one.

The replica is PostgreSQL's own (streaming replication); which statements go there, Django's router says (decision 51).
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.db import OperationalError, connections
from django.http import HttpResponse

from toegang.verzoek import Verzoek

P = ParamSpec("P")
# The name of the replica in the settings.
REPLICA = "lezen"
# The page took longer than it may: asking the same of the other database would only take that long again.
_TE_LANG = "57014"
# What it holds of the other database: everything, or what was last done there.
_STAND = """
    SELECT CASE
        WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() AND EXISTS (SELECT 1 FROM pg_stat_wal_receiver)
        THEN now() ELSE pg_last_xact_replay_timestamp() END
"""

_op_replica: ContextVar[bool] = ContextVar("op_replica", default=False)
_log = logging.getLogger(__name__)


class Leesrouter:
    """Sends reads to the replica inside what `mag_achterlopen` says may lag, and nothing else."""

    def db_for_read(self, _model: type, **_hints: Any) -> str | None:
        """The replica, or None: whatever Django would choose."""
        return REPLICA if _op_replica.get() else None

    def allow_migrate(self, db: str, _app_label: str, **_hints: Any) -> bool | None:
        """The replica follows by itself."""
        return False if db == REPLICA else None


@contextmanager
def _van_replica() -> Iterator[None]:
    token = _op_replica.set(True)
    try:
        yield
    finally:
        _op_replica.reset(token)


def mag_achterlopen(
    view: Callable[Concatenate[Verzoek, P], HttpResponse],
) -> Callable[Concatenate[Verzoek, P], HttpResponse]:
    """Let a page that only reads, over many dossiers, read from the replica; without one nothing changes.

    When the replica is away, or stops the page because it has to catch up, the page is made from the database itself.
    """

    @wraps(view)
    def toon(request: Verzoek, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if REPLICA not in settings.DATABASES:
            return view(request, *args, **kwargs)
        try:
            with _van_replica():
                return view(request, *args, **kwargs)
        except OperationalError as fout:
            if getattr(fout.__cause__, "sqlstate", None) == _TE_LANG:
                raise
            _log.warning("De replica antwoordt niet; de pagina komt uit de databank zelf.")
        return view(request, *args, **kwargs)

    return toon


def stand_van() -> datetime | None:
    """Up to which moment the replica holds what happened, where this page reads from it; else None.

    None too when it never heard of anything: it has been started without the other.
    """
    if not _op_replica.get():
        return None
    with connections[REPLICA].cursor() as cursor:
        cursor.execute(_STAND)
        stand: datetime | None = cursor.fetchone()[0]
    return stand
