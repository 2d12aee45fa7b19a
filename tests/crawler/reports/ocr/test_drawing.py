"""Pages are drawn in a process of their own, which can be stopped."""

import pytest

from crawler.errors import ReportUnreadableError
from crawler.reports.content import Why
from crawler.reports.ocr import drawing
from crawler.reports.ocr.drawing import page_count, page_drawn
from crawler.reports.ocr.unread import PageUnreadError
from tests.crawler.reports.pdf.building import TEXT, pdf, stream

TWO_PAGES = pdf(stream(TEXT), pages=2)


def test_pages_are_counted_and_drawn_at_three_hundred_dots() -> None:
    """Everything after it refers to that."""
    assert page_count(TWO_PAGES) == 2

    picture = page_drawn(TWO_PAGES, 2)

    assert (picture.width, picture.height) == (2480, 3509)
    assert picture.getextrema() == (0, 255)


def test_a_file_that_is_no_pdf_is_one_line() -> None:
    """Whatever the library says of it."""
    with pytest.raises(ReportUnreadableError, match="locked or damaged"):
        page_count(b"%PDF-1.7 broken")


def test_a_page_that_is_not_there_is_damaged() -> None:
    """That page alone."""
    with pytest.raises(PageUnreadError) as caught:
        page_drawn(TWO_PAGES, 3)

    assert caught.value.why is Why.DAMAGED


def test_a_page_that_is_drawn_for_too_long_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It used to be drawn in this very process, without end."""
    monkeypatch.setattr(drawing, "PAGE_SECONDS", 0.0)

    with pytest.raises(PageUnreadError) as caught:
        page_drawn(TWO_PAGES, 1)

    assert caught.value.why is Why.DAMAGED
