"""Hand the pages of a scanned PDF, or of a picture file, to be read."""

from collections.abc import Iterator, Sequence
from functools import partial

from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.reports.content import Content, Why
from crawler.reports.ocr.drawing import page_count, page_drawn
from crawler.reports.ocr.pages import MOST_PAGES, ScannedPage
from crawler.reports.ocr.scan import read_scanned_pages
from crawler.reports.ocr.tesseract import require_tesseract
from crawler.reports.ocr.unread import PageUnreadError
from crawler.reports.pictures import PictureError, frames_of


def read_scanned_pdf(data: bytes) -> Content:
    """Read a PDF whose pages are pictures.

    Raises:
        ReportUnreadableError: Tesseract is missing (the text says what to install),
            the file is locked, damaged or too long, or no page could be read.
    """
    require_tesseract()
    return read_pages_of_pdf(data, range(1, page_count(data) + 1))


def read_pages_of_pdf(data: bytes, numbers: Sequence[int]) -> Content:
    """Read some pages of a PDF, counted from 1, as pictures.

    For a PDF of which only some pages are scanned. Blocks come in the order of the
    pages; what stands on a page that was not read is told by ``unread``.

    Raises:
        ReportUnreadableError: Tesseract is missing (the text says what to install),
            these are too many pages, or none of them could be read.
    """
    require_tesseract()
    if len(numbers) > MOST_PAGES:
        raise ReportUnreadableError(
            f"this scan has {len(numbers):,} pages; more than {MOST_PAGES} are not read"
        )
    return read_scanned_pages(
        ScannedPage(number=number, draw=partial(page_drawn, data, number))
        for number in numbers
    )


def read_picture(data: bytes) -> Content:
    """Read a report that is a picture: PNG, JPEG, or TIFF of several pages.

    Raises:
        ReportUnreadableError: Tesseract is missing (the text says what to install),
            or the picture is damaged, too large, or shows no text.
    """
    require_tesseract()
    try:
        return read_scanned_pages(_frames(data))
    except PictureError as error:
        raise ReportUnreadableError(str(error)) from error


def _frames(data: bytes) -> Iterator[ScannedPage]:
    """Yield the pages of a picture; where it breaks off, that page is unread.

    Raises:
        PictureError: There is no first page.
    """
    number = 0
    try:
        for number, frame in enumerate(frames_of(data, most=MOST_PAGES), start=1):
            yield ScannedPage(number=number, draw=partial(_given, frame))
    except PictureError:
        if number == 0:
            raise
        yield ScannedPage(number=number + 1, draw=_broken)


def _given(frame: Image.Image) -> Image.Image:
    return frame


def _broken() -> Image.Image:
    raise PageUnreadError(Why.DAMAGED)
