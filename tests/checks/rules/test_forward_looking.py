"""What looks forward may be early: from April, if it is for the year."""

from dataclasses import replace
from datetime import date

import pytest

from checks.model.verdict import Verdict
from checks.rules.dated import before_window
from checks.rules.forward_looking import forward_looking
from checks.rules.standing import in_force_unknown
from tests.checks.rules.samples import claim, evidence, page

PLAN = "แผนดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2566"
EARLY_DEADLINE = date(2022, 9, 30)


@pytest.mark.parametrize(
    ("title", "day", "due", "in_time"),
    [
        (PLAN, date(2022, 4, 1), None, True),
        (PLAN, date(2022, 3, 31), None, False),
        (PLAN, date(2022, 9, 30), None, True),
        ("แผนดำเนินงาน", date(2022, 9, 1), None, False),
        ("แผนดำเนินงาน", date(2022, 9, 1), EARLY_DEADLINE, True),
        ("แผนดำเนินงาน", date(2022, 9, 1), date(2022, 10, 1), False),
        ("แผนดำเนินงาน", date(2022, 3, 31), EARLY_DEADLINE, False),
        ("ประกาศเจตนารมณ์ ปี 2566", date(2022, 8, 1), None, True),
        ("การประเมินความเสี่ยง ปี 2566", date(2022, 9, 28), None, True),
        ("รายงานผล ประจำปี 2566", date(2022, 9, 28), None, False),
        ("ประชุมแผน ประจำปี 2566", date(2022, 9, 28), None, False),
    ],
)
def test_early_documents(
    title: str, day: date, due: date | None, *, in_time: bool
) -> None:
    """In time and stale are the two sides of one coin."""
    held = evidence(page(title, day=day), of=claim(due=due))

    finding = forward_looking(held)

    assert (finding is not None) is in_time
    assert (before_window(held) is None) is in_time
    if finding is not None:
        assert (finding.code, finding.verdict) == ("in-time-forward", Verdict.VERIFIED)


@pytest.mark.parametrize("day", [None, date(2022, 10, 1), date(2024, 1, 1)])
def test_only_what_is_before_the_window_needs_leeway(day: date | None) -> None:
    """The other rules see to the rest."""
    assert forward_looking(evidence(page(PLAN, day=day))) is None


def test_a_policy_due_before_the_year_is_in_time() -> None:
    """It stands as well, and must not be left open by that."""
    held = evidence(
        page("นโยบายการบริหาร", day=date(2022, 9, 1)), of=claim(due=EARLY_DEADLINE)
    )

    assert forward_looking(held) is not None
    assert in_force_unknown(held) is None


def test_a_policy_of_another_year_is_left_open() -> None:
    """The year in the heading outweighs the early deadline."""
    held = evidence(
        page("นโยบายการบริหาร ปี 2564", day=date(2022, 9, 1)),
        of=claim(due=EARLY_DEADLINE),
    )

    assert forward_looking(held) is None
    assert in_force_unknown(held) is not None


def test_the_month_is_policy() -> None:
    """April is a number like any other."""
    held = evidence(page(PLAN, day=date(2022, 4, 1)))
    later = replace(held, policy=replace(held.policy, forward_looking_month=6))

    assert forward_looking(later) is None
