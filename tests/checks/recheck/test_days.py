"""A day that somebody typed is read for certain, or not at all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.recheck.days import read_day
from crawler.reports.xlsx.numbers import in_words

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        *("20/11/2569", "20-11-2569", "20/11/2026", "2026-11-20", "20.11.2026"),
        *("20 พ.ย. 2569", "20 พฤศจิกายน พ.ศ. 2569", "๒๐ พ.ย. ๒๕๖๙", "20 พ.ย. 69"),
        *("2026-11-20 00:00:00", "20 Nov 2026", "วันที่ 20 พฤศจิกายน 2569", "46346"),
    ],
)
def test_a_day_is_read_however_it_was_typed(text: str) -> None:
    """Either era, numbers or names, or what a spreadsheet makes of it."""
    assert read_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        *("", "เมื่อวาน", "พ.ย. 2569", "2569", "32/11/2569", "31 กุมภาพันธ์ 2569"),
        *("20/11/26", "20/11", "41", "1234567", "46346.5", "99999"),
        "20 พ.ย. 2569 ถึง 30 พ.ย. 2569",
    ],
)
def test_what_is_not_certainly_one_day_is_none(text: str) -> None:
    """A decision must not hold longer, or lapse earlier, than somebody meant."""
    assert read_day(text) is None


@given(st.dates(date(2015, 1, 1), date(2099, 12, 31)))
def test_words_and_serial_numbers_say_the_same_day(day: date) -> None:
    """A program may store what was typed in either way."""
    since_1900 = (day - date(1899, 12, 30)).days
    since_1904 = (day - date(1904, 1, 1)).days

    assert read_day(in_words(day)) == read_day(str(since_1900)) == day
    if since_1904 >= 10_000:
        assert read_day(str(since_1904), since_1904=True) == day


@given(st.text(max_size=80))
def test_nothing_that_is_typed_breaks_it(text: str) -> None:
    """People type anything."""
    day = read_day(text)

    assert day is None or day + timedelta(days=0) == day
