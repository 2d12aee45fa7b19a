"""Since when, how many nights, and how often: what people read beside a verdict."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.model.address import NormalizedUrl, Target
from crawler.model.history import FAILED, GOOD, Record
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from crawler.store.database import open_store
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, NOON, observation, report, run
from tests.crawler.store.nights import (
    night_run,
    sight,
    started,
    store_night,
    store_nights,
)

OK, GONE, SLOW = Outcome.OK, Outcome.NOT_FOUND, Outcome.TIMEOUT
WALL, OURS = Outcome.BOT_WALL, Outcome.OUR_NETWORK
OTHER = NormalizedUrl("https://other.example/")
MINUTE = timedelta(minutes=1)


def record(store: Store, run_id: str, last: int = 14) -> Record:
    """Return the record of the one address of a run."""
    (only,) = store.records(run_id, last=last)
    return only


def test_a_history_tells_every_sight_in_order(store: Store) -> None:
    """`lakthan history` draws its line from this."""
    store_nights(store, [OK, GONE, OK])

    seen = list(store.history(NEWS))

    assert [one.run_id for one in seen] == ["night-0", "night-1", "night-2"]
    assert [one.outcome for one in seen] == [OK, GONE, OK]
    assert [one.digest for one in seen] == ["d", "", "d"]
    first = seen[0]
    assert (first.run_started, first.observed_at) == (started(0), started(0) + MINUTE)
    assert (first.status, first.title, first.kind) == (
        200,
        "ประกาศแผน",
        PageKind.NEWS_ITEM,
    )
    assert first.published is not None
    assert first.ours is None


def test_the_same_sight_has_the_same_state(store: Store) -> None:
    """What has the same id need not be compared."""
    for no, seen in enumerate([observation(), observation()]):
        store.start_run(run(f"{no}"), [], [Target(url=NEWS)])
        store.append_observations(f"{no}", [seen])

    first, second = store.history(NEWS)

    assert first.state == second.state


def test_an_address_that_nobody_visited_has_no_history(store: Store) -> None:
    """Asking for it is no error."""
    assert list(store.history(OTHER)) == []


def test_a_good_address_has_no_row_of_failures(store: Store) -> None:
    """Most addresses are of this sort."""
    last = store_nights(store, [GONE, OK, OK])

    assert record(store, last) == Record(
        url=NEWS,
        first_seen=started(0) + MINUTE,
        last_good=started(2) + MINUTE,
        failing_since=None,
        failing_nights=0,
        nights=3,
        changes=1,
    )


def test_a_row_of_failures_is_counted_up_to_the_run(store: Store) -> None:
    """Another failure than the night before is still a failure."""
    last = store_nights(store, [OK, GONE, OK, SLOW, GONE])

    told = record(store, last)

    assert told.last_good == started(2) + MINUTE
    assert (told.failing_since, told.failing_nights) == (started(3) + MINUTE, 2)
    assert (told.nights, told.changes) == (5, 3)


def test_an_address_that_never_worked_fails_since_it_was_first_seen(
    store: Store,
) -> None:
    """There is no night on which it was good."""
    told = record(store, store_nights(store, [GONE, GONE]))

    assert (told.last_good, told.failing_nights) == (None, 2)
    assert told.failing_since == told.first_seen == started(0) + MINUTE


def test_an_ending_that_says_nothing_neither_breaks_nor_lengthens(
    store: Store,
) -> None:
    """A wall against robots mends nothing and is no proof of a failure."""
    told = record(store, store_nights(store, [OK, GONE, WALL, GONE, OURS]))

    assert (told.failing_since, told.failing_nights) == (started(1) + MINUTE, 2)
    assert (told.nights, told.changes) == (5, 1)


def test_a_failure_of_our_network_is_no_failure_of_the_address(store: Store) -> None:
    """It was down the same night as everything else: that was us."""
    last = store_nights(store, [OK, GONE, GONE, GONE])
    store.note_our_failures("night-2", {NEWS: "no host answered"})

    told = record(store, last)

    assert (told.failing_since, told.failing_nights) == (started(1) + MINUTE, 2)
    assert [one.ours for one in store.history(NEWS)] == [
        None,
        None,
        "no host answered",
        None,
    ]


def test_a_run_that_is_judged_again_notes_its_failures_anew(store: Store) -> None:
    """Verdicts are computed: by better rules it was not our network after all."""
    last = store_nights(store, [GONE])
    store.note_our_failures(last, {NEWS: "no host answered"})

    store.note_our_failures(last, {})

    assert [one.ours for one in store.history(NEWS)] == [None]


def test_a_night_that_did_not_visit_the_address_does_not_count(store: Store) -> None:
    """A report may leave the watch list and come back."""
    store_nights(store, [GONE, None, GONE])

    told = record(store, "night-2")

    assert (told.nights, told.failing_nights) == (2, 2)


def test_a_run_that_is_made_again_on_the_same_day_is_no_second_night(
    store: Store,
) -> None:
    """Else whoever starts it by hand once more makes a link newly broken."""
    for no in (0, 1):
        at = NOON + timedelta(hours=no)
        again = replace(night_run(no), as_of=NOON.date(), started=at)
        store_night(store, again, {NEWS: GONE})
    fixed = replace(night_run(2), as_of=NOON.date())  # as in a scheduler's command
    store_night(store, fixed, {NEWS: GONE})

    same_day, next_day = (next(store.records(f"night-{no}")) for no in (1, 2))

    assert (same_day.failing_nights, same_day.nights) == (1, 1)
    assert (next_day.failing_nights, next_day.nights) == (2, 2)


def test_only_runs_of_the_series_count_for_a_run_of_a_series(store: Store) -> None:
    """A single verify at noon is not another night."""
    store_night(store, night_run(0), {NEWS: GONE})
    store_night(store, night_run(1, series=""), {NEWS: OK})
    store_night(store, night_run(2), {NEWS: GONE})

    assert record(store, "night-2").failing_nights == 2
    assert record(store, "night-1").nights == 2


def test_runs_that_never_finished_count_only_for_themselves(store: Store) -> None:
    """An interrupted night is gone on with, or is none."""
    store.start_run(night_run(0), [], [Target(url=NEWS)])
    store.append_observations("night-0", [sight(0, NEWS, OK)])
    store_night(store, night_run(1), {NEWS: GONE})

    assert record(store, "night-0").last_good is not None
    assert record(store, "night-1").last_good is None


def test_what_came_later_does_not_count(store: Store) -> None:
    """An old night is judged again as it was."""
    store_nights(store, [OK, GONE, OK])

    assert record(store, "night-1").failing_nights == 1


def test_changes_are_counted_over_the_last_runs(store: Store) -> None:
    """What flapped a year ago does not flap now."""
    last = store_nights(store, [OK, GONE, OK, OK, GONE])

    changes = [record(store, last, last=runs).changes for runs in (1, 2, 3, 4, 5, 9)]

    assert changes == [0, 1, 1, 2, 3, 3]


def test_only_the_addresses_that_a_report_cites_are_told(store: Store) -> None:
    """A big night is judged report by report."""
    store_night(store, night_run(0), {OTHER: OK, NEWS: GONE}, [report()])

    told = [one.url for one in store.records("night-0", "a" * 64)]

    assert told == [NEWS]
    assert {one.url for one in store.records("night-0")} == {OTHER, NEWS}


def test_an_address_taken_over_from_the_base_has_its_record(store: Store) -> None:
    """A recheck visits one address and lists all of them."""
    store_night(store, night_run(0, series=""), {NEWS: GONE, OTHER: GONE})
    again = night_run(1, series="", based_on="night-0")
    store_night(store, again, {OTHER: OK})

    told = {one.url: one.failing_nights for one in store.records("night-1")}

    assert told == {NEWS: 1, OTHER: 0}


def test_a_run_that_is_not_known_has_no_records(store: Store) -> None:
    """Asking for it is no error."""
    assert list(store.records("never")) == []


@pytest.fixture(scope="module")
def full() -> Iterator[Store]:
    """Open a store that every example of a law adds to."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "lakthan.db") as opened,
    ):
        yield opened


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from([OK, OK, GONE, SLOW, WALL, None]), min_size=1, max_size=9),
    st.integers(1, 9),
)
def test_records_are_what_a_plain_count_comes_to(
    full: Store, outcomes: list[Outcome | None], last: int
) -> None:
    """Window functions are hard to read; this is the same, said plainly."""
    outcomes = [*outcomes, GONE]
    series = f"{len(list(full.runs()))}"
    for no, outcome in enumerate(outcomes):
        night = replace(night_run(no, series=series), id=f"{series}-{no}")
        store_night(full, night, {NEWS: outcome} if outcome else {})

    told = record(full, f"{series}-{len(outcomes) - 1}", last)

    assert (told.failing_nights, told.changes, told.nights) == _plainly(outcomes, last)


def _plainly(outcomes: Sequence[Outcome | None], last: int) -> tuple[int, int, int]:
    told = [one for one in outcomes if one in GOOD | FAILED]
    row = 0
    for outcome in reversed(told):
        if outcome in GOOD:
            break
        row += 1
    recent = [one in GOOD for one in outcomes[-last:] if one in GOOD | FAILED]
    changes = sum(before != after for before, after in pairwise(recent))
    return row, changes, sum(one is not None for one in outcomes)
