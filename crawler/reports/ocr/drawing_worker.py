"""Draw one page of a PDF in a process of its own: bytes in, dots out.

Run as ``python -m crawler.reports.ocr.drawing_worker``.
"""

import math

from pypdfium2 import PdfiumError

from crawler.errors import ReportUnreadableError
from crawler.isolation.answering import asked, limit, say
from crawler.pdf.pdfium import Handle, opened, page_of
from crawler.reports.ocr.drawing import MOST_DOTS, MOST_WORK, REQUEST, SIZE
from crawler.reports.ocr.page import INCH

_POINTS = 72


def main() -> None:
    """Answer one request; of what cannot be drawn, say nothing."""
    limit(seconds=MOST_WORK)
    request = asked()
    (number,) = REQUEST.unpack_from(request)
    try:
        answer = _answer(request[REQUEST.size :], number)
    except (ReportUnreadableError, PdfiumError, ValueError, MemoryError):
        return
    say(answer)


def _answer(pdf: bytes, number: int) -> bytes:
    with opened(pdf) as document:
        if number == 0:
            return SIZE.pack(len(document), 0)
        with page_of(document, number - 1) as page:
            return _drawn(page)


def _drawn(page: Handle) -> bytes:
    if page is None:
        raise ValueError("a page that cannot be loaded")
    width, height = page.get_size()
    dots = max(1.0, width * height) * (INCH / _POINTS) ** 2
    scale = INCH / _POINTS * min(1.0, math.sqrt(MOST_DOTS / dots) * _ROUNDED)
    picture = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    return SIZE.pack(*picture.size) + bytes(picture.tobytes())


_ROUNDED = 0.999  # sides are rounded up to whole dots


if __name__ == "__main__":
    main()
