"""Where every month or quarter was asked for, each is looked for."""

from dataclasses import replace
from datetime import date

import pytest

from checks.model.evidence import Evidence
from checks.model.verdict import Verdict
from checks.rules.periods import periods_missing
from crawler.model.page import Coverage, PageKind
from tests.checks.rules.samples import claim, evidence, page, seen

MONTHLY = "จัดทำสรุปผลการจัดซื้อจัดจ้างรายเดือนให้ครบทุกเดือน"
QUARTERLY = "เผยแพร่ข้อมูลทุกไตรมาส"
FOUR = (date(2022, 11, 4), date(2022, 12, 5), date(2023, 1, 9), date(2023, 2, 6))
SIX = (*FOUR, date(2023, 3, 7), date(2023, 4, 5))
SEVEN = (*SIX, date(2023, 5, 8))
MAY = date(2023, 5, 15)


def listing(
    *items: date, item: str = MONTHLY, as_of: date = MAY, months: int | None = 6
) -> Evidence:
    """Hold a listing with items against an item that asks for periods."""
    facts = replace(page(kind=PageKind.LISTING), item_dates=items)
    held = evidence(facts, of=claim(item))
    report = replace(held.report, round_months=months)
    return replace(held, as_of=as_of, report=report)


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        (listing(*FOUR), "2023-02, 2023-03"),
        (listing(*SIX), None),
        (listing(*SEVEN), None),
        (listing(*reversed(SEVEN)), None),
        (listing(*SIX[1:]), "2022-10"),
        # One item stands for one month.
        (
            listing(date(2022, 11, 4), date(2023, 3, 31)),
            "2022-11, 2022-12, 2023-01, 2023-03",
        ),
        # Posted on the last day of each month itself.
        (
            listing(
                date(2022, 10, 31),
                date(2022, 11, 30),
                date(2022, 12, 30),
                date(2023, 1, 31),
                date(2023, 2, 28),
                date(2023, 3, 31),
            ),
            None,
        ),
        # Nothing is missed before its posting time is over.
        (listing(*FOUR, as_of=date(2023, 2, 10)), None),
        (listing(*FOUR, as_of=date(2023, 4, 1)), "2023-02"),
        (listing(FOUR[0], as_of=date(2022, 11, 5)), None),
        # A round of a year, printed or not, goes on after March.
        (listing(*SEVEN, months=12, as_of=date(2023, 6, 15)), None),
        (listing(*SEVEN, months=None, as_of=date(2023, 7, 15)), "2023-05"),
        (listing(*SIX[:5], months=3), None),
        (listing(date(2023, 1, 10), item=QUARTERLY), "2023-01…2023-03"),
        (listing(date(2023, 1, 10), date(2023, 4, 5), item=QUARTERLY), None),
        (listing(date(2023, 1, 10), item="เผยแพร่ทุกเดือน"), None),
        (listing(date(2023, 1, 10), item="จัดทำแผน ๒.ผู้บริหารติดตามทุกไตรมาส"), None),
        # Without an item inside the window another rule speaks.
        (listing(date(2020, 1, 1)), None),
        (listing(), None),
    ],
)
def test_missing_periods(held: Evidence, missing: str | None) -> None:
    """The list is what the reviewer asks the unit for."""
    finding = periods_missing(held)

    assert (finding.values["missing"] if finding else None) == missing


def test_missing_periods_leave_the_listing_open() -> None:
    """Of dates alone it cannot be known which summary is meant."""
    finding = periods_missing(listing(*FOUR))

    assert finding is not None
    assert (finding.code, finding.verdict) == (
        "periods-missing",
        Verdict.UNDETERMINED,
    )
    assert finding.values["expected"].count(",") == 5
    assert "2023-02-06" in finding.proof


@pytest.mark.parametrize(
    ("items", "code"),
    [
        (FOUR, "periods-missing"),
        (SEVEN[3:], "listing-not-reached"),
        ((FOUR[0], SEVEN[-1]), "periods-missing"),
    ],
)
def test_a_listing_with_pages_left_is_not_reached_unless_a_gap_is_seen(
    items: tuple[date, ...], code: str
) -> None:
    """The visit stops at the first item inside; earlier months may follow."""
    held = listing(*items)
    assert held.facts is not None
    longer = replace(held.facts, next_page="https://a/?p=2")

    finding = periods_missing(evidence(longer, of=held.claim))

    assert finding is not None
    assert (finding.code, finding.verdict) == (code, Verdict.UNDETERMINED)


@pytest.mark.parametrize(
    ("order", "items", "code"),
    [
        (False, (FOUR[0], SEVEN[-1]), "listing-not-reached"),
        (True, (FOUR[0], SEVEN[-1]), "periods-missing"),
        (True, FOUR, "periods-missing"),
        (True, SEVEN[3:], "listing-not-reached"),
    ],
)
def test_a_gap_is_certain_only_where_the_order_of_the_list_shows_it(
    order: bool | None,  # noqa: FBT001 - one of the facts that are tried
    items: tuple[date, ...],
    code: str,
) -> None:
    """Of a list in no order any month may stand on a page that was not seen."""
    held = listing(*items)
    assert held.facts is not None
    facts = replace(
        held.facts,
        next_page="https://a/?p=2",
        newest_first=order,
        coverage=Coverage(pages=6, complete=False),
    )

    finding = periods_missing(replace(held, observation=seen(facts)))

    assert (finding.code if finding else None) == code


def test_every_gap_between_items_seen_is_listed() -> None:
    """Also those that lie at an end of what was seen."""
    finding = periods_missing(listing(FOUR[1], item=MONTHLY))

    assert finding is not None
    assert finding.values["missing"] == "2022-10, 2022-12, 2023-01, 2023-02, 2023-03"


@pytest.mark.parametrize("kind", [PageKind.NEWS_ITEM, PageKind.HOME])
def test_only_listings_are_searched_for_periods(kind: PageKind) -> None:
    """A home page shows the newest items only."""
    held = listing(*FOUR)
    assert held.facts is not None
    other = evidence(replace(held.facts, kind=kind), of=held.claim)

    assert periods_missing(other) is None


def test_a_report_without_year_has_no_periods() -> None:
    """Nothing is expected of an unknown year."""
    assert periods_missing(replace(listing(*FOUR), window=None)) is None
