"""Whole tables of HTML that stand in plain text or Markdown.

Programs that convert reports write them where cells are merged, since Markdown has
no such cells. Stray tags inside the cells of other tables are not meant.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from crawler.reports.content import Paragraph, Row, Table
from crawler.reports.html.reader import read_html


def pieces_of(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield a text in pieces, and whether each is a table of HTML.

    >>> [is_html for _, is_html in pieces_of("ก\n<table>\n<tr><td>ข</table>\nค")]
    [False, True, False]
    """
    position = 0
    for start, end in _tables_in(text):
        yield text[position:start], False
        yield text[start:end], True
        position = end
    yield text[position:], False


def html_tables(piece: str, before: int) -> Iterator[Paragraph | Table]:
    """Yield what a table of HTML holds, its tables numbered behind those before."""
    for block in read_html(piece.encode("utf-8", "replace")).blocks:
        if isinstance(block, Table):
            yield Table(rows=tuple(_renumbered(row, before) for row in block.rows))
        else:
            yield block


def _renumbered(row: Row, before: int) -> Row:
    number = (row.where.table or 0) + before
    cells = (
        replace(cell, where=replace(cell.where, table=number)) for cell in row.cells
    )
    return Row(cells=tuple(cells), where=replace(row.where, table=number))


_MARK = re.compile(
    r"^[ \t]{0,8}<table\b|<(/?)table\b[^<>]{0,2000}>", re.IGNORECASE | re.MULTILINE
)
_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_MOST = 300


def _tables_in(text: str) -> list[tuple[int, int]]:
    """Return the stretches of whole tables; none if there are more than any has."""
    if "<table" not in text and "<TABLE" not in text:
        return []
    found: list[tuple[int, int]] = []
    begun, depth = 0, 0
    for match in _MARK.finditer(text):
        if match[1]:
            depth = max(0, depth - 1)
            if not depth and begun >= 0 and _ROW.search(text, begun, match.start()):
                found.append((begun, match.end()))
            continue
        if not depth:
            begins_line = match.start() == 0 or text[match.start() - 1] == "\n"
            begun = match.start() if begins_line else -1
        depth += 1
    return found if len(found) <= _MOST else []
