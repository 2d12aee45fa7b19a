"""What is near: room, the database, programs, a font."""

import os
import shutil
import sqlite3
from pathlib import Path
from typing import NamedTuple

import pytest

from checks.doctor import machine
from checks.doctor.diagnosis import State
from crawler.store.database import open_store
from crawler.store.lock import only_run


class Usage(NamedTuple):
    """What ``shutil.disk_usage`` returns."""

    total: int
    used: int
    free: int


@pytest.mark.parametrize(
    ("free", "state"),
    [
        (machine.GOOD_ROOM, State.FINE),
        (machine.GOOD_ROOM - 1, State.MIND),
        (machine.LEAST_ROOM - 1, State.FAILS),
    ],
)
def test_room_is_asked_for_where_the_database_will_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: State
) -> None:
    """The folder need not be there yet."""
    asked: list[Path] = []

    def usage(path: Path) -> Usage:
        asked.append(path)
        return Usage(0, 0, free)

    monkeypatch.setattr(shutil, "disk_usage", usage)

    assert machine.room(tmp_path / "new" / "deeper").state is state
    assert asked == [tmp_path]


def test_a_database_is_fine_that_is_ours_or_can_be_made(tmp_path: Path) -> None:
    """And asking makes none."""
    path = tmp_path / "lakthan.db"

    assert machine.database(path).state is State.FINE
    assert not path.exists()
    open_store(path).close()
    assert machine.database(path).state is State.FINE


def test_a_database_that_is_no_use_is_told(tmp_path: Path) -> None:
    """Somebody else's, a folder, or one that a run has at this moment."""
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as theirs:
        theirs.execute("CREATE TABLE x (y)")
    theirs.close()
    held = tmp_path / "held.db"
    open_store(held).close()

    with only_run(held):
        told = [machine.database(one) for one in (other, tmp_path, held)]

    assert {one.state for one in told} == {State.FAILS}
    assert "not one of Lakthan" in told[0].seen
    assert f"process {os.getpid()}" in told[2].seen


def test_what_only_some_reports_need_is_no_failure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without Tesseract scans are refused, and everything else is read."""
    monkeypatch.setenv("PATH", "")

    told = machine.scans(), machine.thai_font()

    assert [one.state for one in told] == [State.MIND, State.MIND]
    assert "install tesseract-ocr" in told[0].seen


def test_this_machine_can_read_scans_and_show_thai() -> None:
    """CI installs both; a newcomer's machine may lack them."""
    assert machine.scans().state is State.FINE
    assert machine.thai_font().seen
