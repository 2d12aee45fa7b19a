"""The side of the process that reads: its limits, and how it says its answer."""

import os
import sys
import threading
import time
from contextlib import suppress

from crawler.isolation.asking import ANSWER_FOLLOWS, STEP_DONE

MOST_MEMORY = 420 * 1024 * 1024
MOST_SECONDS = 75


def limit(memory: int = MOST_MEMORY, seconds: int = MOST_SECONDS) -> None:
    """Let the system stop this process, where it can; elsewhere only the asker does.

    ``memory`` is in bytes of data, ``seconds`` of the processor's time. It ends as
    well when whoever asked is gone.
    """
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - Windows has none

        for what, most in (
            (resource.RLIMIT_DATA, memory),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(what)
            soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
            with suppress(ValueError, OSError):
                resource.setrlimit(what, (soft, hard))


def _end_with(asker: int) -> None:
    """End within a second of a killed asker: nobody is left to stop us.

    (On Windows a process keeps its parent's number; the bounds above hold there.)
    """
    while os.getppid() == asker:
        time.sleep(1.0)
    os._exit(1)


def asked() -> bytes:
    """Return the bytes that are to be read."""
    return sys.stdin.buffer.read()


def say_step_is_done() -> None:
    """Tell the asker that the work goes on."""
    sys.stdout.buffer.write(STEP_DONE)
    sys.stdout.buffer.flush()


def say(answer: bytes) -> None:
    """Tell the asker the answer."""
    sys.stdout.buffer.write(ANSWER_FOLLOWS + answer)
    sys.stdout.buffer.flush()
