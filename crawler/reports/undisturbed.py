"""Work that makes many values and keeps them all, undisturbed by the collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold back the collector of cycles until the work is done.

    All that reading makes is kept to its end, so that looking for garbage among tens
    of thousands of cells finds nothing, again and again. What is no cycle is freed
    as ever; readers bound the size of what they take in.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
