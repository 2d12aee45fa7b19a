"""Tables of a record in which no row has a value, told by their cells.

A row of two cells is a label and its value, whatever the label says. Systems print all
of them for an id that they do not have, with a dash, a nought or nothing (DOMAIN.md
3.1).
"""

from collections.abc import Iterable, Sequence

from crawler.pages.lines.remains import has_empty_date
from crawler.pages.lines.unfilled import is_unfilled
from crawler.pages.markup.pieces import Block
from crawler.pages.markup.tree import Element, text_of
from crawler.pages.wording.phrases import folded, phrases

_LEAST = 3
_PAIR = 2
_LEVELS = 4
_CELLS = ("td", "th")
_SHOWING = ("img", "a", "iframe", "embed", "object", "input", "textarea", "select")


def rows_without_values(blocks: Sequence[Block]) -> list[Block]:
    """Return the labels of a table of which no row has a value, its title among them.

    Empty where there is none, or where any row of that table has one.
    """
    known: list[Element] = []
    for block in blocks:
        table = _table_of(block)
        if table is None or table in known or not _labels_title(block):
            continue
        known.append(table)
        rows = [row for row in table.iter("tr") if _is_pair(row)]
        if len(rows) >= _LEAST and all(map(_is_void, rows)):
            return [one for one in blocks if _table_of(one) is table]
    return []


def _table_of(block: Block) -> Element | None:
    """Return the table in a row of which a line is the label."""
    cell = _around(block.element, _CELLS)
    row = None if cell is None else cell.getparent()
    if cell is None or row is None or not _is_pair(row) or cell.getnext() is None:
        return None
    return _around(row, ("table",))


def _around(element: Element, tags: Iterable[str]) -> Element | None:
    here: Element | None = element
    for _ in range(_LEVELS):
        if here is None or here.tag in tags:
            break
        here = here.getparent()
    return here if here is not None and here.tag in tags else None


def _is_pair(row: Element) -> bool:
    return len(row) == _PAIR and all(one.tag in _CELLS for one in row)


def _is_void(row: Element) -> bool:
    """Whether the second cell of a row shows nothing, and asks for nothing."""
    *_, value = row
    if next(value.iter(*_SHOWING), None) is not None:
        return False
    text = " ".join(text_of(value).split())
    if sum(map(str.isalnum, text)) <= 1 and not text.strip("0").isdigit():
        return True  # a mark, or the letter behind an hour that is not there
    is_none = folded(text).strip(".:") in phrases("soft_404", "void_values")
    return is_none or has_empty_date(text) or is_unfilled(text)


def _labels_title(block: Block) -> bool:
    words = folded(block.text).strip(":")
    return words in phrases("titles", "labels") or words in phrases(
        "titles", "record_names"
    )
