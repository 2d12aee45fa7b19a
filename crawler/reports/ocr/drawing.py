"""Draw pages of a PDF as pictures, each in a process that can be stopped.

A page may hold a picture that takes the library minutes or gigabytes to unpack, or
that crashes it; then that page is lost and no other.
"""

import struct

from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.isolation.asking import NoAnswer, Patience, answer_of
from crawler.reports.content import Why
from crawler.reports.ocr.unread import PageUnreadError

PAGE_SECONDS, MOST_WORK = 60.0, 6
"""The longest that one page is drawn, by the clock and of the processor.

A page of 600 dots an inch takes one second of an idle machine.
"""

MOST_DOTS = 16_000_000
"""The largest picture of a page: A3 at 300 dots an inch, and a little."""

REQUEST = struct.Struct("<i")
"""In front of the PDF: which page is drawn, from 1; 0 asks how many there are."""

SIZE = struct.Struct("<ii")
"""In front of the dots: width and height. After a request of 0: pages, and 0."""


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has.

    Raises:
        ReportUnreadableError: It cannot be opened.
    """
    answer = _answer(pdf, 0)
    if isinstance(answer, NoAnswer):
        raise ReportUnreadableError("this PDF is locked or damaged")
    return int(SIZE.unpack_from(answer)[0])


def page_drawn(pdf: bytes, number: int) -> Image.Image:
    """Return the picture of one page, 300 dots an inch unless it is very large.

    Raises:
        PageUnreadError: It is damaged, or takes too long or too much memory.
    """
    answer = _answer(pdf, number)
    if isinstance(answer, NoAnswer):
        raise PageUnreadError(Why.DAMAGED)
    width, height = SIZE.unpack_from(answer)
    return Image.frombytes("L", (width, height), answer[SIZE.size :])


def _answer(pdf: bytes, number: int) -> bytes | NoAnswer:
    patience = Patience(
        first=PAGE_SECONDS,
        per_step=0,
        most=PAGE_SECONDS,
        bytes=MOST_DOTS + 2 * SIZE.size,
    )
    return answer_of(
        "crawler.reports.ocr.drawing_worker", REQUEST.pack(number) + pdf, patience
    )
