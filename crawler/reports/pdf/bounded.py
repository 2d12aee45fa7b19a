"""Ask another process to read a PDF report, and refuse one that takes too much.

A file gets ten seconds; a long report gets more for as long as its pages come.
"""

import time
from collections.abc import Callable

from crawler.errors import ReportUnreadableError
from crawler.isolation.asking import NoAnswer, Patience, answer_of

FIRST_SECONDS = 10.0
SECONDS_PER_PAGE = 0.4
MOST_SECONDS = 180.0
"""Of waiting, on a busy machine; of computing the process takes far less (its own
limit stops it)."""

MOST_ANSWER = 96 * 1024 * 1024

_WORKER = "crawler.reports.pdf.worker"
_REFUSED = {
    NoAnswer.TOO_SLOW: "this PDF takes too long to read",
    NoAnswer.TOO_LONG: "this PDF holds more text than any report",
    NoAnswer.SILENT: "this PDF cannot be read: it is damaged, or needs too much memory",
}


def answer_to(data: bytes, clock: Callable[[], float] = time.monotonic) -> bytes:
    """Return what the reading process says of a PDF.

    Raises:
        ReportUnreadableError: It took too long, used too much memory, or crashed.
    """
    patience = Patience(
        first=FIRST_SECONDS,
        per_step=SECONDS_PER_PAGE,
        most=MOST_SECONDS,
        bytes=MOST_ANSWER,
    )
    answer = answer_of(_WORKER, data, patience, clock)
    if isinstance(answer, NoAnswer):
        raise ReportUnreadableError(_REFUSED[answer])
    return answer
