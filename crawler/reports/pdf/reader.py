"""Read a report that is a PDF with text.

Where lines were wrapped is decided here, by geometry: the paragraphs that come out
hold no line breaks, and an address stands in one piece (``joining`` says how).
"""

from crawler.reports.content import Content
from crawler.reports.pdf.bounded import answer_to
from crawler.reports.pdf.message import decoded
from crawler.reports.pdf.scanned import ScannedReportError


def read_pdf(data: bytes) -> Content:
    """Read a PDF into paragraphs and tables, rows joined over pages.

    Raises:
        ScannedReportError: Its pages are pictures, or its fonts do not say which
            letters they draw: only optical reading can help.
        ReportUnreadableError: It is locked, damaged, or takes too much to read.
    """
    return Content(format="pdf", blocks=decoded(answer_to(data)))


def is_scanned(data: bytes) -> bool:
    """Whether a PDF must be read optically.

    Raises:
        ReportUnreadableError: It cannot be read at all.
    """
    try:
        read_pdf(data)
    except ScannedReportError:
        return True
    return False
