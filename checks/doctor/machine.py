"""What a run needs of the machine itself: room, a database, programs, a Thai font."""

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

from checks.doctor.diagnosis import Diagnosis, State
from crawler.errors import CannotGoOnError, InputError
from crawler.reports.ocr.tesseract import require_tesseract
from crawler.store.database import open_store
from crawler.store.lock import only_run

LEAST_ROOM = 200 * 1024 * 1024
"""Bytes; below this a night may not fit on the disk."""

GOOD_ROOM = 2 * 1024 * 1024 * 1024
"""Bytes; below this somebody should look soon."""

_LEAST_SQLITE = (3, 35, 0)
"""Window functions and materialised tables of the history (SQLite's release notes)."""

_MEGABYTE = 1024 * 1024


def room(folder: Path) -> Diagnosis:
    """Ask for room on the disk that the database is on."""
    there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    free = shutil.disk_usage(there).free
    state = State.FINE if free >= GOOD_ROOM else State.MIND
    if free < LEAST_ROOM:
        state = State.FAILS
    return Diagnosis(
        asked="disk", state=state, seen=f"{free // _MEGABYTE:,} MB, {there}"
    )


def database(path: Path) -> Diagnosis:
    """Ask whether the database can be opened and written, and whether it is free.

    None is made where there is none: then its folder must take one.
    """
    if sqlite3.sqlite_version_info < _LEAST_SQLITE:
        seen = f"SQLite {sqlite3.sqlite_version}"
        return Diagnosis(asked="database", state=State.FAILS, seen=seen)
    try:
        return _opened(path) if path.exists() else _to_be_made(path)
    except (CannotGoOnError, InputError) as error:
        return Diagnosis(asked="database", state=State.FAILS, seen=str(error))


def _opened(path: Path) -> Diagnosis:
    with only_run(path), open_store(path) as store:
        runs = sum(1 for _ in store.runs())
    return Diagnosis(asked="database", state=State.FINE, seen=f"{path}: {runs}")


def _to_be_made(path: Path) -> Diagnosis:
    folder = path.absolute().parent
    there = next(one for one in (folder, *folder.parents) if one.exists())
    may = os.access(there, os.W_OK | os.X_OK) and there.is_dir()
    state = State.FINE if may else State.FAILS
    return Diagnosis(asked="database", state=state, seen=str(path))


def scans() -> Diagnosis:
    """Ask for Tesseract with Thai and English: only scanned reports need it."""
    try:
        require_tesseract()
    except InputError as error:
        return Diagnosis(asked="scans", state=State.MIND, seen=str(error))
    return Diagnosis(asked="scans", state=State.FINE, seen="Tesseract tha+eng")


def thai_font() -> Diagnosis:
    """Ask for a Thai font: workbooks and memos are shown with it; pages bring one."""
    lister = shutil.which("fc-list")
    if lister is None:  # Windows and macOS come with Thai fonts
        known = os.name == "nt" or Path("/System/Library/Fonts").exists()
        state = State.FINE if known else State.MIND
        return Diagnosis(asked="thai_font", state=state, seen="")
    try:
        listed = subprocess.run(  # noqa: S603 - a fixed command
            [lister, ":lang=th", "family"],
            capture_output=True,
            timeout=20,
            check=False,
            text=True,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Diagnosis(asked="thai_font", state=State.MIND, seen=str(error))
    families = sorted({line.partition(",")[0] for line in listed.stdout.splitlines()})
    state = State.FINE if families else State.MIND
    return Diagnosis(asked="thai_font", state=state, seen=", ".join(families[:5]))
