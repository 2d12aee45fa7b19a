"""Full dates and months in Thai text, in every notation of DOMAIN.md 3.7.

Reading is strict: a wrong date makes a fresh page look stale, so what is not
certainly a date is not found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crawler.thai.digits import to_ascii
from crawler.thai.months import (
    ERA,
    SPACE,
    YEAR,
    common_era,
    english_names,
    month_number,
    thai_names,
)
from crawler.thai.text import ZERO_WIDTH
from data.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """One full date, where it stood, and how its year was read."""

    value: date
    text: str
    start: int
    end: int
    reasoning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMonth:
    """One month with its C.E. year and no day, where it stood."""

    year: int
    month: int
    text: str
    start: int
    end: int


def find_dates(text: str, *, thai: bool = True) -> list[FoundDate]:
    """Find every full date, in reading order.

    ``thai`` says that the text stands on a Thai page, where a year of two
    digits is of the Buddhist Era.

    >>> [found.value for found in find_dates("ณ วันที่ ๒๙ ก.พ. ๒๕๖๗")]
    [datetime.date(2024, 2, 29)]
    """
    readable = same_length(text)
    found: list[FoundDate] = []
    for match in _in_order(readable):
        one = _read(match, text, thai=thai)
        if one is not None and (not found or one.start >= found[-1].end):
            found.append(one)
    return found


def find_months(text: str) -> list[FoundMonth]:
    """Find every month with a year and without a day, in reading order.

    >>> [(found.year, found.month) for found in find_months("เดือนตุลาคม ๒๕๖๕")]
    [(2022, 10)]
    """
    readable = same_length(text)
    found = []
    for match in _MONTH.finditer(readable):
        year = _year_of(match, thai=True)
        if year is None or _is_after_day(readable, match.start("month")):
            continue
        start, end = match.span()
        month = month_number(match["month"])
        one = FoundMonth(
            year=year, month=month, text=text[start:end], start=start, end=end
        )
        found.append(one)
    return found


def _is_after_day(readable: str, start: int) -> bool:
    """Whether a day stands right in front of a month, within the room it takes."""
    before = max(0, start - _LONGEST_DAY)
    return _AFTER_DAY.search(readable, before, start) is not None


def dated_places(text: str) -> list[tuple[int, int]]:
    """Return where something looks like a date or a month, possible or not.

    The year of "31 กุมภาพันธ์ 2566" names no year of a document either.
    """
    readable = same_length(text)
    if DIGIT.search(readable) is None:
        return []
    places = [match.span() for match in _in_order(readable)]
    return places + [match.span() for match in _MONTH.finditer(readable)]


DIGIT = re.compile(r"\d")
"""Without one there is neither a date nor a year."""

_NAMES = rf"{thai_names(strict=False)}|{english_names()}"
_SEPARATOR = r"[\s/\-]{0,3}"
_DAY_FIRST = re.compile(
    r"(?<!\d)(?<!\d[.,/:])(?<![ก-ฮ]\.)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    rf"{_SEPARATOR}(?:เดือน{SPACE})?"
    rf"(?P<month>{_NAMES})[\s,/\-]{{0,3}}{ERA}{YEAR}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{english_names()})\s{{0,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:,\s{0,3}|\s{1,3})(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_THAI_MONTH_FIRST = re.compile(
    rf"(?P<month>{thai_names(strict=True)})\s{{1,3}}(?P<day>\d{{1,2}}),\s{{0,3}}"
    r"(?P<year>\d{4})(?!\d)"
)
"""As boards translated from English print it: "กุมภาพันธ์ 14, 2023"."""
_CLOCK_BETWEEN = re.compile(
    rf"\b(?P<month>{english_names()})\s(?P<day>\d{{1,2}})\s@\s\d\d:\d\d(?::\d\d)?"
    r"\s(?:[A-Z]{2,4}\s)?(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
"""As PHP-Nuke prints it: "November 06 @ 10:22:13 ICT 2010"."""

_NOT_INSIDE = r"(?<![0-9A-Za-z_./\-])"
"""Thai writes no spaces between words: "ลงข่าว06/11/2567"."""

_NUMERIC = re.compile(
    rf"{_NOT_INSIDE}(?P<day>\d{{1,2}})(?P<sep>\s?/\s?|-)(?P<month>\d{{1,2}})(?P=sep)"
    r"(?P<year>0[12]\d{3}|[12]\d{3}|\d{2})(?!\d|[/\-.:]\d)"
    rf"|{_NOT_INSIDE}(?P<day2>\d{{2}})\.(?P<month2>\d{{2}})\.(?P<year2>[12]\d{{3}})"
    r"(?!\d|[/\-.:]\d)"
)
_ISO = re.compile(
    rf"{_NOT_INSIDE}(?P<year>0?[12]\d{{3}})(?P<sep>[\-/])(?P<month>\d{{1,2}})"
    r"(?P=sep)(?P<day>\d{1,2})(?!\d|[/\-.]\d)"
)
_MARKED = (
    (_DAY_FIRST, DIGIT),
    (_MONTH_FIRST, re.compile("[a-zA-Z]")),
    (_THAI_MONTH_FIRST, re.compile(",")),
    (_CLOCK_BETWEEN, re.compile("@")),
    (_NUMERIC, re.compile("[-/.]")),
    (_ISO, re.compile("[-/]")),
)
"""Each notation beside what it cannot do without: to look for that is far cheaper."""

_MONTH = re.compile(
    rf"(?P<month>{thai_names(strict=True)}){_SEPARATOR}{ERA}{YEAR}", re.IGNORECASE
)
_AFTER_DAY = re.compile(
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?{_SEPARATOR}(?:เดือน{SPACE})?\Z"
)
_LONGEST_DAY = 24
_MONTHS, _DAYS = 12, 31
_DIGITS_OF_DATE = re.compile(r"\d\D*\d\D*\d")
"""A day and the shortest year; numbers of items have fewer."""

_BREAK = re.compile(f"[{ZERO_WIDTH}]")
_BREAKS = str.maketrans(dict.fromkeys(ZERO_WIDTH, " "))
_MAX_DATES = 5000


def same_length(text: str) -> str:
    """Return a text for patterns, as long as it is: ASCII digits, no hidden marks."""
    readable = to_ascii(text)
    if _BREAK.search(readable) is None:
        return readable
    return readable.translate(_BREAKS)


def _in_order(readable: str) -> Iterator[re.Match[str]]:
    matches: list[re.Match[str]] = []
    if _DIGITS_OF_DATE.search(readable) is None:
        return
    for pattern, mark in _MARKED:
        if mark.search(readable) is None:
            continue
        for count, match in enumerate(pattern.finditer(readable)):
            if count >= _MAX_DATES:
                break
            matches.append(match)
    yield from sorted(matches, key=lambda match: match.start())


def _read(match: re.Match[str], text: str, *, thai: bool) -> FoundDate | None:
    parts = {key.rstrip("2"): part for key, part in match.groupdict().items() if part}
    year = _year_of(match, thai=thai)
    if year is None or (match.re is _NUMERIC and _is_numbering(match)):
        return None
    if len(parts["year"]) == len("66") and _is_glued(match):
        return None  # "ข้อ1/2/66" is no day
    name, day = parts["month"], int(parts["day"])
    month = int(name) if name.isdigit() else month_number(name)
    if match.re is _NUMERIC and day <= _MONTHS < month <= _DAYS:
        day, month = month, day  # "06-25-2025": there is no 25th month
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    start, end = match.span()
    return FoundDate(
        value=value,
        text=text[start:end],
        start=start,
        end=end,
        reasoning=_reasoning(parts["year"], year),
    )


def _year_of(match: re.Match[str], *, thai: bool) -> int | None:
    groups = match.groupdict()
    printed = groups["year"] or groups["year2"]
    if len(printed) == len("66") and "-" in (groups.get("sep") or ""):
        return None  # three short numbers with hyphens may be anything
    is_short = match.re is _DAY_FIRST and _is_short_ce(printed, groups["month"])
    if is_short and not groups.get("be"):
        return 2000 + int(printed)
    return common_era(
        printed, be=bool(groups.get("be")), ce=bool(groups.get("ce")), thai=thai
    )


def _is_short_ce(printed: str, month: str) -> bool:
    """Whether two digits behind an English month are of our century: "31-Jul-21".

    Of the Buddhist Era they would be of a year before the web.
    """
    return month.isascii() and len(printed) == len("21") and int(printed) < _SHORT_BE


_SHORT_BE = 40


def _is_glued(match: re.Match[str]) -> bool:
    """Whether three numbers stand right behind a letter of another script."""
    before = match.string[: match.start()][-1:]
    return match.re is _NUMERIC and before.isalpha()


def _is_numbering(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 20) : match.start()].rstrip(" .:")
    return before.endswith(_NUMBERING)


def _reasoning(printed: str, year: int) -> str:
    number = int(printed)
    if number + 2000 == year and len(printed) == len("21"):
        return f"'{printed}' beside an English month is C.E. {year}"
    if number == year:
        return f"C.E. {year} as printed"
    be = year + 543
    return f"'{printed}' is B.E. {be}; {be} - 543 = C.E. {year}"


_NUMBERING: tuple[str, ...] = tuple(
    word.rstrip(".") for word in table("thai/years.toml")["numbering"]
)
