"""Why a single page of a scan was not read; the other pages still are."""

from crawler.errors import ReportUnreadableError
from crawler.reports.content import UnreadPage, Why

_LINES = {
    Why.NO_TEXT: "no lines of text can be made out on it",
    Why.TOO_SLOW: "reading it took too long",
    Why.DAMAGED: "it is damaged, or too large to draw",
    Why.FAILED: "Tesseract failed on it",
    Why.GIVEN_UP: "too much time went into the pages before it",
    Why.NO_TESSERACT: "it is a scan, and Tesseract with Thai is not installed",
}


class PageUnreadError(ReportUnreadableError):
    """One page was not read; ``why`` says for what reason."""

    def __init__(self, why: Why) -> None:
        super().__init__(_LINES[why])
        self.why = why


class NothingReadError(ReportUnreadableError):
    """None of the pages of a scan was read; ``pages`` say why."""

    def __init__(self, pages: tuple[UnreadPage, ...]) -> None:
        super().__init__(_line_on(pages[0]))
        self.pages = pages


def _line_on(page: UnreadPage) -> str:
    return f"page {page.number} of this scan cannot be read: {_LINES[page.why]}"
