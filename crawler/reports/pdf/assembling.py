"""Put the pages of a report together: running text, whole tables, no page numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from crawler.model.report import Place
from crawler.pdf.lines import Line
from crawler.reports.content import OtherReading, Paragraph, Table
from crawler.reports.pdf.continuing import WholeTable, begun, written
from crawler.reports.pdf.fitting import Room
from crawler.reports.pdf.furniture import without_furniture
from crawler.reports.pdf.joining import joined
from crawler.reports.pdf.parts import PageParts, TablePart
from crawler.reports.pdf.writing import other_readings, text_of

Block = Paragraph | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a PDF says: its blocks in reading order, and what else they may say.

    ``scans`` are the numbers of the pages that hold pictures instead of text.
    """

    blocks: tuple[Block, ...]
    other_readings: tuple[OtherReading, ...] = ()
    scans: tuple[int, ...] = ()


def assembled(pages: Sequence[PageParts]) -> Seen:
    """Return the paragraphs and tables of a report in reading order."""
    pages, furniture = without_furniture(pages)
    room = _room(
        [line for page in pages for line in page.blocks if isinstance(line, Line)]
    )
    floor = _floor(pages)
    blocks: list[Block] = list(_paragraphs(furniture, room))
    others: list[OtherReading] = []
    for run in _runs(pages, floor):
        if isinstance(run, WholeTable):
            blocks.append(Table(rows=tuple(written(run))))
            for cell in (cell for row in run.rows for cell in row.cells):
                others.extend(other_readings(cell.lines, cell.room))
        else:
            blocks.extend(_paragraphs(run, room))
            for column, own in _columns(run, room):
                others.extend(other_readings(column, own))
    scans = tuple(page.number for page in pages if page.is_scan)
    return Seen(blocks=tuple(blocks), other_readings=tuple(others), scans=scans)


def _room(lines: Sequence[Line]) -> Room:
    """Return the sides between which running text is set."""
    if not lines:
        return Room(left=0, right=0)
    gaps = sorted(
        (above.y - below.y) / max(above.em, below.em)
        for above, below in pairwise(lines)
        if above.page == below.page and above.y > below.y
    )
    return Room(
        left=min(line.left for line in lines),
        right=max(line.right for line in lines),
        pitch=max(gaps[len(gaps) // 4], 1.0) if gaps else None,
    )


def _floor(pages: Sequence[PageParts]) -> dict[int, float]:
    """Return how far down anything stands on pages of one height."""
    lowest: dict[int, float] = {}
    for page in pages:
        for block in page.blocks:
            bottom = block.y if isinstance(block, Line) else block.bottom
            known = lowest.get(round(page.height), bottom)
            lowest[round(page.height)] = min(known, bottom)
    return lowest


def _runs(
    pages: Sequence[PageParts], floor: dict[int, float]
) -> Iterator[WholeTable | list[Line]]:
    """Yield runs of lines, and tables whose parts follow each other on pages."""
    held: WholeTable | None = None
    tables = 0
    for page in pages:
        for block in _gathered(page):
            if isinstance(block, TablePart) and held is not None and held.takes(block):
                held.add(block, is_full=_fills(block, floor[round(page.height)]))
                continue
            if held is not None:
                yield held
                held = None
            if isinstance(block, TablePart):
                tables += 1
                is_full = _fills(block, floor[round(page.height)])
                held = begun(block, tables, is_full=is_full)
            else:
                yield block
    if held is not None:
        yield held


def _gathered(page: PageParts) -> Iterator[TablePart | list[Line]]:
    """Yield the tables of a page, and between them the lines in one piece."""
    lines: list[Line] = []
    for block in page.blocks:
        if isinstance(block, Line):
            lines.append(block)
            continue
        if lines:
            yield lines
            lines = []
        yield block
    if lines:
        yield lines


def _fills(part: TablePart, floor: float) -> bool:
    lines = part.rows[-1].lines
    size = max((line.em for line in lines), default=12.0)
    return part.bottom - floor <= _ROOM_LEFT * size


_ROOM_LEFT = 5.0


def _columns(lines: Sequence[Line], room: Room) -> Iterator[tuple[list[Line], Room]]:
    for sides, column in groupby(lines, lambda line: line.sides):
        own = room if sides is None else replace(room, left=sides[0], right=sides[1])
        yield list(column), own


def _paragraphs(lines: Sequence[Line], room: Room) -> Iterator[Paragraph]:
    for column, own in _columns(lines, room):
        for paragraph in joined(column, own):
            text = text_of(paragraph)
            if text:
                yield Paragraph(text=text, where=Place(page=paragraph[0][0].page))
