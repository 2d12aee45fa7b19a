"""A listing proves itself by an item inside the window."""

from dataclasses import replace
from datetime import date

import pytest

from checks.model.evidence import Evidence
from checks.model.verdict import Verdict
from checks.rules.listing import (
    listing_not_reached,
    listing_not_updated,
    listing_undated,
    listing_updated,
    was_read_whole,
)
from crawler.model.observation import Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import Coverage, PageKind
from tests.checks.rules.samples import evidence, followed, page, seen

OLD, INSIDE, NEW = date(2021, 6, 11), date(2023, 1, 24), date(2024, 2, 1)
RULES = (listing_updated, listing_not_updated, listing_not_reached, listing_undated)


def listing(
    *items: date, more: str | None = None, pages: tuple[Outcome, ...] = ()
) -> Evidence:
    """Make a listing with items, perhaps with a next page and pages followed."""
    facts = page("ประกาศ", kind=PageKind.LISTING)
    facts = replace(facts, item_dates=items, next_page=more)
    return evidence(seen(facts, follow_ups=followed(Purpose.NEXT_PAGE, *pages)))


@pytest.mark.parametrize(
    ("held", "code", "verdict"),
    [
        (listing(INSIDE, OLD), "listing-updated", Verdict.VERIFIED),
        (listing(NEW, INSIDE), "listing-updated", Verdict.VERIFIED),
        (listing(date(2022, 10, 1)), "listing-updated", Verdict.VERIFIED),
        (listing(OLD), "listing-not-updated", Verdict.STALE),
        (listing(date(2022, 9, 30)), "listing-not-updated", Verdict.STALE),
        (listing(NEW), "listing-not-reached", Verdict.UNDETERMINED),
        (listing(NEW, OLD), "listing-not-reached", Verdict.UNDETERMINED),
        (listing(date(2023, 8, 1)), "listing-not-reached", Verdict.UNDETERMINED),
        (listing(), "undated", Verdict.UNDETERMINED),
        (
            listing(OLD, more="?p=2", pages=(Outcome.OK,)),
            "listing-not-updated",
            Verdict.STALE,
        ),
        (
            listing(OLD, more="?p=2", pages=(Outcome.OK,) * 5),
            "listing-not-reached",
            Verdict.UNDETERMINED,
        ),
        (
            listing(OLD, more="?p=2", pages=(Outcome.TIMEOUT,)),
            "listing-not-reached",
            Verdict.UNDETERMINED,
        ),
        (listing(OLD, more="?p=2"), "listing-not-reached", Verdict.UNDETERMINED),
    ],
)
def test_every_listing_gets_exactly_one_finding(
    held: Evidence, code: str, verdict: Verdict
) -> None:
    """Pages left unseen may hold the item: a listing may be sorted oldest first."""
    found = [finding for rule in RULES if (finding := rule(held))]

    assert [(finding.code, finding.verdict) for finding in found] == [(code, verdict)]


@pytest.mark.parametrize(
    ("order", "pages", "code"),
    [
        (True, 2, "listing-not-updated"),
        (True, 1, "listing-not-reached"),
        (False, 6, "listing-not-reached"),
        (None, 6, "listing-not-reached"),
    ],
)
def test_only_a_list_that_stands_newest_first_is_stale_with_pages_left(
    order: bool | None,  # noqa: FBT001 - one of the facts that are tried
    pages: int,
    code: str,
) -> None:
    """A listing in no order must not be called not updated by its first pages."""
    held = listing(OLD, date(2020, 1, 1), more="?p=2")
    assert held.facts is not None
    coverage = Coverage(pages=pages, complete=False)
    facts = replace(held.facts, newest_first=order, coverage=coverage)

    found = [finding for rule in RULES if (finding := rule(evidence(facts)))]

    assert [finding.code for finding in found] == [code]


def test_the_newest_item_inside_is_shown() -> None:
    """Newer ones do not count, older ones prove less."""
    finding = listing_updated(listing(NEW, INSIDE, date(2022, 11, 1)))

    assert finding is not None
    assert finding.values["newest"] == "2023-01-24"
    assert finding.proof == (
        "items: 2024-02-01…2022-11-01 (3), pages: 1; [2022-10-01…2023-09-30]"
    )


def test_items_need_not_come_sorted() -> None:
    """Stored observations of an older version may hold any order."""
    finding = listing_not_updated(listing(date(2019, 1, 1), OLD, date(2018, 1, 1)))

    assert finding is not None
    assert finding.values["newest"] == "2021-06-11"


def test_a_listing_in_a_report_without_year_is_left_open() -> None:
    """The window is unknown."""
    held = replace(listing(OLD, INSIDE), window=None)

    found = [finding for rule in RULES if (finding := rule(held))]

    assert [finding.code for finding in found] == ["undated"]


@pytest.mark.parametrize("kind", [PageKind.NEWS_ITEM, PageKind.CONTACT])
def test_other_pages_are_no_listings(kind: PageKind) -> None:
    """A news page may show a sidebar of other items."""
    held = evidence(replace(page(kind=kind), item_dates=(OLD, INSIDE)))

    assert [rule(held) for rule in RULES] == [None] * len(RULES)


def test_an_address_without_page_has_no_pages_left() -> None:
    """There is nothing to read on."""
    assert was_read_whole(evidence(None))
