"""What a start finds of an earlier one: a run to go on with, to conclude, or none."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from checks.gather import CLOCK_SLACK, RESUMABLE, Gathering
from crawler.errors import CannotGoOnError
from crawler.fetch.switches import Switches
from crawler.model.observation import Observation
from crawler.store.database import open_store
from tests.crawler.store.made_up import report

NOW = datetime(2026, 4, 1, 1, 30, tzinfo=UTC)


class Quiet:
    """Takes no notice."""

    def begins(self, total: int, left: int) -> None:
        """Be told."""

    def saw(self, observation: Observation) -> None:
        """Be told."""


def gathering(path: Path, started: datetime = NOW) -> Gathering:
    """Make up a run to be gathered."""
    return Gathering(
        database=path,
        switches=Switches(),
        as_of=date(2026, 4, 1),
        started=started,
        only=frozenset(),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a database that holds a report."""
    with open_store(tmp_path / "lakthan.db") as store:
        store.save_report(report())
    return tmp_path / "lakthan.db"


GIVEN = [("รายงาน.docx", "a" * 64)]


def test_a_run_whose_lists_were_not_written_is_taken_up_again(path: Path) -> None:
    """Nothing is visited twice because a machine was switched off while it judged."""
    first = gathering(path).gather(GIVEN, Quiet())

    second = gathering(path, NOW + timedelta(hours=1)).gather(GIVEN, Quiet())

    assert first.finished is not None
    assert second == first


@pytest.mark.parametrize("concluded", [True, False])
def test_a_run_that_is_done_or_old_is_left_alone(
    path: Path, *, concluded: bool
) -> None:
    """The next night is a new one."""
    first = gathering(path).gather(GIVEN, Quiet())
    if concluded:
        with open_store(path) as store:
            store.conclude_run(first.id, NOW)
    later = timedelta(minutes=1) if concluded else RESUMABLE

    second = gathering(path, NOW + later).gather(GIVEN, Quiet())

    assert second.id != first.id


def test_a_clock_that_was_set_back_stops_a_run_before_it_begins(path: Path) -> None:
    """Certificates would look not yet valid, and nights stand in a wrong order."""
    run = gathering(path).gather(GIVEN, Quiet())

    back = NOW - CLOCK_SLACK - timedelta(minutes=1)
    with pytest.raises(CannotGoOnError, match=f"{run.id}.*please set the clock"):
        gathering(path, back).gather(GIVEN, Quiet())

    with open_store(path) as store:
        assert [one.id for one in store.runs()] == [run.id]


def test_an_hour_back_as_by_summer_time_is_nothing(path: Path) -> None:
    """Runs are told apart by their numbers, not by the clock."""
    gathering(path).gather(GIVEN, Quiet())

    assert gathering(path, NOW - CLOCK_SLACK).gather(GIVEN, Quiet()).finished
