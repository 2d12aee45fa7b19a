"""Breaking is told apart from failing for a night, and from coming and going."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.judge import judge
from checks.model.background import Background
from checks.model.change import TELLING, Change
from checks.model.our_side import OurSide
from checks.model.policy import Policy
from checks.nightly.changes import Night, change_of
from crawler.model.history import Record
from crawler.model.observation import Observation
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts
from tests.checks.rules.samples import (
    AS_OF,
    URL,
    claim,
    link,
    measure,
    page,
    report,
    seen,
)

FIRST = datetime(2023, 5, 1, 1, 0, tzinfo=UTC)
INSIDE = date(2023, 1, 12)
GOOD, FAILS, OURS, WALL = "good", "fails", "ours", "wall"
NEVER_FLAPS = Policy(flapping_changes=1000)


def shown(kind: str, facts: PageFacts | None = None) -> Observation:
    """Make what one night sees."""
    if kind == GOOD:
        return seen(facts or page(day=INSIDE))
    outcome = {FAILS: Outcome.NOT_FOUND, OURS: Outcome.TIMEOUT, WALL: Outcome.BOT_WALL}
    return seen(outcome=outcome[kind], looks=4)


def night(kinds: Sequence[str], facts: PageFacts | None = None) -> Night:
    """Judge the last of several nights, with the record of all of them."""
    ours = OurSide(outages={URL: "nobody answered"} if kinds[-1] == OURS else {})
    judged = judge(
        report(measure(claim(links=[link()]))),
        {URL: shown(kinds[-1], facts)},
        as_of=AS_OF,
        background=Background(our_side=ours),
    )
    return Night(claim=judged.claims[0], records={URL: record(kinds)})


def record(kinds: Sequence[str]) -> Record:
    """Sum several nights up, one after another (a plain model of the store's SQL)."""
    last_good, since, failing, changes, before = None, None, 0, 0, None
    for number, kind in enumerate(kinds):
        at = FIRST + timedelta(days=number)
        if kind == GOOD:
            last_good, since, failing = at, None, 0
        if kind == FAILS:
            since, failing = since or at, failing + 1
        if kind in (GOOD, FAILS):
            changes += before not in (None, kind)
            before = kind
    return Record(
        url=URL,
        first_seen=FIRST,
        last_good=last_good,
        failing_since=since,
        failing_nights=failing,
        nights=len(kinds),
        changes=changes,
    )


def told(kinds: Sequence[str], policy: Policy = NEVER_FLAPS) -> list[Change]:
    """Say what became of the claim after each night but the first."""
    nights = [night(kinds[:number]) for number in range(1, len(kinds) + 1)]
    return [change_of(before, now, policy) for before, now in pairwise(nights)]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ([GOOD, GOOD], [Change.UNCHANGED]),
        ([GOOD, FAILS, FAILS], [Change.FAILING, Change.NEWLY_BROKEN]),
        (
            [GOOD, FAILS, FAILS, FAILS],
            [Change.FAILING, Change.NEWLY_BROKEN, Change.UNCHANGED],
        ),
        ([GOOD, FAILS, GOOD], [Change.FAILING, Change.UNCHANGED]),
        (
            [GOOD, FAILS, FAILS, GOOD],
            [Change.FAILING, Change.NEWLY_BROKEN, Change.MENDED],
        ),
        (
            [GOOD, FAILS, OURS, FAILS],
            [Change.FAILING, Change.UNCHANGED, Change.NEWLY_BROKEN],
        ),
        ([GOOD, OURS, GOOD], [Change.UNCHANGED, Change.UNCHANGED]),
        ([FAILS, FAILS], [Change.UNCHANGED]),
        ([FAILS, GOOD], [Change.MENDED]),
        ([GOOD, WALL], [Change.CHANGED]),
    ],
    ids=lambda one: "-".join(map(str, one)),
)
def test_nights_in_a_row_tell_breaking_from_failing(
    kinds: list[str], expected: list[Change]
) -> None:
    """One bad night of a server is no news; two are (the default)."""
    assert told(kinds) == expected


def test_a_link_that_comes_and_goes_is_not_told_as_broken_each_time() -> None:
    """Flapping is said as such, and breaking only after more nights in a row."""
    kinds = [GOOD, FAILS, GOOD, FAILS, FAILS, FAILS, FAILS, FAILS]

    changes = told(kinds, Policy())

    assert changes == [
        Change.FAILING,
        Change.UNCHANGED,
        Change.FLAPPING,
        Change.FLAPPING,
        Change.FLAPPING,
        Change.NEWLY_BROKEN,
        Change.UNCHANGED,
    ]


@given(st.lists(st.sampled_from([GOOD, FAILS, OURS]), min_size=2, max_size=12))
def test_breaking_is_told_once_for_each_row_of_nights_that_is_long_enough(
    kinds: list[str],
) -> None:
    """However our own network fails in between, nothing is told twice or too soon."""
    nights = "".join({GOOD: "g", FAILS: "f", OURS: ""}[one] for one in kinds)
    first, *later = nights.split("g")
    # of a link that was never good the rule within the run has spoken at once
    from_the_first = bool(first) and kinds[0] == OURS
    long_enough = sum(len(row) >= NEVER_FLAPS.nights_to_break for row in later)

    broken = told(kinds).count(Change.NEWLY_BROKEN)

    assert broken == long_enough + from_the_first


def test_a_failure_in_a_night_that_is_not_to_be_trusted_is_no_news() -> None:
    """Half the hosts refused us: the store counts such a night for nothing."""
    before = night([GOOD])
    now = night([GOOD, FAILS])
    untrusted = Night(claim=now.claim, records=before.records)

    assert change_of(before, untrusted, Policy()) is Change.FAILING
    assert change_of(untrusted, now, Policy()) is Change.FAILING


def test_a_claim_that_appears_or_goes_is_told() -> None:
    """A claim that vanishes from a draft must not vanish from sight."""
    here = night([GOOD])

    assert change_of(None, here, Policy()) is Change.NEW
    assert change_of(here, None, Policy()) is Change.GONE


def test_a_date_that_moves_out_of_the_window_is_newly_stale() -> None:
    """A page may be posted anew with another date."""
    before = night([GOOD])
    now = night([GOOD, GOOD], page(day=date(2020, 1, 1)))

    assert change_of(before, now, Policy()) is Change.NEWLY_STALE
    assert change_of(now, before, Policy()) is Change.MENDED


def test_a_page_that_says_something_else_is_changed() -> None:
    """Its verdict may be the same, a reviewer still wants to look."""
    facts = page("ประกาศ", day=INSIDE)
    before = night([GOOD], replace(facts, digest="one"))
    now = night([GOOD, GOOD], replace(facts, digest="other"))

    assert change_of(before, now, Policy()) is Change.CHANGED
    assert change_of(before, before, Policy()) is Change.UNCHANGED


def test_what_may_be_over_by_the_next_night_is_not_told() -> None:
    """Nobody is woken for one bad night."""
    assert TELLING.isdisjoint({Change.FAILING, Change.FLAPPING, Change.UNCHANGED})
