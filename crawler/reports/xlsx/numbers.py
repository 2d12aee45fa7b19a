"""Numbers and dates of cells as a reader sees them, dates with Thai month names."""

import re
from datetime import date, datetime, timedelta
from enum import Flag, auto

from data.tables import table


class Shows(Flag):
    """Which parts of a point in time a number format shows."""

    NOTHING = 0
    DAY = auto()
    MONTH = auto()
    YEAR = auto()
    TIME = auto()
    BUDDHIST = auto()


def shows(code: str) -> Shows:
    """Return what a number format shows of a date; nothing for other numbers.

    >>> shows("[$-107041E]d mmm yyyy;@") == Shows.DAY | Shows.MONTH | Shows.YEAR | (
    ...     Shows.BUDDHIST
    ... )
    True
    """
    first = code.partition(";")[0]
    letters = _NOT_SHOWN.sub("", first).lower()
    if letters == "general":
        return Shows.NOTHING
    found = Shows.NOTHING
    for letter, part in _LETTERS:
        if letter in letters:
            found |= part
    if "m" in letters and (not found & Shows.TIME or found & _DATE or "mmm" in letters):
        found |= Shows.MONTH
    if found & Shows.YEAR and ("b" in letters or _BUDDHIST.search(first)):
        found |= Shows.BUDDHIST
    return found


def built_in(number: int) -> Shows:
    """Return what one of the numbered formats shows (ECMA-376 part 1, 18.8.30)."""
    for numbers, found in _BUILT_IN:
        if number in numbers:
            return found
    return Shows.NOTHING


def as_shown(value: str, how: Shows, *, since_1904: bool = False) -> str:
    """Return a stored number as text: a date in words, or the number itself.

    The year is always of the Buddhist Era, as reports print it; one that was typed
    as such into a cell of the Common Era stays.

    >>> as_shown("44941", Shows.DAY | Shows.MONTH | Shows.YEAR)
    '15 มกราคม 2566'
    >>> as_shown("2566.0", Shows.NOTHING)
    '2566'
    """
    try:
        number = float(value)
    except ValueError:
        return value
    moment = _moment(number, since_1904=since_1904) if how else None
    if moment is None:
        return _plain(value, number)
    return _written(moment, how)


def in_words(day: date, *, year: bool = True) -> str:
    """Return a date with the Thai name of its month, of the Buddhist Era."""
    written = f"{day.day} {_month(day)}"
    return f"{written} {_year(day.year)}" if year else written


_DATE = Shows.DAY | Shows.MONTH | Shows.YEAR
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_BUDDHIST = re.compile(
    r"\[\$-(?:[\dA-F]{0,2}07[\dA-F]{4}|[^\]]{1,20}(?:ca-buddhist|,[\dA-F]{0,2}07\b))",
    re.IGNORECASE,
)
_LETTERS = (
    ("d", Shows.DAY),
    ("y", Shows.YEAR),
    ("b", Shows.YEAR),
    ("h", Shows.TIME),
    ("s", Shows.TIME),
)
_BUILT_IN = (
    ({14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58}, _DATE),
    ({16}, Shows.DAY | Shows.MONTH),
    ({17}, Shows.MONTH | Shows.YEAR),
    ({18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56}, Shows.TIME),
    ({22}, _DATE | Shows.TIME),
    ({71, 72, 81}, _DATE | Shows.BUDDHIST),
    ({73}, Shows.DAY | Shows.MONTH),
    ({74}, Shows.MONTH | Shows.YEAR | Shows.BUDDHIST),
    ({75, 76, 78, 79, 80}, Shows.TIME),
    ({77}, _DATE | Shows.BUDDHIST | Shows.TIME),
)
_FIRST_DAY, _FIRST_DAY_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - cells know no zone
_LAST_SERIAL = 2_958_466
_BE_MINUS_CE = 543
_CERTAINLY_BE = 2400
_MOST_DIGITS = 15


def _moment(number: float, *, since_1904: bool) -> datetime | None:
    if not 0 <= number < _LAST_SERIAL:
        return None
    first = _FIRST_DAY_1904 if since_1904 else _FIRST_DAY
    try:
        return first + timedelta(days=number)
    except OverflowError:
        return None


def _written(moment: datetime, how: Shows) -> str:
    parts: list[str] = []
    if how & Shows.DAY:
        parts.append(str(moment.day))
    if how & (Shows.MONTH | Shows.DAY):
        parts.append(_month(moment))
    if how & Shows.YEAR:
        parts.append(_year(moment.year))
    if how & Shows.TIME:
        parts.append(f"{moment:%H:%M}")
    return " ".join(parts)


def _month(day: date) -> str:
    months = table("thai/months.toml")["month"]
    return str(next(one["long"][0] for one in months if one["number"] == day.month))


def _year(year: int) -> str:
    return str(year if year >= _CERTAINLY_BE else year + _BE_MINUS_CE)


def _plain(value: str, number: float) -> str:
    if number.is_integer() and abs(number) < 10**_MOST_DIGITS:
        return str(int(number))
    return value if len(value) <= _MOST_DIGITS else repr(number)
