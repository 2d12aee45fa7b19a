"""Read cells and items that hold nothing but a time: a day, a month, a quarter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from crawler.model.report import Deadline, DeadlineKind
from crawler.reports.deadline_grammar import (
    BARE_DAY,
    BARE_MONTH,
    BARE_SPAN,
    BETWEEN_MONTHS,
    QUARTERS,
    WHOLE_YEAR,
)
from crawler.reports.deadline_values import (
    by_date,
    by_month,
    day_of,
    deadline,
    year_or_inferred,
)
from crawler.thai import fiscal
from crawler.thai.dates import FoundDate, find_dates
from crawler.thai.digits import to_ascii
from crawler.thai.months import month_number


def bare_deadlines(whole: str, fiscal_year: int | None) -> Iterator[Deadline]:
    """Yield what a cell means that holds nothing but a date, a month or a year."""
    dates = find_dates(whole)
    if len(dates) == 1 and len(whole) <= len(dates[0].text) + _LABEL:
        yield deadline(whole, DeadlineKind.BY_DATE, None, None, dates[0].value)
        return
    if len(dates) > 1 and _says_little_else(whole, dates):
        for one in dates:
            yield deadline(one.text, DeadlineKind.BY_DATE, None, None, one.value)
        return
    if (months := _bare_months(whole, fiscal_year)) or dates:
        yield from months
        return
    if (period := _part_of_year(whole, fiscal_year)) is not None:
        yield period
        return
    years = fiscal.named_years(whole)
    if len(years) == 1 and years[0].fiscal and len(whole) <= _LONGEST_YEAR:
        start, end = fiscal.start_of(years[0].year), fiscal.end_of(years[0].year)
        yield deadline(whole, DeadlineKind.PERIOD, None, start, end)


def _says_little_else(whole: str, dates: Sequence[FoundDate]) -> bool:
    rest = len(whole) - sum(len(one.text) for one in dates)
    return rest <= _LABEL * len(dates)


def _bare_months(whole: str, fiscal_year: int | None) -> list[Deadline]:
    """Return the months, the span of months or the day that a cell holds alone."""
    readable = to_ascii(whole)
    if (span := BARE_SPAN.fullmatch(readable)) is not None and fiscal_year:
        return [_span_without_year(span, whole, fiscal_year)]
    if (day := BARE_DAY.fullmatch(readable)) is not None:
        return [by_date(day, whole, None, fiscal_year)]
    pieces = [piece.strip() for piece in BETWEEN_MONTHS.split(whole)]
    matches = [BARE_MONTH.fullmatch(to_ascii(piece)) for piece in pieces]
    return [
        by_month(match, piece, None, fiscal_year)
        for match, piece in zip(matches, pieces, strict=True)
        if match is not None and all(matches)
    ]


def _span_without_year(match: re.Match[str], whole: str, fiscal_year: int) -> Deadline:
    month1, month2 = month_number(match["month1"]), month_number(match["month2"])
    year1, _ = year_or_inferred(match["year1"], month1, fiscal_year)
    year2, _ = year_or_inferred(None, month2, fiscal_year)
    start = day_of(year1, month1, int(match["day1"] or 1))
    end = day_of(year2, month2, int(match["day2"] or 0))
    told = deadline(whole, DeadlineKind.PERIOD, None, start, end)
    return replace(told, year_inferred=True)


def _part_of_year(whole: str, fiscal_year: int | None) -> Deadline | None:
    """Return the quarters, or the whole year, that a cell names and nothing else.

    Quarters are those of the fiscal year: the first begins in October.
    """
    match = QUARTERS.fullmatch(to_ascii(whole)) or WHOLE_YEAR.fullmatch(to_ascii(whole))
    if match is None:
        return None
    printed = match["of"]
    year = _year_named(printed) if printed else fiscal_year
    if year is None:
        return deadline(whole, DeadlineKind.PERIOD)
    quarters = match.groupdict()
    first = int(quarters.get("first") or 1)
    last = int(quarters.get("last") or quarters.get("first") or _IN_A_YEAR)
    if last < first:
        return None
    start = _quarter(year, first)
    after = _quarter(year, last + 1)
    return Deadline(
        text=whole,
        item=None,
        kind=DeadlineKind.PERIOD,
        start=start,
        end=after - timedelta(days=1),
        year_inferred=not printed,
    )


def _year_named(printed: str) -> int:
    year = int(printed)
    return year if year > _TWO_DIGITS else year + _CENTURY


def _quarter(year: int, number: int) -> date:
    """Return the first day of a quarter; the fifth begins the next fiscal year."""
    months = fiscal.start_of(year).month - 1 + 3 * (number - 1)
    return date(fiscal.start_of(year).year + months // 12, months % 12 + 1, 1)


_IN_A_YEAR = 4
_TWO_DIGITS = 99
_CENTURY = 2500
_LABEL = 12
_LONGEST_YEAR = 40
