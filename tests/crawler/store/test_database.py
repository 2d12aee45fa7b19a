import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from crawler.errors import CannotGoOnError, DatabaseBusyError, DatabaseError
from crawler.store.database import open_store
from crawler.store.schema import MIGRATIONS
from tests.crawler.store.made_up import observation


def test_a_database_is_made_where_there_is_none(tmp_path: Path) -> None:
    """The first run on a machine needs no preparation."""
    path = tmp_path / "new folder" / "lakthan.db"

    open_store(path).close()

    assert path.is_file()


def test_readers_are_not_blocked_and_foreign_keys_hold(path: Path) -> None:
    """WAL lets a reader in beside the writer; keys keep rows from being orphaned."""
    store = open_store(path)

    pragmas = [
        next(iter(store._db.query(f"PRAGMA {name}")))
        for name in ("journal_mode", "synchronous", "foreign_keys")
    ]

    store.close()
    assert [next(iter(pragma.values())) for pragma in pragmas] == ["wal", 1, 1]


def test_opening_again_changes_nothing(path: Path) -> None:
    """A migration that ran twice would fail or lose rows."""
    open_store(path).close()
    before = _schema(path)

    open_store(path).close()

    assert _schema(path) == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder given by mistake is named, in one line."""
    with pytest.raises(DatabaseError, match="is a folder") as caught:
        open_store(tmp_path)

    assert "\n" not in str(caught.value)


def test_a_file_of_another_kind_is_refused_and_left_as_it_was(path: Path) -> None:
    """A report given as --db must not be overwritten."""
    path.write_bytes(b"%PDF-1.7 not a database at all" * 100)

    with pytest.raises(DatabaseError, match="is not a database"):
        open_store(path)

    assert path.read_bytes().startswith(b"%PDF")


def test_a_database_of_somebody_else_is_refused(path: Path) -> None:
    """We add no tables to a stranger's database."""
    _execute(path, "CREATE TABLE birds (name TEXT)")

    with pytest.raises(DatabaseError, match="not one of Lakthan"):
        open_store(path)

    assert "runs" not in _schema(path)


def test_a_newer_schema_is_refused(path: Path) -> None:
    """An old program must not write into tables it does not know."""
    open_store(path).close()
    _execute(
        path,
        "UPDATE _sqlite_migrations SET name = 'm999_later' WHERE name LIKE 'm002%'",
    )

    with pytest.raises(DatabaseError, match=r"newer version.*m999_later"):
        open_store(path)


def test_an_older_database_is_brought_up_to_date(path: Path) -> None:
    """Last month's observations are still there, and new ones fit beside them."""
    db = Database(path)
    MIGRATIONS.apply(db, stop_before="m002_coverage_of_listings")
    db.execute("INSERT INTO runs VALUES ('r', 'x', NULL, '2026-01-01', 's', '{}')")
    db.execute("INSERT INTO targets VALUES ('r', 0, 'u', 'h', '[]', NULL, NULL)")
    db.conn.commit()
    db.close()

    with open_store(path) as store:
        targets = list(store.pending_targets("r"))
        store.append_observations("r", [observation(targets[0].url)])
        seen = list(store.observations("r"))

    assert [(one.url, one.whole) for one in targets] == [("u", False)]
    assert [one.url for one in seen] == ["u"]


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, nothing can be written."""
    (tmp_path / "file").write_text("")

    with pytest.raises(DatabaseError, match="cannot be opened"):
        open_store(tmp_path / "file" / "lakthan.db")


def test_a_locked_database_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs at once: the second says what to do instead of a traceback."""
    open_store(path).close()
    monkeypatch.setattr("crawler.store.database._WAIT_SECONDS", 0)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(DatabaseBusyError, match="another program"):
        open_store(path)

    other.close()


def test_a_read_only_database_is_refused_before_any_visit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An hour of visits that cannot be written down would be lost."""
    open_store(path).close()
    monkeypatch.setattr("sqlite3.connect", _connect_read_only)

    with pytest.raises(CannotGoOnError, match="cannot be written"):
        open_store(path)


def test_any_other_trouble_keeps_the_words_of_sqlite(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What we have no better words for is passed on, still as our own error."""
    error = sqlite3.OperationalError("disk full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    monkeypatch.setattr("crawler.store.database._prepare", _raising(error))

    with pytest.raises(CannotGoOnError, match="no room"):
        open_store(path)


_connect = sqlite3.connect


def _connect_read_only(path: Path | str, timeout: float = 0) -> sqlite3.Connection:
    if not isinstance(path, Path):  # sqlite-utils' own database in memory
        return _connect(path)
    return _connect(f"{path.as_uri()}?mode=ro", timeout=timeout, uri=True)


class _raising:  # noqa: N801 - reads like the verb it is
    def __init__(self, error: Exception) -> None:
        self._error = error

    def __call__(self, *_: object) -> None:
        raise self._error


def _execute(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(sql)
    connection.close()


def _schema(path: Path) -> str:
    db = Database(path)
    schema = db.schema
    db.close()
    return schema
