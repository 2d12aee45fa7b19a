"""Days that stand beside a title and are another thing's, as markup and order say.

Cells of a plan, fields of a record, lines of a list, captions of pictures, files, the
hours and the place of an event (DOMAIN.md 3.7, FIELD-NOTES.md part B 5).
"""

import re
from collections.abc import Sequence
from itertools import islice

from crawler.pages.content import Page
from crawler.pages.days.date_lines import is_behind_weekday
from crawler.pages.days.sight import SeenDate
from crawler.pages.lines.unfilled import letters_of_others
from crawler.pages.markup.elements import HEADINGS
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.wording.phrases import folded, phrases

_SECOND = 2
_NAME = 10
_LABEL = 40
_LINE = 100
_CELLS = 2
_LABELLING = frozenset(("td", "th", "dt"))


def is_of_another(one: SeenDate, seen: Sequence[SeenDate], title: Block | None) -> bool:
    """Whether markup says that a day is of a row, a field, a picture or a file."""
    return not _is_of_published_column(one) and (
        _is_of_plan(one, seen)
        or _is_of_field(one, title)
        or _is_one_of_many(one, seen)
        or _is_of_column(one)
        or is_by_thing(one.block)
    )


def is_of_event(page: Page, one: SeenDate) -> bool:
    """Whether a day is followed by the hours of an event, or by its place."""
    if _HOURS.match(one.block.text, one.found.end):
        return True
    is_timed = _TIME.match(one.block.text, one.found.end) is not None
    if not is_timed and not is_behind_weekday(one):
        return False
    below = page.main[one.place + 1 : one.place + 2]
    return any(
        folded(line.text).startswith(phrases("dates", "places")) for line in below
    )


_TIME = re.compile(r"[\s,]{0,3}(?:เวลา\s?)?\d{1,2}[.:]\d\d")
_HOURS = re.compile(rf"{_TIME.pattern}\s?(?:น\.)?\s?(?:[-–—]|ถึง)\s?\d{{1,2}}[.:]\d\d")


def is_by_thing(block: Block) -> bool:
    """Whether a line is of a picture, or stands by the link of a file."""
    element = block.element
    if element.tag == "figcaption":
        return True
    if not _is_all_of(element, block):
        return False
    links = (link.get("href") or "" for link in element.iter("a"))
    return any(_FILE.search(one) for one in links)


_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g)(?:[?#]|$)", re.IGNORECASE
)


def _is_of_column(one: SeenDate) -> bool:
    """Whether a day stands in a row below the names of the columns, or by a link.

    Such a table tells of several things, also where it has but one row so far.
    """
    cell = one.block.element
    row = cell.getparent() if cell.tag == "td" else None
    if row is None or row.tag != "tr" or not _is_all_of(cell, one.block):
        return False
    cells = [other for other in row if other.tag in ("td", "th")]
    if len(cells) < _CELLS or cells[0].tag == "th":
        return False
    if any(_names_item(other) for other in cells if other is not cell):
        return True
    return bool(_column_names(row))


def _is_of_published_column(one: SeenDate) -> bool:
    """Whether a table is of one thing only, and names the day as that of its page."""
    cell = one.block.element
    row = cell.getparent() if cell.tag == "td" else None
    if row is None or row.tag != "tr" or row.getnext() is not None:
        return False
    names = row.getprevious()
    if names is None or names.getprevious() is not None:
        return False
    at = next(at for at, other in enumerate(row) if other is cell)
    name = next(islice(names, at, None), None)
    return name is not None and folded(text_of(name)) in phrases("dates", "published")


def _is_all_of(element: Element, block: Block) -> bool:
    """Whether an element shows one line only: that of a layout shows more."""
    return len("".join(text_of(element).split())) <= len(block.text) + _SECOND


def _names_item(cell: Element) -> bool:
    """Whether a cell is the linked name of something."""
    return any(
        len(text_of(link).strip()) >= _NAME for link in islice(cell.iter("a"), _SECOND)
    )


def _column_names(row: Element) -> list[str]:
    """Return the names of the columns, where a table begins with a row of them."""
    around = row.getparent()
    while around is not None and around.tag in ("tbody", "thead"):
        around = around.getparent()
    first = None if around is None else next(around.iter("tr"), None)
    if first is None or first is row:
        return []
    names = [cell for cell in first if cell.tag in ("td", "th")]
    are_names = len(names) >= _CELLS and all(cell.tag == "th" for cell in names)
    return [text_of(cell) for cell in names] if are_names else []


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
    around = _around(one.block.element)
    alike = {
        id(other.block)
        for other in seen
        if other.block.element.tag == one.block.element.tag
        and len(other.block.text) <= _LINE
        and _around(other.block.element) is around
    }
    most = 1 if one.block.element.tag in HEADINGS else _SECOND
    return around is not None and len(alike) > most


def _around(element: Element) -> Element | None:
    """Return what holds an element; of a cell among several, what holds its row."""
    around = element.getparent()
    is_cell = element.tag == "td" and around is not None and len(around) >= _CELLS
    return around.getparent() if is_cell and around is not None else around


def _row_begun_by(block: Block) -> Element | None:
    """Return the row of a table whose first of several cells is a line."""
    cell = block.element
    row = cell.getparent() if cell.tag == "td" else None
    is_first = cell.getprevious() is None and cell.getnext() is not None
    return row if row is not None and is_first else None
