"""Read the deadlines of a measure: months, ranges, recurring and relative ones.

The grammar is that of DOMAIN.md 1, "Deadline grammar".
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from crawler.model.report import Deadline, DeadlineKind
from crawler.reports.items import Item, split_items
from crawler.reports.phrases import begins_with
from crawler.thai import fiscal
from crawler.thai.dates import find_dates
from crawler.thai.digits import to_ascii
from crawler.thai.months import common_era, month_number, thai_names
from crawler.thai.text import mend, squeeze


def deadlines_of(paragraphs: Sequence[str], fiscal_year: int | None) -> list[Deadline]:
    """Return the deadlines of a cell, in reading order, with their item numbers.

    >>> deadlines_of(["ภายในเดือนมกราคม ๒๕๖๖"], 2566)[0].end
    datetime.date(2023, 1, 31)
    """
    whole = squeeze(mend(" ".join(paragraphs)))
    if begins_with(whole, "placeholders"):
        return [_deadline(whole, DeadlineKind.PLACEHOLDER)]
    found: list[Deadline] = []
    for item in split_items(paragraphs):
        found.extend(deadlines_in(item, fiscal_year))
    return found or list(_bare(whole, fiscal_year))


def deadlines_in(item: Item, fiscal_year: int | None) -> Iterator[Deadline]:
    """Yield the deadlines of one numbered item."""
    text = squeeze(mend(item.body))
    for match in _DEADLINE.finditer(to_ascii(text)):
        printed = text[match.start() : match.end()].strip()
        yield _read(match, printed, item.number, fiscal_year)


_NAMES = thai_names(strict=False)
_YEAR = r"\s{0,3}(?:ปี\s?)?(?:พ\.?\s?ศ\.?)?\s{0,3}(?P<%s>2[45]\d\d|26\d\d|[4-9]\d)(?!\d)"
_MONTH = r"(?:เดือน\s{0,3})?(?P<%s>" + _NAMES + ")"
_DAY = r"(?:(?P<%s>\d{1,2})\s{0,3})?"
_FISCAL_TAIL = (
    r"(?:\s{0,3}ในปีงบประมาณ\s{0,3}(?:พ\.?\s?ศ\.?)?\s{0,3}(?P<fiscal>2[45]\d\d)(?!\d))?"
)
_RANGE = (
    _DAY % "day1"
    + _MONTH % "month1"
    + f"(?:{_YEAR % 'year1'})?"
    + r"\s{0,3}(?:-|–|—|ถึง)\s{0,3}(?:วันที่\s{0,3})?"
    + _DAY % "day2"
    + _MONTH % "month2"
    + _YEAR % "year2"
)
_RECURRING = (
    r"(?<!ครบ)(?:เป็นประจำ\s{0,2})?"
    r"(?:ทุก\s{0,2}(?:\d{1,2}\s{0,2}|สิ้น\s?|ต้น\s?|กลาง\s?)?(?:เดือน|ไตรมาส|สัปดาห์)"
    r"|ทุก\s{0,2}(?:สิ้น\s?)?ปี(?!งบ)"
    r"|ทุก\s{0,2}วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์|ทำการ)"
    r"|(?:ไตรมาส|เดือน|ปี|สัปดาห์)ละ\s{0,2}\d{1,2}\s{0,2}ครั้ง)"
    rf"(?:\s{{0,3}}ภายในเดือน\s{{0,3}}(?:{_NAMES})"
    rf"(?:\s{{0,3}}และ\s{{0,2}}(?:เดือน\s{{0,3}})?(?:{_NAMES}))?\s{{0,3}}ของทุกปี)?"
    r"(?:ตามกำหนด)?"
    r"(?:\s{0,3}รอบ\s?(?:ไตรมาส|\d{1,2}\s?เดือน)){0,4}" + _FISCAL_TAIL
)
_RELATIVE = (
    r"(?:ไม่เกิน|ภายใน)\s{0,2}\d{1,3}\s{0,2}(?:วัน|เดือน|สัปดาห์)(?:ทำการ)?"
    r"(?:\s{0,2}(?:หลัง|นับ|ตั้งแต่)[ก-๎]{1,60})?"
)
_BY_DATE = (
    r"ภายใน\s{0,2}(?:วันที่\s{0,3})?(?P<day>\d{1,2})\s{0,3}"
    + _MONTH % "month3"
    + _YEAR % "year3"
)
_BY_MONTH = (
    r"ภายใน(?:สิ้น)?\s{0,2}" + _MONTH % "month" + f"(?:{_YEAR % 'year'})?(?![ก-๎]*วัน)"
)
_DEADLINE = re.compile(
    rf"(?P<range>{_RANGE})|(?P<by_date>{_BY_DATE})|(?P<by_month>{_BY_MONTH})"
    rf"|(?P<recurring>{_RECURRING})|(?P<relative>{_RELATIVE})"
)


def _read(
    match: re.Match[str], text: str, item: int | None, fiscal_year: int | None
) -> Deadline:
    match match.lastgroup and next(kind for kind in _KINDS if match[kind]):
        case "range":
            return _range(match, text, item)
        case "by_date":
            return _by_date(match, text, item)
        case "by_month":
            return _by_month(match, text, item, fiscal_year)
        case "relative":
            return _deadline(text, DeadlineKind.RELATIVE, item)
        case _:
            return _recurring(match, text, item)


_KINDS = ("range", "by_date", "by_month", "recurring", "relative")


def _deadline(
    text: str,
    kind: DeadlineKind,
    item: int | None = None,
    start: date | None = None,
    end: date | None = None,
) -> Deadline:
    return Deadline(
        text=text, item=item, kind=kind, start=start, end=end, year_inferred=False
    )


def _range(match: re.Match[str], text: str, item: int | None) -> Deadline:
    month1, month2 = month_number(match["month1"]), month_number(match["month2"])
    year2 = _ce(match["year2"])
    year1 = _ce(match["year1"])
    if year1 is None and year2 is not None:
        year1 = year2 - (month1 > month2)
    start = _day(year1, month1, int(match["day1"] or 1))
    end = _day(year2, month2, int(match["day2"] or 0))
    return _deadline(text, DeadlineKind.PERIOD, item, start, end)


def _by_date(match: re.Match[str], text: str, item: int | None) -> Deadline:
    end = _day(_ce(match["year3"]), month_number(match["month3"]), int(match["day"]))
    return _deadline(text, DeadlineKind.BY_DATE, item, None, end)


def _by_month(
    match: re.Match[str], text: str, item: int | None, fiscal_year: int | None
) -> Deadline:
    month, year = month_number(match["month"]), _ce(match["year"])
    inferred = year is None and fiscal_year is not None
    if year is None and fiscal_year is not None:
        start = fiscal.start_of(fiscal_year)
        year = start.year + (month < start.month)
    return Deadline(
        text=text,
        item=item,
        kind=DeadlineKind.BY_MONTH,
        start=None,
        end=_day(year, month, 0),
        year_inferred=inferred,
    )


def _recurring(match: re.Match[str], text: str, item: int | None) -> Deadline:
    printed = match["fiscal"]
    if not printed:
        return _deadline(text, DeadlineKind.RECURRING, item)
    start, end = fiscal.start_of(int(printed)), fiscal.end_of(int(printed))
    return _deadline(text, DeadlineKind.RECURRING, item, start, end)


def _bare(whole: str, fiscal_year: int | None) -> Iterator[Deadline]:
    """Yield what a cell means that holds nothing but a date, a month or a year."""
    dates = find_dates(whole)
    if len(dates) == 1 and len(whole) <= len(dates[0].text) + _LABEL:
        yield _deadline(whole, DeadlineKind.BY_DATE, None, None, dates[0].value)
        return
    match = _BARE_MONTH.fullmatch(to_ascii(whole))
    if match is not None:
        yield _by_month(match, whole, None, fiscal_year)
        return
    years = fiscal.named_years(whole)
    if len(years) == 1 and years[0].fiscal and len(whole) <= _LONGEST_YEAR:
        start, end = fiscal.start_of(years[0].year), fiscal.end_of(years[0].year)
        yield _deadline(whole, DeadlineKind.PERIOD, None, start, end)


_LABEL = 12
_LONGEST_YEAR = 40
_BARE_MONTH = re.compile(_MONTH % "month" + f"(?:{_YEAR % 'year'})?")


def _ce(printed: str | None) -> int | None:
    if printed is None:
        return None
    return common_era(printed, be=True, ce=False, thai=True)


def _day(year: int | None, month: int, day: int) -> date | None:
    """Return a date; day 0 is the last day of the month; impossible ones are none."""
    if year is None:
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if day <= last else None
