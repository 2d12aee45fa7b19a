"""Pruning gives room back, and nothing that is still told to people changes."""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.errors import CannotGoOnError
from crawler.model.address import NormalizedUrl, Target
from crawler.model.history import Record
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from crawler.model.reviewed import Answer
from crawler.store.database import open_store
from crawler.store.integrity import check
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, report
from tests.crawler.store.nights import night_run, sight, started

OTHER = NormalizedUrl("https://other.example/")
SIGHTS = ("page", "another page", "gone", "slow", "ours", None)


def seen(no: int, what: str) -> Observation:
    """Make up a sight of one kind."""
    match what:
        case "gone":
            return sight(no, NEWS, Outcome.NOT_FOUND)
        case "slow" | "ours":
            return sight(no, NEWS, Outcome.TIMEOUT)
        case _:
            page = sight(no, NEWS, Outcome.OK)
            assert page.facts is not None
            return replace(page, facts=replace(page.facts, title=what, digest=what))


def store_nights(store: Store, nights: Sequence[str | None]) -> str:
    """Write down nights of one address; return the id of the last."""
    for no, what in enumerate(nights):
        night = night_run(no)
        store.start_run(night, [report()], [Target(url=NEWS)] if what else [])
        if what:
            store.append_observations(night.id, [seen(no, what)])
        if what == "ours":
            store.note_our_failures(night.id, {NEWS: "no host answered"})
        store.finish_run(night.id, started(no))
        store.conclude_run(night.id, started(no))
    return f"night-{len(nights) - 1}"


def lasting(records: Sequence[Record]) -> list[Record]:
    """Leave out what pruning is allowed to change: how many nights there were."""
    return [replace(one, nights=0, failing_nights=0) for one in records]


@settings(max_examples=20, deadline=None)
@given(
    nights=st.lists(st.sampled_from(SIGHTS), min_size=1, max_size=9),
    keep=st.integers(1, 4),
    last=st.integers(1, 9),
)
def test_whatever_happened_what_is_told_of_the_kept_nights_stays(
    nights: list[str | None], keep: int, last: int
) -> None:
    """Since when, last good, how often, and what a page said before it drifted."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lakthan.db"
        with open_store(path) as store:
            run_id = store_nights(store, nights)
            kept = [one.id for one in store.runs()][:keep]
            records = list(store.records(run_id, last=last))
            whole = {one: list(store.observations(one)) for one in kept}
            before = {one: list(store.earlier_observations(one)) for one in kept}

            store.prune(keep)

            assert [one.id for one in store.runs()] == kept
            assert lasting(list(store.records(run_id, last=last))) == lasting(records)
            assert {one: list(store.observations(one)) for one in kept} == whole
            for one, pages in before.items():
                now = list(store.earlier_observations(one))
                assert [page.facts for page in now] == [page.facts for page in pages]
        assert check(path).faults == ()


def test_room_is_given_back_and_a_second_time_changes_nothing(path: Path) -> None:
    """A hundred nights in which nothing happened are two sights."""
    with open_store(path) as store:
        store_nights(store, ["page"] * 30)

        first, second = store.prune(3), store.prune(3)

        assert (len(first.runs), first.kept, first.observations) == (27, 3, 26)
        assert (second.runs, second.observations) == ((), 0)
        assert first.after < first.before
        assert [one.run_id for one in store.history(NEWS)] == [
            *("night-0", "night-27", "night-28", "night-29")
        ]


def test_a_rehearsal_changes_nothing(path: Path) -> None:
    """And says what would be done."""
    with open_store(path) as store:
        store_nights(store, ["page"] * 5)
        before = list(store._db.conn.iterdump())

        told = store.prune(2, dry=True)

        assert list(store._db.conn.iterdump()) == before
        assert (told.runs, told.kept) == (("night-2", "night-1", "night-0"), 2)


def test_what_kept_runs_stand_on_and_what_people_wrote_is_kept(path: Path) -> None:
    """A round stands on its first run; a filled-in list is taken in weeks later."""
    with open_store(path) as store:
        store_nights(store, ["page"] * 4)
        store.start_run(night_run(4, based_on="night-1"), [report()], [])
        store.finish_run("night-4", started(4))
        answer = Answer(
            line_id="x", explanation="ส่งแล้ว", follow_up="mended", reviewer_comment=""
        )
        store.add_answers("night-0", [answer])

        store.prune(1)

        assert {one.id for one in store.runs()} == {"night-4", "night-1", "night-0"}
        assert list(store.answers("night-0")) == [answer]
        assert len(list(store.observations("night-1"))) == 1
        assert store.run("night-2") is None


def test_every_series_is_counted_for_itself(path: Path) -> None:
    """One agency's nights must not push out another's; nor a run over other files."""
    with open_store(path) as store:
        for no, series in enumerate(("a", "b", "", "a", "")):
            night = replace(night_run(no), series=series)
            files = [report(path=f"{no}.docx")] if series == "" else [report()]
            store.start_run(night, files, [])
            store.finish_run(night.id, started(no))

        store.prune(1)

        assert {one.id for one in store.runs()} == {
            *("night-1", "night-2", "night-3", "night-4")
        }


def test_a_run_that_can_be_gone_on_with_is_kept(path: Path) -> None:
    """Unless a later one of its series came to its end."""
    with open_store(path) as store:
        for no, ends in enumerate((False, True, False)):
            store.start_run(night_run(no), [report()], [Target(url=OTHER)])
            if ends:
                store.finish_run(f"night-{no}", started(no))

        store.prune(1)

        assert [one.id for one in store.runs()] == ["night-2", "night-1"]


def test_nobody_else_may_delete_afterwards(path: Path) -> None:
    """The triggers are off for pruning alone."""
    with open_store(path) as store:
        store_nights(store, ["page", "gone", "page"])
        store.prune(1)

        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store._db.execute("DELETE FROM observations")


def test_pruning_that_fails_has_changed_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it or none: also the triggers are back."""
    monkeypatch.setattr(
        "crawler.store.pruning._THIN_OUT", ("DELETE FROM states", "DELETE FROM runs")
    )
    with open_store(path) as store:
        store_nights(store, ["page"] * 3)
        before = list(store._db.conn.iterdump())

        with pytest.raises(CannotGoOnError, match="point nowhere"):
            store.prune(1)

        assert list(store._db.conn.iterdump()) == before
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_pruning_that_is_killed_has_changed_nothing(path: Path) -> None:
    """Not even the triggers, which are off at that moment."""
    code = """
import sys
from pathlib import Path
from crawler.store import pruning
from crawler.store.database import open_store

def wait(*_):
    print(".", flush=True)
    sys.stdin.read()
counts = pruning._counts
pruning._counts = lambda db: wait() if pruning.late else counts(db)
thin_out = pruning._thin_out
def late(*given):
    thin_out(*given)
    pruning.late = True
pruning._thin_out, pruning.late = late, False
open_store(Path(sys.argv[1])).prune(1)
"""
    with open_store(path) as store:
        store_nights(store, ["page"] * 5)
        before = list(store._db.conn.iterdump())
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        cwd=Path(__file__).resolve().parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        process.kill()
        process.wait()

    with open_store(path) as store:
        assert list(store._db.conn.iterdump()) == before
    assert told == b".\n"
    assert check(path).faults == ()
