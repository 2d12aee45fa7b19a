"""Read a report that is a table of separated values: CSV, TSV, semicolons, pipes."""

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import islice

from crawler.errors import ReportUnreadableError
from crawler.reports.cells import paragraphs_of
from crawler.reports.content import Content
from crawler.reports.decode import MAX_TEXT
from crawler.reports.grid import (
    MOST_COLUMNS,
    Spanning,
    blocks_of,
    check_cells,
    table_of,
)
from crawler.reports.headers import columns_of
from crawler.reports.markdown import is_rule


def read_csv(text: str, *, delimiter: str) -> Content:
    r"""Read separated values; line breaks inside quotes belong to their cell.

    >>> table = read_csv('a,b,c\n1,"x\ny",3', delimiter=",").tables[0]
    >>> table.rows[1].cells[1].paragraphs
    ('x\ny',)
    """
    lines: list[list[Spanning]] = []
    cells = 0
    for record in _records(text, delimiter):
        cells += min(len(record), MOST_COLUMNS)
        check_cells(cells)
        lines.append(_cells(record))
    return Content(format="csv", blocks=tuple(blocks_of(table_of(lines, 1))))


def delimiter_of(text: str, *, narrow: bool = False) -> str | None:
    r"""Return what parts the values of a text, or nothing if it is running text.

    One line must be the header of measures, or most lines have as many values: three
    at least, or two where the name of the file says so (``narrow``). Lines with tabs
    and without a break inside quotes are read as text, and so is Markdown.

    >>> delimiter_of("ที่,ข้อ,ลิงก์\n1,ก,ข\n")
    ','
    """
    fewest = 2 if narrow else 3
    scores = [(_share(text, one, fewest), one) for one in _DELIMITERS if one in text]
    share, best = max(scores, default=(0.0, ""), key=lambda pair: pair[0])
    if share < _MOSTLY or _is_for_text(text, best):
        return None
    return best


def _is_for_text(text: str, delimiter: str) -> bool:
    """Whether the reader of text knows such tables better: plain tabs, Markdown."""
    if delimiter == "|":
        start = text[:_LONGEST_START]
        is_framed = _MARKDOWN_ROW.search(start) is not None
        return is_framed or any(map(is_rule, start.splitlines()))
    return delimiter == "\t" and not _breaks_inside(text)


_DELIMITERS = (",", ";", "\t", "|")
_QUOTE = '"'
_MOSTLY = 0.8
_LOOKED_AT = 200
_FEWEST_RECORDS = 2
_LONGEST_START = 400_000
_LONGEST_HEADER = 1000
_MARKDOWN_ROW = re.compile(r"^[ \t]{0,3}\|", re.MULTILINE)
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")


def _share(text: str, delimiter: str, fewest: int) -> float:
    """Return which share of the first records is as wide as most of them are."""
    parsed = islice(_parsed(text[:_LONGEST_START], delimiter), _LOOKED_AT)
    records = [record for record in parsed if any(map(str.strip, record))]
    if any(_is_header(record) for record in records if len(record) >= fewest):
        return 1.0
    widths = [len(record) for record in records]
    usual, count = Counter(widths).most_common(1)[0] if widths else (0, 0)
    if usual < fewest or count < _FEWEST_RECORDS:
        return 0.0
    return count / len(widths)


def _is_header(record: list[str]) -> bool:
    is_short = sum(map(len, record)) < _LONGEST_HEADER
    return is_short and any(map(columns_of, table_of([_cells(record)], 1).rows))


def _cells(record: list[str]) -> list[Spanning]:
    """Return the cells of a record; an empty line parts the paragraphs of one."""
    return [Spanning(paragraphs=_paragraphs(one)) for one in record[:MOST_COLUMNS]]


def _paragraphs(field: str) -> tuple[str, ...]:
    if "\n" not in field:
        return paragraphs_of(field)
    parts = map(paragraphs_of, _EMPTY_LINE.split(field))
    return tuple(text for paragraphs in parts for text in paragraphs)


def _breaks_inside(text: str) -> bool:
    """Whether a line ends inside quotes, so that lines alone are no records."""
    start = text[:_LONGEST_START]
    lines = sum(bool(line.strip()) for line in start.splitlines())
    return sum(1 for record in _parsed(start, "\t") if any(record)) < lines


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """Yield all records; a quote that nobody closes is an ordinary mark."""
    is_open = text.count(_QUOTE) % 2 and _runs_to_the_end(text, delimiter)
    yield from _parsed(text, delimiter, has_quotes=not is_open)


def _runs_to_the_end(text: str, delimiter: str) -> bool:
    last = deque(_parsed(text, delimiter), maxlen=1)
    return bool(last and last[0]) and "\n" in last[0][-1]


def _parsed(
    text: str, delimiter: str, *, has_quotes: bool = True
) -> Iterator[list[str]]:
    """Yield the records.

    Raises:
        ReportUnreadableError: One of them cannot be read.
    """
    csv.field_size_limit(MAX_TEXT)
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        quoting=csv.QUOTE_MINIMAL if has_quotes else csv.QUOTE_NONE,
    )
    try:
        yield from reader
    except csv.Error as error:
        raise ReportUnreadableError(f"is no table of values ({error})") from error
