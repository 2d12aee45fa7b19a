"""Read a report that is a PDF with text.

Where lines were wrapped is decided here, by geometry: the paragraphs that come out
hold no line breaks, and an address stands in one piece (``joining`` says how).
"""

from crawler.reports.content import Content
from crawler.reports.pdf.bounded import answer_to
from crawler.reports.pdf.message import decoded
from crawler.reports.pdf.mixed import with_scans
from crawler.reports.pdf.scanned import ScannedReportError


def read_pdf(data: bytes) -> Content:
    """Read a PDF into paragraphs and tables, rows joined over pages.

    Pages that are scanned are read optically, or named where that is not possible.

    Raises:
        ScannedReportError: Its pages are pictures, or its fonts do not say which
            letters they draw: only optical reading can help.
        ReportUnreadableError: It is locked, damaged, or takes too much to read.
    """
    seen = decoded(answer_to(data))
    content = Content(
        format="pdf", blocks=seen.blocks, other_readings=seen.other_readings
    )
    return with_scans(content, data, seen.scans) if seen.scans else content


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
