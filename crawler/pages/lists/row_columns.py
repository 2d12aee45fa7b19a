"""Which of the days in one row of a table is that of its item: the heads tell.

Systems that list documents print when each was made beside when it was changed.
"""

from crawler.pages.markup.tree import Element, text_of
from crawler.pages.wording.phrases import folded, phrases

OTHER, UNNAMED, PUBLISHED = 0, 1, 2
"""How well the day of a column dates an item, the better the higher."""

_CELLS = ("td", "th")


def rank_of_column(cell: Element) -> int:
    """Return how well a day in a cell dates the row, by the name of its column."""
    named, _ = _names(cell)
    if named in phrases("dates", "updated"):
        return OTHER
    return PUBLISHED if named in phrases("dates", "published") else UNNAMED


def lists_items(cell: Element) -> bool:
    """Whether the head of a table names a column of titles, and this one of days."""
    named, others = _names(cell)
    if named not in (*phrases("dates", "published"), *phrases("dates", "plain")):
        return False
    return not others.isdisjoint(phrases("titles", "columns"))


def _names(cell: Element) -> tuple[str, frozenset[str]]:
    """Return the folded name of the column of a cell, and those of all columns."""
    row = cell.getparent() if cell.tag in _CELLS else None
    head = None if row is None or row.tag != "tr" else _head_of(row)
    if head is None:
        return "", frozenset()
    cells = [] if row is None else [one for one in row if one.tag in _CELLS]
    at = next(at for at, one in enumerate(cells) if one is cell)
    names = [folded(text_of(one)).strip(":") for one in head if one.tag in _CELLS]
    return names[at] if at < len(names) else "", frozenset(names)


def _head_of(row: Element) -> Element | None:
    """Return the first row of a table if it names the columns."""
    table: Element | None = row
    while table is not None and table.tag != "table":
        table = table.getparent()
    first = None if table is None else next(table.iter("tr"), None)
    if first is None or first is row:
        return None
    return first if any(one.tag == "th" for one in first) else None
