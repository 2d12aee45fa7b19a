"""Read the pages of a scan, two at a time; what one page does harms no other."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic as now

from PIL import Image

from crawler.reports.content import UnreadPage, Why
from crawler.reports.ocr.sheet import Sheet, read_sheet
from crawler.reports.ocr.timing import TimeLimit
from crawler.reports.ocr.unread import PageUnreadError

MOST_PAGES = 400
"""The longest scan that is read; each page takes seconds."""

PAGE_SECONDS = 300.0
"""The longest that one page is read; one full of text takes 4 of an idle machine."""

ALL_SECONDS = 3600.0
"""The longest that one scan is read; pages that are left are told as unread."""

LOST_SECONDS, LOST_AT_FIRST = 120.0, 18.0
"""The longest that is spent on pages which cannot be read; the second, before any
page was. Two pages are read at a time, so a file of noise ends after half of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPage:
    """One page by its number; ``draw`` returns its picture when its turn has come.

    ``draw`` may raise ``PageUnreadError``.
    """

    number: int
    draw: Callable[[], Image.Image]


def sheets_of(pages: Iterable[ScannedPage]) -> Iterator[Sheet | UnreadPage]:
    """Read pages in order; no page is drawn long before it is needed.

    Raises:
        ReportUnreadableError: Tesseract is missing.
    """
    spent = _Spent()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        waiting: deque[Future[Sheet | UnreadPage]] = deque()
        try:
            for page in pages:
                waiting.append(pool.submit(_read, page, spent))
                if len(waiting) > _AT_ONCE:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()


_AT_ONCE = 2


@dataclass(slots=True, kw_only=True)
class _Spent:
    """What a scan has cost so far, and whether it was worth it."""

    begun: float = field(default_factory=lambda: now())  # noqa: PLW0108 - looked up when it is called
    lost: float = 0.0
    has_text: bool = False

    def is_too_much(self) -> bool:
        """Whether the pages that are left are given up."""
        most = LOST_SECONDS if self.has_text else LOST_AT_FIRST
        return self.lost > most or now() - self.begun > ALL_SECONDS


def _read(page: ScannedPage, spent: _Spent) -> Sheet | UnreadPage:
    if spent.is_too_much():
        return UnreadPage(number=page.number, why=Why.GIVEN_UP)
    begun = now()
    try:
        limit = TimeLimit.of(PAGE_SECONDS)
        sheet = read_sheet(page.draw(), page.number, limit)
    except PageUnreadError as error:
        spent.lost += now() - begun
        return UnreadPage(number=page.number, why=error.why)
    spent.has_text |= bool(sheet.blocks)
    return sheet
