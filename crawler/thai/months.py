"""Regular expressions for month names and years, built from the table of months."""

import re
from functools import cache

from data.tables import table

SPACE = r"\s{0,4}"
"""Room inside a date; bounded, so that no text makes the search slow."""

ERA = (
    rf"(?:ของ{SPACE})?(?:ปี{SPACE})?"
    r"(?:(?P<be>พุทธศักราช|พ\s?\.?\s?ศ\s?\.?|B\.?E\.?)"
    rf"|(?P<ce>คริสต์ศักราช|ค\s?\.?\s?ศ\s?\.?|A\.?D\.?|C\.?E\.?))?{SPACE}"
)
YEAR = r"(?P<year>0[12]\d{3}|[12]\d{3}|\d{2})(?!\d|[:.]\d)"
_FIRST_BE, _LAST_BE = 2443, 2642
_FIRST_SHORT_BE = 40
_TWO_DIGITS = 2
_BE_MINUS_CE = 543


def thai_names(*, strict: bool) -> str:
    """Return a pattern for Thai month names; strict asks for the dots."""
    dot = r"\." if strict else r"\.?"
    before = r"(?<![ก-๎.])" if strict else ""
    short = [
        before + rf"{dot}\s?".join(month["short"].rstrip(".").split(".")) + r"\.?"
        for month in _months()
    ]
    return "|".join([*_longest_first("long"), *short])


def english_names() -> str:
    """Return a pattern for English month names, long and short."""
    return "|".join(name + r"\b\.?" for name in _longest_first("english"))


def month_number(name: str) -> int:
    """Return the number of a month name that one of the patterns matched."""
    return _numbers()[_folded(name)]


def common_era(year: str, *, be: bool, ce: bool, thai: bool) -> int | None:
    """Return the C.E. year of printed digits, or nothing when it is not certain.

    From 2443 on a year is B.E.; two digits 40 to 99 on a Thai page are B.E.
    (DOMAIN.md 3.7). An era that contradicts its year is no year.
    """
    number = int(year)
    if len(year) == _TWO_DIGITS:
        if not thai or ce or number < _FIRST_SHORT_BE:
            return None
        number += 2500
    if _FIRST_BE <= number <= _LAST_BE:
        return None if ce else number - _BE_MINUS_CE
    first_ce, last_ce = _FIRST_BE - _BE_MINUS_CE, _LAST_BE - _BE_MINUS_CE
    return number if first_ce <= number <= last_ce and not be else None


@cache
def _months() -> tuple[dict[str, str], ...]:
    return tuple(table("thai/months.toml")["month"])


@cache
def _numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for month in table("thai/months.toml")["month"]:
        for name in [*month["long"], month["short"], *month["english"]]:
            numbers[_folded(name)] = int(month["number"])
    return numbers


def _longest_first(key: str) -> list[str]:
    names = [name for month in _months() for name in month[key]]
    return sorted(names, key=len, reverse=True)


def _folded(name: str) -> str:
    return re.sub(r"[\s.]", "", name).casefold()
