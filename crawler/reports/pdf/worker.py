"""Read one PDF in a process of its own: bytes in, answer out.

Run as ``python -m crawler.reports.pdf.worker``. Strangers write PDF files, and the
library that opens them is not written in Python; here it can be stopped.
"""

from crawler.errors import ReportUnreadableError
from crawler.isolation.answering import asked, limit, say, say_step_is_done
from crawler.reports.pdf.message import encoded, refused
from crawler.reports.pdf.pages import read_pages


def main() -> None:
    """Read a PDF from standard input; say what it says on standard output."""
    limit()
    say(_answer(asked()))


def _answer(data: bytes) -> bytes:
    try:
        return encoded(read_pages(data, say_step_is_done))
    except ReportUnreadableError as error:
        return refused(error)
    except (MemoryError, RecursionError):
        return refused(ReportUnreadableError("this PDF needs too much memory to read"))


if __name__ == "__main__":
    main()
