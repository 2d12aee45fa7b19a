"""Hand the pages of a scanned PDF, or of a picture file, to be read."""

import math
from collections.abc import Iterator

import pypdfium2
from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.reports.content import Content
from crawler.reports.ocr.page import INCH
from crawler.reports.ocr.scan import MOST_PAGES, read_scan
from crawler.reports.ocr.tesseract import require_tesseract
from crawler.reports.pictures import PictureError, frames_of


def read_scanned_pdf(data: bytes) -> Content:
    """Read a PDF whose pages are pictures.

    Raises:
        ReportUnreadableError: Tesseract is missing (the text says what to install),
            or the file is locked, damaged or too long.
    """
    require_tesseract()
    try:
        document = pypdfium2.PdfDocument(data)
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise ReportUnreadableError("this PDF is locked or damaged") from error
    try:
        return read_scan(_pages(document))
    finally:
        document.close()


def read_picture(data: bytes) -> Content:
    """Read a report that is a picture: PNG, JPEG, or TIFF of several pages.

    Raises:
        ReportUnreadableError: Tesseract is missing (the text says what to install),
            or the picture is damaged or too large.
    """
    try:
        return read_scan(frames_of(data, most=MOST_PAGES))
    except PictureError as error:
        raise ReportUnreadableError(str(error)) from error


_POINTS = 72
_MOST_DOTS = 16_000_000


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Image.Image]:
    """Draw the pages one by one; a broken one is left white."""
    count = len(document)
    if count > MOST_PAGES:
        raise ReportUnreadableError(
            f"this scan has {count:,} pages; more than {MOST_PAGES} are not read"
        )
    for index in range(count):
        try:
            yield _drawn(document, index)
        except (pypdfium2.PdfiumError, ValueError, MemoryError) as error:
            raise ReportUnreadableError(
                f"page {index + 1} of this PDF is damaged"
            ) from error


def _drawn(document: pypdfium2.PdfDocument, index: int) -> Image.Image:
    page = document[index]
    try:
        width, height = page.get_size()
        dots = max(1.0, width * height) * (INCH / _POINTS) ** 2
        scale = INCH / _POINTS * min(1.0, math.sqrt(_MOST_DOTS / dots))
        drawn = page.render(scale=scale, grayscale=True)
        picture: Image.Image = drawn.to_pil().convert("L")
        return picture.copy()
    finally:
        page.close()
