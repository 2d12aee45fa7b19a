"""The Thai fiscal year, and the years that a text names.

Fiscal year N (B.E.) runs from 1 October N-544 to 30 September N-543 (C.E.); see
DESIGN.md section 4, "Window".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from crawler.thai.dates import DIGIT, dated_places, same_length
from crawler.thai.months import SPACE, common_era
from data.tables import table

_OCTOBER = 10
_MONTHS = 12
_BE_MINUS_CE = 543


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundYear:
    """One B.E. year that a text names as the year of something.

    ``fiscal`` says that the text calls it a fiscal year. Each year of a span is
    found on its own, all with the place of the whole span.
    """

    year: int
    text: str
    start: int
    end: int
    fiscal: bool


def start_of(year_be: int) -> date:
    """Return the first day of a fiscal year.

    >>> start_of(2566)
    datetime.date(2022, 10, 1)
    """
    return date(year_be - _BE_MINUS_CE - 1, _OCTOBER, 1)


def end_of(year_be: int) -> date:
    """Return the last day of a fiscal year.

    >>> end_of(2566)
    datetime.date(2023, 9, 30)
    """
    return date(year_be - _BE_MINUS_CE, 9, 30)


def end_of_round(year_be: int, months: int) -> date:
    """Return the last day of a round of so many months from 1 October on.

    What is no part of a year counts as the whole of it.

    >>> end_of_round(2566, 6)
    datetime.date(2023, 3, 31)
    """
    if not 0 < months < _MONTHS:
        return end_of(year_be)
    start = start_of(year_be)
    years, month = divmod(start.month - 1 + months, _MONTHS)
    return date(start.year + years, month + 1, 1) - timedelta(days=1)


def fiscal_year_of(day: date) -> int:
    """Return the B.E. fiscal year in which a day lies.

    >>> fiscal_year_of(date(2022, 10, 1))
    2566
    """
    return day.year + _BE_MINUS_CE + (day.month >= _OCTOBER)


def named_years(text: str) -> list[FoundYear]:
    """Find the years named as years of a document; years of dates are not.

    >>> [found.year for found in named_years("แผนพัฒนา (พ.ศ. ๒๕๖๖ - ๒๕๗๐)")]
    [2566, 2567, 2568, 2569, 2570]
    >>> named_years("ภายในเดือนธันวาคม ๒๕๖๕")
    []
    """
    readable = same_length(text)
    found: list[FoundYear] = []
    if DIGIT.search(readable) is None:
        return found
    taken: bytearray | None = None
    for match in _NAMED.finditer(readable):
        start, end = match.span()
        taken = _dated_places(text) if taken is None else taken
        if any(taken[start:end]):
            continue
        if not _is_year_of_law(match):
            found.extend(_years(match, text))
    return found


_LEAD = (
    r"(?:(?P<fiscal>ปี\s{0,2}งบ(?:ประมาณ|ฯ)?(?:รายจ่าย)?|fiscal\s{1,2}year|\bFY)"
    r"|(?P<plain>ปีการศึกษา|ปีปฏิทิน|ปี))"
)
_ERA = r"(?:พ\s?\.?\s?ศ\s?\.?|ค\s?\.?\s?ศ\s?\.?|พุทธศักราช|คริสต์ศักราช)"
_FULL = r"(?:2[45]\d{2}|26[0-4]\d|20\d{2})"
_TO = r"\s{0,4}(?:-|–|—|ถึง|จนถึง)\s{0,4}"
_NAMED = re.compile(
    rf"(?:{_LEAD}{SPACE}(?:{_ERA}{SPACE})?|(?P<era>{_ERA}){SPACE})"
    rf"(?<!\d)(?P<year>{_FULL}|(?<=[ก-๙. ])\d{{2}})(?![\d/]|[:.,]\d)"
    rf"(?:{_TO}(?:ปี{SPACE})?(?:{_ERA}{SPACE})?(?P<last>{_FULL})(?!\d))?"
    rf"|(?<![\d/.\-])(?P<first>{_FULL}){_TO}(?:{_ERA}{SPACE})?(?P<until>{_FULL})(?![\d\-/])",
    re.IGNORECASE,
)
_LONGEST_SPAN = 30
_LAW_NAME_LENGTH = 160


def _dated_places(text: str) -> bytearray:
    """Return a mark for each letter that is part of a date or of a month."""
    taken = bytearray(len(text))
    for start, end in dated_places(text):
        taken[start:end] = b"\x01" * (end - start)
    return taken


def _years(match: re.Match[str], text: str) -> Iterator[FoundYear]:
    first = _buddhist(match["year"] or match["first"])
    last = _buddhist(match["last"] or match["until"] or match["year"])
    if first is None or last is None or not 0 <= last - first <= _LONGEST_SPAN:
        return
    start, end = match.span()
    for year in range(first, last + 1):
        yield FoundYear(
            year=year,
            text=text[start:end],
            start=start,
            end=end,
            fiscal=bool(match["fiscal"]),
        )


def _buddhist(printed: str) -> int | None:
    year = common_era(printed, be=False, ce=False, thai=True)
    return None if year is None else year + _BE_MINUS_CE


def _is_year_of_law(match: re.Match[str]) -> bool:
    if not match["era"]:
        return False
    before = match.string[max(0, match.start() - _LAW_NAME_LENGTH) : match.start()]
    same_sentence = re.split(r"\n|\d{4}", before)[-1]
    return any(law in same_sentence for law in _LAWS)


_LAWS: tuple[str, ...] = tuple(table("thai/years.toml")["laws"])
