"""Read a report that is plain text or Markdown: lines, and tables of tabs or pipes."""

import re
from collections.abc import Iterator

from crawler.links.anchors import mark
from crawler.model.report import Place
from crawler.reports.cells import paragraphs_of
from crawler.reports.content import Cell, Content, Paragraph, Row, Table
from crawler.thai.text import squeeze


def read_text(text: str, *, markdown: bool = False) -> Content:
    r"""Read lines into paragraphs, and runs of tabbed or piped lines into tables.

    >>> [len(table.rows) for table in read_text("ก\tข\nค\tง\n\nจ").tables]
    [2]
    """
    if markdown:
        text = _MARKDOWN_ESCAPE.sub(r"\1", text)
        text = _MARKDOWN_LINK.sub(lambda link: mark(link[1], link[2]), text)
    return Content(format="text", blocks=tuple(_blocks(text.splitlines())))


_MARKDOWN_ESCAPE = re.compile(r"\\([_*&\-.~#\[\]()])")
_MARKDOWN_LINK = re.compile(
    r"!?\[([^\[\]\n]{1,500})\]\(\s{0,2}<?(https?://[^\s()<>]{1,2000}"
    r"(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s{1,3}[\"'][^\"'\n]{0,200}[\"'])?\s{0,2}\)",
    re.IGNORECASE,
)
"""A hyperlink of Markdown: words in brackets, then the address that a click opens."""

_MARKDOWN_RULE = re.compile(r"[\s|:\-]+")
_HEADING = re.compile(r"^#{1,6}(?:\s+|$)")


def _blocks(lines: list[str]) -> Iterator[Paragraph | Table]:
    rows: list[list[str]] = []
    tables = 0
    for number, line in enumerate([*lines, ""], start=1):
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
    kept = [cells for cells in lines if not _is_rule(cells)]
    rows = [_row(cells, number, index) for index, cells in enumerate(kept, start=1)]
    return Table(rows=tuple(rows))


def _is_rule(cells: list[str]) -> bool:
    joined = "|".join(cells)
    return "--" in joined and _MARKDOWN_RULE.fullmatch(joined) is not None


def _row(cells: list[str], table: int, row: int) -> Row:
    places = [
        Place(table=table, row=row, column=column)
        for column in range(1, len(cells) + 1)
    ]
    return Row(
        cells=tuple(
            Cell(paragraphs=paragraphs_of(text), where=where)
            for text, where in zip(cells, places, strict=True)
        ),
        where=Place(table=table, row=row),
    )


def _paragraphs(line: str, number: int) -> Iterator[Paragraph]:
    for text in paragraphs_of(line):
        cleaned = squeeze(_HEADING.sub("", text))
        if cleaned:
            heading = _HEADING.match(text) is not None
            yield Paragraph(text=cleaned, where=Place(row=number), is_heading=heading)
