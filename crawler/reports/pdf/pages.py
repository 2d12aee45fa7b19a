"""Read the pages of an opened PDF one by one, and put them together."""

from collections.abc import Callable, Sequence

from crawler.errors import ReportUnreadableError
from crawler.pdf.lines import Spacing
from crawler.pdf.pdfium import Handle, opened, page_of
from crawler.reports.pdf.assembling import Seen, assembled
from crawler.reports.pdf.page import parts_of
from crawler.reports.pdf.parts import PageParts
from crawler.reports.pdf.scanned import GarbledReportError, ScannedReportError

MOST_PAGES = 1_000


def read_pages(data: bytes, progress: Callable[[], None]) -> Seen:
    """Return what a PDF says; ``progress`` is called after every page.

    Raises:
        ReportUnreadableError: It is locked, broken, far too long, or holds no text.
    """
    with opened(data) as document:
        count = len(document)
        if count > MOST_PAGES:
            raise ReportUnreadableError(
                f"this PDF has {count:,} pages; more than {MOST_PAGES:,} are not read"
            )
        pages = []
        spacing = Spacing()
        for index in range(count):
            pages.append(_page(document, index, spacing))
            progress()
    _refuse_unreadable(pages)
    return assembled(pages)


def _page(document: Handle, index: int, spacing: Spacing) -> PageParts:
    with page_of(document, index) as page:
        if page is None:
            raise ReportUnreadableError(f"page {index + 1} of this PDF is damaged")
        return parts_of(document, page, index + 1, spacing)


_TOO_MANY = 0.2
_FEW = 20


def _refuse_unreadable(pages: Sequence[PageParts]) -> None:
    known = sum(page.known for page in pages)
    if sum(page.unknown for page in pages) > _TOO_MANY * known:
        raise GarbledReportError(
            "the fonts of this PDF do not say which letters they draw; it must be read "
            "like a scan, or printed to PDF again by the program it was written with"
        )
    if known < _FEW:
        raise ScannedReportError("this PDF holds no text, only pictures of pages")
