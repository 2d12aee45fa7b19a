"""Starts ``lakthan`` again and again by forking, so that nothing is loaded twice.

On standard input: ``poll``, or a JSON object of ``log``, ``words`` and ``trouble``. On
standard output: the exit code or ``None``; the id of the process.
"""

import json
import os
import sqlite3
import sys
import time
from functools import partial
from pathlib import Path

from checks.cli import nightly  # noqa: F401 - loaded once, for all who are forked
from checks.cli.main import main
from checks.discrepancies import DiscrepancyList
from checks.nightly import comparing
from checks.writers.files import write_files
from crawler import pipelines

_connect = sqlite3.connect


def _connect_to_a_full_disk(*given: object, room: int, **named: object) -> object:
    """Open a database that may grow to so many pages, as on a disk without room."""
    connection = _connect(*given, **named)  # type: ignore[call-overload]  # as given
    connection.execute(f"PRAGMA max_page_count = {room}")
    return connection


def _connect_read_only(path: Path | str, timeout: float = 5.0) -> sqlite3.Connection:
    if not isinstance(path, Path):  # sqlite-utils' own database in memory
        return _connect(path)
    return _connect(f"{path.as_uri()}?mode=ro", timeout=timeout, uri=True)


def _write_files_slowly(made: DiscrepancyList, folder: Path) -> tuple[Path, ...]:
    written = write_files(made, folder)
    time.sleep(1.0)
    return written


def _bring_about(trouble: str) -> None:
    """Bring about ``full:PAGES``, ``read-only``, ``impatient`` or ``leisurely``."""
    match trouble.partition(":"):
        case "full", _, pages:
            full = partial(_connect_to_a_full_disk, room=int(pages))
            sqlite3.connect = full  # type: ignore[assignment]  # for this process
        case "read-only", _, _:
            sqlite3.connect = _connect_read_only  # type: ignore[assignment]  # ditto
        case "impatient", _, _:
            pipelines.TRIES = 2
        case "leisurely", _, _:  # time enough to be met while writing
            vars(comparing)["write_files"] = _write_files_slowly
        case _:
            return


def _live(log: str, words: list[str], trouble: str) -> None:
    out = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(out, stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.argv = ["lakthan", *words]
    _bring_about(trouble)
    main()


def _serve() -> None:
    pid = 0
    for line in sys.stdin:
        if line.strip() == "poll":
            ended, status = os.waitpid(pid, os.WNOHANG)
            code = os.waitstatus_to_exitcode(status) if ended else None
            print(code, flush=True)  # noqa: T201 - this is how it answers
            continue
        pid = os.fork()
        if pid == 0:
            _live(**json.loads(line))
        print(pid, flush=True)  # noqa: T201 - this is how it answers


if __name__ == "__main__":
    _serve()
