"""The database from which every database of the tests is copied: migrated, with the reference data, and nothing else.

Migrating takes seconds, copying a blink. So this template is made once in a run, each worker tests in a copy, and
a test that commits is followed by a new copy: the same rows, histories and sequences as a fresh installation has.

With several workers it is made beside them (`python -m tests.sjabloon`), while they collect the tests and do those that
need no database.
"""

import fcntl
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg

NAAM = "_".join(filter(None, ["test_klantbeeld", os.environ.get("TEST_NAAM"), "sjabloon"]))


@contextmanager
def _server() -> Iterator[psycopg.Connection]:
    """A connection beside the databases of the tests, to make and drop those."""
    with psycopg.connect(os.environ["DATABASE_URL"], dbname="postgres", autocommit=True) as verbinding:
        yield verbinding


@contextmanager
def _weinig_opruimen() -> Iterator[None]:
    """Let Python look for garbage less often: migrating leaves much of it, and looking took a quarter of the time."""
    drempels = gc.get_threshold()
    gc.set_threshold(100_000, *drempels[1:])
    try:
        yield
    finally:
        gc.set_threshold(*drempels)


def _maak(*, hergebruik: bool) -> None:
    import pghistory
    from django.core.management import call_command
    from django.db import connection

    instellingen = connection.settings_dict
    eigen, eigen_test = instellingen["NAME"], instellingen["TEST"]["NAME"]
    instellingen["TEST"]["NAME"] = NAAM
    try:
        with _weinig_opruimen(), pghistory.context(taak="tests"):
            connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False, keepdb=hergebruik)
            call_command("laad_referentie", verbosity=0)
    finally:
        # A database with a connection to it cannot be copied.
        connection.close()
        instellingen["NAME"], instellingen["TEST"]["NAME"] = eigen, eigen_test


def zorg_voor_sjabloon(*, hergebruik: bool) -> None:
    """Make the template, unless that was done in this run; wait when another process of the run is at it.

    `hergebruik` goes on with the template that an earlier run kept.
    """
    with open(os.environ["SJABLOON_SLOT"], "a") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not os.fstat(slot.fileno()).st_size:
            _maak(hergebruik=hergebruik)
            slot.write(NAAM)


def _drop(server: psycopg.Connection, naam: str) -> None:
    """Drop a database though something is connected to it.

    A connection of a test that lingers only gives way to FORCE, the server's own cleaning only to a drop without it.
    """
    for _ in range(3):
        with suppress(psycopg.errors.InsufficientPrivilege):
            server.execute(f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')
            return
        with suppress(psycopg.errors.ObjectInUse):
            server.execute(f'DROP DATABASE IF EXISTS "{naam}"')
            return
    raise RuntimeError(f"{naam} is in use")


def begin_opnieuw() -> None:
    """Replace the database of this worker by a new copy of the template."""
    from django.db import connection, connections

    for verbinding in connections.all(initialized_only=True):
        verbinding.close()
    naam = connection.settings_dict["NAME"]
    with _server() as server:
        _drop(server, naam)
        # Its files are copied as they are, where the default writes every page of them twice.
        server.execute(f'CREATE DATABASE "{naam}" TEMPLATE "{NAAM}" STRATEGY file_copy')
        # What may be done with the database itself is the one thing that a copy does not bring along.
        server.execute(f'REVOKE TEMPORARY, CREATE ON DATABASE "{naam}" FROM PUBLIC')


def verwijder() -> None:
    """Drop the template, when the last worker is done."""
    with _server() as server:
        _drop(server, NAAM)


if __name__ == "__main__":
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "config.testen"
    django.setup()
    zorg_voor_sjabloon(hergebruik="--hergebruik" in sys.argv)
