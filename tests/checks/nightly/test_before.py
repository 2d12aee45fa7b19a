"""What a report is compared with: the latest night that had it and can be trusted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from checks.model.policy import Policy
from checks.nightly.before import NightsBefore
from crawler.model.address import NormalizedUrl, Target
from crawler.model.outcome import Outcome
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, observation, report
from tests.crawler.store.nights import night_run, started

OTHER = NormalizedUrl("https://other.example.org/")
TONIGHT = {"one.txt": "0" * 64}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open an empty store."""
    with open_store(tmp_path / "lakthan.db") as opened:
        yield opened


def made(
    store: Store, no: int, place: str | None, outcome: Outcome = Outcome.OK
) -> Run:
    """Write down one finished night over one report, or over none."""
    run = night_run(no)
    reports = [replace(report(), path=place)] if place else []
    store.start_run(run, reports, [Target(url=url) for url in (NEWS, OTHER)])
    seen = [replace(observation(url), outcome=outcome) for url in (NEWS, OTHER)]
    store.append_observations(run.id, seen)
    store.finish_run(run.id, started(no) + timedelta(hours=1))
    return run


def before(store: Store, *runs: Run) -> NightsBefore:
    """Look back over nights, latest first."""
    return NightsBefore(store, runs, Policy())


def test_the_latest_night_is_what_a_report_is_compared_with(store: Store) -> None:
    """Not an older one, however alike."""
    first, second = made(store, 0, "one.txt"), made(store, 1, "one.txt")
    found = before(store, second, first)
    found.find(TONIGHT)

    judged = found.judge("one.txt")

    assert judged is not None
    assert judged[0] == second


def test_a_report_that_was_off_the_list_is_compared_with_what_it_was(
    store: Store,
) -> None:
    """What broke meanwhile must be told when it is back."""
    first, second = made(store, 0, "one.txt"), made(store, 1, None)
    found = before(store, second, first)
    found.find(TONIGHT)

    judged = found.judge("one.txt")

    assert judged is not None
    assert judged[0] == first
    assert found.latest == second


def test_a_night_in_which_nothing_answered_is_passed_over(store: Store) -> None:
    """Our own network was gone; everything would seem mended, or changed."""
    first = made(store, 0, "one.txt")
    second = made(store, 1, "one.txt", Outcome.TIMEOUT)
    found = before(store, second, first)
    found.find(TONIGHT)

    judged = found.judge("one.txt")

    assert found.latest == first
    assert judged is not None
    assert judged[0] == first


def test_a_new_report_is_compared_with_nothing(store: Store) -> None:
    """Its claims are new, not gone and come."""
    found = before(store, made(store, 0, None))
    found.find(TONIGHT)

    assert not found.has("one.txt")
    assert found.judge("one.txt") is None
