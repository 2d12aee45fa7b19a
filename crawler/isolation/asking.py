"""Ask another process to read a file of strangers, and stop it when it takes long.

The library that opens PDF files is not written in Python: a file can crash it, or
keep it busy without end. In a process of its own it takes nothing else down.
"""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

STEP_DONE = b"."
"""Said after every step, such as a page, so that slow work is told from none."""

ANSWER_FOLLOWS = b"\n"
"""Said once, in front of the answer."""

_CHUNK = 1 << 16


class NoAnswer(StrEnum):
    """Why a process gave no answer."""

    TOO_SLOW = "too-slow"
    TOO_LONG = "too-long"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long an answer may take, in seconds, and how long it may be, in bytes.

    A file gets ``first`` seconds; more for every step that is said to be done, and
    never more than ``most``.
    """

    first: float
    per_step: float
    most: float
    bytes: int

    def allowed(self, steps: int) -> float:
        """Return how many seconds are allowed once so many steps are done."""
        return min(max(self.first, self.per_step * steps), self.most)


def answer_of(
    module: str,
    data: bytes,
    patience: Patience,
    clock: Callable[[], float] = time.monotonic,
) -> bytes | NoAnswer:
    """Return what a module, run as a process, says of the bytes that it is given.

    It reads them from standard input and says ``STEP_DONE`` as often as it likes,
    then ``ANSWER_FOLLOWS`` and its answer.
    """
    process = subprocess.Popen(  # noqa: S603 - our own module, no shell
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        # a Ctrl-C is for us alone: ended by it, a reader would make a file look bad
        process_group=None if os.name == "nt" else 0,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )
    chunks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threads = [
        threading.Thread(target=_feed, args=(process, data), daemon=True),
        threading.Thread(target=_listen, args=(process, chunks), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        return _collected(chunks, patience, clock)
    finally:
        process.kill()
        process.wait()
        for thread in threads:
            thread.join()


def _feed(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    assert process.stdin is not None  # noqa: S101 - a pipe was asked for
    with suppress(OSError):  # it has ended already; what it said tells why
        process.stdin.write(data)
    with suppress(OSError):  # what is left to be written is lost, the pipe is closed
        process.stdin.close()


def _listen(
    process: "subprocess.Popen[bytes]", chunks: "queue.SimpleQueue[bytes]"
) -> None:
    assert process.stdout is not None  # noqa: S101 - a pipe was asked for
    with process.stdout as said:
        while chunk := os.read(said.fileno(), _CHUNK):
            chunks.put(chunk)
    chunks.put(b"")


def _collected(
    chunks: "queue.SimpleQueue[bytes]", patience: Patience, clock: Callable[[], float]
) -> bytes | NoAnswer:
    """Gather what is said until the end; what comes before the answer is steps."""
    begun = clock()
    said = bytearray()
    while True:
        steps = said.find(ANSWER_FOLLOWS)
        allowed = patience.allowed(steps if steps >= 0 else len(said))
        try:
            chunk = chunks.get(timeout=max(begun + allowed - clock(), 0.0))
        except queue.Empty:
            return NoAnswer.TOO_SLOW
        if not chunk:
            break
        said += chunk
        if len(said) > patience.bytes:
            return NoAnswer.TOO_LONG
    _, found, answer = said.partition(ANSWER_FOLLOWS)
    return bytes(answer) if found and answer else NoAnswer.SILENT
