"""The same hostile files at full size: by hand, since each takes seconds."""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.crawler.reports.hostile import FULL, HARMLESS, files, name_of
from tests.crawler.reports.test_hostile import outcome

resource = pytest.importorskip("resource")

SECONDS = 10
MEGABYTES = 500
NAMES = sorted(files(HARMLESS))


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_full_hostile_file_ends_in_bounds(name: str) -> None:
    """Ten seconds of work and 500 MB, whatever is handed in."""
    ended, seconds, megabytes = _measured(files(FULL)[name], name_of(name))

    assert ended == "well"
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def _measured(make: Callable[[], bytes], name: str) -> tuple[str, float, float]:
    """Read a file in a process of its own; what making it took is not counted."""
    data = make()
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_read_and_tell, args=(theirs, name))
    process.start()
    try:
        ours.send_bytes(data)
        told = ours.recv() if ours.poll(SECONDS * 6) else ("too late", 0.0, 0.0)
    finally:
        process.kill()
        process.join()
    return str(told[0]), float(told[1]), float(told[2])


def _read_and_tell(pipe: Connection, name: str) -> None:
    data = pipe.recv_bytes()
    started = os.times()
    outcome(data, name)
    ended = os.times()
    seconds = sum(ended[:4]) - sum(started[:4])
    below = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    highest = max(_own_peak(), below)
    pipe.send(("well", seconds, highest / 1024))


def _own_peak() -> int:
    """Return this program's own peak, in KB.

    ``ru_maxrss`` would remember the test runner, from which this process came.
    """
    told = Path("/proc/self/status").read_text("ascii")
    return int(told.partition("VmHWM:")[2].split()[0])
