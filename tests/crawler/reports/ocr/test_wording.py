"""A header is known though a mark was misread; nothing else is touched."""

from crawler.reports.ocr.wording import as_known


def test_misread_headers_are_put_in_the_spelling_that_is_known() -> None:
    """Scans lose tone marks; columns are known by their headers alone."""
    printed = ["ประเด็นทีต้องปรับปรุงแก้ไข/ ประเด็นทีต้องพัฒนา", "ผู้รับผิดซอบ", "การดําเนินกาว"]

    known = as_known(printed)

    assert known == [
        "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา",
        "ผู้รับผิดชอบ",
        "การดำเนินการ",
    ]


def test_a_row_of_measures_keeps_its_words() -> None:
    """One cell that reads like a header makes no header."""
    row = ["การให้บริการ", "กองคลัง", "", "การดำเนินกาว"]

    assert as_known(row) == row


def test_long_texts_are_no_headers() -> None:
    """Whole sentences may begin like one."""
    row = ["ผู้รับผิดชอบ" * 20, "มาตรการ" * 30]

    assert as_known(row) == row


def test_no_texts_are_no_header() -> None:
    """Empty rows stay empty."""
    assert as_known(["", " "]) == ["", " "]
    assert as_known([]) == []
