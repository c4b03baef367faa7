"""That something takes no longer than it may, on any machine: its processor time, beside that of known work."""

import gc
import json
import re
import time
import zlib
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")
# How many calls deeper each attempt is. Python 3.11 keeps its calls in blocks of 16 kB: a loop that calls out of a full
# one asks for a new block and gives it back every time around, which makes it ten times slower, at that depth only.
_DIEPTES = (0, 7, 14)


def maatwerk() -> int:
    """The piece of work that is one measure (some 10 ms): Python and C on half a megabyte, as reading a file is."""
    rijen = {f"veld{nummer}": {"naam": f"waarde {nummer}", "delen": [nummer, str(nummer)]} for nummer in range(3000)}
    tekst = json.dumps(rijen)
    terug = json.loads(zlib.decompress(zlib.compress(tekst.encode(), 1)))
    return len(sorted(re.findall(r"[a-z]+\d*", tekst))) + sum(len(rij["naam"]) for rij in terug.values())


def _voer_uit(werk: Callable[[], T], dieper: int = 0) -> tuple[float, Future[T]]:
    """How many seconds of the processor this takes, and what comes of it, an exception included."""
    if dieper:
        return _voer_uit(werk, dieper - 1)
    uitkomst: Future[T] = Future()
    begin = time.process_time()
    try:
        uitkomst.set_result(werk())
    except Exception as fout:
        uitkomst.set_exception(fout)
    return time.process_time() - begin, uitkomst


def _maat() -> float:
    """What one measure takes here and now, in seconds: the least of three, as nothing makes it faster than it is."""
    return min(_voer_uit(maatwerk)[0] for _ in range(3))


def binnen(maten: float, werk: Callable[[], T]) -> T:
    """What this returns or raises, when it takes less of the processor than so many times `maatwerk`.

    Measured before it and after it, of which the larger counts: a machine that became busy halfway slows down both.
    What took too long is done again, three times at most, so it must be something that can be done again.
    """
    duurde = []
    for dieper in _DIEPTES:
        gc.collect()  # what other tests left behind is not counted
        eerst = _maat()
        seconden, uitkomst = _voer_uit(werk, dieper)
        duurde.append(seconden / max(eerst, _maat()))
        if duurde[-1] < maten:
            return uitkomst.result()
    raise AssertionError(f"duurde {[round(maal, 1) for maal in duurde]} maten; mag er {maten} duren")
