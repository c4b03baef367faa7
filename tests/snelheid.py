"""That something takes no longer than it may, however busy the machine is: time of the processor is counted."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def binnen(seconden: float) -> Iterator[None]:
    """What runs inside takes less than `seconden` of the processor."""
    gc.collect()  # what other tests left behind is not counted
    begin = time.process_time()
    yield
    duurde = time.process_time() - begin
    assert duurde < seconden, f"duurde {duurde:.2f} s; mag {seconden} s duren"
