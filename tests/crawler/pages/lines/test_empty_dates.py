"""Dates that no record has, as systems print them: zero, the epoch, the year 1."""

import pytest

from crawler.pages.lines.remains import has_empty_date


@pytest.mark.parametrize(
    "text",
    [
        "Published: 30 November -0001",
        "Created on Wednesday, 30 November -0001 00:00",
        "Posted on 01 Jan 1970",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "January 1, 1970",
        "Wednesday, 31 December 1969",
        "Monday, January 1, 0001",
        "1/1/0001 12:00:00 AM",
        "-0001-11-30",
        "1970-01-01",
        "1970-01-01T00:00:00Z",
        "เพิ่มเมื่อ 2513/01/01",
        "0001-01-01 00:00:00",
        "1969-12-31",
        "12/30/1899",
        "11/30/-0001",
        "00/00/543",
        "1 ม.ค. 13",
        "30/12/1899",
        "1 มกราคม 2443",
        "31 ธ.ค. 2512",
        "พฤหัสบดีที่ 1 มกราคม พ.ศ. 2513 เวลา 07:00 น.",
        "วันที่ พ.ศ. 543",
        "วันที่ Invalid Date",
        "NaN/NaN/NaN",
    ],
)
def test_date_of_no_record(text: str) -> None:
    """Joomla, ASP.NET, PHP and JavaScript each have their own."""
    assert has_empty_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "1970-01-12",
        "2019-01-01",
        "12/30/2019",
        "21 ม.ค. 13",
        "1 มกราคม 2543",
        "30 พฤศจิกายน 2544",
        "31 December 2019",
        "Jan 1, 2019",
        "30/11/54 เข้าชม 3 ครั้ง",
        "31 ธันวาคม 2512 ก่อตั้ง",
        "1.1.1 งานบริหาร",
        "30/11/1",
        "ร้านเปิด 7:00 น.",
    ],
)
def test_date_that_a_record_may_have(text: str) -> None:
    """New Year's days of other years, short years, numbers of chapters."""
    assert not has_empty_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "โพสต์เมื่อวันที่ ๓๐ พฤศจิกายน ๕๔๓ โดย",
        "๓๐ พ.ย. ๕๔๓",
        "วันที่ ๑ มกราคม ๒๕๑๓ ผู้เข้าชม ๐ ครั้ง",
        "วันที่ ๐๐/๐๐/๐๐๐๐",
    ],
)
def test_date_of_no_record_in_thai_digits(text: str) -> None:
    """Many sites write all their numbers so."""
    assert has_empty_date(text)
