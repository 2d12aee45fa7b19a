"""Dates beside the title of a page: in lines of their own, nearest first."""

from collections.abc import Iterator, Sequence

from crawler.model.page import DateWhere, PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.dates.days_of_others import is_of_another, is_of_event
from crawler.pages.days.date_lines import (
    is_clock,
    is_line_of_its_own,
)
from crawler.pages.days.dated import Dated
from crawler.pages.days.sight import SeenDate
from crawler.pages.lines.block_dates import closing_date, opening_date
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.titles.text import day_beside
from crawler.pages.wording.phrases import folded
from crawler.thai.dates import FoundDate

_NEAR = 8
_SECOND = 2
_NAME = 10
_BEFORE = 3


def near_heading(
    page: Page, seen: Sequence[SeenDate], title: Block | None
) -> Iterator[Dated]:
    """Yield dates in lines of their own around the heading, nearest first."""
    places = title_places(page, title)
    if not places:
        return
    near = [
        (away, one)
        for one in seen
        if one.block is not title
        and -_BEFORE <= (away := distance(one.place, places)) <= _NEAR
        and is_line_of_its_own(one, is_byline=_is_below(one, away, title))
        and not is_of_another(one, seen, title)
        and not is_of_event(page, one)
        and not (away < 0 and is_clock(page, one))
    ]
    ending = _day_in(title) if title is not None else None
    near += [(0, one) for one in seen if one.block is title and one.found == ending]
    for _, one in sorted(near, key=lambda pair: abs(pair[0])):
        yield as_dated(
            one, DateWhere.HEADING, f"{one.found.reasoning}; beside the heading"
        )


def _day_in(title: Block) -> FoundDate | None:
    """Return the day that stands in the line of the title, and is no part of it."""
    return closing_date(title.text) or day_beside(title) or opening_date(title.text)


def repeated_titles(page: Page, title: Block | None) -> list[int]:
    """Return where the first post of a topic repeats the title, if it is one."""
    if kind_by_address(page.url) is not PageKind.NEWS_ITEM:
        return []
    return title_places(page, title)[1:2]


def is_first_post(one: SeenDate, repeated: Sequence[int]) -> bool:
    """Whether a date stands right below the title that the first post repeats."""
    return bool(repeated) and 0 < one.place - repeated[0] <= _SECOND


def as_dated(one: SeenDate, where: DateWhere, reasoning: str) -> Dated:
    """Return a date of the page as one that may be that of its publication."""
    found = one.found
    return Dated(value=found.value, text=found.text, where=where, reasoning=reasoning)


def _is_below(one: SeenDate, away: int, title: Block | None) -> bool:
    """Whether a small heading right below the title is but its second line."""
    level = one.block.heading
    return 0 < away <= _SECOND and title is not None and level > title.heading > 0


def title_places(page: Page, title: Block | None) -> list[int]:
    """Return where the title stands, and where the post below a topic's repeats it."""
    if title is None or title.place is not Place.MAIN:
        return []
    name = folded(title.text)
    return [
        at
        for at, block in enumerate(page.main)
        if block is title or (len(name) >= _NAME and folded(block.text) == name)
    ]


def distance(place: int, places: Sequence[int]) -> int:
    """Return how far below the nearest of some places a line stands."""
    return min((place - one for one in places), key=abs)
