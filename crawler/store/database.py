"""Open the database file, or say in one line why it cannot be ours."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from crawler.errors import DatabaseError
from crawler.store.schema import MIGRATIONS, unknown_steps
from crawler.store.store import Store

_WAIT_SECONDS = 30
"""How long to wait for another writer; our transactions last milliseconds."""


def open_store(path: Path) -> Store:
    """Open the database at ``path``; create it, and its folder, if there is none.

    Raises:
        DatabaseError: It is a folder, no database, somebody else's database, of a
            newer version, or cannot be written.
    """
    if path.is_dir():
        raise DatabaseError(f"{path}: is a folder, not a database file")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path.absolute(), timeout=_WAIT_SECONDS)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError(f"{path}: cannot be opened ({error})") from error
    try:
        return Store(_prepare(path, connection))
    except sqlite3.Error as error:
        connection.close()
        raise DatabaseError(f"{path}: {_in_plain_words(error)}") from error
    except DatabaseError:
        connection.close()
        raise


def _prepare(path: Path, connection: sqlite3.Connection) -> Database:
    """Check that the file is ours, then bring it up to date."""
    db = Database(connection, execute_plugins=False)
    _refuse_what_is_not_ours(path, db)
    db.enable_wal()
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    _try_to_write(connection)
    if MIGRATIONS.pending(db):
        MIGRATIONS.apply(db)
    return db


def _refuse_what_is_not_ours(path: Path, db: Database) -> None:
    """Never write a table into a stranger's database, nor into a newer one."""
    if db.table_names() and not MIGRATIONS.applied(db):
        raise DatabaseError(f"{path}: is a database, but not one of Lakthan")
    if newer := unknown_steps(db):
        raise DatabaseError(
            f"{path}: was written by a newer version of Lakthan "
            f"({', '.join(sorted(newer))}); please update"
        )


def _try_to_write(connection: sqlite3.Connection) -> None:
    """Fail now, not after an hour of visits, when the file is read-only."""
    connection.execute("BEGIN IMMEDIATE")  # of a read-only file, this alone passes
    connection.execute("PRAGMA user_version = 1")
    connection.rollback()


def _in_plain_words(error: sqlite3.Error) -> str:
    """Say what SQLite's own words mean for the person at the keyboard."""
    match error.sqlite_errorcode & 0xFF:
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return "is not a database, or is damaged"
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return "cannot be written here"
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return "is being written by another program; please try again"
        case _:
            return f"cannot be used ({error})"
