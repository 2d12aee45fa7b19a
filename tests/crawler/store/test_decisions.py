"""What people wrote is kept for good, and never twice."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crawler.model.reviewed import Answer, ReviewerDecision
from crawler.store.database import open_store
from crawler.store.store import Store

DECISION = ReviewerDecision(
    agency="เทศบาลตำบลสมมุติ",
    claim_id="0011223344",
    line_id="5566778899",
    url="https://town.example/1",
    digest="ab" * 32,
    decision="accepted",
    decided_by="นางสาวสมมุติ",
    decided_on=date(2026, 5, 20),
    decided_until=None,
    why="ตรวจเอกสารแล้ว",
    run_id="20260515-0915",
    taken_in=datetime(2026, 5, 21, 9, tzinfo=UTC),
)


def test_a_decision_comes_back_as_it_was(store: Store) -> None:
    """Who, when, why, until when, and of what."""
    lasting = replace(DECISION, decided_until=date(2027, 9, 30), why="")

    new = store.add_decisions([DECISION, lasting])

    assert new == 2
    assert list(store.decisions(DECISION.agency)) == [DECISION, lasting]
    assert list(store.decisions("เทศบาลอื่น")) == []


def test_the_same_decision_is_stored_once(store: Store) -> None:
    """The same workbook taken in again renews nothing, whenever and after which run."""
    later = replace(
        DECISION,
        taken_in=datetime(2027, 1, 1, tzinfo=UTC),
        run_id="later",
        digest="cd" * 32,
    )

    numbers = [store.add_decisions([one]) for one in (DECISION, DECISION, later)]

    assert numbers == [1, 0, 0]
    assert list(store.decisions(DECISION.agency)) == [DECISION]


def test_a_later_decision_comes_after_and_the_earlier_one_stays(store: Store) -> None:
    """By the day of the decision, not by when a workbook arrived."""
    later = replace(DECISION, decision="to-mend", decided_on=date(2026, 6, 1))

    store.add_decisions([later])
    store.add_decisions([DECISION])

    assert list(store.decisions(DECISION.agency)) == [DECISION, later]


@pytest.mark.parametrize(
    "statement", ["UPDATE decisions SET decision = 'x'", "DELETE FROM decisions"]
)
def test_nobody_can_change_what_was_decided(
    store: Store, path: Path, statement: str
) -> None:
    """Not with another tool either."""
    store.add_decisions([DECISION])

    with (
        sqlite3.connect(path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement)
    connection.close()


def test_answers_belong_to_the_list_of_a_run(store: Store) -> None:
    """The first of a line holds: a round that goes on writes them again."""
    one = Answer(line_id="5566778899", explanation="พิมพ์ผิด", follow_up="mended")

    store.add_answers("a", [one])
    store.add_answers("a", [replace(one, explanation="อื่น")])

    assert list(store.answers("a")) == [one]
    assert list(store.answers("b")) == []


def test_half_characters_are_mended(path: Path) -> None:
    """A workbook can hold them, UTF-8 cannot."""
    with open_store(path) as store:
        store.add_decisions([replace(DECISION, why="ก\ud800")])
        store.add_answers("a", [Answer(line_id="x", explanation="ข\udfff")])

        (decision,) = store.decisions(DECISION.agency)
        (answer,) = store.answers("a")

    assert (decision.why, answer.explanation) == ("ก?", "ข?")
