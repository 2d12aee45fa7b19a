"""A date inside the window proves, one outside is stale; both ends count."""

from dataclasses import replace
from datetime import date

import pytest

from checks.model.evidence import Evidence
from checks.model.verdict import Verdict
from checks.rules.dated import after_window, before_window, in_window
from checks.rules.timing import date_proof
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from tests.checks.rules.samples import AS_OF, evidence, page, page_date, seen


def codes(held: Evidence) -> list[str]:
    """Name the findings of all three rules."""
    found = [rule(held) for rule in (in_window, before_window, after_window)]
    return [finding.code for finding in found if finding]


@pytest.mark.parametrize(
    ("day", "as_of", "expected"),
    [
        (date(2022, 9, 30), AS_OF, ["before-window"]),
        (date(2022, 10, 1), AS_OF, ["in-window"]),
        (date(2023, 5, 15), AS_OF, ["in-window"]),
        (date(2023, 5, 16), AS_OF, ["in-window"]),
        (date(2023, 5, 17), AS_OF, []),
        (date(2023, 9, 30), date(2024, 1, 1), ["in-window"]),
        (date(2023, 10, 1), date(2024, 1, 1), ["after-window"]),
        (date(2023, 10, 1), AS_OF, ["after-window"]),
    ],
)
def test_the_window_is_the_fiscal_year(
    day: date, as_of: date, expected: list[str]
) -> None:
    """Not the round, and never beyond the day of judging."""
    held = replace(evidence(page(day=day)), as_of=as_of)

    assert codes(held) == expected


def test_verdicts_and_values_of_the_three() -> None:
    """The wording is filled from these."""
    proven = in_window(evidence(page(day=date(2023, 1, 12))))
    old = before_window(evidence(page(day=date(2022, 1, 20))))

    assert proven is not None
    assert proven.verdict is Verdict.VERIFIED
    assert old is not None
    assert old.verdict is Verdict.STALE
    assert old.values == {
        "published": "2022-01-20",
        "window_start": "2022-10-01",
        "window_end": "2023-09-30",
    }


@pytest.mark.parametrize("kind", [PageKind.LISTING, PageKind.HOME, PageKind.CONTACT])
def test_pages_that_need_no_date_are_not_judged_by_one(kind: PageKind) -> None:
    """The date on a contact page says nothing about its form."""
    assert codes(evidence(page(kind=kind, day=date(2020, 1, 1)))) == []


@pytest.mark.parametrize("day", [None, date(2023, 1, 12)])
def test_without_date_or_fiscal_year_nothing_is_said(day: date | None) -> None:
    """No date is no proof."""
    held = evidence(page(day=day))

    assert codes(replace(held, window=None) if day else held) == []


@pytest.mark.parametrize("day", [date(2020, 12, 1), date(2023, 11, 1)])
def test_a_standing_document_is_never_stale_by_its_date(day: date) -> None:
    """A manual holds for years."""
    assert codes(evidence(page("คู่มือการปฏิบัติงาน", day=day))) == []


def test_a_manual_for_another_year_is_not_proved_by_a_late_posting() -> None:
    """Its heading says that it is not this year's."""
    held = evidence(page("คู่มือ ประจำปี 2563", day=date(2023, 1, 1)))

    assert codes(held) == []


def test_proof_tells_how_the_date_was_read() -> None:
    """Era, place and runner-up dates are what a reviewer checks."""
    facts = page(day=date(2023, 1, 12))
    assert facts.published is not None
    seen_two = replace(facts.published, runners_up=("1 ม.ค. 2566",))

    proof = date_proof(evidence(replace(facts, published=seen_two)))

    assert proof == (
        "“2023-01-12” (label) = 2023-01-12 (C.E.);"
        " [2022-10-01…2023-09-30]; others: 1 ม.ค. 2566"
    )


@pytest.mark.parametrize(
    ("own", "attached", "outcome", "expected"),
    [
        (None, date(2023, 1, 12), Outcome.OK, ["in-window"]),
        (None, date(2021, 1, 12), Outcome.OK, []),
        (None, date(2023, 1, 12), Outcome.NOT_FOUND, []),
        (date(2021, 1, 1), date(2023, 1, 12), Outcome.OK, ["before-window"]),
    ],
)
def test_the_date_of_an_attachment_proves_an_undated_page_and_accuses_none(
    own: date | None, attached: date, outcome: Outcome, expected: list[str]
) -> None:
    """A paper may be older than its page; a dead one says nothing."""
    paper = FollowUp(
        purpose=Purpose.ATTACHMENT,
        url="https://a/b.pdf",
        outcome=outcome,
        published=page_date(attached),
    )

    held = evidence(seen(page(day=own), follow_ups=(paper,)))

    assert codes(held) == expected
