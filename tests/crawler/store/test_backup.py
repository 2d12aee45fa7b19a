"""A copy is of one moment, whole, and takes no other file's place."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from crawler.errors import CannotGoOnError, DatabaseError, SettingsError
from crawler.model.address import NormalizedUrl, Target
from crawler.store.backup import back_up
from crawler.store.database import open_store
from crawler.store.integrity import check
from tests.crawler.store.made_up import observation, report, run


def test_a_copy_taken_while_a_run_writes_is_consistent(
    path: Path, tmp_path: Path
) -> None:
    """The nightly copy does not wait for the nightly run."""
    urls = [NormalizedUrl(f"https://a.example/{no}") for no in range(150)]
    begun = threading.Event()
    writer = threading.Thread(target=write, args=(path, urls, begun))
    writer.start()
    begun.wait(30)
    copies = [tmp_path / "copies" / f"{no}.db" for no in range(4)]
    sizes = [back_up(path, copy) for copy in copies]
    writer.join()

    checked = [check(copy) for copy in copies]
    seen = [one.observations for one in checked]
    assert {(one.faults, one.runs) for one in checked} == {((), 1)}
    assert sizes == [copy.stat().st_size for copy in copies]
    assert seen == sorted(seen)
    assert 20 <= seen[0] <= seen[-1] <= 150
    assert sorted((tmp_path / "copies").iterdir()) == copies


def write(path: Path, urls: list[NormalizedUrl], begun: threading.Event) -> None:
    """Write a run, one observation after another."""
    with open_store(path) as store:
        store.start_run(run(), [report()], [Target(url=url) for url in urls])
        for no, url in enumerate(urls):
            store.append_observations("run-1", [observation(url)])
            if no == 20:
                begun.set()


def test_a_copy_can_be_gone_on_with(path: Path, tmp_path: Path) -> None:
    """That is what it is for."""
    copy = tmp_path / "copy.db"
    with open_store(path) as store:
        store.start_run(run(), [report()], [])
        back_up(path, copy)

    with open_store(copy) as store:
        store.start_run(run("run-2"), [report()], [])
        runs = [one.id for one in store.runs()]

    assert sorted(runs) == ["run-1", "run-2"]


def test_no_file_is_replaced(path: Path, tmp_path: Path) -> None:
    """Above all not the database itself."""
    open_store(path).close()
    other = tmp_path / "other"
    other.write_text("mine")

    for target in (other, path):
        with pytest.raises(SettingsError, match="exists already"):
            back_up(path, target)

    assert other.read_text() == "mine"


def test_what_is_no_database_is_not_copied(tmp_path: Path) -> None:
    """A copy of something else would be found out too late."""
    (tmp_path / "text").write_text("no database at all" * 100)

    with pytest.raises(DatabaseError, match="not a database"):
        back_up(tmp_path / "text", tmp_path / "copy")
    with pytest.raises(DatabaseError, match="no such database"):
        back_up(tmp_path / "absent", tmp_path / "copy")

    assert [one.name for one in tmp_path.iterdir()] == ["text"]


def test_a_damaged_database_is_told_of_and_not_copied(
    path: Path, tmp_path: Path
) -> None:
    """The last good copy must not be pushed out by a bad one."""
    with open_store(path) as store:
        store.start_run(run(), [report()], [Target(url=NormalizedUrl("u"))])
    damage(path)

    with pytest.raises(CannotGoOnError, match="damaged"):
        back_up(path, tmp_path / "copy")

    assert not (tmp_path / "copy").exists()


def damage(path: Path) -> None:
    """Write over pages in the middle of the file."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[8192 : 8192 + 4096 * 6] = b"\x7f" * 4096 * 6
    path.write_bytes(data)
