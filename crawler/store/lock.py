"""One run at a time per database.

The lock is the operating system's own, on a file beside the database. It ends with
the process that holds it, however that ends, so a file that was left behind locks
nothing. What stands in the note beside it is for people: who holds it, since when.
"""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from crawler.errors import CannotGoOnError, DatabaseError

_LONGEST_NOTE = 500  # bytes; more was not written by us


@contextmanager
def only_run(database: Path) -> Iterator[None]:
    """Hold the database for one run.

    Raises:
        CannotGoOnError: Another run holds it, or no file can be locked beside it.
        DatabaseError: What should be its folder is a file.
    """
    path = database.with_name(f"{database.name}.lock")
    note = database.with_name(f"{database.name}.running")
    # a file system without locks of its own is told of: a file that merely exists
    # would outlive a killed run, and lock every later one out
    lock = FileLock(path, fallback_to_soft=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise CannotGoOnError(
            f"{database}: another run is going on ({_holder(note)}); one at a time"
        ) from error
    except (FileExistsError, NotADirectoryError) as error:
        raise DatabaseError(f"{database}: cannot be opened ({error})") from error
    except OSError as error:
        raise CannotGoOnError(f"{path}: cannot be locked ({error})") from error
    try:
        with suppress(OSError):  # a full disk is told of where it matters
            note.write_text(_ourselves(), encoding="utf-8")
        yield
    finally:
        with suppress(OSError):
            note.unlink(missing_ok=True)
        lock.release()


def _ourselves() -> str:
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    return f"process {os.getpid()} on {socket.gethostname()} since {since}"


def _holder(note: Path) -> str:
    """Say who holds the lock, as far as it has said so."""
    try:
        told = note.read_bytes()[:_LONGEST_NOTE].decode("utf-8", "replace")
    except OSError:
        return "it does not say which"
    return " ".join(told.split()) or "it does not say which"
