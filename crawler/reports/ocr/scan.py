"""Put the pages of a scan together: paragraphs, and tables that run over pages."""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from crawler.model.report import Place
from crawler.reports.content import (
    Cell,
    Content,
    OtherReading,
    Paragraph,
    Row,
    Table,
    UnreadPage,
)
from crawler.reports.ocr.agreeing import agreed
from crawler.reports.ocr.blocks import ReadTable
from crawler.reports.ocr.continuing import OpenTable, begun
from crawler.reports.ocr.pages import ScannedPage, sheets_of
from crawler.reports.ocr.repeated import Headers
from crawler.reports.ocr.sheet import Sheet
from crawler.reports.ocr.tesseract import require_tesseract
from crawler.reports.ocr.unread import NothingReadError
from crawler.reports.ocr.wording import as_known, with_phrases
from crawler.reports.ocr.wrapping import joined, other_readings
from crawler.thai.text import compact


def read_scanned_pages(pages: Iterable[ScannedPage]) -> Content:
    """Read pictures of pages into paragraphs and tables.

    Every address of the content is marked as read by OCR, so that none is ever
    called broken without a person (DESIGN.md section 4).

    Raises:
        ReportUnreadableError: Tesseract is missing; the text says what to install.
        NothingReadError: None of the pages could be read, and not all were blank.
    """
    require_tesseract()
    sheets = agreed(list(sheets_of(pages)))
    unread = tuple(sheet for sheet in sheets if isinstance(sheet, UnreadPage))
    blocks = _blocks([sheet for sheet in sheets if isinstance(sheet, Sheet)])
    if unread and not blocks:
        raise NothingReadError(unread)
    headers = _headers(blocks)
    return Content(
        format="scan",
        blocks=tuple(
            block if isinstance(block, Paragraph) else _closed(block, number, headers)
            for number, block in _numbered(blocks)
        ),
        read_by_ocr=True,
        ocr_pages=frozenset(sheet.number for sheet in sheets),
        unread=unread,
        other_readings=tuple(_other_readings(blocks, sheets)),
    )


def _other_readings(
    blocks: Sequence[Paragraph | OpenTable], sheets: Sequence[Sheet | UnreadPage]
) -> Iterator[OtherReading]:
    for sheet in sheets:
        for block in () if isinstance(sheet, UnreadPage) else sheet.blocks:
            if not isinstance(block, ReadTable):
                yield from other_readings(block)
    for table in blocks:
        for row in table.rows if isinstance(table, OpenTable) else ():
            for cell in row.cells:
                yield from other_readings(cell.lines)


def _blocks(sheets: Sequence[Sheet]) -> list[Paragraph | OpenTable]:
    blocks: list[Paragraph | OpenTable] = []
    last: OpenTable | None = None
    for sheet in sheets:
        for block in sheet.blocks:
            if isinstance(block, ReadTable):
                if last is not None and last.takes(block, sheet.number):
                    last.add(block, sheet.number)
                    continue
                last = begun(block, sheet.number)
                blocks.append(last)
                continue
            where = Place(page=sheet.number)
            texts = joined(block)
            blocks.extend(Paragraph(text=text, where=where) for text in texts)
            if last is not None and not _is_furniture(texts, sheet, sheets):
                last = None
    return blocks


_SHORT = 14
_ALIKE = 75


def _is_furniture(texts: Sequence[str], sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    """Whether text is what stands on each page: its number, a name of the report."""
    return all(
        len(compact(text)) < _SHORT or _stands_on_another(text, sheet, sheets)
        for text in texts
    )


def _stands_on_another(text: str, sheet: Sheet, sheets: Sequence[Sheet]) -> bool:
    return any(
        fuzz.ratio(text, line.text) >= _ALIKE
        for other in sheets
        if 0 < abs(other.number - sheet.number) <= _NEAR_PAGES
        for block in other.blocks
        if not isinstance(block, ReadTable)
        for line in block
    )


_NEAR_PAGES = 2


def _headers(blocks: Sequence[Paragraph | OpenTable]) -> Headers:
    """Return every header of the tables, with each time that it was printed."""
    headers = Headers()
    tables = [block for block in blocks if isinstance(block, OpenTable)]
    for table in tables:
        for row in table.rows[: table.headers]:
            headers.note(row.texts)
        for texts in table.repeated:
            headers.note(texts)
    return headers


def _numbered(
    blocks: Sequence[Paragraph | OpenTable],
) -> Iterator[tuple[int, Paragraph | OpenTable]]:
    number = 0
    for block in blocks:
        number += isinstance(block, OpenTable)
        yield number, block


def _closed(table: OpenTable, number: int, headers: Headers) -> Table:
    rows = []
    for index, row in enumerate(table.rows, start=1):
        texts = [with_phrases("\n".join(joined(cell.lines))) for cell in row.cells]
        texts = as_known(headers.best(texts))
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
