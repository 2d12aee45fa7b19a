"""An undated page may be in time by what its heading or text names."""

from dataclasses import replace
from datetime import date

import pytest

from checks.model.verdict import Verdict
from checks.rules.dated_by_name import named_in_time, note_dated_by_name
from checks.rules.standing import in_force_unknown
from checks.rules.undated import undated
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind
from tests.checks.rules.samples import AS_OF, claim, evidence, page, seen

DAY = date(2023, 1, 22)


@pytest.mark.parametrize(
    ("title", "item", "proven"),
    [
        ("รายงานผล ปีงบประมาณ 2566", "", True),
        ("รายงานผล ปีงบประมาณ 2565", "รายงานปีงบประมาณ ๒๕๖๕", True),
        ("รายงานผล ปีงบประมาณ 2565", "", False),
        ("รายงานผล", "", False),
        ("แผนดำเนินงาน ปี 2566", "", True),
        ("คู่มือ ปี 2566", "", False),
    ],
)
def test_the_right_year_in_the_heading_proves_an_undated_page(
    title: str, item: str, *, proven: bool
) -> None:
    """Proof and note go together; a standing document has its own rule."""
    held = evidence(page(title), of=claim(item))

    finding, note = named_in_time(held), note_dated_by_name(held)

    assert (finding is not None) is (note is not None) is proven
    if finding is not None and note is not None:
        assert finding.verdict is Verdict.VERIFIED
        assert (note.code, note.verdict) == ("dated-by-name", None)
        assert note.values == {"quote": title}


def test_a_dated_page_is_judged_by_its_date() -> None:
    """An old page is not saved by its name."""
    held = evidence(page("รายงานผล ปีงบประมาณ 2566", day=date(2020, 1, 1)))

    assert named_in_time(held) is None


@pytest.mark.parametrize(("title", "proven"), [("คู่มือ", True), ("คู่มือ ปี 2560", False)])
def test_a_manual_for_another_year_is_not_proved_by_an_event(
    title: str, *, proven: bool
) -> None:
    """Its heading says that it is not this year's."""
    facts = replace(page(title), stated_dates=(DAY,))

    held = evidence(facts, of=claim(dates=(DAY,)))

    assert (named_in_time(held) is not None) is proven
    assert (in_force_unknown(held) is None) is proven


def test_a_listing_must_show_an_item() -> None:
    """Its heading proves nothing."""
    assert named_in_time(evidence(page("ปี 2566", kind=PageKind.LISTING))) is None


@pytest.mark.parametrize(
    ("claimed", "stated", "as_of", "proven"),
    [
        (DAY, DAY, AS_OF, True),
        (DAY, date(2023, 1, 23), AS_OF, False),
        (date(2019, 1, 1), date(2019, 1, 1), AS_OF, False),
        (date(2023, 9, 1), date(2023, 9, 1), AS_OF, False),
    ],
)
def test_the_very_day_that_the_claim_states_proves_an_undated_page(
    claimed: date, stated: date, as_of: date, *, proven: bool
) -> None:
    """As long as that day itself is in time."""
    facts = replace(page("ประชุม"), stated_dates=(date(2023, 2, 2), stated))
    held = replace(evidence(facts, of=claim(dates=(claimed,))), as_of=as_of)

    assert (named_in_time(held) is not None) is proven


@pytest.mark.parametrize(
    ("purpose", "outcome", "title", "proven"),
    [
        (Purpose.ATTACHMENT, Outcome.OK, "แผน ปี 2566", True),
        (Purpose.ATTACHMENT, Outcome.OK, "แผน ปี 2560", False),
        (Purpose.ATTACHMENT, Outcome.OK, None, False),
        (Purpose.ATTACHMENT, Outcome.NOT_FOUND, "แผน ปี 2566", False),
        (Purpose.CANDIDATE, Outcome.OK, "แผน ปี 2566", False),
    ],
)
def test_titles_of_attachments_count(
    purpose: Purpose, outcome: Outcome, title: str | None, *, proven: bool
) -> None:
    """A candidate never proves a claim, and a dead file neither."""
    attached = FollowUp(
        purpose=purpose, url="https://a/b", outcome=outcome, title=title
    )

    held = evidence(seen(page("เอกสาร"), follow_ups=(attached,)))

    assert (named_in_time(held) is not None) is proven
    assert (undated(held) is None) is proven


@pytest.mark.parametrize(
    ("title", "day", "left_open"),
    [
        ("ประกาศ", None, True),
        ("ประกาศ", date(2023, 8, 1), True),
        ("ประกาศ", date(2023, 1, 1), False),
        ("ประกาศ", date(2021, 1, 1), False),
        ("ประกาศ ปีงบประมาณ 2566", None, False),
        ("ประกาศ ปีงบประมาณ 2560", None, False),
        ("คู่มือ", None, False),
    ],
)
def test_undated_is_what_no_other_rule_can_tell(
    title: str, day: date | None, *, left_open: bool
) -> None:
    """No date is no proof of anything; nor is a date still to come."""
    finding = undated(evidence(page(title, day=day)))

    assert (finding is not None) is left_open
    if finding is not None:
        assert (finding.code, finding.verdict) == ("undated", Verdict.UNDETERMINED)


def test_every_dated_page_is_undated_in_a_report_without_year() -> None:
    """The window is unknown, and the proof says so."""
    held = replace(evidence(page(day=DAY)), window=None)

    finding = undated(held)

    assert finding is not None
    assert "fiscal year unknown" in finding.proof


@pytest.mark.parametrize("kind", [PageKind.LISTING, PageKind.CONTACT, PageKind.HOME])
def test_pages_judged_otherwise_are_not_undated(kind: PageKind) -> None:
    """Living pages need no date."""
    assert undated(evidence(page(kind=kind))) is None
