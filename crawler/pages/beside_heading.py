"""Dates beside the title of a page: in lines of their own, nearest first."""

from collections.abc import Iterator, Sequence

from crawler.model.page import DateWhere, PageKind
from crawler.pages.addresses import kind_by_address
from crawler.pages.block_dates import closing_date
from crawler.pages.content import Page
from crawler.pages.date_lines import is_clock, is_line_of_its_own
from crawler.pages.date_sight import SeenDate
from crawler.pages.dated import Dated
from crawler.pages.markup import Element, text_of
from crawler.pages.phrases import folded
from crawler.pages.pieces import Block, Place
from crawler.pages.title_text import day_beside
from crawler.pages.unfilled import letters_of_others
from crawler.thai.dates import FoundDate

_NEAR = 8
_SECOND = 2
_NAME = 10
_LABEL = 40
_LABELLING = frozenset(("td", "th", "dt"))
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
        and not _is_of_plan(one, seen)
        and not _is_of_field(one, title)
        and not _is_one_of_many(one, seen)
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
    return closing_date(title.text) or day_beside(title)


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


def _is_of_plan(one: SeenDate, seen: Sequence[SeenDate]) -> bool:
    """Whether a day begins a row of a table that says what happens on several days."""
    row = _row_begun_by(one.block)
    if row is None:
        return False
    table = row.getparent()
    rows = (
        _row_begun_by(other.block) for other in seen if other.block is not one.block
    )
    return any(other is not None and other.getparent() is table for other in rows)


def _is_of_field(one: SeenDate, title: Block | None) -> bool:
    """Whether the cell in front labels a date as another day than that of the page."""
    before = one.block.element.getprevious()
    if before is None or before.tag not in _LABELLING:
        return False
    label = text_of(before).strip()
    is_title = title is not None and any(at is title.element for at in before.iter())
    if not label or len(label) > _LABEL or is_title:
        return False
    return letters_of_others(label) > 0


def _is_one_of_many(one: SeenDate, seen: Sequence[SeenDate]) -> bool:
    """Whether a date stands in one of several lines of a kind, each with its day."""
    around = one.block.element.getparent()
    alike = {
        id(other.block)
        for other in seen
        if other.block.element.tag == one.block.element.tag
        and other.block.element.getparent() is around
    }
    return around is not None and len(alike) > _SECOND


def _row_begun_by(block: Block) -> Element | None:
    """Return the row of a table whose first of several cells is a line."""
    cell = block.element
    row = cell.getparent() if cell.tag == "td" else None
    is_first = cell.getprevious() is None and cell.getnext() is not None
    return row if row is not None and is_first else None


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
