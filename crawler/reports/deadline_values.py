"""Turn what the grammar of deadlines matched into days."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from crawler.model.report import Deadline, DeadlineKind
from crawler.thai import fiscal
from crawler.thai.months import common_era, month_number


def read_deadline(
    match: re.Match[str], text: str, item: int | None, fiscal_year: int | None
) -> Deadline:
    """Return the deadline of a match of the grammar, in the words of the report."""
    match match.lastgroup and next(kind for kind in _KINDS if match[kind]):
        case "range":
            return _range(match, text, item)
        case "days":
            return _days(match, text, item)
        case "by_date":
            return by_date(match, text, item, fiscal_year)
        case "by_month":
            return by_month(match, text, item, fiscal_year)
        case "relative":
            return deadline(text, DeadlineKind.RELATIVE, item)
        case _:
            return _recurring(match, text, item)


_KINDS = ("range", "days", "by_date", "by_month", "recurring", "relative")


def deadline(
    text: str,
    kind: DeadlineKind,
    item: int | None = None,
    start: date | None = None,
    end: date | None = None,
) -> Deadline:
    """Return a deadline whose year is printed, or that has none."""
    return Deadline(
        text=text, item=item, kind=kind, start=start, end=end, year_inferred=False
    )


def _range(match: re.Match[str], text: str, item: int | None) -> Deadline:
    month1, month2 = month_number(match["month1"]), month_number(match["month2"])
    year2 = _ce(match["year2"])
    year1 = _ce(match["year1"])
    if year1 is None and year2 is not None:
        year1 = year2 - (month1 > month2)
    start = day_of(year1, month1, int(match["day1"] or 1))
    end = day_of(year2, month2, int(match["day2"] or 0))
    return _period(text, item, start, end)


def _days(match: re.Match[str], text: str, item: int | None) -> Deadline:
    year, month = _ce(match["year4"]), month_number(match["month4"])
    start = day_of(year, month, int(match["from"]))
    end = day_of(year, month, int(match["until"]))
    return _period(text, item, start, end)


def _period(
    text: str, item: int | None, start: date | None, end: date | None
) -> Deadline:
    """Return a span; of one that ends before it begins neither day is certain."""
    if start is not None and end is not None and end < start:
        start = end = None
    return deadline(text, DeadlineKind.PERIOD, item, start, end)


def by_date(
    match: re.Match[str], text: str, item: int | None, fiscal_year: int | None
) -> Deadline:
    """Return a day, with its year or in the fiscal year."""
    month = month_number(match["month3"])
    year, inferred = year_or_inferred(match["year3"], month, fiscal_year)
    end = day_of(year, month, int(match["day"]))
    told = deadline(text, DeadlineKind.BY_DATE, item, None, end)
    return replace(told, year_inferred=inferred)


def by_month(
    match: re.Match[str], text: str, item: int | None, fiscal_year: int | None
) -> Deadline:
    """Return the last day of a month, with its year or in the fiscal year."""
    month = month_number(match["month"])
    year, inferred = year_or_inferred(match["year"], month, fiscal_year)
    told = deadline(text, DeadlineKind.BY_MONTH, item, None, day_of(year, month, 0))
    return replace(told, year_inferred=inferred)


def year_or_inferred(
    printed: str | None, month: int, fiscal_year: int | None
) -> tuple[int | None, bool]:
    """Return the C.E. year of a month, and whether the fiscal year gave it (J05)."""
    if printed is not None or fiscal_year is None:
        return _ce(printed), False
    start = fiscal.start_of(fiscal_year)
    return start.year + (month < start.month), True


def _recurring(match: re.Match[str], text: str, item: int | None) -> Deadline:
    printed = match["fiscal"]
    if not printed:
        return deadline(text, DeadlineKind.RECURRING, item)
    start, end = fiscal.start_of(int(printed)), fiscal.end_of(int(printed))
    return deadline(text, DeadlineKind.RECURRING, item, start, end)


def _ce(printed: str | None) -> int | None:
    if printed is None:
        return None
    return common_era(printed, be=True, ce=False, thai=True)


def day_of(year: int | None, month: int, day: int) -> date | None:
    """Return a date; day 0 is the last day of the month; impossible ones are none."""
    if year is None:
        return None
    last = monthrange(year, month)[1]
    return date(year, month, day or last) if day <= last else None
