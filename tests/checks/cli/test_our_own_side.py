"""Disk full, no rights, a database that is held: one line, exit 3, nothing corrupted.

And the same command goes on with the night once that is mended.
"""

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.checks.cli.killing import Nights
from tests.checks.cli.lives import Starter
from tests.checks.cli.test_killed import asked, asked_so_often
from tests.site.nights import changing_web

pytestmark = [
    pytest.mark.uncounted,
    pytest.mark.skipif(sys.platform == "win32", reason="no fork"),
]


@pytest.fixture
def nights(tmp_path: Path, start: Starter) -> Iterator[Nights]:
    """Nights that nothing has been done for yet."""
    with changing_web() as web:
        yield Nights(web, tmp_path, start)


def said(nights: Nights) -> str:
    """Take what was said since this was asked last."""
    log = nights.folder / "log"
    told = log.read_text("utf-8")
    log.write_text("")
    return told


def is_sound(database: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file."""
    with closing(sqlite3.connect(database)) as db:
        return db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def pages_of(database: Path) -> int:
    """Count the pages of the file."""
    with closing(sqlite3.connect(database)) as db:
        return int(db.execute("PRAGMA page_count").fetchone()[0])


@pytest.mark.parametrize("trouble", ["full:8", "read-only"])
def test_a_database_that_takes_nothing_is_told_of_at_once(
    nights: Nights, trouble: str
) -> None:
    """Before anything is visited; and it is our side that failed, not the input."""
    if trouble == "read-only":
        nights.out.mkdir()
        sqlite3.connect(nights.database).close()
    nights.trouble = trouble

    code, told = nights.live(None), said(nights)

    assert code == 3, told
    assert told.count("\n") == 1, told
    assert "no room to grow" in told or "cannot be written here" in told
    assert not nights.web.asked


class Held:
    """Holds the database from the first visit on, for some seconds; ends no life."""

    def __init__(self, nights: Nights, seconds: float) -> None:
        self._nights = nights
        self._seconds = seconds
        self._until = 0.0
        self._other = sqlite3.connect(nights.database, isolation_level=None)

    def __call__(self) -> bool:
        """Take it, hold it, let it go."""
        if not self._until and asked_so_often(self._nights):
            self._other.execute("BEGIN IMMEDIATE")
            self._until = time.monotonic() + self._seconds
        if self._until and time.monotonic() > self._until:
            self.let_go()
        return False

    def let_go(self) -> None:
        """Close it."""
        self._other.close()


def test_one_night_through_every_trouble(nights: Nights) -> None:
    """Scrapy alone would log each and visit on, and keep nothing.

    A disk that is full ends the crawl, and so does a program that does not let go of
    the database; one that has it for a moment does not. The next start goes on.
    """
    assert nights.live(asked(1, 0.0)) is None  # killed: reports and targets are in
    nights.trouble = f"full:{pages_of(nights.database) + 2}"
    full, full_told = nights.live(None), said(nights)
    sound = is_sound(nights.database)
    nights.trouble = "impatient"
    long, short = Held(nights, 60.0), Held(nights, 0.6)
    held, held_told = nights.live(lambda _: long), said(nights)
    long.let_go()
    nights.trouble = ""
    finally_ended = nights.live(lambda _: short)

    assert (full, held) == (3, 3), full_told + held_told
    assert "no room to grow" in full_told
    assert "another program" in held_told
    assert (full_told.count("\n"), held_told.count("\n")) == (1, 1)
    assert (finally_ended, len(nights.done)) == (1, 1), said(nights)
    assert sound
    assert is_sound(nights.database)
    assert nights.told.count('"failed"') == 2
