"""Deadlines that cannot be right, or that nobody can hold: year, round, form text."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from crawler.model.report import Deadline, DeadlineKind, Remark, Report
from crawler.reports.content import Content, Paragraph
from crawler.reports.remarks.words import remark
from crawler.thai import fiscal
from crawler.thai.digits import to_ascii
from crawler.thai.text import compact

_FULL_YEAR = 12


def remarks_on_deadlines(report: Report, content: Content) -> Iterator[Remark]:
    """Yield remarks on deadlines against the report's fiscal year and round.

    The cover says of which half of the year a round of six months is.
    """
    end = _round_end(report, content)
    for measure in report.measures:
        for deadline in measure.deadlines:
            yield from _on_wording(measure.row, deadline)
            yield from _on_time(measure.row, deadline, report.fiscal_year, end)


def _on_wording(row: int, deadline: Deadline) -> Iterator[Remark]:
    if deadline.kind is DeadlineKind.PLACEHOLDER:
        yield remark(row, "placeholder-deadline", deadline.text)
    if _is_impossible(deadline):
        yield remark(row, "impossible-deadline", deadline.text)
    if deadline.year_inferred and deadline.kind is not DeadlineKind.PERIOD:
        yield remark(row, "deadline-without-year", deadline.text, end=deadline.end)


def _is_impossible(deadline: Deadline) -> bool:
    """Whether a span names its year and still no days: it ends before it begins."""
    known = deadline.start is not None or deadline.end is not None
    if known or deadline.kind is not DeadlineKind.PERIOD:
        return False
    return _YEAR.search(to_ascii(deadline.text)) is not None


_YEAR = re.compile(r"(?<!\d)(?:25)?[4-9]\d(?!\d)")


def _on_time(
    row: int, deadline: Deadline, fiscal_year: int | None, round_end: date | None
) -> Iterator[Remark]:
    """Yield remarks on a deadline out of time; work of the whole year is none."""
    if deadline.end is None or fiscal_year is None or round_end is None:
        return
    start = fiscal.start_of(fiscal_year)
    if deadline.end < start:
        yield remark(row, "deadline-before-fiscal-year", deadline.text)
    year_end = fiscal.end_of(fiscal_year)
    is_whole_year = (deadline.start, deadline.end) == (start, year_end)
    if deadline.end > round_end and not is_whole_year:
        yield remark(row, "deadline-after-round-end", deadline.text)


def _round_end(report: Report, content: Content) -> date | None:
    """Return the last day of the round; without a round that of the year."""
    if report.fiscal_year is None:
        return None
    start, months = fiscal.start_of(report.fiscal_year), report.round_months
    is_later = any(map(_is_second_half, content.paragraphs[:_COVER]))
    if months is None or not 0 < months < _FULL_YEAR or is_later:
        return fiscal.end_of(report.fiscal_year)
    years, month = divmod(start.month - 1 + months, 12)
    return date(start.year + years, month + 1, 1) - timedelta(days=1)


def _is_second_half(paragraph: Paragraph) -> bool:
    """Whether a line of the cover names the half of the year that begins in April."""
    text = compact(paragraph.plain[:_LONGEST_LINE])
    return _SECOND_HALF.search(to_ascii(text)) is not None


_COVER = 60
_LONGEST_LINE = 300
_SECOND_HALF = re.compile(
    r"(?:6เดือน|ครึ่งปี)\)?(?:หลัง|ที่2)|รอบที่2|ครั้งที่2\(รอบ6เดือน"
    r"|(?:เมษายน|เม\.ย\.)(?:25)?\d{0,2}(?:-|–|—|ถึง)(?:30)?(?:กันยายน|ก\.ย\.)"
)
