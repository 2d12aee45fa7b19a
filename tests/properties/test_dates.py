"""Laws of reading dates."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.thai.dates import find_dates, find_months
from crawler.thai.fiscal import end_of, fiscal_year_of, named_years, start_of
from data.tables import table

MONTHS = {month["number"]: month for month in table("thai/months.toml")["month"]}
TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

days = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 12, 31))
FRAGMENTS = [
    "5", "31", "๒๙", " ", "/", "-", ".", "ม.ค.", "กุมภาพันธ์", "2566", "๒๕๖๗", "66",
    "พ.ศ.", "ปี", "เดือน", "วันที่", "Apr", "ปีงบประมาณ", "\u200b", "0", "\n", "ต.ค",
]  # fmt: skip
thai_like = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join)


def _long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]['long'][0]} {day.year + 543}"


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]['short']} {day.year + 543}"


def _undotted(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]['short'].replace('.', '')} {day.year + 543}"


def _no_final_dot(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]['short'][:-1]} {day.year + 543}"


def _spelt_out(day: date) -> str:
    month = MONTHS[day.month]["long"][0]
    return f"วันที่ {day.day} เดือน {month} พ.ศ. {day.year + 543}"


def _two_digits(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]['short']} {(day.year + 543) % 100}"


def _padded(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]['short']} 0{day.year + 543}"


def _slashed(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year + 543}"


def _slashed_ce(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _iso(day: date) -> str:
    return day.isoformat()


def _iso_be(day: date) -> str:
    return f"{day.year + 543}-{day:%m-%d}"


def _english(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]['english'][0]} {day.year}"


def _english_month_first(day: date) -> str:
    return f"{MONTHS[day.month]['english'][0]} {day.day}, {day.year}"


def _glued(day: date) -> str:
    return f"({day.day} {MONTHS[day.month]['short']}{(day.year + 543) % 100})"


def _unspaced(day: date) -> str:
    return f"{day.day}{MONTHS[day.month]['short'].replace('.', '')}{day.year + 543}"


def _slashed_two_digits(day: date) -> str:
    return f"{day.day}/{day.month}/{(day.year + 543) % 100}"


def _dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _dashed(day: date) -> str:
    return f"{day:%d-%m}-{day.year + 543}"


NOTATIONS = [
    _long, _short, _undotted, _no_final_dot, _spelt_out, _two_digits, _padded,
    _slashed, _slashed_ce, _iso, _iso_be, _english, _english_month_first, _glued,
    _unspaced, _slashed_two_digits, _dotted, _dashed,
]  # fmt: skip


@pytest.mark.parametrize("written", NOTATIONS)
@given(day=days, thai_digits=st.booleans())
def test_a_date_comes_back_from_every_notation(
    written: Callable[[date], str], day: date, *, thai_digits: bool
) -> None:
    """Whatever way an agency writes a day, it is that day."""
    text = written(day).translate(TO_THAI) if thai_digits else written(day)

    assert [found.value for found in find_dates(f"ประกาศ {text} ข่าว")] == [day]


@given(st.text() | thai_like)
def test_reading_never_fails_and_quotes_rightly(text: str) -> None:
    """Pages are written by strangers; a quotation must stand where it is said to."""
    places = [
        *((found.start, found.end, found.text) for found in find_dates(text)),
        *((found.start, found.end, found.text) for found in find_months(text)),
        *((found.start, found.end, found.text) for found in named_years(text)),
    ]

    assert all(text[start:end] == quoted for start, end, quoted in places)


@given(days)
def test_every_day_lies_in_its_fiscal_year(day: date) -> None:
    """No day is in two years or in none."""
    year = fiscal_year_of(day)

    assert start_of(year) <= day <= end_of(year)
