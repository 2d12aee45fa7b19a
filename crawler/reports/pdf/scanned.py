"""Errors of PDF files that hold no letters to read, only pictures of them."""

from crawler.errors import ReportUnreadableError


class ScannedReportError(ReportUnreadableError):
    """The pages are pictures; only optical reading can help."""


class GarbledReportError(ScannedReportError):
    """The fonts do not say which letters they draw; the pages look right only."""
