"""Put the pages of a scan together: paragraphs, and tables that run over pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from crawler.model.report import Place
from crawler.reports.content import Cell, Content, Paragraph, Row, Table, UnreadPage
from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.pages import ScannedPage, sheets_of
from crawler.reports.ocr.sheet import ReadCell, ReadTable, Sheet
from crawler.reports.ocr.tesseract import require_tesseract
from crawler.reports.ocr.unread import NothingReadError
from crawler.reports.ocr.wording import as_known


def read_scanned_pages(pages: Iterable[ScannedPage]) -> Content:
    """Read pictures of pages into paragraphs and tables.

    Every address of the content is marked as read by OCR, so that none is ever
    called broken without a person (DESIGN.md section 4).

    Raises:
        ReportUnreadableError: Tesseract is missing; the text says what to install.
        NothingReadError: None of the pages could be read, and not all were blank.
    """
    require_tesseract()
    blocks: list[Paragraph | _OpenTable] = []
    numbers: list[int] = []
    unread: list[UnreadPage] = []
    for sheet in sheets_of(pages):
        numbers.append(sheet.number)
        if isinstance(sheet, UnreadPage):
            unread.append(sheet)
        else:
            _append(blocks, sheet)
    if unread and not blocks:
        raise NothingReadError(tuple(unread))
    return Content(
        format="scan",
        blocks=tuple(
            block if isinstance(block, Paragraph) else _closed(block, number)
            for number, block in _numbered(blocks)
        ),
        read_by_ocr=True,
        ocr_pages=frozenset(numbers),
        unread=tuple(unread),
    )


@dataclass(slots=True, kw_only=True)
class _OpenRow:
    page: int
    cells: list[ReadCell]


@dataclass(slots=True, kw_only=True)
class _OpenTable:
    shape: ReadTable
    rows: list[_OpenRow] = field(default_factory=list)


def _append(blocks: list[Paragraph | _OpenTable], sheet: Sheet) -> None:
    for block in sheet.blocks:
        if not isinstance(block, ReadTable):
            where = Place(page=sheet.number)
            blocks.extend(Paragraph(text=text, where=where) for text in _joined(block))
            continue
        rows = [_OpenRow(page=sheet.number, cells=list(row)) for row in block.rows]
        before = _before(blocks, sheet, block)
        if before is not None:
            rows = _with_row_gone_on(before, block, rows)
        if rows:
            blocks.append(_OpenTable(shape=block, rows=rows))


def _before(
    blocks: Sequence[Paragraph | _OpenTable], sheet: Sheet, table: ReadTable
) -> _OpenTable | None:
    """Return the table of the page before that may go on in this one."""
    tables = [block for block in blocks if isinstance(block, _OpenTable)]
    if not tables or not table.reaches_top:
        return None
    last = tables[-1]
    same = len(last.shape.rows[0]) == len(table.rows[0])
    near = last.rows[-1].page == sheet.number - 1
    return last if same and near and last.shape.reaches_bottom else None


def _with_row_gone_on(
    before: _OpenTable, table: ReadTable, rows: list[_OpenRow]
) -> list[_OpenRow]:
    """Join the row that a page break cut in two; return the rows that are left.

    It is open above, or ruled there but without anything in its first cell.
    """
    header = _texts(before.rows[0])
    first = 1 if len(rows) > 1 and _texts(rows[0]) == header else 0
    row = rows[first]
    filled = [bool(cell.lines) for cell in row.cells]
    if not (table.is_open_above or (any(filled) and not filled[0])):
        return rows
    last = before.rows[-1]
    last.cells = [
        replace(old, lines=(*old.lines, *new.lines))
        for old, new in zip(last.cells, row.cells, strict=True)
    ]
    return rows[:first] + rows[first + 1 :]


def _texts(row: _OpenRow) -> list[str]:
    return [
        "".join(line.text for line in cell.lines).replace(" ", "") for cell in row.cells
    ]


def _numbered(
    blocks: Sequence[Paragraph | _OpenTable],
) -> Iterator[tuple[int, Paragraph | _OpenTable]]:
    number = 0
    for block in blocks:
        number += isinstance(block, _OpenTable)
        yield number, block


def _closed(table: _OpenTable, number: int) -> Table:
    rows = []
    for index, row in enumerate(table.rows, start=1):
        texts = as_known(["\n".join(_joined(cell.lines)) for cell in row.cells])
        places = [
            Place(page=row.page, table=number, row=index, column=column)
            for column in range(1, len(texts) + 1)
        ]
        cells = [
            Cell(
                paragraphs=(text,) if text else (),
                where=where,
                span=read.span,
                merged_above=read.merged_above,
            )
            for text, where, read in zip(texts, places, row.cells, strict=True)
        ]
        where = Place(page=row.page, table=number, row=index)
        rows.append(Row(cells=tuple(cells), where=where))
    return Table(rows=tuple(rows))


def _joined(lines: Sequence[ReadLine]) -> list[str]:
    """Return lines of text; an address that was only wrapped is one again."""
    texts: list[str] = []
    before: ReadLine | None = None
    for line in lines:
        if before is not None and _is_wrapped(before, line):
            texts[-1] += line.text
        else:
            texts.append(line.text)
        before = line
    return [text for text in texts if text.strip()]


def _is_wrapped(before: ReadLine, line: ReadLine) -> bool:
    """Whether an address had to break here because there was no more room."""
    if not before.is_address or not line.begins_as_address:
        return False
    full = before.room < _LESS_THAN_A_LETTER
    at_mark = before.text[-1:] in _SOFT and line.first > before.room
    return full or at_mark


_LESS_THAN_A_LETTER = 1.6
_SOFT = "/?&=-_.%"
