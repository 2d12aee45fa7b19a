"""A listing is read as far as its claims ask, and what was covered is on record."""

from dataclasses import replace
from datetime import date

import pytest

from crawler.model.address import NormalizedUrl, Target
from crawler.model.outcome import Outcome
from crawler.model.page import Coverage, PageFacts, PageKind, PageReading
from crawler.pages.lists.row_order import newest_first
from crawler.visits.confirm import Attempt
from crawler.visits.listings import MOST_PAGES, read_on
from crawler.visits.visitor import Visitor
from tests.crawler.visits.web import Web, fetched

HOST = "https://town.example/"
TARGET = Target(
    url=NormalizedUrl(HOST + "0"), since=date(2022, 10, 1), until=date(2023, 9, 30)
)
WHOLE = replace(TARGET, whole=True)


def month(text: str) -> date:
    """Return the middle of a month."""
    return date.fromisoformat(f"{text}-15")


def page(number: int, *months: str, last: bool = False) -> PageFacts:
    """Make one page of a listing with an item in each month, as they stand."""
    shown = [month(one) for one in months]
    return PageFacts(
        kind=PageKind.LISTING,
        title=None,
        published=None,
        item_dates=tuple(sorted(shown, reverse=True)),
        newest_first=newest_first(shown),
        next_page=None if last else f"{HOST}{number + 1}",
    )


async def read(target: Target, *pages: PageFacts) -> tuple[PageFacts, int]:
    """Read a listing of these pages; say how many further ones were asked for."""

    async def look(url: str) -> Attempt:
        number = int(url.removeprefix(HOST))
        here = number < len(pages)
        outcome = Outcome.OK if here else Outcome.NOT_FOUND
        facts = (
            pages[number]
            if here
            else PageFacts(kind=PageKind.OTHER, title=None, published=None)
        )
        reading = PageReading(outcome=outcome, proof="", facts=facts)
        return Attempt(fetched=fetched(outcome, url=url), reading=reading)

    facts, further = await read_on(target, pages[0], look)
    return facts, len(further)


async def test_every_month_is_looked_for_where_the_item_asks_for_it() -> None:
    """The months before the first item inside stand on later pages."""
    pages = (
        page(0, "2023-05", "2023-04", "2023-03"),
        page(1, "2023-02", "2023-01", "2022-12"),
        page(2, "2022-11", "2022-10", "2022-09"),
        page(3, "2022-08", "2022-07"),
    )

    facts, further = await read(WHOLE, *pages)
    _, further_for_one = await read(TARGET, *pages)

    assert (further, further_for_one) == (2, 0)
    assert facts.newest_first is True
    assert facts.coverage == Coverage(
        pages=3,
        complete=False,
        newest_item=month("2023-05"),
        oldest_item=month("2022-09"),
        months=tuple(sorted(f"{day:%Y-%m}" for day in facts.item_dates)),
    )
    assert len(facts.coverage.months) == 9


async def test_a_whole_reading_is_bounded_too() -> None:
    """A list of one item a page must not be read for ever."""
    pages = [page(no, "2023-01") for no in range(20)]

    facts, further = await read(WHOLE, *pages)

    assert further == MOST_PAGES
    assert facts.coverage is not None
    assert not facts.coverage.complete


async def test_an_old_list_in_order_is_left_after_one_page_that_confirms_it() -> None:
    """Newest first and too old already: what follows is older still."""
    pages = [page(no, f"20{20 - no}-06", f"20{20 - no}-03") for no in range(9)]

    facts, further = await read(TARGET, *pages)

    assert further == 1
    assert facts.newest_first is True
    assert facts.coverage is not None
    assert (facts.coverage.pages, facts.coverage.complete) == (2, False)


async def test_pages_that_stand_the_other_way_round_are_no_order() -> None:
    """Each page may be sorted, and the pages among themselves the other way."""
    pages = (page(0, "2020-06", "2020-03"), page(1, "2023-02", "2022-11", last=True))

    facts, further = await read(TARGET, *pages)

    assert further == 1
    assert facts.newest_first is False
    assert facts.item_dates[0] == month("2023-02")


async def test_an_old_list_in_no_order_is_read_to_the_bound() -> None:
    """The item in question may stand on any page."""
    pages = [page(no, "2018-01", "2019-01") for no in range(9)]

    facts, further = await read(TARGET, *pages)

    assert further == MOST_PAGES
    assert facts.newest_first is False


@pytest.mark.parametrize(("last", "complete"), [(True, True), (False, False)])
async def test_a_page_that_fails_leaves_the_listing_incomplete(
    *, last: bool, complete: bool
) -> None:
    """What could not be opened was not seen."""
    pages = (page(0, "2020-01", "2021-01"), page(1, "2020-01", last=last))

    facts, _ = await read(TARGET, *pages)

    assert facts.coverage is not None
    assert facts.coverage.complete is complete


MONTHS = (
    *("ต.ค. 2565", "พ.ย. 2565", "ธ.ค. 2565"),
    *("ม.ค. 2566", "ก.พ. 2566", "มี.ค. 2566"),
)


def html(number: int, *months: str) -> str:
    """Write one page of a list of monthly summaries, as a small system does."""
    rows = "".join(
        f"<tr><td>5 {month}</td><td><a href='select_news.php?news_id={number}{at}'>"
        f"สรุปผลการจัดซื้อจัดจ้างรายเดือน ฉบับที่ {number}{at}</a></td></tr>"
        for at, month in enumerate(months)
    )
    following = f"<a href='news.php?id_type=9&page={number + 1}'>ถัดไป</a>"
    return (
        "<!DOCTYPE html><html lang='th'><head><meta charset='utf-8'></head><body>"
        f"<h2>สรุปผลการจัดซื้อจัดจ้าง</h2><table>{rows}</table>{following}</body></html>"
    )


@pytest.mark.parametrize(
    ("whole", "pages", "months"), [(True, 3, 6), (False, 1, 2)], ids=["whole", "one"]
)
async def test_a_monthly_listing_is_read_from_its_pages_as_they_stand(
    *, whole: bool, pages: int, months: int
) -> None:
    """From the bytes to what the observation says was covered."""
    web, start = Web(), HOST + "news.php?id_type=9"
    for number in (1, 2, 3):
        newest = MONTHS[::-1][2 * number - 2 : 2 * number]
        url = start if number == 1 else f"{start}&page={number}"
        web.answers[url] = [fetched(url=url, body=html(number, *newest))]
    target = replace(TARGET, url=NormalizedUrl(start), whole=whole)

    seen = await Visitor(web.means()).visit(target, await web.get(start))

    assert seen.facts is not None
    assert seen.facts.coverage is not None
    assert seen.facts.newest_first is True
    assert seen.facts.coverage.newest_item == date(2023, 3, 5)
    assert len(seen.facts.coverage.months) == months
    read = [one for one in seen.follow_ups if one.outcome is Outcome.OK]
    assert 1 + len(read) == pages
