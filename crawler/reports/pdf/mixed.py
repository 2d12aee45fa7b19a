"""Read the scanned pages of a report whose other pages hold text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.errors import ReportUnreadableError
from crawler.reports.content import Content, Paragraph, Row, Table, UnreadPage, Why
from crawler.reports.ocr.files import read_pages_of_pdf
from crawler.reports.ocr.tesseract import require_tesseract
from crawler.reports.ocr.unread import NothingReadError

Block = Paragraph | Table


def with_scans(content: Content, data: bytes, numbers: Sequence[int]) -> Content:
    """Return a report with what is read on its scanned pages, each at its place.

    Addresses of those pages are marked as read by OCR; a page that cannot be read is
    named by ``Content.unread``, so that a person reads it.
    """
    scan = _read(data, numbers)
    blocks = sorted((*content.blocks, *scan.blocks), key=_page)
    return replace(
        content,
        blocks=tuple(_numbered(blocks)),
        read_by_ocr=bool(scan.blocks),
        ocr_pages=scan.ocr_pages,
        unread=scan.unread,
    )


def _read(data: bytes, numbers: Sequence[int]) -> Content:
    why = Why.NO_TESSERACT
    try:
        require_tesseract()
        why = Why.GIVEN_UP
        return read_pages_of_pdf(data, numbers)
    except NothingReadError as error:
        return Content(format="scan", blocks=(), unread=error.pages)
    except ReportUnreadableError:
        unread = tuple(UnreadPage(number=number, why=why) for number in numbers)
        return Content(format="scan", blocks=(), unread=unread)


def _page(block: Block) -> int:
    where = block.where if isinstance(block, Paragraph) else block.rows[0].where
    return where.page or 0


def _numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    """Count the tables anew; both readers began with one."""
    number = 0
    for block in blocks:
        if isinstance(block, Table):
            number += 1
            yield Table(rows=tuple(_placed(row, number) for row in block.rows))
        else:
            yield block


def _placed(row: Row, table: int) -> Row:
    cells = tuple(
        replace(cell, where=replace(cell.where, table=table)) for cell in row.cells
    )
    return replace(row, cells=cells, where=replace(row.where, table=table))
