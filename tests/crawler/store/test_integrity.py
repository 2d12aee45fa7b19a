"""What somebody or something changed in the database is found."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crawler.errors import CannotGoOnError, DatabaseError
from crawler.model.address import Target
from crawler.store.database import open_store
from crawler.store.integrity import APPEND_ONLY, MOST, check
from tests.crawler.store.made_up import NEWS, NOON, observation, report, run
from tests.crawler.store.test_backup import damage


@pytest.fixture
def sound(path: Path) -> Path:
    """Make a database with one finished run."""
    with open_store(path) as store:
        store.start_run(run(), [report()], [Target(url=NEWS)])
        store.append_observations("run-1", [observation()])
        store.finish_run("run-1", NOON)
        store.conclude_run("run-1", NOON)
    return path


def change(path: Path, *statements: str) -> None:
    """Change the file as somebody with another tool might."""
    with closing(sqlite3.connect(path)) as db, db:
        triggers = db.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        kept = [sql for (sql,) in triggers]
        for name in APPEND_ONLY:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
        for sql in kept:
            db.execute(sql)


def test_what_is_as_it_was_written_has_no_fault(sound: Path) -> None:
    """Nothing is called a fault that is none."""
    checked = check(sound)

    assert (checked.faults, checked.unfinished) == ((), ())
    assert (checked.runs, checked.observations, checked.states) == (1, 1, 1)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE states SET proof = 'another'", "state 1 is not as it was written"),
        ("UPDATE states SET outcome = 'not-found'", "state 1 is not as"),
        ("UPDATE states SET page = NULL", "state 1 is not as"),
        ("UPDATE pages SET facts = replace(facts, '2569', '2570')", "page 1 is not"),
        ("UPDATE pages SET facts = '{'", "page 1 is not as it was written"),
        ("UPDATE pages SET facts = 5", "page 1 is not as it was written"),
        ("UPDATE pages SET fingerprint = 'x'", "state 1 is not as it was written"),
        ("UPDATE observations SET observed_at = 'x'", "of run run-1 cannot be read"),
        ("UPDATE observations SET state = 9", "1 observations without a state"),
        ("UPDATE observations SET looks_at = '['", "of run run-1 cannot be read"),
        ("DELETE FROM pages", "1 states without their page"),
        ("DELETE FROM targets", "1 observations of what is no target of their run"),
        ("DELETE FROM reports", "1 rows of run_reports point to no row of reports"),
    ],
)
def test_what_was_changed_is_told(sound: Path, statement: str, told: str) -> None:
    """Evidence that somebody touched is no evidence."""
    change(sound, statement)

    faults = check(sound).faults

    assert any(told in fault for fault in faults), faults


@pytest.mark.parametrize("name", APPEND_ONLY)
def test_a_trigger_that_is_missing_is_told(sound: Path, name: str) -> None:
    """Without it, nobody knows what was changed."""
    with closing(sqlite3.connect(sound)) as db:
        db.execute(f"DROP TRIGGER {name}")

    (fault,) = check(sound).faults

    assert name in fault


def test_a_thousand_faults_are_counted(sound: Path) -> None:
    """And the first few shown."""
    with open_store(sound) as store:
        for no in range(MOST + 5):
            store.start_run(run(f"r{no}"), [], [])
    change(
        sound,
        """
        WITH RECURSIVE many (no) AS (VALUES (10) UNION SELECT no + 1 FROM many LIMIT 30)
        INSERT INTO pages (id, fingerprint, facts, digest)
        SELECT no, CAST(no AS BLOB), '{}', '' FROM many
        """,
    )

    faults = check(sound).faults

    assert len(faults) == MOST + 1
    assert faults[-1] == "and 10 more of this sort"


def test_runs_that_were_interrupted_are_listed_and_are_no_fault(sound: Path) -> None:
    """The same command goes on with them."""
    with open_store(sound) as store:
        store.start_run(run("visiting"), [report()], [Target(url=NEWS)])
        store.start_run(run("writing"), [report()], [])
        store.finish_run("writing", NOON)

    checked = check(sound)

    told = [(one.id, one.visited) for one in checked.unfinished]
    assert (checked.faults, told) == ((), [("visiting", False), ("writing", True)])


def test_damage_is_told_and_nothing_is_read_from_it(sound: Path) -> None:
    """SQLite's own check comes first; whether it can be made at all or not."""
    damage(sound)

    try:
        faults = check(sound).faults
    except CannotGoOnError as error:
        faults = (str(error),)

    assert faults
    assert "\n" not in faults[0]


def test_files_that_are_none_of_ours_are_refused(tmp_path: Path) -> None:
    """A slip in the name is not a fault in the database."""
    strange = tmp_path / "strange.db"
    with closing(sqlite3.connect(strange)) as db:
        db.execute("CREATE TABLE birds (name TEXT)")
    (tmp_path / "text").write_text("no database" * 100)

    for name, told in (
        ("absent", "no such database"),
        ("strange.db", "not one of Lakthan"),
        ("text", "not a database"),
    ):
        with pytest.raises(DatabaseError, match=told):
            check(tmp_path / name)


def test_another_layout_is_told_and_not_guessed_at(sound: Path) -> None:
    """Of an older or a newer version: nothing of it is called a fault."""
    newer = "UPDATE _sqlite_migrations SET name = 'm999_later' WHERE name LIKE 'm005%'"
    older = "DELETE FROM _sqlite_migrations WHERE name LIKE 'm999%'"

    change(sound, newer)
    with pytest.raises(DatabaseError, match="newer version"):
        check(sound)
    change(sound, older)
    with pytest.raises(DatabaseError, match="older version"):
        check(sound)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE observations SET looks_at = '['",
        "UPDATE states SET looks = '{}'",
        "UPDATE states SET tls = char(0)",
        "UPDATE pages SET facts = '[]'",
        "UPDATE runs SET as_of = '9999-99-99'",
        "UPDATE runs SET settings = '5'",
    ],
)
def test_what_cannot_be_read_ends_in_one_line(sound: Path, statement: str) -> None:
    """Whoever asks for a list of a damaged database is told what to do, not a trace."""
    change(sound, statement)

    with pytest.raises(CannotGoOnError, match="is damaged; `lakthan check-db`"):
        read_whole(sound)


def read_whole(path: Path) -> None:
    """Read the one run of a database and what it saw."""
    with open_store(path) as store:
        assert store.latest_run()
        assert list(store.observations("run-1"))


def test_a_damaged_name_that_is_no_text_ends_in_one_line(sound: Path) -> None:
    """SQLite quotes the name, and Python makes no text of its message."""
    no_text = "UPDATE sqlite_master SET name = CAST(x'f9' AS TEXT), sql = 'CREATE'"
    with closing(sqlite3.connect(sound)) as db, db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute(f"{no_text} WHERE name = 'pages'")

    with pytest.raises(CannotGoOnError, match="is damaged"):
        check(sound)
    with pytest.raises(CannotGoOnError, match="is damaged"):
        open_store(sound)
