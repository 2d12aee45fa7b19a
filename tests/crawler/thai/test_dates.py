import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.thai.dates import _MARKED, find_dates, find_months


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("11 ธ.ค. 2567 ประกาศผล", date(2024, 12, 11)),
        ("25 มกราคม 2566 เวลา 10:20 น.", date(2023, 1, 25)),
        ("วันที่ ๕ เดือน มกราคม พ.ศ. ๒๕๖๖", date(2023, 1, 5)),
        ("วันจันทร์ที่ 6 มี.ค. 2566", date(2023, 3, 6)),
        ("5 ม.ค 66", date(2023, 1, 5)),
        ("(6 ธ.ค.66)", date(2023, 12, 6)),
        ("15มิย2566", date(2023, 6, 15)),
        ("18 ก.ย. 02568 11:20", date(2025, 9, 18)),
        ("29 ก.พ. 2567", date(2024, 2, 29)),
        ("31 พ.ค. 65 | ข่าว", date(2022, 5, 31)),
        ("9 Apr 2020", date(2020, 4, 9)),
        ("Monday, 9th April 2563", date(2020, 4, 9)),
        ("April 9, 2020", date(2020, 4, 9)),
        ("10/06/2015", date(2015, 6, 10)),
        ("๑๐/๐๖/๒๕๖๖", date(2023, 6, 10)),
        ("5 / 1 / 2566", date(2023, 1, 5)),
        ("12/5/66", date(2023, 5, 12)),
        ("10.06.2015", date(2015, 6, 10)),
        ("วันที่ลงข่าว06/11/2567จำนวนผู้อ่าน", date(2024, 11, 6)),
        ("โพสต์เมื่อ2023-02-20", date(2023, 2, 20)),
        ("2023-02-20T10:00", date(2023, 2, 20)),
        ("2566-05-12", date(2023, 5, 12)),
        ("5 มกราคม ค.ศ. 2023", date(2023, 1, 5)),
        ("1-5 มกราคม 2566", date(2023, 1, 5)),
        ("3 กรกฏาคม พุทธศักราช ๒๕๖๖", date(2023, 7, 3)),
    ],
)
def test_every_notation_in_use_is_read(text: str, value: date) -> None:
    """A date that is missed makes a good page undated."""
    assert [found.value for found in find_dates(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "29 ก.พ. 2566",
        "31 กุมภาพันธ์ 2566",
        "45/13/2566",
        "โทร 0-4561-2345",
        "โทร. 02-12-2566",
        "ครั้งที่ 1/1/2566",
        "หนังสือเลขที่ 12/3/2566",
        "เวลา 10.30 น.",
        "1. มกราคม 2566",
        "5 มกราคม",
        "มกราคม 2566",
        "5 มกราคม ค.ศ. 2566",
        "5 มกราคม พ.ศ. 2023",
        "5 ม.ค. 23",
        "5 ม.ค. 2200",
        "5 ม.ค. 45:10",
        "12-5-66",
        "ข้อ1/2/66",
        "รหัสx06/11/2567",
        "1.2.2566",
        "0000-00-00",
        "30 พฤศจิกายน 543",
        "/2023/05/12/",
        "15 ค. 2566",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    """A wrong date makes a fresh page look stale."""
    assert find_dates(text) == []


def test_month_of_two_similar_short_names_is_told_apart() -> None:
    """Mi-Kho is March, Mo-Kho is January: two months lie between fresh and stale."""
    found = find_dates("1 มี.ค. 2566 และ 1 ม.ค. 2566")

    assert [one.value.month for one in found] == [3, 1]


def test_two_digit_years_are_read_on_thai_pages_only() -> None:
    """On an English page 66 may be anything."""
    assert find_dates("5 Jan 66", thai=False) == []
    assert [found.value.year for found in find_dates("5 Jan 66")] == [2023]


def test_found_text_is_what_stands_there() -> None:
    """A reviewer must find the quoted date on the page."""
    text = "ปรับปรุงข้อมูล ๒๕ พ.ค. ๒๕๖๓ ผู้ชม ๓๔"
    (found,) = find_dates(text)

    assert found.text == "๒๕ พ.ค. ๒๕๖๓" == text[found.start : found.end]


def test_reasoning_names_the_era() -> None:
    """The proof says how a year was read."""
    buddhist, common = find_dates("5 ม.ค. 66 ถึง 2023-02-20")

    assert buddhist.reasoning == "'66' is B.E. 2566; 2566 - 543 = C.E. 2023"
    assert common.reasoning == "C.E. 2023 as printed"


def test_zero_width_marks_between_words_do_not_hide_a_date() -> None:
    """Web pages put them between Thai words."""
    (found,) = find_dates("5\u200bมกราคม\u200b2566")

    assert found.value == date(2023, 1, 5)


def test_dates_do_not_overlap() -> None:
    """One printed date is one date."""
    assert len(find_dates("5 Apr 9, 2020")) == 1


def test_very_many_dates_are_bounded() -> None:
    """A page of nothing but dates must not exhaust the machine."""
    assert len(find_dates("5/1/2566 " * 6000)) == 5000


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("เดือนตุลาคม ๒๕๖๕", [(2022, 10)]),
        ("มกราคม 2566", [(2023, 1)]),
        ("ประจำเดือน ม.ค. 66", [(2023, 1)]),
        ("ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖", [(2022, 10), (2023, 3)]),
        ("1. มกราคม 2566", [(2023, 1)]),
        ("เดือนธันวาคม ของปี พ.ศ. 2565", [(2022, 12)]),
        ("5 มกราคม 2566", []),
        ("31 กุมภาพันธ์ 2566", []),
        ("วันที่ 5 เดือน มกราคม 2566", []),
        ("มค 2566", []),
        ("มกราคม", []),
        ("มกราคม 2200", []),
    ],
)
def test_months_without_a_day_are_found(
    text: str, months: list[tuple[int, int]]
) -> None:
    """Monthly reports carry a month only; a full date is not one of them."""
    assert [(found.year, found.month) for found in find_months(text)] == months


@pytest.mark.parametrize(("notation", "mark"), _MARKED)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_notation_does_without_its_mark(
    notation: re.Pattern[str], mark: re.Pattern[str], data: st.DataObject
) -> None:
    """A line without the mark is not searched for the notation."""
    text = data.draw(st.from_regex(notation, alphabet="วันที่ 12 มกราคม2566/-.,@:Janุ"))
    assert notation.search(text) is not None
    assert mark.search(text) is not None
