"""SQLite's errors, in words for whoever has to mend it."""

import sqlite3

import pytest

from crawler.errors import CannotGoOnError, DatabaseBusyError, DatabaseError
from crawler.store.troubles import told_plainly


def error(code: int, kind: type[sqlite3.Error] = sqlite3.OperationalError) -> Exception:
    """Make up an error as SQLite raises it."""
    made = kind("its own words")
    made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("code", "kind", "told"),
    [
        (sqlite3.SQLITE_FULL, CannotGoOnError, "no room"),
        (sqlite3.SQLITE_READONLY_DBMOVED, CannotGoOnError, "cannot be written"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, DatabaseBusyError, "another program"),
        (sqlite3.SQLITE_IOERR_WRITE, CannotGoOnError, "disk fails"),
        (sqlite3.SQLITE_CORRUPT, CannotGoOnError, "damaged"),
        (sqlite3.SQLITE_ERROR, CannotGoOnError, "its own words"),
        (sqlite3.SQLITE_NOTADB, DatabaseError, "not a database"),
    ],
)
def test_every_trouble_is_one_line_that_names_the_file(
    code: int, kind: type[Exception], told: str
) -> None:
    """What the person can mend is said; only a wrong file is the person's own slip."""
    with pytest.raises(kind, match=f"^a.db: .*{told}") as caught, told_plainly("a.db"):
        raise error(code)

    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, CannotGoOnError) is (kind is not DatabaseError)


def test_mistakes_of_our_own_program_show_themselves() -> None:
    """A broken rule of the tables is not to be mended by whoever runs it."""
    with pytest.raises(sqlite3.IntegrityError), told_plainly("a.db"):
        raise error(sqlite3.SQLITE_CONSTRAINT, sqlite3.IntegrityError)
