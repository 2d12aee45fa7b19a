"""Ctrl-C and ``SIGTERM``: being asked to end, at any moment, once or many times.

While addresses are visited the crawl heeds them itself (``crawler.crawl``).
"""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

_INSIST_AFTER = 2.0
"""Seconds. Raised inside a destructor, an exception is lost; then it is raised anew."""

_SIGNALS = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGBREAK")  # the last is of Windows alone
    if hasattr(signal, name)
)


FAILED = 3
"""The exit code of our own failure (DESIGN.md section 5)."""


class AskedToEnd(SystemExit):
    """Somebody asks us to end.

    No ``KeyboardInterrupt``: click would take that for its own, and say a line more.
    A plain exception would be caught by the event loop.
    """


def heed() -> None:
    """Raise ``AskedToEnd`` in the main thread whenever we are asked to end."""
    sys.unraisablehook = _told_of_others
    for number in _SIGNALS:
        signal.signal(number, _asked)


def _told_of_others(lost: "sys.UnraisableHookArgs") -> None:
    """Say what is lost in a destructor, but not that we were asked to end there.

    Python would print a traceback of it; it is raised anew in any case.
    """
    if not isinstance(lost.exc_value, AskedToEnd):
        sys.__unraisablehook__(lost)


def end(run: Callable[[], int]) -> NoReturn:
    """Run, and end the process with the exit code; nothing can interrupt the end.

    Where we fail, at once: no visit that hangs in a thread, and no library that
    complains of being left in the middle, comes in between.
    """
    code = run()
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    sys.stdout.flush()
    sys.stderr.flush()
    if code == FAILED:
        os._exit(code)
    sys.exit(code)


_INSISTING = threading.Event()


def _asked(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    if not _INSISTING.is_set():
        _INSISTING.set()
        threading.Thread(target=_insist, args=(number,), daemon=True).start()
    raise AskedToEnd


def _insist(number: int) -> None:
    while True:
        time.sleep(_INSIST_AFTER)
        if hasattr(signal, "pthread_kill"):  # wakes it up, whatever it waits for
            signal.pthread_kill(threading.main_thread().ident or 0, number)
        else:
            signal.raise_signal(number)
