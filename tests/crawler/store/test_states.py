"""What a visit shows is kept once; what comes back is what was seen, to the letter."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation, Validators
from crawler.model.page import PageFacts
from crawler.store.database import open_store
from crawler.store.parts import edited, edits
from crawler.store.store import Store
from tests.crawler.store.made_up import NEWS, NOON, observation, run
from tests.crawler.store.values import OBSERVATIONS, TEXT

RUNS = count()


@pytest.fixture(scope="module")
def full() -> Iterator[Store]:
    """Open a store that every example of a law adds to, as nights do."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "lakthan.db") as opened,
    ):
        yield opened


def appended(store: Store, *seen: Observation) -> list[Observation]:
    """Append observations of one run and read them back."""
    name = f"run-{next(RUNS)}"
    store.start_run(run(name), [], [Target(url=one.url) for one in seen])
    store.append_observations(name, seen)
    return list(store.observations(name))


def counted(store: Store) -> dict[str, int]:
    """Count what the store holds of each."""
    tables = ("observations", "states", "pages")
    return {name: int(store._db.table(name).count) for name in tables}


@settings(max_examples=40)
@given(st.lists(OBSERVATIONS, max_size=3, unique_by=lambda one: one.url))
def test_what_was_appended_comes_back_equal(
    full: Store, seen: list[Observation]
) -> None:
    """Whatever stood in the store before: two observations must not get mixed up."""
    assert appended(full, *seen) == seen


@settings(max_examples=40)
@given(seen=OBSERVATIONS, other=OBSERVATIONS)
def test_what_moves_by_itself_comes_back_too(
    full: Store, seen: Observation, other: Observation
) -> None:
    """Counters, tokens and times are kept, though the state stays the same."""
    again = _moved(seen, other)

    back = [appended(full, one) for one in (seen, again, seen)]

    assert back == [[seen], [again], [seen]]


@given(TEXT, TEXT, TEXT)
def test_an_edited_text_is_the_other_text(same: str, before: str, after: str) -> None:
    """The lead of a page is kept as its edits."""
    first, then = f"{same}{before} {same}", f"{same}{after} {same}"

    assert edited(first, edits(first, then)) == then


def test_a_page_that_says_the_same_again_adds_no_state(store: Store) -> None:
    """A night is a row of numbers where nothing changed."""
    seen = observation()
    for night in range(4):
        looks = tuple(
            replace(look, at=look.at + timedelta(days=night)) for look in seen.looks
        )
        at = seen.observed_at + timedelta(days=night)
        appended(store, replace(seen, observed_at=at, looks=looks))

    assert counted(store) == {"observations": 4, "states": 1, "pages": 1}


def test_an_unchanged_address_costs_hardly_more_than_its_numbers(
    store: Store,
) -> None:
    """A country of 240,000 addresses is looked at every night for years."""
    urls = [NormalizedUrl(f"https://town{no}.example/news") for no in range(300)]
    sizes = []
    for night in range(4):
        at = NOON + timedelta(days=night)
        appended(store, *(_titled(url, at) for url in urls))
        (pages,) = store._db.query("PRAGMA page_count")
        sizes.append(pages["page_count"] * 4096)

    later = (sizes[-1] - sizes[0]) / (len(sizes) - 1)
    assert later / len(urls) < 150
    assert sizes[0] / len(urls) > 1500


def test_counters_and_tokens_make_no_new_state(store: Store) -> None:
    """A visit itself raises a public counter (DOMAIN.md 3.7)."""
    facts = replace(_facts(), lead="เปิดอ่าน 9 ครั้ง", text_length=15)
    first = replace(observation(), facts=facts, validators=Validators(etag='"1"'))
    counter = replace(facts, lead="เปิดอ่าน 10 ครั้ง", text_length=16)
    other = replace(
        first, facts=counter, sha256="c" * 64, validators=Validators(etag='"2"')
    )

    back = [*appended(store, first), *appended(store, other)]

    assert back == [first, other]
    assert counted(store) == {"observations": 2, "states": 1, "pages": 1}


def test_another_way_to_the_same_page_keeps_the_page_once(store: Store) -> None:
    """A look that had to be repeated, or a 304, says nothing new of the page."""
    first = observation()
    straight = replace(first, looks=first.looks[1:])

    back = [*appended(store, first), *appended(store, straight)]

    assert back == [first, straight]
    assert counted(store) == {"observations": 2, "states": 2, "pages": 1}


def test_a_page_that_changes_back_is_no_new_state(store: Store) -> None:
    """A site that flaps between two faces has two states, not one a night."""
    first = observation()
    other = replace(first, facts=replace(_facts(), title="ประกาศอื่น", digest="e"))

    for seen in (first, other, first, other):
        appended(store, seen)

    assert counted(store) == {"observations": 4, "states": 2, "pages": 2}


def test_a_server_that_stops_naming_its_bodies_is_believed(store: Store) -> None:
    """No validator is told from the validator of before."""
    named = replace(observation(), validators=Validators(etag='"1"'))
    nameless = replace(named, validators=None, sha256=None)

    back = [*appended(store, named), *appended(store, nameless)]

    assert back == [named, nameless]


def test_targets_of_many_nights_share_their_task(store: Store) -> None:
    """What a visit is asked to do is the same every night."""
    target = Target(url=NEWS, candidates=(NormalizedUrl("https://b.example/"),))
    for night in range(3):
        store.start_run(run(f"{night}"), [], [target, Target(url=target.candidates[0])])

    tables = ("addresses", "tasks", "targets")
    assert [store._db.table(name).count for name in tables] == [2, 2, 6]
    assert next(store.pending_targets("2")) == target


def test_everything_of_an_observation_can_be_read_in_one_place(store: Store) -> None:
    """Whoever opens the file with another tool joins nothing."""
    seen = replace(
        observation(),
        observed_at=NOON + timedelta(microseconds=12),
        validators=Validators(last_modified="Sun, 01 Mar 2026 05:00:00 GMT"),
    )
    appended(store, observation())
    appended(store, seen)

    *_, row = store._db.query("SELECT * FROM observations_in_full ORDER BY id")

    assert row["observed_at"] == "2026-03-01T05:00:00.000012+00:00"
    assert (row["url"], row["host"]) == (NEWS, "www.example.go.th")
    assert (row["outcome"], row["status"], row["kind"]) == ("ok", 200, "news-item")
    assert (row["sha256"], row["digest"]) == ("b" * 64, "d")
    assert row["last_modified"] == "Sun, 01 Mar 2026 05:00:00 GMT"
    assert row["our_failure"] is None


def test_targets_can_be_read_in_one_place(store: Store) -> None:
    """An auditor asks what was to be visited at a host."""
    store.start_run(run(), [], [Target(url=NEWS, whole=True)])

    (row,) = store._db.query("SELECT * FROM targets_in_full")

    assert (row["run_id"], row["url"]) == ("run-1", NEWS)
    assert (row["host"], row["whole"]) == ("www.example.go.th", 1)


def _titled(url: NormalizedUrl, at: datetime) -> Observation:
    """Make up a page that is like no other."""
    return replace(observation(url), observed_at=at, facts=replace(_facts(), title=url))


def _facts() -> PageFacts:
    facts = observation().facts
    assert facts is not None
    return facts


def _moved(seen: Observation, other: Observation) -> Observation:
    """Take from another observation what moves without a page saying so."""
    facts = seen.facts
    if facts and other.facts:
        lead, length = other.facts.lead, other.facts.text_length
        facts = replace(facts, lead=lead, text_length=length)
    return replace(
        seen,
        observed_at=other.observed_at,
        looks=tuple(replace(look, at=other.observed_at) for look in seen.looks),
        sha256=other.sha256,
        validators=other.validators,
        facts=facts,
    )
