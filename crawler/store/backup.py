"""A consistent copy of the database, also while a run writes to it.

SQLite's own way (https://sqlite.org/backup.html): in one step, so that the copy is of
one moment. Copying the file would leave out what still stands in the journal beside
it.
"""

import os
import secrets
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from crawler.errors import CannotGoOnError, DatabaseError, SettingsError
from crawler.store.troubles import told_plainly


def back_up(database: Path, copy: Path) -> int:
    """Write a copy, look through it, and return its size in bytes.

    The copy is one file, needs none beside it, and is there whole or not at all.

    Raises:
        DatabaseError: There is no such database.
        SettingsError: There is such a file already; it is left as it is.
        CannotGoOnError: There is no room, no right, or the copy is damaged.
    """
    if not database.is_file():
        raise DatabaseError(f"{database}: no such database")
    if copy.exists():
        raise SettingsError(f"{copy}: exists already; name a new file")
    part = copy.with_name(f".{copy.name}.{secrets.token_hex(4)}.part")
    try:
        _make_folder(copy)
        with told_plainly(part):
            _write(database, part)
        _put_in_place(part, copy)
    finally:
        for left in (part, *(part.with_name(part.name + end) for end in _BESIDE)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    return copy.stat().st_size


_BESIDE = ("-journal", "-wal", "-shm")


def _make_folder(copy: Path) -> None:
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise SettingsError(f"{copy}: cannot be made ({error})") from error
    except OSError as error:
        raise CannotGoOnError(f"{copy}: cannot be made ({error})") from error


def _write(database: Path, part: Path) -> None:
    uri = f"{database.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(uri, uri=True)) as source,
        closing(sqlite3.connect(part)) as target,
    ):
        with told_plainly(database):
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        (told,) = target.execute("PRAGMA integrity_check(1)").fetchone()
    if told != "ok":
        raise CannotGoOnError(f"{database}: is damaged, no copy was made ({told})")


def _put_in_place(part: Path, copy: Path) -> None:
    """Give the copy its name; never take the place of another file."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(part, copy)
    except FileExistsError as error:
        raise SettingsError(f"{copy}: exists already; name a new file") from error
    except OSError:  # no links here: on a stick, for example
        if copy.exists():
            raise SettingsError(f"{copy}: exists already; name a new file") from None
        part.rename(copy)
