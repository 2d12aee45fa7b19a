"""Read one PDF in a process of its own: bytes in, answer out.

Run as ``python -m crawler.reports.pdf.worker``. Strangers write PDF files, and the
library that opens them is not written in Python; here it can be stopped.
"""

import sys
from contextlib import suppress

from crawler.errors import ReportUnreadableError
from crawler.reports.pdf.message import ANSWER_FOLLOWS, PAGE_DONE, encoded, refused
from crawler.reports.pdf.pages import read_pages

MOST_MEMORY = 420 * 1024 * 1024
MOST_SECONDS = 75


def main() -> None:
    """Read a PDF from standard input; say what it says on standard output."""
    _limit()
    sys.stdout.buffer.write(ANSWER_FOLLOWS + _answer(sys.stdin.buffer.read()))
    sys.stdout.buffer.flush()


def _answer(data: bytes) -> bytes:
    try:
        return encoded(read_pages(data, _say_page_is_done))
    except ReportUnreadableError as error:
        return refused(error)
    except (MemoryError, RecursionError):
        return refused(ReportUnreadableError("this PDF needs too much memory to read"))


def _say_page_is_done() -> None:
    sys.stdout.buffer.write(PAGE_DONE)
    sys.stdout.buffer.flush()


def _limit() -> None:
    """Let the system stop us, where it can; elsewhere only the asker does."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - Windows has none

        for what, most in (
            (resource.RLIMIT_DATA, MOST_MEMORY),
            (resource.RLIMIT_CPU, MOST_SECONDS),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(what)
            soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
            with suppress(ValueError, OSError):
                resource.setrlimit(what, (soft, hard))


if __name__ == "__main__":
    main()
