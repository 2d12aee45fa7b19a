"""An old database comes over whole: what was seen is evidence."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from crawler.errors import DatabaseError
from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from crawler.store import database
from crawler.store import reports as saved_reports
from crawler.store.database import open_store
from crawler.store.integrity import check
from crawler.store.schema import MIGRATIONS
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, NOON, observation, report, run
from tests.crawler.store.old_layout import add_old_run, to_old_layout
from tests.crawler.store.values import OBSERVATIONS

OTHER = NormalizedUrl("https://other.example/")
ROOT = Path(__file__).resolve().parents[3]


def night(no: int) -> list[Observation]:
    """Make up what a night of before showed: one page, one failure."""
    at = timedelta(days=no)
    page = observation()
    looks = tuple(replace(look, at=look.at + at) for look in page.looks)
    page = replace(page, observed_at=page.observed_at + at, looks=looks)
    gone = replace(
        page, url=OTHER, outcome=Outcome.NOT_FOUND, facts=None, sha256=None, tls=None
    )
    return [gone, page]


@pytest.fixture
def old(path: Path) -> Path:
    """Make a database of three nights with the old steps."""
    db = Database(path)
    to_old_layout(db)
    saved_reports.save(db, report())
    for no in (1, 0, 2):
        add_old_run(db, f"night-{no}", NOON + timedelta(days=no), night(no))
        row = {"run_id": f"night-{no}", "position": 0, "path": "รายงาน.docx"}
        db.table("run_reports").insert({**row, "report_sha256": "a" * 64})
    db.close()
    return path


def test_every_observation_of_an_old_database_comes_back(old: Path) -> None:
    """Years of nights are judged again by better rules."""
    with open_store(old) as store:
        nights = [list(store.observations(f"night-{no}")) for no in range(3)]
        runs = [one.id for one in store.runs()]
        reports = store.reports("night-1")

    assert nights == [night(no) for no in range(3)]
    assert runs == ["night-2", "night-1", "night-0"]
    assert reports == [report()]


def test_an_old_database_holds_together_afterwards(old: Path) -> None:
    """Foreign keys and the file itself are sound, and nothing old is left over."""
    with open_store(old) as store:
        keys = list(store._db.query("PRAGMA foreign_key_check"))
        file = list(store._db.query("PRAGMA integrity_check"))
        tables = set(store._db.table_names())
        (evidence, *_) = store._db.query("SELECT * FROM evidence ORDER BY run_id")

    assert (keys, file) == ([], [{"integrity_check": "ok"}])
    assert not {"old_observations", "old_targets"} & tables
    assert (evidence["title"], evidence["status"]) == ("ประกาศแผน", 200)


def test_nights_go_on_in_an_old_database_without_new_states(old: Path) -> None:
    """The night after the update adds a row of numbers, as any other."""
    with open_store(old) as store:
        before = store._db.table("states").count
        later = run("night-3", started=NOON + timedelta(days=3))
        store.start_run(later, [], [Target(url=one.url) for one in night(3)])
        store.append_observations("night-3", night(3))
        after = store._db.table("states").count
        history = [one.run_id for one in store.history(NEWS)]

    assert (before, after) == (2, 2)
    assert history == ["night-0", "night-1", "night-2", "night-3"]


def test_old_targets_keep_what_they_were_to_be_asked(old: Path) -> None:
    """An interrupted run goes on after the update, listings bounded as before."""
    db = Database(old)
    db.execute("DROP TRIGGER observations_are_never_deleted")
    db.execute("DELETE FROM observations WHERE url = ?", [OTHER])
    db.conn.commit()
    db.execute(_NO_DELETING)
    db.close()

    with open_store(old) as store:
        (pending,) = store.pending_targets("night-1")

    since, until = date(2025, 10, 1), date(2026, 9, 30)
    assert pending == Target(url=OTHER, since=since, until=until)


def test_a_database_that_cannot_come_over_stays_as_it_was(old: Path) -> None:
    """Half a step would lose what the other half has not brought over yet."""
    db = Database(old)
    row = {**next(db.query("SELECT * FROM observations")), "id": 99}
    odd = {**row, "looks": "[", "url": "https://odd.example/"}
    db.execute("PRAGMA foreign_keys = OFF")
    db.table("observations").insert(odd)
    db.execute(
        "INSERT INTO targets SELECT run_id, 9, ?, host, '[]', NULL, NULL, 0"
        " FROM targets WHERE run_id = ? LIMIT 1",
        [odd["url"], row["run_id"]],
    )
    db.conn.commit()
    before = db.schema
    db.close()

    with pytest.raises(DatabaseError, match=r"odd\.example.*cannot be read"):
        open_store(old)

    db = Database(old)
    after = db.schema, db.table("observations").count
    db.close()
    assert after == (before, 7)


@pytest.mark.parametrize("row", [1, 4, 6])
def test_a_process_that_is_killed_on_the_way_over_loses_nothing(
    old: Path, row: int
) -> None:
    """The update may take minutes; the next start takes it from the beginning."""
    code = """
import sys
from pathlib import Path
from crawler.store import state_tables
from crawler.store.database import open_store

append = state_tables.append
def told(*given):
    append(*given)
    print(".", flush=True)
    if told.left == 1:
        sys.stdin.read()
    told.left -= 1
told.left = int(sys.argv[2])
state_tables.append = told
open_store(Path(sys.argv[1]))
"""
    with subprocess.Popen(
        [sys.executable, "-c", code, str(old), str(row)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(row)]
        process.kill()
        process.wait()

    with open_store(old) as store:
        nights = [list(store.observations(f"night-{no}")) for no in range(3)]
    assert len(told) == row
    assert nights == [night(no) for no in range(3)]
    assert check(old).faults == ()


def test_two_programs_may_open_an_old_database_at_once(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second waits, and finds that nothing is left to do."""
    both_have_looked = Barrier(2)
    take_steps = database._bring_up_to_date

    def after_both(path: Path, db: Database) -> None:
        both_have_looked.wait(timeout=30)
        take_steps(path, db)

    monkeypatch.setattr(database, "_bring_up_to_date", after_both)

    with ThreadPoolExecutor() as pool:
        opened = [pool.submit(_count, old) for _ in range(2)]

    assert [one.result() for one in opened] == [6, 6]


def _count(path: Path) -> int:
    with open_store(path) as store:
        return int(store._db.table("observations").count)


@settings(max_examples=25)
@given(st.lists(OBSERVATIONS, max_size=2, unique_by=lambda one: one.url))
def test_whatever_an_old_database_holds_comes_over(seen: list[Observation]) -> None:
    """The law of the store holds over the step, too; validators were not kept then."""
    db = Database(memory=True)
    to_old_layout(db)
    add_old_run(db, "run-1", NOON, seen)

    MIGRATIONS.apply(db)

    with Store(db) as store:
        back = list(store.observations("run-1"))
    assert back == [replace(one, validators=None) for one in seen]


_NO_DELETING = """
    CREATE TRIGGER observations_are_never_deleted BEFORE DELETE ON observations
    BEGIN SELECT RAISE(ABORT, 'observations are append-only'); END
"""
