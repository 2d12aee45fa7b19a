"""Ask another process to read a PDF, and stop it when it takes too long.

A file gets ten seconds; a long report gets more for as long as its pages come.
"""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable

from crawler.errors import ReportUnreadableError
from crawler.reports.pdf.message import ANSWER_FOLLOWS

FIRST_SECONDS = 10.0
SECONDS_PER_PAGE = 0.4
MOST_SECONDS = 60.0
MOST_ANSWER = 96 * 1024 * 1024

_WORKER = "crawler.reports.pdf.worker"
_CHUNK = 1 << 16


def answer_to(data: bytes, clock: Callable[[], float] = time.monotonic) -> bytes:
    """Return what the reading process says of a PDF.

    Raises:
        ReportUnreadableError: It took too long, used too much memory, or crashed.
    """
    process = subprocess.Popen(  # noqa: S603 - our own module, no shell
        [sys.executable, "-P", "-m", _WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    chunks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threads = [
        threading.Thread(target=_feed, args=(process, data), daemon=True),
        threading.Thread(target=_listen, args=(process, chunks), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        return _collected(chunks, clock)
    finally:
        process.kill()
        process.wait()
        for thread in threads:
            thread.join()


def _feed(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    assert process.stdin is not None  # noqa: S101 - a pipe was asked for
    try:
        process.stdin.write(data)
        process.stdin.close()
    except OSError:
        return  # it has ended already; what it said tells why


def _listen(
    process: "subprocess.Popen[bytes]", chunks: "queue.SimpleQueue[bytes]"
) -> None:
    assert process.stdout is not None  # noqa: S101 - a pipe was asked for
    with process.stdout as said:
        while chunk := os.read(said.fileno(), _CHUNK):
            chunks.put(chunk)
    chunks.put(b"")


def _collected(chunks: "queue.SimpleQueue[bytes]", clock: Callable[[], float]) -> bytes:
    """Gather what is said until the end; what comes before the answer is pages."""
    begun = clock()
    said = bytearray()
    while True:
        pages = said.find(ANSWER_FOLLOWS)
        allowed = _allowed(pages if pages >= 0 else len(said))
        try:
            chunk = chunks.get(timeout=max(begun + allowed - clock(), 0.0))
        except queue.Empty:
            raise ReportUnreadableError(
                f"this PDF takes too long to read (more than {allowed:.0f} seconds)"
            ) from None
        if not chunk:
            break
        said += chunk
        if len(said) > MOST_ANSWER:
            raise ReportUnreadableError("this PDF holds more text than any report")
    _, found, answer = said.partition(ANSWER_FOLLOWS)
    if not found or not answer:
        raise ReportUnreadableError(
            "this PDF cannot be read: it is damaged, or needs too much memory"
        )
    return bytes(answer)


def _allowed(pages: int) -> float:
    return min(max(FIRST_SECONDS, SECONDS_PER_PAGE * pages), MOST_SECONDS)
