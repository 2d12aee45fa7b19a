"""Claims are found again in an edited report, and every claim is told of once."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checks.judge import judge
from checks.model.change import Change
from checks.model.policy import Policy
from checks.nightly.difference import Judged, difference
from crawler.model.report import Measure
from tests.checks.nightly.test_changes import INSIDE
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

TOPICS = ("การจัดซื้อจัดจ้าง", "แผนอัตรากำลัง", "การร้องเรียน", "งบประมาณประจำปี", "คู่มือประชาชน")


def rows(topics: list[str]) -> list[Measure]:
    """Make one row with one claim for each topic."""
    return [
        measure(claim(links=[link()]), topic=topic, row=row)
        for row, topic in enumerate(topics, 1)
    ]


def judged(*measures: Measure) -> Judged:
    """Judge a report whose only page is in order."""
    made = judge(report(*measures), {URL: seen(page(day=INSIDE))}, as_of=AS_OF)
    return Judged(judgement=made, records={})


def test_a_first_night_has_no_steps() -> None:
    """Nothing is new when there was nothing before."""
    assert difference(None, judged(*rows(["แผน"])), Policy()) == ()


def test_a_row_that_moved_is_the_same_row() -> None:
    """Somebody put a row in front."""
    before = judged(*rows(["การร้องเรียน", "แผนอัตรากำลัง"]))
    now = judged(*rows(["การจัดซื้อจัดจ้าง", "การร้องเรียน", "แผนอัตรากำลัง"]))

    changes = [step.change for step in difference(before, now, Policy())]

    assert changes == [Change.NEW, Change.UNCHANGED, Change.UNCHANGED]


def test_a_claim_that_was_worded_anew_is_the_same_claim() -> None:
    """A date was added; it is no new claim and none is gone."""
    (row,) = rows(["การร้องเรียน"])
    (told,) = row.claims
    longer = replace(told, text=f"{told.text} เมื่อวันที่ ๓ มกราคม ๒๕๖๖")
    before = judged(row)
    now = judged(replace(row, claims=(longer,)))

    (step,) = difference(before, now, Policy())

    assert step.before is not None
    assert step.now is not None


@given(
    st.lists(st.sampled_from(TOPICS), max_size=5, unique=True),
    st.lists(st.sampled_from(TOPICS), max_size=5, unique=True),
)
def test_every_claim_of_both_nights_is_told_of_once(
    earlier: list[str], tonight: list[str]
) -> None:
    """None is lost, and none is told of twice."""
    before, now = judged(*rows(earlier)), judged(*rows(tonight))

    steps = difference(before, now, Policy())

    assert [s.now.measure.topic for s in steps if s.now] == tonight
    told = [s.before.measure.topic for s in steps if s.before]
    assert sorted(told) == sorted(earlier)
