"""Open the database file, or say in one line why it cannot be ours."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from crawler.errors import CannotGoOnError, DatabaseError
from crawler.store.schema import MIGRATIONS, unknown_steps
from crawler.store.store import Store
from crawler.store.troubles import told_plainly

_WAIT_SECONDS = 30
"""How long to wait for another writer; our transactions last milliseconds."""


def open_store(path: Path, patience: float | None = None) -> Store:
    """Open the database at ``path``; create it, and its folder, if there is none.

    ``patience`` is how many seconds a write is to wait for another writer from then
    on, instead of the usual; opening itself waits as long as ever.

    Raises:
        DatabaseError: It is a folder, no database, somebody else's database, or of a
            newer version.
        CannotGoOnError: It cannot be written, is damaged, or another program writes.
    """
    if path.is_dir():
        raise DatabaseError(f"{path}: is a folder, not a database file")
    _make_folder(path)
    with told_plainly(path):
        connection = sqlite3.connect(path.absolute(), timeout=_WAIT_SECONDS)
    try:
        with told_plainly(path):
            db = _prepare(path, connection)
            if patience is not None:
                db.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")
            return Store(db)
    except BaseException:
        connection.close()
        raise


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise DatabaseError(f"{path}: cannot be opened ({error})") from error
    except OSError as error:
        raise CannotGoOnError(f"{path}: cannot be made ({error})") from error


def _prepare(path: Path, connection: sqlite3.Connection) -> Database:
    """Check that the file is ours, then bring it up to date."""
    db = Database(connection, execute_plugins=False)
    _refuse_what_is_not_ours(path, db)
    db.enable_wal()
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    _try_to_write(connection)
    if MIGRATIONS.pending(db):
        _bring_up_to_date(path, db)
    return db


def _bring_up_to_date(path: Path, db: Database) -> None:
    """Take every step that is left, all or none, while nobody else takes them."""
    db.execute("BEGIN IMMEDIATE")
    try:
        with db.conn:  # commits, or rolls back whatever went wrong
            MIGRATIONS.apply(db)
    except DatabaseError as error:
        raise DatabaseError(f"{path}: {error}") from error


def _refuse_what_is_not_ours(path: Path, db: Database) -> None:
    """Never write a table into a stranger's database, nor into a newer one."""
    if db.table_names() and not MIGRATIONS.applied(db):
        raise DatabaseError(f"{path}: is a database, but not one of Lakthan")
    if newer := unknown_steps(db):
        raise DatabaseError(
            f"{path}: was written by a newer version of Lakthan "
            f"({', '.join(sorted(map(str, newer)))}); please update"
        )


def _try_to_write(connection: sqlite3.Connection) -> None:
    """Fail now, not after an hour of visits, when the file is read-only."""
    connection.execute("BEGIN IMMEDIATE")  # of a read-only file, this alone passes
    connection.execute("PRAGMA user_version = 1")
    connection.rollback()
