"""Dated items without a link: of lists whose items a program opens."""

from collections import Counter
from collections.abc import Set as AbstractSet

from crawler.pages.content import Page
from crawler.pages.lists.row import A_LIST, Row, length_of, sorts_of
from crawler.pages.lists.row_columns import lists_items
from crawler.pages.markup.pieces import Place
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.site.foot import dated_above_foot
from crawler.pages.wording.phrases import folded, phrases
from crawler.thai.dates import FoundDate

_DAY_LINE = 40


def unlinked_rows(
    page: Page, wanted: AbstractSet[Place], *, is_list: bool
) -> list[Row]:
    """Return items without a link, of a list whose items a program opens.

    Several lines of one sort that say little more than a day, each with its own parent,
    where the address asks for a list; else the rows of a table that names its columns.
    """
    rows = _rows_of_lines(page, wanted) if is_list else []
    return rows or _rows_of_tables(page, wanted)


def _rows_of_lines(page: Page, wanted: AbstractSet[Place]) -> list[Row]:
    found: dict[int, Row] = {}
    sorts: Counter[tuple[str, object]] = Counter()
    for block, dates in dated_above_foot(page):
        around = block.element.getparent()
        is_line = len(block.text) <= _DAY_LINE and not block.heading
        is_line = is_line and not _is_labelled(around, dates[0])
        if block.place in wanted and is_line and around is not None:
            sorts.update(sorts_of(block.element))
            row = Row(element=around, value=dates[0].value, length=length_of(around))
            found.setdefault(id(around), row)
    are_alike = len(found) > A_LIST and max(sorts.values(), default=0) >= len(found)
    return list(found.values()) if are_alike else []


def _rows_of_tables(page: Page, wanted: AbstractSet[Place]) -> list[Row]:
    """Return the rows of a table whose head names a title and a day: two are a list."""
    found: dict[int, Row] = {}
    for block, dates in dated_above_foot(page):
        row = block.element.getparent()
        is_cell = block.place in wanted and len(block.text) <= _DAY_LINE
        if is_cell and row is not None and lists_items(block.element):
            one = Row(element=row, value=dates[0].value, length=length_of(row))
            found.setdefault(id(row), one)
    return list(found.values()) if len(found) >= A_LIST else []


def _is_labelled(around: Element | None, found: FoundDate) -> bool:
    """Whether an element holds a field: the name of a day, and the day."""
    said = "" if around is None else folded(text_of(around))
    before = said.partition(folded(found.text))[0].rstrip(":")
    return before.startswith(folded("วันที่")) or before.endswith(
        (*phrases("dates", "published"), *phrases("dates", "decoys"))
    )
