"""A header is known though a mark was misread; nothing else is touched."""

import pytest

from crawler.reports.ocr.wording import as_known, with_phrases


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


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("การดำเนินการเมือวันทิ ๒", "การดำเนินการเมื่อวันที่ ๒"),
        ("ด ําเนินการเรียบรอยตามหลักฐาน ๑", "ดำเนินการเรียบร้อยตามหลักฐาน ๑"),
        ("ดำเนินการ\nเมือวันที่\n๒๒", "ดำเนินการเมื่อวันที่\n๒๒"),
        ("ดำเนินงานเมือวันที ๒", "ดำเนินงานเมือวันที ๒"),
        ("https://a.example/ดำเนิน", "https://a.example/ดำเนิน"),
    ],
)
def test_phrases_that_open_a_claim_are_known_without_their_marks(
    read: str, meant: str
) -> None:
    """A claim whose phrase was misread is lost; no other word is touched."""
    assert with_phrases(read) == meant


def test_long_texts_are_no_headers() -> None:
    """Whole sentences may begin like one."""
    row = ["ผู้รับผิดชอบ" * 20, "มาตรการ" * 30]

    assert as_known(row) == row


def test_no_texts_are_no_header() -> None:
    """Empty rows stay empty."""
    assert as_known(["", " "]) == ["", " "]
    assert as_known([]) == []
