"""Every question that a night asks is answered by an index: 240,000 addresses."""

import pytest

from crawler.store import histories, known, observations, targets
from crawler.store.store import Store

PARAMETERS = {
    "run": 1,
    "report": "a" * 64,
    "after": 0,
    "first": 0,
    "at_once": 500,
    "url": "https://www.example/",
    "last": 14,
}
BIG = ("observations", "states", "pages", "targets", "links", "claims", "measures")
ALIASES = {"seen": "observations", "before": "observations", "own": "observations"}
QUERIES = {
    "history": histories.HISTORY,
    "records": histories.RECORDS,
    "earlier": observations.EARLIER,
    "of-report": observations.OF_REPORT,
    "seen": observations.SEEN,
    "seen-light": observations.SEEN_LIGHT,
    "pending": targets.PENDING,
    "count-pending": targets.COUNT_PENDING,
    "known": known.KNOWN,
}


def plan(store: Store, sql: str) -> list[str]:
    """Return how SQLite goes about a query, a step each."""
    rows = store._db.query(f"EXPLAIN QUERY PLAN {sql}", PARAMETERS)
    return [row["detail"] for row in rows]


@pytest.mark.parametrize("name", QUERIES)
def test_no_big_table_is_read_from_end_to_end(store: Store, name: str) -> None:
    """What is fast with ten nights must be so with a thousand."""
    steps = plan(store, QUERIES[name])

    scanned = {step.split()[1] for step in steps if step.startswith("SCAN ")}
    assert not {ALIASES.get(one, one) for one in scanned} & {*BIG, "addresses"}


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("history", "observations USING INDEX observations_by_address (address=?)"),
        ("records", "seen USING INDEX observations_by_address (address=?)"),
        ("records", "links USING INDEX links_by_claim"),
        (
            "earlier",
            "before USING INDEX observations_by_address (address=? AND run<?)",
        ),
        (
            "of-report",
            "own USING COVERING INDEX observations_by_address (address=? AND run=?)",
        ),
        ("seen", "observations USING INDEX observations_by_run (run=? AND rowid>?)"),
        ("seen-light", "USING INDEX observations_by_run (run=? AND rowid>?)"),
        ("pending", "targets USING INDEX targets_in_order (run=? AND position>?)"),
        ("pending", "seen USING COVERING INDEX observations_by_address"),
        (
            "known",
            "targets USING COVERING INDEX targets_in_order (run=? AND position>?",
        ),
        ("known", "before USING INDEX observations_by_address (address=? AND run<?)"),
        ("known", "asked USING PRIMARY KEY (run=? AND address=?)"),
    ],
)
def test_the_index_meant_for_it_is_used(store: Store, name: str, step: str) -> None:
    """An index that no query uses only costs space."""
    steps = plan(store, QUERIES[name])

    assert any(step in one for one in steps), steps


def test_a_history_needs_no_sorting(store: Store) -> None:
    """It comes out of the index in the order of the nights."""
    steps = plan(store, histories.HISTORY)

    assert not [step for step in steps if "TEMP B-TREE" in step]


def test_light_observations_do_not_touch_pages(store: Store) -> None:
    """That is what makes them light."""
    steps = plan(store, observations.SEEN_LIGHT)

    assert not [step for step in steps if "pages" in step]
