"""Documents are made in a process of their own, beside the web server: its pages do not wait for them (decision 45).

One process for each web process, made when the first document is asked for; in the order of asking. It gives way to
whatever else has to be done, and goes when the web process goes. What it was at when it died is made once more.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

# How much a document gives way to pages (nice, 0 to 19): on a machine without time left it gets a third of a page's.
_GEEFT_VOORRANG = 5
# Seconds. The thickest dossier takes ten; what takes longer is not going to end.
HOOGSTENS = 60
# After so many documents the process is made anew, so that what a library does not give back is given back.
_DOCUMENTEN_PER_PROCES = 100
_POGINGEN = 2
# How many requests of one web process may be busy with a document: one that is made and one that waits. The rest of its
# threads stays free for pages.
TEGELIJK = 2


class DocumentMislukt(Exception):
    """The document was not made: its process died, twice, or it took too long."""


class AndereDocumentenEerst(Exception):
    """So many documents are being made that this one cannot even wait for its turn."""


class _DuurtTeLang(Exception):
    """Raised in the process that makes the document, after `HOOGSTENS` seconds."""


def _breek_af(*_: object) -> None:
    raise _DuurtTeLang


def _ga_mee_met_de_webserver() -> None:
    """The web process may be killed; nobody would ask this one for anything after that."""
    ouder = multiprocessing.parent_process()
    if ouder is not None:
        wait([ouder.sentinel])
        os._exit(1)


def _begin() -> None:
    """What the process does first, on its own side."""
    os.nice(_GEEFT_VOORRANG)
    # Ctrl-C is for the web server, which finishes its requests.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, _breek_af)
    threading.Thread(target=_ga_mee_met_de_webserver, daemon=True).start()


def _met_wekker(seconden: int, werk: Callable[..., R], args: tuple[object, ...], kwargs: dict[str, object]) -> R:
    signal.alarm(seconden)
    try:
        return werk(*args, **kwargs)
    finally:
        signal.alarm(0)


_slot = threading.Lock()
_maker: ProcessPoolExecutor | None = None
_plaatsen = threading.BoundedSemaphore(TEGELIJK)


def _huidige_maker() -> ProcessPoolExecutor:
    global _maker
    with _slot:
        if _maker is None:
            # Not forked: a web process has threads, and connections that it should not share.
            _maker = ProcessPoolExecutor(
                max_workers=1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_begin,
                max_tasks_per_child=_DOCUMENTEN_PER_PROCES,
            )
        return _maker


def stop() -> None:
    """End the process, if there is one, when it is done."""
    if _maker is not None:
        _neem_een_andere(_maker, wacht=True)


def _neem_een_andere(kapot: ProcessPoolExecutor, *, wacht: bool = False) -> None:
    """The next document gets a new process; several that waited for the same one may come here."""
    global _maker
    with _slot:
        if _maker is kapot:
            _maker = None
    kapot.shutdown(wait=wacht)


def laat_maken(werk: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What `werk` returns, done in the process for documents; waits for it, without work for this process.

    `werk` is a function of a module, and it and what it is given can be pickled. Raises DocumentMislukt; what `werk`
    raises, comes back as it is.
    """
    for _ in range(_POGINGEN):
        maker = _huidige_maker()
        try:
            return maker.submit(_met_wekker, HOOGSTENS, werk, args, kwargs).result()
        except BrokenExecutor:
            _neem_een_andere(maker)
        except _DuurtTeLang as fout:
            raise DocumentMislukt("te lang") from fout
    raise DocumentMislukt("proces gestopt")


@contextmanager
def plaats() -> Iterator[None]:
    """One of the places for a request that is busy with a document. Raises AndereDocumentenEerst when there is none."""
    if not _plaatsen.acquire(blocking=False):
        raise AndereDocumentenEerst
    try:
        yield
    finally:
        _plaatsen.release()
