"""Put the parts of tables on following pages together again, rows included."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.model.report import Place
from crawler.reports.content import Cell, Row
from crawler.reports.headers import columns_of
from crawler.reports.pdf.joining import break_after
from crawler.reports.pdf.parts import CellPart, RowPart, TablePart
from crawler.reports.pdf.shapes import address_at_end
from crawler.reports.pdf.wrapping import ENDED, GLUED
from crawler.reports.pdf.writing import paragraphs_of
from crawler.reports.roles import Role
from crawler.thai.digits import to_ascii
from crawler.thai.text import compact


@dataclass(slots=True, kw_only=True)
class WholeTable:
    """A table put together from its parts; headers stand once."""

    rows: list[RowPart]
    sides: list[float]
    page: int
    number: int
    is_full: bool
    headers: int = 1
    topic: int | None = None

    def takes(self, part: TablePart) -> bool:
        """Whether a part on the next page has the same columns."""
        if part.page != self.page + 1 or len(part.sides) != len(self.sides):
            return False
        width = self.sides[-1] - self.sides[0]
        own, other = _shares(self.sides), _shares(part.sides)
        pairs = zip(own, other, strict=True)
        near = all(abs(one - two) < _SAME_SHARE for one, two in pairs)
        return near and abs(width - (part.sides[-1] - part.sides[0])) < width / 20

    def add(self, part: TablePart, *, is_full: bool) -> None:
        """Add the part on the next page: without its header, rows joined.

        ``is_full`` says whether the part comes down to the end of its page.
        """
        rows = part.rows[_repeated(self.rows[: self.headers], part.rows) :]
        if rows and goes_on(
            self.rows[-1], rows[0], self.topic, fills_page=self.is_full
        ):
            _join(self.rows[-1], rows[0])
            rows = rows[1:]
        self.rows.extend(rows)
        self.page, self.is_full = part.page, is_full


_SAME_SHARE = 0.015
_MOST_HEADERS = 4


def _shares(sides: Sequence[float]) -> list[float]:
    width = max(sides[-1] - sides[0], 1.0)
    return [(side - sides[0]) / width for side in sides]


def begun(part: TablePart, number: int, *, is_full: bool) -> WholeTable:
    """Return a table that begins with this part."""
    table = WholeTable(
        rows=list(part.rows),
        sides=part.sides,
        page=part.page,
        number=number,
        is_full=is_full,
    )
    for index, row in enumerate(part.rows[:_MOST_HEADERS]):
        columns = columns_of(_row(row, Place()))
        if columns is not None:
            table.headers, table.topic = index + 1, columns.get(Role.TOPIC)
            break
    return table


def _repeated(rows: Sequence[RowPart], part: Sequence[RowPart]) -> int:
    """Return how many rows at the top of a part repeat those of the table."""
    count = 0
    for own, other in zip(rows, part, strict=False):
        printed = [compact(text) for text in own.texts]
        if not any(printed) or printed != [compact(text) for text in other.texts]:
            break
        count += 1
    return count


def goes_on(
    last: RowPart, first: RowPart, topic: int | None, *, fills_page: bool
) -> bool:
    """Whether the first row of a page goes on with the last one before it.

    An open side or a broken address says so outright. Otherwise the page must be
    full, no column may begin to count anew, and each column that goes on must have
    come down to the end of the page.
    """
    if last.is_open_below or first.is_open_above:
        return True
    pairs = list(zip(last.cells, first.cells, strict=True))
    if any(_address_goes_on(before, after) for before, after in pairs):
        return True
    going = [pair for pair in pairs if pair[1].lines]
    if not fills_page or not going or any(_counts_anew(*pair) for pair in going):
        return False
    topic = 0 if topic is None else topic
    before, after = pairs[topic]
    if before.lines and not after.lines:
        return True
    if not all(_comes_down(pair[0], last) for pair in going):
        return False
    wrapped = sum(_is_wrapped(*pair) for pair in going)
    has_ended = any(not rest.lines for _, rest in pairs)
    nearly_all = wrapped >= max(len(going) - 1, _SEVERAL)
    may_go_on = has_ended or nearly_all or _is_wrapped(before, after)
    return 2 * wrapped >= len(going) and may_go_on


def _address_goes_on(before: CellPart, after: CellPart) -> bool:
    if not before.lines or not after.lines:
        return False
    if not address_at_end(before.text):
        return False
    return _between(before, after) == GLUED


def _is_wrapped(before: CellPart, after: CellPart) -> bool:
    return _between(before, after) != ENDED or _next_number(before, after)


def _between(before: CellPart, after: CellPart) -> str:
    last, first = before.lines[-1], after.lines[0]
    tail = "".join(line.text for line in before.lines[-_FEW:])
    return break_after(last, first, tail, before.room).between


_FEW = 8
_SEVERAL = 3
_NUMBER = re.compile(r"(?:\A|\s)\(?(\d{1,2})[.)](?!\d)")
_SLACK = 3.5


def _numbers(cell: CellPart) -> list[int]:
    return [int(number) for number in _NUMBER.findall(to_ascii(cell.text))]


def _counts_anew(before: CellPart, after: CellPart) -> bool:
    match = _NUMBER.match(to_ascii(after.text))
    if match is None or match.start() > 0:
        return False
    return int(match.group(1)) == 1 and 1 in _numbers(before)


def _next_number(before: CellPart, after: CellPart) -> bool:
    match = _NUMBER.match(to_ascii(after.text))
    known = _numbers(before)
    return match is not None and bool(known) and int(match.group(1)) == known[-1] + 1


def _comes_down(cell: CellPart, row: RowPart) -> bool:
    if not cell.lines:
        return False
    lowest = min(line.y for line in row.lines)
    last = cell.lines[-1]
    return last.y - lowest <= _SLACK * last.em


def _join(last: RowPart, first: RowPart) -> None:
    for before, after in zip(last.cells, first.cells, strict=True):
        before.lines.extend(after.lines)
    last.is_open_below = first.is_open_below


def written(table: WholeTable) -> list[Row]:
    """Return the rows of a whole table as they read."""
    return [
        _row(row, Place(page=row.page, table=table.number, row=number))
        for number, row in enumerate(table.rows, start=1)
    ]


def _row(row: RowPart, where: Place) -> Row:
    cells = tuple(
        Cell(
            paragraphs=paragraphs_of(cell.lines, cell.room),
            where=Place(page=row.page, table=where.table, row=where.row, column=column),
        )
        for column, cell in enumerate(row.cells, start=1)
    )
    return Row(cells=cells, where=where)
