"""Read a report that is plain text or Markdown: lines, and tables of tabs or pipes."""

import re
from collections.abc import Iterable, Iterator

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place
from crawler.reports.cells import paragraphs_of
from crawler.reports.content import Cell, Content, Paragraph, Row, Table
from crawler.reports.html_inside import html_tables, pieces_of
from crawler.reports.markdown import framed, is_rule, linked, unescaped
from crawler.thai.text import squeeze

MOST_LINES = 100_000
"""A report of 1,500 rows has some 20,000; so many lines of nothing take seconds."""


def read_text(text: str, *, markdown: bool = False) -> Content:
    r"""Read lines into paragraphs, and runs of tabbed or piped lines into tables.

    >>> [len(table.rows) for table in read_text("ก\tข\nค\tง\n\nจ").tables]
    [2]

    Raises:
        ReportUnreadableError: It has more lines than any report.
    """
    if text.count("\n") > MOST_LINES:
        raise ReportUnreadableError(f"has more than {MOST_LINES} lines, not read")
    blocks: list[Paragraph | Table] = []
    line = tables = 0
    for piece, is_html in pieces_of(text):
        if is_html:
            found: Iterable[Paragraph | Table] = html_tables(piece, tables)
        else:
            lines = (linked(piece) if markdown else piece).splitlines()
            found = _blocks(framed(lines), line, tables)
        for block in found:
            tables += isinstance(block, Table)
            blocks.append(block)
        line += len(f"{piece}.".splitlines()) - 1
    return Content(format="text", blocks=tuple(blocks))


_QUOTED = re.compile(r"^\s{0,3}(?:>\s?){1,5}(?=\S)")
_HEADING = re.compile(r"^#{1,6}(?:\s+|$)")


def _blocks(lines: list[str], above: int, tables: int) -> Iterator[Paragraph | Table]:
    """Yield the blocks of lines, below so many others and behind so many tables."""
    rows: list[list[str]] = []
    for number, line in enumerate([*lines, ""], start=above + 1):
        cells = _cells(line)
        if cells is not None and (rows or _is_tabular(cells)):
            rows.append(cells)
            continue
        if rows:
            tables += 1
            yield _table(rows, tables)
            rows = []
        yield from _paragraphs(line, number)


def _cells(line: str) -> list[str] | None:
    """Return the cells of a table line, or nothing for running text."""
    if "\t" in line.strip("\r\n"):
        return line.split("\t")
    stripped = line.strip()
    if stripped.startswith("|") and stripped.count("|") > 1:
        return stripped.strip("|").split("|")
    return None


def _is_tabular(cells: list[str]) -> bool:
    """Whether cells begin a table; a lone filled one is an indented line."""
    return sum(bool(cell.strip()) for cell in cells) > 1


def _table(lines: list[list[str]], number: int) -> Table:
    kept = [cells for cells in lines if not is_rule("|".join(cells))]
    rows = [_row(cells, number, index) for index, cells in enumerate(kept, start=1)]
    return Table(rows=tuple(rows))


def _row(cells: list[str], table: int, row: int) -> Row:
    places = [
        Place(table=table, row=row, column=column)
        for column in range(1, len(cells) + 1)
    ]
    return Row(
        cells=tuple(
            Cell(paragraphs=paragraphs_of(unescaped(text)), where=where)
            for text, where in zip(cells, places, strict=True)
        ),
        where=Place(table=table, row=row),
    )


def _paragraphs(line: str, number: int) -> Iterator[Paragraph]:
    for text in paragraphs_of(unescaped(_QUOTED.sub("", line))):
        cleaned = squeeze(_HEADING.sub("", text))
        if cleaned:
            heading = _HEADING.match(text) is not None
            yield Paragraph(text=cleaned, where=Place(row=number), is_heading=heading)
