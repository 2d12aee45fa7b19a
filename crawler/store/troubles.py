"""What SQLite's errors mean to the person at the keyboard.

A file that is no database at all was a slip of whoever named it; all else (the disk,
rights, another program, damage) is our own side, and the same command goes on once
that is mended.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from crawler.errors import CannotGoOnError, DatabaseBusyError, DatabaseError

Given = ParamSpec("Given")
Value = TypeVar("Value")

_OURS = (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError)
"""Errors that only a mistake in our own program brings about."""


_UNWRITABLE = "cannot be written here"
_BUSY = "is being written by another program; please try again"
_WORDS = {
    sqlite3.SQLITE_NOTADB: "is not a database",
    sqlite3.SQLITE_CORRUPT: "is damaged; `lakthan check-db` looks through it",
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: "has no room to grow: the disk is full",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk fails",
}


def trouble(path: Path | str, error: sqlite3.Error) -> CannotGoOnError | DatabaseError:
    """Say in one line what keeps a database from being used."""
    told = f"{path}: {in_plain_words(error)}"
    match _code(error):
        case sqlite3.SQLITE_NOTADB:
            return DatabaseError(told)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DatabaseBusyError(told)
        case _:
            return CannotGoOnError(told)


def in_plain_words(error: sqlite3.Error) -> str:
    """Say what SQLite's own words mean (https://sqlite.org/rescode.html).

    >>> in_plain_words(sqlite3.OperationalError("near SELEC: syntax error"))
    'cannot be used (near SELEC: syntax error)'
    """
    return _WORDS.get(_code(error), f"cannot be used ({error})")


@contextmanager
def told_plainly(path: Path | str) -> Iterator[None]:
    """Turn what SQLite raises inside the block into errors of ours.

    Raises:
        CannotGoOnError: Our own side fails.
        DatabaseError: It is no database.
    """
    try:
        yield
    except _OURS:
        raise
    except sqlite3.Error as error:
        raise trouble(path, error) from error
    except UnicodeDecodeError as error:
        if _OF_DAMAGED_SCHEMA not in error.object:
            raise
        words = _WORDS[sqlite3.SQLITE_CORRUPT]
        raise CannotGoOnError(f"{path}: {words}") from error


_OF_DAMAGED_SCHEMA = b"malformed database schema"
"""SQLite quotes the damaged name, and Python cannot make a text of its message."""


def telling_damage(read: Callable[Given, Value]) -> Callable[Given, Value]:
    """Let a row that holds what we never wrote be told as damage, in one line.

    SQLite finds damage of its own pages; a column that another program wrote into, or
    in which a bit fell over, it hands out as if nothing were wrong.
    """

    @wraps(read)
    def told(*args: Given.args, **named: Given.kwargs) -> Value:
        try:
            return read(*args, **named)
        except UNREADABLE as error:
            words = _WORDS[sqlite3.SQLITE_CORRUPT]
            raise CannotGoOnError(f"the database {words} ({error})") from error

    return told


UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, OverflowError)
"""What reading dates, codes, numbers and JSON raises that are none."""


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code; what Python itself raises has none."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF
