"""What one page of a scan does harms no other, and a file of grain comes to an end."""

from collections.abc import Callable, Iterator

import pytest
from PIL import Image

from crawler.reports.content import Content, UnreadPage, Why
from crawler.reports.ocr import pages, scan
from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.pages import ScannedPage
from crawler.reports.ocr.scan import read_scanned_pages
from crawler.reports.ocr.sheet import Sheet
from crawler.reports.ocr.timing import TimeLimit
from crawler.reports.ocr.unread import NothingReadError, PageUnreadError

GOOD, BLANK, BAD = "good", "blank", "bad"
LINE = ReadLine(
    text="อ่านได้", is_address=False, begins_as_address=False, room=0, first=0
)


@pytest.fixture(autouse=True)
def _sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_sheet(picture: Image.Image, number: int, limit: TimeLimit) -> Sheet:
        assert 0 < limit.left() <= pages.PAGE_SECONDS
        return Sheet(number=number, blocks=((LINE,),) if picture.width > 1 else ())

    monkeypatch.setattr(pages, "read_sheet", read_sheet)
    monkeypatch.setattr(scan, "require_tesseract", lambda: None)


def drawing(kind: str) -> Callable[[], Image.Image]:
    """Return what draws a page of this kind."""

    def draw() -> Image.Image:
        if kind == BAD:
            raise PageUnreadError(Why.DAMAGED)
        return Image.new("L", (1 if kind == BLANK else 9, 9))

    return draw


def read(*kinds: str) -> Content:
    """Read a scan of such pages."""
    return read_scanned_pages(
        ScannedPage(number=number, draw=drawing(kind))
        for number, kind in enumerate(kinds, start=1)
    )


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    """A claim on it must not be lost in silence, nor those on other pages with it."""
    content = read(GOOD, BAD, BLANK, GOOD)

    assert content.unread == (UnreadPage(number=2, why=Why.DAMAGED),)
    assert [one.where.page for one in content.paragraphs] == [1, 4]
    assert content.ocr_pages == {1, 2, 3, 4}


def test_a_scan_of_which_nothing_is_read_is_refused_with_the_reason() -> None:
    """One line names the first page and what was wrong with it."""
    with pytest.raises(NothingReadError, match=r"^page 2 .*damaged") as caught:
        read(BLANK, BAD)

    assert caught.value.pages == (UnreadPage(number=2, why=Why.DAMAGED),)


def test_blank_pages_alone_are_no_error_here() -> None:
    """What holds nothing is refused where reports of every format are."""
    assert read(BLANK).blocks == ()


def test_a_file_of_grain_is_given_up_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page of four hundred would take its ten seconds."""
    monkeypatch.setattr(pages, "LOST_AT_FIRST", 0.0)

    with pytest.raises(NothingReadError) as caught:
        read(*[BAD] * 20)

    reasons = [page.why for page in caught.value.pages]
    assert reasons[0] is Why.DAMAGED
    assert reasons.count(Why.GIVEN_UP) >= 17


def test_a_scan_whose_time_is_over_keeps_what_was_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An hour's work is not thrown away for the pages after it."""
    times = iter(range(0, 4_000, 1_000))

    def seconds() -> Iterator[float]:
        for time in times:
            yield float(time)

    clock = seconds()
    monkeypatch.setattr(pages, "_AT_ONCE", 1)
    monkeypatch.setattr(pages, "now", lambda: next(clock, 9_999.0))

    content = read(*[GOOD] * 9)

    assert content.paragraphs
    assert content.unread
    assert {page.why for page in content.unread} == {Why.GIVEN_UP}


@pytest.mark.parametrize("left", [0.0, -1.0])
def test_a_page_has_no_time_after_its_end(left: float) -> None:
    """Steps of our own look at the clock as well."""
    limit = TimeLimit(ends=50.0 + left, clock=lambda: 50.0)

    with pytest.raises(PageUnreadError) as caught:
        limit.left()

    assert caught.value.why is Why.TOO_SLOW


def test_a_step_never_gets_more_than_its_page() -> None:
    """Nor less than it needs where the machine is busy."""
    limit = TimeLimit(ends=100.0, clock=lambda: 50.0)

    assert 51.0 < limit.at_most(1).ends < 100.0
    assert limit.at_most(60).ends == 100.0
    assert limit.at_most(60).work == 60
