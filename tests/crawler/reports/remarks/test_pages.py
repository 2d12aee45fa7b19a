from crawler.reports.content import Content, UnreadPage, Why
from crawler.reports.remarks.pages import remarks_on_pages


def content(**pages: tuple[int, ...]) -> Content:
    """Make a scan of which these pages were not read, by reason."""
    unread = [
        UnreadPage(number=number, why=Why[why])
        for why, numbers in pages.items()
        for number in numbers
    ]
    return Content(format="scan", blocks=(), read_by_ocr=True, unread=tuple(unread))


def test_pages_that_were_not_read_are_named_with_the_reason() -> None:
    """What they claim is in no list; a person has to look."""
    found = list(remarks_on_pages(content(DAMAGED=(9,), NO_TEXT=(2, 3, 4, 7))))

    assert [(one.row, one.code) for one in found] == [(None, "page-not-read")] * 2
    assert "หน้า 2-4, 7 " in found[0].message
    assert "หน้า 9 " in found[1].message


def test_every_reason_has_its_words() -> None:
    """A reason without a message would end in a traceback."""
    for why in Why:
        (found,) = remarks_on_pages(content(**{why.name: (1,)}))

        assert found.proof


def test_a_scan_that_was_read_wholly_gets_no_remark() -> None:
    """The remark is for pages, not for scans."""
    assert list(remarks_on_pages(content())) == []
