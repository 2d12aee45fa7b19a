"""``lakthan check-db``, ``prune`` and ``backup`` as somebody types them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.model.address import Target
from crawler.store.database import open_store
from crawler.store.lock import only_run
from tests.checks.cli.lakthan import lakthan
from tests.crawler.store.made_up import NEWS, report
from tests.crawler.store.nights import night_run
from tests.crawler.store.test_pruning import store_nights


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Make a database of five nights and one that was interrupted."""
    path = tmp_path / "ฐาน ข้อมูล.db"
    with open_store(path) as store:
        store_nights(store, ["page"] * 5)
        last = replace(night_run(5), finished=None)
        store.start_run(last, [report()], [Target(url=NEWS)])
    return path


def test_a_sound_database_is_said_to_be_sound(database: Path) -> None:
    """And which run can be gone on with, in the language that was asked for."""
    english = lakthan("check-db", "--db", database, "--lang", "en", wide=300)
    thai = lakthan("check-db", "--db", database)

    assert (english.code, english.err) == (0, "")
    assert "6 runs, 5 observations" in english.out
    assert "run night-5 was interrupted" in english.out
    assert "night-5" in thai.out
    assert "ถูกขัดจังหวะ" in thai.out


def test_a_fault_is_our_failure_and_a_line_each(database: Path) -> None:
    """A scheduler that checks every week sees it by the exit code."""
    with closing(sqlite3.connect(database)) as db:
        db.execute("DROP TRIGGER states_are_never_deleted")
        db.execute("DROP TRIGGER pages_are_never_updated")

    ended = lakthan("check-db", "--db", database)

    assert ended.code == 3
    assert ended.err.count("\n") == 2
    assert "states_are_never_deleted" in ended.err


def test_pruning_can_be_rehearsed(database: Path) -> None:
    """First what would go; then it goes; then all is sound."""
    words = ("prune", "--keep", "2", "--db", database, "--lang", "en")

    rehearsed, done = lakthan(*words, "--dry-run"), lakthan(*words)
    checked = lakthan("check-db", "--db", database, "--lang", "en", wide=300)

    assert (rehearsed.code, done.code, checked.code) == (0, 0, 0)
    assert "would thin out 3 runs and keep 3 whole" in rehearsed.out
    assert "3 runs thinned out, 3 kept whole; 2 observations" in done.out
    assert "3 observations" in checked.out


def test_nothing_is_pruned_under_a_run(database: Path) -> None:
    """It would pull the ground away from under it."""
    with only_run(database):
        ended = lakthan("prune", "--keep", "1", "--db", database)

    assert ended.code == 3
    assert "another run is going on" in ended.err


def test_a_backup_is_a_sound_copy_and_replaces_nothing(
    database: Path, tmp_path: Path
) -> None:
    """Also while a run holds the database."""
    copy = tmp_path / "สำเนา" / "copy.db"
    with only_run(database):
        first = lakthan("backup", copy, "--db", database, "--lang", "en")
        second = lakthan("backup", copy, "--db", database)
    checked = lakthan("check-db", "--db", copy)

    assert (first.code, second.code, checked.code) == (0, 2, 0), first.err
    assert str(copy.name) in first.out
    assert "exists already" in second.err


@pytest.mark.parametrize(
    "words", [("check-db",), ("prune", "--keep", "3"), ("backup", "c")]
)
def test_what_is_not_there_is_told_and_not_made(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    """A slip in the name must not leave an empty database behind."""
    ended = lakthan(*words, "--db", "absent.db", cwd=tmp_path)

    assert ended.code == 2
    assert "no such database" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_thinned_nights_are_no_longer_offered(database: Path) -> None:
    """What is left of them would make every claim look undetermined."""
    lakthan("prune", "--keep", "1", "--db", database)

    ended = lakthan("judge", "--run", "night-1", "--db", database)

    assert ended.code == 2
    assert "holds no run night-1" in ended.err
