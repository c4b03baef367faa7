"""How much of the processor processes took, in seconds; beside the clock, which also counts what others do."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import psutil

from config import databank


def processortijd(pids: Iterable[int]) -> float:
    """Of all threads of these processes since they began. A process that is gone counts for nothing."""
    return sum(map(_van_een, pids))


def _van_een(pid: int) -> float:
    """To the nanosecond where Linux says so, elsewhere to the hundredth of a second."""
    with suppress(OSError, ProcessLookupError):
        return (
            sum(int(bestand.read_text().split()[0]) for bestand in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9
        )
    with suppress(psutil.NoSuchProcess):
        tijden = psutil.Process(pid).cpu_times()
        return float(tijden.user + tijden.system)
    return 0.0


def stam(pid: int) -> list[int]:
    """A process and all that it started, that still run."""
    try:
        proces = psutil.Process(pid)
        return [pid, *(kind.pid for kind in proces.children(recursive=True))]
    except psutil.NoSuchProcess:
        return []


def hoofdproces() -> int:
    """The first process of the database server of this folder. Raises ValueError when none runs."""
    try:
        return int((databank.gegevensmap() / "postmaster.pid").read_text().split()[0])
    except FileNotFoundError:
        raise ValueError("Er draait geen databank.") from None


def databanktijd() -> float:
    """Of the whole database server since it started, with the connections that were closed since."""
    tijden = psutil.Process(hoofdproces()).cpu_times()
    return processortijd(stam(hoofdproces())) + float(tijden.children_user + tijden.children_system)


def op_kernen(pids: Iterable[int], kernen: Iterable[int]) -> None:
    """Let all threads of these processes run on these cores only. What they start later follows them. Linux only."""
    for pid in pids:
        for draad in Path(f"/proc/{pid}/task").glob("*"):
            with suppress(OSError):
                os.sched_setaffinity(int(draad.name), kernen)
