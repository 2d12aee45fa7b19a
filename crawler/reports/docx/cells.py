"""What a Word document says of rows and cells: spans, merging, what was deleted."""

from dataclasses import replace

from lxml.etree import _Element as Element

from crawler.reports.docx.layout import WrittenCell
from crawler.reports.docx.names import is_on, number_of, value_of, w

MOST_COLUMNS = 200
"""Columns beyond are no measures table."""


def is_deleted(row: Element) -> bool:
    """Whether a row was deleted, tracked as a change, or is hidden."""
    properties = row.find(w("trPr"))
    if properties is None:
        return False
    return properties.find(w("del")) is not None or is_on(properties.find(w("hidden")))


def span_of(value: int | None, *, least: int = 1) -> int:
    """Return how many columns a cell covers, as far as a table may be wide."""
    return least if value is None else max(least, min(value, MOST_COLUMNS))


def written(element: Element, paragraphs: list[str]) -> tuple[WrittenCell, bool]:
    """Return a cell, and whether it is merged with the one in front of it."""
    properties = element.find(w("tcPr"))
    if properties is None:
        return WrittenCell(paragraphs=tuple(paragraphs)), False
    down, across = properties.find(w("vMerge")), properties.find(w("hMerge"))
    cell = WrittenCell(
        paragraphs=tuple(paragraphs),
        span=span_of(number_of(properties.find(w("gridSpan")))),
        goes_on=down is not None and value_of(down) != "restart",
    )
    return cell, across is not None and value_of(across) != "restart"


def continued(cells: list[tuple[WrittenCell, bool]]) -> tuple[WrittenCell, ...]:
    """Join cells that an old way of merging continues to those in front."""
    joined: list[WrittenCell] = []
    for cell, goes_on in cells:
        if goes_on and joined:
            joined[-1] = replace(joined[-1], span=joined[-1].span + cell.span)
        else:
            joined.append(cell)
    return tuple(joined)


def grid_of(element: Element) -> list[int]:
    """Return the widths of a table's columns as it states them."""
    columns = element.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    widths = [column.get(w("w"), "") for column in columns]
    heads = (one[:_MOST_DIGITS] for one in widths)
    return [int(one) if one.isascii() and one.isdigit() else 0 for one in heads]


_MOST_DIGITS = 9
"""Of a width that is believed; pages are narrower."""
