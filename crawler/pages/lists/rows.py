"""Rows of a list: an element that repeats, with a link and at most a few dates."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import islice

from crawler.model.page import PageKind
from crawler.pages.address.addresses import kind_by_address
from crawler.pages.content import Page
from crawler.pages.days.dated import today_of
from crawler.pages.days.sight import is_widget
from crawler.pages.lines.block_dates import weekday_before
from crawler.pages.lists.row import A_LIST, Row, alike, is_longer, length_of
from crawler.pages.lists.row_columns import rank_of_column
from crawler.pages.lists.unlinked_rows import unlinked_rows
from crawler.pages.markup.pieces import Block, Place
from crawler.pages.markup.tree import Element
from crawler.pages.site.foot import dated_above_foot
from crawler.pages.wording.phrases import folded, phrases
from crawler.thai.dates import FoundDate

_ROW_TAGS = frozenset(
    ("li", "tr", "dl", "article", "div", "td", "p", "a", "section", "dd", "table")
)
_TO_START = re.compile(r"https?://[^/?#]{1,253}/?", re.IGNORECASE)
"""Where no item is: the start page of a site, as buttons to share a page link to."""

_SHARED = frozenset((Place.SHARED,))
_LONGEST_ROW = 700
_MOST_LINKS_IN_ROW = 6
_HIGHEST = 6
_AUTHOR, _BYLINE_CELLS = 25, 2
_DEEPEST = 12


def dated_rows(page: Page, places: Iterable[Place] = (Place.MAIN,)) -> list[Row]:
    """Return the dated items of lists, each once, in document order.

    An item is the smallest element around a date that holds a link too; of
    several dates in it the labelled or first one counts.
    """
    wanted = frozenset(places)
    if not page.shared:
        wanted -= _SHARED  # most have no sibling, and are asked for both
    name = ("rows", wanted)  # several questions ask for the same
    return page.remembered(name, lambda: _dated_rows(page, wanted))


def _dated_rows(page: Page, wanted: AbstractSet[Place]) -> list[Row]:
    rows: dict[int, Row] = {}
    today = today_of(page)
    counted: dict[int, tuple[Element, int]] = {}
    for block, dates in dated_above_foot(page):
        if block.place not in wanted or block.heading == 1:
            continue
        if dates[0].value == today and (_is_clock(block, dates) or is_widget(block)):
            continue
        element = _row_around(block.element, counted)
        if _is_byline(block, dates[0], element):
            continue
        rank = rank_of_column(block.element)
        if element is not None and _is_new(rows.get(id(element)), block, rank):
            value = _date_of_row(block.text, dates)
            length = length_of(element)
            rows[id(element)] = Row(
                element=element,
                value=value,
                length=length,
                in_name=block.is_link,
                rank=rank,
            )
    if not rows:
        is_list = kind_by_address(page.url) is PageKind.LISTING
        return unlinked_rows(page, wanted, is_list=is_list)
    around = {one for row in rows.values() for one in _outside(row.element)}
    return alike([row for at, row in rows.items() if at not in around])


def _is_byline(block: Block, first: FoundDate, row: Element | None) -> bool:
    """Whether a line tells when its page was written, and links to who wrote it."""
    before = folded(block.text[: first.start]).rstrip(":")
    words = (*phrases("dates", "published"), *phrases("dates", "updated"))
    around = block.element.getparent()
    is_all = row is block.element or (
        row is around and row is not None and row.tag == "tr"
    )
    is_of_table = around is not None and len(around) > _BYLINE_CELLS
    return is_all and block.linked <= _AUTHOR and before in words and not is_of_table


def _is_new(row: Row | None, block: Block, rank: int) -> bool:
    """Whether a line dates an item: first, or better than a day in the item's name."""
    if row is None or rank != row.rank:
        return row is None or rank > row.rank
    return row.in_name and not block.is_link


def _outside(element: Element) -> Iterator[int]:
    here = element.getparent()
    for _ in range(_DEEPEST):
        if here is None:
            break
        yield id(here)
        here = here.getparent()


def _is_clock(block: Block, dates: tuple[FoundDate, ...]) -> bool:
    """Whether a line prints one day behind its weekday, as the heads of sites do."""
    return len(dates) == 1 and weekday_before(block.text, dates[0].start) is not None


def is_in_row(block: Block, rows: AbstractSet[int]) -> bool:
    """Whether a block stands in a row; ``rows`` holds the ids of their elements."""
    return row_around(block, rows) is not None


def row_around(block: Block, rows: AbstractSet[int]) -> int | None:
    """Return the id of the element of the row that a block stands in, if in one."""
    if not rows:
        return None
    here = block.element
    for _ in range(_HIGHEST):
        if id(here) in rows:
            return id(here)
        parent = here.getparent()
        if parent is None:
            return None
        here = parent
    return None


def _row_around(
    element: Element, counted: dict[int, tuple[Element, int]]
) -> Element | None:
    """Climb from a date to the element that also holds the item's link.

    ``counted`` remembers the links of elements already seen, because the dates of
    one list climb into the same one.
    """
    here: Element | None = element
    for _ in range(_HIGHEST):
        if here is None or here.tag in ("body", "html", "form", "main"):
            return None
        if here.tag in _ROW_TAGS or here.tag.startswith("h") or "-" in here.tag:
            links = _counted_links(here, counted)
            if links:
                return _whole_row(here) if _is_row(here, links) else None
        here = here.getparent()
    return None


def _whole_row(element: Element) -> Element:
    """Return the row of a table for its cell, where that is the row of a list."""
    around = element.getparent() if element.tag == "td" else None
    if around is None or around.tag != "tr":
        return element
    return around if _is_row(around, _links_in(around)) else element


def _counted_links(element: Element, counted: dict[int, tuple[Element, int]]) -> int:
    if id(element) not in counted:
        counted[id(element)] = (element, _links_in(element))
    return counted[id(element)][1]


def _links_in(element: Element) -> int:
    count = 0
    for link in element.iter("a"):
        href = link.get("href")
        is_item = href is not None and _TO_START.fullmatch(href) is None
        count += is_item and not _is_tab(link)
        if count > _MOST_LINKS_IN_ROW:
            break
    return count


def _is_tab(link: Element) -> bool:
    """Whether a link shows another part of its page (ARIA 1.2, ``tab``; Bootstrap)."""
    toggles = link.get("data-toggle") or link.get("data-bs-toggle")
    return toggles in ("tab", "pill") or link.get("role") == "tab"


def _is_row(element: Element, links: int) -> bool:
    is_small = links <= _MOST_LINKS_IN_ROW and not is_longer(element, _LONGEST_ROW)
    return is_small and _repeats(element)


def _repeats(element: Element) -> bool:
    """Whether the parent holds another such element: a single one is no list."""
    here = element
    for _ in range(_HIGHEST):
        if _has_like(here):
            return True
        parent = here.getparent()
        if parent is None:
            return False
        here = parent
    return False


def _has_like(element: Element) -> bool:
    """Whether the next or the previous element is of the same sort."""
    for beside in (element.getnext(), element.getprevious()):
        if beside is not None and beside.tag == element.tag:
            return True
    parent = element.getparent()
    alike = (
        child
        for child in (() if parent is None else parent)
        if child.tag == element.tag
    )
    return sum(1 for _ in islice(alike, A_LIST)) == A_LIST


def _date_of_row(text: str, dates: tuple[FoundDate, ...]) -> date:
    for found in dates:
        before = folded(text[: found.start]).rstrip(":")
        if before.endswith(phrases("dates", "published")):
            return found.value
    return dates[0].value
