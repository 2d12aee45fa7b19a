"""Put the parts of a scanned table on following pages together, rows included.

As the reader of PDFs with text does (``crawler.reports.pdf.continuing``), by what a
picture shows: columns, lines and the room in them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from crawler.model.report import Place
from crawler.reports.content import Cell, Row
from crawler.reports.headers import columns_of
from crawler.reports.ocr.blocks import ReadCell, ReadTable
from crawler.reports.ocr.repeated import is_alike
from crawler.reports.ocr.wording import as_known
from crawler.reports.ocr.wrapping import LESS_THAN_A_LETTER
from crawler.reports.roles import Role
from crawler.thai.digits import to_ascii
from crawler.thai.text import compact


@dataclass(slots=True, kw_only=True)
class OpenRow:
    """One row that may go on: the page it began on, and its cells."""

    page: int
    cells: list[ReadCell]

    @property
    def texts(self) -> list[str]:
        """What stands in its cells."""
        return [cell.text for cell in self.cells]

    @property
    def compact(self) -> list[str]:
        """The same without spaces."""
        return [compact(text) for text in self.texts]


@dataclass(slots=True, kw_only=True)
class OpenTable:
    """A table put together from its parts; a repeated header stands once.

    ``headers`` are the rows of its header, none if it is not known for one, and
    ``repeated`` those rows as they were read on further pages.
    """

    shape: ReadTable
    page: int
    rows: list[OpenRow]
    headers: int = 0
    topic: int = 0
    repeated: list[list[str]] = field(default_factory=list)

    def takes(self, part: ReadTable, page: int) -> bool:
        """Whether a part on the next page has the same columns."""
        if not (page == self.page + 1 and part.reaches_top):
            return False
        if not self.shape.reaches_bottom:
            return False
        own, other = _shares(self.shape.sides), _shares(part.sides)
        same = len(self.shape.rows[0]) == len(part.rows[0]) and len(own) == len(other)
        pairs = zip(own, other, strict=False)
        return same and all(abs(one - two) < _SAME_SHARE for one, two in pairs)

    def add(self, part: ReadTable, page: int) -> None:
        """Add the part on the next page: without its header, rows joined."""
        rows = _open_rows(part, page)
        again = self._repeated(rows)
        self.repeated.extend(row.texts for row in rows[:again])
        rows = rows[again:]
        is_open = part.is_open_above and not again
        if rows and goes_on(self.rows[-1], rows[0], self.topic, is_open=is_open):
            self._join(rows[0])
            rows = rows[1:]
        self.rows.extend(rows)
        self.shape, self.page = part, page

    def _repeated(self, rows: Sequence[OpenRow]) -> int:
        if not self.headers:
            own = self.rows[0].compact
            return int(any(own) and rows[0].compact == own)
        count = 0
        for known, row in zip(self.rows[: self.headers], rows, strict=False):
            if not is_alike(known.texts, row.texts):
                break
            count += 1
        return count

    def _join(self, row: OpenRow) -> None:
        last = self.rows[-1]
        last.cells = [
            replace(old, lines=(*old.lines, *new.lines), below=new.below)
            if new.lines
            else old
            for old, new in zip(last.cells, row.cells, strict=True)
        ]


_SAME_SHARE = 0.02
_MOST_HEADERS = 4


def _shares(sides: Sequence[int]) -> list[float]:
    width = max(sides[-1] - sides[0], 1) if sides else 1
    return [(side - sides[0]) / width for side in sides]


def begun(part: ReadTable, page: int) -> OpenTable:
    """Return a table that begins with this part."""
    table = OpenTable(shape=part, page=page, rows=_open_rows(part, page))
    for index, row in enumerate(table.rows[:_MOST_HEADERS]):
        columns = columns_of(_row(as_known(row.texts)))
        if columns is not None:
            table.headers = index + 1
            table.topic = columns.get(Role.TOPIC, 0)
            break
    return table


def _row(texts: Iterable[str]) -> Row:
    cells = (Cell(paragraphs=(text,), where=Place()) for text in texts)
    return Row(cells=tuple(cells), where=Place())


def _open_rows(part: ReadTable, page: int) -> list[OpenRow]:
    return [OpenRow(page=page, cells=list(row)) for row in part.rows]


def goes_on(last: OpenRow, first: OpenRow, topic: int, *, is_open: bool) -> bool:
    """Whether the first row of a page goes on with the last one before it.

    An open side says so outright. Otherwise no column may begin to count anew; then
    a topic that is not printed again says so, and a row of which each column that
    goes on had come down to the end of the page and had no room left there.
    """
    if is_open:
        return True
    pairs = list(zip(last.cells, first.cells, strict=True))
    going = [pair for pair in pairs if pair[1].lines]
    if not going or any(_counts_anew(*pair) for pair in going):
        return False
    before, after = pairs[topic]
    if not after.lines and before.lines:
        return True
    lowest = min(cell.below for cell in last.cells if cell.lines or not cell.below)
    if not all(_comes_down(pair[0], lowest) for pair in going):
        return False
    if any(_address_goes_on(*pair) for pair in going):
        return True
    wrapped = sum(_is_wrapped(*pair) for pair in going)
    has_ended = any(not rest.lines and own.lines for own, rest in pairs)
    nearly_all = wrapped >= max(len(going) - 1, _SEVERAL)
    may_go_on = has_ended or nearly_all or _is_wrapped(before, after)
    return 2 * wrapped >= len(going) and may_go_on


_SEVERAL = 3
_NUMBER = re.compile(r"(?:\A|\s)\(?(\d{1,2})[.)](?!\d)")
_MARK = re.compile(r"\(?\d{1,3}[.)]?|-")
_BULLET = re.compile(r"[-•–*▪]")
_SLACK = 1.6
_LONGEST_WORD = 8


def _counts_anew(before: ReadCell, after: ReadCell) -> bool:
    """Whether a cell begins as one of a new row does: with a number, or one alone."""
    text, known = to_ascii(after.text).strip(), to_ascii(before.text).strip()
    if _MARK.fullmatch(text) and _MARK.fullmatch(known):
        return True
    match = _NUMBER.match(text)
    is_first = match is not None and int(match.group(1)) == 1
    return is_first and 1 in map(int, _NUMBER.findall(known))


def _next_number(before: ReadCell, after: ReadCell) -> bool:
    match = _NUMBER.match(to_ascii(after.text))
    known = [int(number) for number in _NUMBER.findall(to_ascii(before.text))]
    return match is not None and bool(known) and int(match.group(1)) == known[-1] + 1


def _comes_down(cell: ReadCell, lowest: float) -> bool:
    return bool(cell.lines) and cell.below - lowest <= _SLACK


def _address_goes_on(before: ReadCell, after: ReadCell) -> bool:
    if not (before.lines and after.lines):
        return False
    last, first = before.lines[-1], after.lines[0]
    is_cut = last.is_address and last.room < LESS_THAN_A_LETTER
    return is_cut and first.begins_as_address


def _is_wrapped(before: ReadCell, after: ReadCell) -> bool:
    """Whether the first word of a line had no room in the last one before it."""
    if not (before.lines and after.lines):
        return False
    if _next_number(before, after):
        return True
    text = after.lines[0].text
    if _NUMBER.match(to_ascii(text)) or _BULLET.match(text):
        return False
    word = min(len(text.split(" ")[0]), _LONGEST_WORD)
    return before.lines[-1].room < word
