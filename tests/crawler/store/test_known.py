"""A target brings along what earlier nights know, where they may speak for it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from crawler.model.address import Target
from crawler.model.known import Known
from crawler.model.observation import Observation, Validators
from crawler.model.outcome import Outcome
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, observation
from tests.crawler.store.nights import night_run, started

ETAG = Validators(etag='"1"')
TARGET = Target(url=NEWS)


def seen(no: int, *, status: int = 200, outcome: Outcome = Outcome.OK) -> Observation:
    """Make up what a night shows: one look, and a named body."""
    whole = observation()
    look = replace(whole.looks[-1], status=status, at=started(no))
    return replace(
        whole,
        observed_at=started(no) + timedelta(minutes=1),
        outcome=outcome,
        looks=(replace(look, outcome=outcome),),
        follow_ups=(),
        validators=ETAG,
    )


def pass_night(
    store: Store,
    no: int,
    shown: Observation | None,
    *,
    target: Target = TARGET,
    **of_run: str,
) -> None:
    """Write down a night over one address; without ``shown`` it is still to come."""
    run = replace(night_run(no), **of_run)  # type: ignore[arg-type]  # texts all
    store.start_run(run, [], [target])
    if shown is not None:
        store.append_observations(run.id, [shown])


def known(store: Store, no: int) -> Known | None:
    """Return what the target of a night to come brings along."""
    (pending,) = store.pending_targets(f"night-{no}")
    return pending.known


def test_the_last_full_read_is_known(store: Store) -> None:
    """With everything that it showed, and what it was asked for."""
    asked = Target(url=NEWS, since=date(2025, 10, 1), whole=True)
    pass_night(store, 0, seen(0), target=asked)
    pass_night(store, 1, None)

    assert known(store, 1) == Known(
        observation=seen(0), same_software=True, since=date(2025, 10, 1), whole=True
    )


def test_nights_that_saw_no_change_lead_back_to_the_full_read(store: Store) -> None:
    """Or a server that always says so would be believed for ever."""
    pass_night(store, 0, seen(0))
    for no in (1, 2):
        pass_night(store, no, seen(no, status=304))
    pass_night(store, 3, None)

    latest = known(store, 3)
    assert latest is not None
    assert latest.observation == seen(0)


@pytest.mark.parametrize("status", [None, 304, 404])
def test_nothing_is_known_of_a_page_that_failed_last(
    store: Store, status: int | None
) -> None:
    """However good it was before, and however it failed."""
    pass_night(store, 0, seen(0))
    failed = seen(1, outcome=Outcome.TLS_EXPIRED)
    look = replace(failed.looks[0], status=status)
    pass_night(store, 1, replace(failed, looks=(look,)))
    pass_night(store, 2, None)

    assert known(store, 2) is None


def test_nothing_is_known_where_another_run_saw_it_fail(store: Store) -> None:
    """Somebody verified a report by day, and found the page gone."""
    pass_night(store, 0, seen(0))
    pass_night(store, 1, seen(1, outcome=Outcome.NOT_FOUND), series="")
    pass_night(store, 2, None)

    assert known(store, 2) is None


@pytest.mark.parametrize(
    ("before", "tonight"), [("nightly", ""), ("", ""), ("others", "nightly")]
)
def test_a_run_that_stands_alone_reads_everything(
    store: Store, before: str, tonight: str
) -> None:
    """An auditor who asks today wants today's page; other lists have other needs."""
    pass_night(store, 0, seen(0), series=before)
    pass_night(store, 1, None, series=tonight)

    assert known(store, 1) is None


def test_bodies_without_a_name_are_not_even_loaded(store: Store) -> None:
    """Most servers name none: a quarter of a million observations for nothing."""
    pass_night(store, 0, replace(seen(0), validators=None))
    pass_night(store, 1, None)

    assert known(store, 1) is None


def test_other_software_is_told_of(store: Store) -> None:
    """It may have read the same body differently."""
    pass_night(store, 0, seen(0))
    pass_night(store, 1, None, software="lakthan 2")

    latest = known(store, 1)
    assert latest is not None
    assert not latest.same_software
