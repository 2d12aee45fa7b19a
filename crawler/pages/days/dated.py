"""A date read on a page, with the text it was read from and where it stood."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crawler.model.page import DateWhere, PageDate
from crawler.pages.content import Page
from crawler.pages.lines.block_dates import EARLIEST
from crawler.pages.markup.pieces import Block, Place
from crawler.thai.zone import thai_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One date that may be the publication date.

    ``is_weak`` says that its place tells of last changes as well, ``is_vague`` that its
    name does not say whose day it is, ``is_ago`` that the page tells the day from the
    visit: then it may be that of the visit.
    """

    value: date
    text: str
    where: DateWhere
    reasoning: str
    is_weak: bool = False
    is_vague: bool = False
    is_ago: bool = False


def chosen(best: Dated, others: Iterable[Dated], most: int = 5) -> PageDate:
    """Return the best date with the distinct texts of the others beside it."""
    texts = (one.text for one in others if one.value != best.value)
    return PageDate(
        value=best.value,
        text=best.text,
        where=best.where,
        reasoning=best.reasoning,
        runners_up=tuple(dict.fromkeys(texts))[:most],
    )


def today_of(page: Page) -> date:
    """Return the day of the visit, in Thailand."""
    return thai_day(page.at)


def page_can_bear(page: Page) -> Callable[[date], bool]:
    """Return the test of a date: neither before the web nor after the visit.

    One day more is allowed, for clocks that go ahead.
    """
    latest = today_of(page) + timedelta(days=1)
    return lambda day: EARLIEST <= day <= latest


def is_dated(page: Page, shown: Iterable[Block] | None = None) -> bool:
    """Whether the main part shows a date that a page could bear, today apart.

    Only the lines ``shown``, if they are given.
    """
    can_bear, today = page_can_bear(page), today_of(page)
    wanted = {id(block) for block in (page.main if shown is None else shown)}
    return any(
        can_bear(one.value) and one.value != today
        for block, dates in page.dated
        if block.place is Place.MAIN and id(block) in wanted
        for one in dates
    )
