"""Read what no ruling lines order: tables known by their headers, and columns.

A table without lines is taken for one only if its header names the columns of a
measures table, and only for as long as its columns keep apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from crawler.model.report import Place
from crawler.pdf.glyphs import Glyph
from crawler.pdf.lines import Line, levels_of, lines_of
from crawler.reports.content import Cell, Row
from crawler.reports.headers import columns_of
from crawler.reports.pdf.fitting import Room
from crawler.reports.pdf.parts import CellPart, RowPart, TablePart
from crawler.reports.pdf.stripes import (
    Interval,
    Stripe,
    interval_of,
    merged_intervals,
    stripe_of,
)

_MOST_HEADER = 3
_LEAST = 3
_NEW_ROW = 1.5


def in_reading_order(
    glyphs: Sequence[Glyph], page: int, gap: float
) -> list[Line | TablePart]:
    """Return the lines and unruled tables that letters outside ruled tables make."""
    stripes = [
        stripe for level in levels_of(glyphs) if (stripe := stripe_of(level)).pieces
    ]
    found: list[Line | TablePart] = []
    start = 0
    for index in range(len(stripes)):
        if index < start:
            continue
        header = _header_at(stripes, index, page, gap)
        if header is None:
            continue
        found.extend(_lines(stripes[start:index], page, gap))
        table, start = _table(stripes, index, header, page, gap)
        found.append(table)
    found.extend(_lines(stripes[start:], page, gap))
    return found


def _header_at(
    stripes: Sequence[Stripe], index: int, page: int, gap: float
) -> list[Interval] | None:
    """Return the columns, if the header of a measures table begins here."""
    if len(stripes[index].pieces) < _LEAST:
        return None
    for height in range(1, _MOST_HEADER + 1):
        taken = stripes[index : index + height]
        columns = merged_intervals(
            [one for stripe in taken for one in stripe.intervals]
        )
        row = _row(taken, columns, page, gap)
        texts = [Cell(paragraphs=(cell.text,), where=Place()) for cell in row.cells]
        if columns_of(Row(cells=tuple(texts), where=Place())) is not None:
            rest = stripes[index + height : index + height + 1]
            if height == _MOST_HEADER or not rest or len(rest[0].pieces) > 1:
                return columns
    return None


def _row(
    stripes: Sequence[Stripe], columns: Sequence[Interval], page: int, gap: float
) -> RowPart:
    cells = []
    for left, right in columns:
        own = [
            glyph
            for stripe in stripes
            for glyph in stripe.glyphs
            if left - 1 <= glyph.middle <= right + 1
        ]
        lines = lines_of(own, page, gap)
        cells.append(CellPart(lines=lines, room=Room(left=left, right=right)))
    return RowPart(cells=cells, page=page)


def _table(
    stripes: Sequence[Stripe],
    index: int,
    columns: list[Interval],
    page: int,
    gap: float,
) -> tuple[TablePart, int]:
    """Return a table and where it ends: where its columns touch, or the text does."""
    end = index
    wide = columns
    while end < len(stripes):
        grown = merged_intervals([*wide, *stripes[end].intervals])
        if len(grown) != len(columns):
            break
        wide = grown
        end += 1
    rows = [_row(part, wide, page, gap) for part in _rows(stripes[index:end], wide)]
    table = TablePart(
        rows=rows,
        sides=[wide[0][0], *(right for _, right in wide)],
        top=stripes[index].y,
        bottom=stripes[end - 1].y,
        page=page,
    )
    return table, end


def _rows(
    stripes: Sequence[Stripe], columns: Sequence[Interval]
) -> Iterator[list[Stripe]]:
    """Yield the stripes of each row: a wide gap, or a new start on the left."""
    pairs = list(pairwise(stripes))
    pitch = min((above.y - below.y for above, below in pairs), default=0.0)
    first = columns[0]
    held = [stripes[0]]
    for above, below in pairs:
        begins = _stands_in(below, first) and not _stands_in(above, first)
        if above.y - below.y > _NEW_ROW * pitch or begins:
            yield held
            held = []
        held.append(below)
    yield held


def _stands_in(stripe: Stripe, column: Interval) -> bool:
    return any(
        left < column[1] and right > column[0] for left, right in stripe.intervals
    )


_MOST_OF_IT = 0.55
_WIDE = 0.6
_FEWEST = 6


def _lines(stripes: Sequence[Stripe], page: int, gap: float) -> Iterator[Line]:
    """Yield lines; where a page is set in two columns, first the left one."""
    if not stripes:
        return
    left, right = interval_of([glyph for stripe in stripes for glyph in stripe.glyphs])
    for _, run in groupby(stripes, lambda one: _is_wide(one, (right - left) * _WIDE)):
        band = list(run)
        glyphs = [glyph for stripe in band for glyph in stripe.glyphs]
        columns = _columns(band)
        if columns is None:
            yield from lines_of(glyphs, page, gap)
            continue
        for sides in columns:
            own = [one for one in glyphs if sides[0] <= one.middle <= sides[1]]
            for line in lines_of(own, page, gap):
                yield replace(line, sides=sides)


def _is_wide(stripe: Stripe, width: float) -> bool:
    return any(right - left > width for left, right in stripe.intervals)


def _columns(stripes: Sequence[Stripe]) -> list[Interval] | None:
    """Return the two columns in which a part of a page is set, if it is."""
    pieces = [one for stripe in stripes for one in stripe.intervals]
    columns = merged_intervals(pieces)
    if len(columns) != 2:  # noqa: PLR2004 - more are a table
        return None
    for left, right in columns:
        own = [one for one in pieces if left <= one[0] <= right]
        usual = median(end - start for start, end in own)
        if len(own) < _FEWEST or usual < _MOST_OF_IT * (right - left):
            return None
    return columns
