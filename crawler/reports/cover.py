"""Read what a report says of itself: agency, fiscal year, round."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from crawler.model.report import ReportKind
from crawler.reports.content import Content, Paragraph, Table
from crawler.reports.deadline_grammar import SPAN_OF_MONTHS
from crawler.thai import fiscal
from crawler.thai.dates import find_dates, find_months
from crawler.thai.digits import to_ascii
from crawler.thai.months import month_number
from crawler.thai.text import mend, squeeze
from data.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands on the cover; nothing where it is not printed."""

    agency: str | None
    fiscal_year: int | None
    round_months: int | None


def read_cover(content: Content, kind: ReportKind) -> Cover:
    """Read the cover and the running text in front of the tables."""
    lines = [_line(one.plain) for one in content.paragraphs[:_MAX_LINES]]
    head = _head(content)
    year = _fiscal_year(head) or _fiscal_year(lines) or _lone_year(head)
    return Cover(
        agency=_agency(head) or _most_named(lines),
        fiscal_year=year,
        round_months=_round(head, year, kind),
    )


_MAX_LINES = 400
_LONGEST_TITLE = 200
_LONGEST_LINE = 5000
_YEAR_MONTHS = 12
_HALF = 6
_MONTHS_IN_WORDS = {"สาม": 3, "หก": 6, "เก้า": 9, "สิบสอง": 12}
_ROUND = re.compile(
    rf"รอบ\s{{0,2}}\(?\s{{0,2}}(\d{{1,2}}|{'|'.join(_MONTHS_IN_WORDS)})\s{{0,2}}เดือน"
    r"|(?<!ทุก)(?<!\d)(\d{1,2})\s{0,2}เดือน(?:แรก|หลัง)"
    r"|ครึ่ง\s?ปี\s?(?:แรก|หลัง)"
)


def _head(content: Content) -> list[str]:
    """Return the lines in front of the first wide table; narrow ones are text.

    Titles may stand in its first rows: a worksheet is all one table.
    """
    lines: list[str] = []
    for block in content.blocks[:_MAX_LINES]:
        if isinstance(block, Table) and any(
            len(row.cells) > _NARROW for row in block.rows
        ):
            return [*lines, *_titles_in(block)]
        lines.extend(islice(_printed(block), _MAX_LINES - len(lines)))
    return lines


def _titles_in(block: Table) -> Iterator[str]:
    for row in block.rows[:_MOST_TITLES]:
        filled = [cell.text for cell in row.cells if cell.text]
        if len(filled) > 1:
            return
        yield from map(_line, filled)


_MOST_TITLES = 20


_NARROW = 2


def _printed(block: Paragraph | Table) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _line(block.plain)
        return
    for row in block.rows:
        yield _line(" ".join(cell.text for cell in row.cells))


def _line(text: str) -> str:
    """Return the beginning of a text as one line; a cover says little."""
    return squeeze(mend(text[:_LONGEST_LINE]))


def _agency(lines: list[str]) -> str | None:
    """Return the first line that is the name of an agency and little else."""
    for line in lines:
        match = _name().match(line)
        if match is not None and len(line) <= _LONGEST_NAME:
            return match["name"].strip()
    return None


_LONGEST_NAME = 110


def _most_named(lines: list[str]) -> str | None:
    names = Counter(
        match["name"].strip() for line in lines for match in _name().finditer(line)
    )
    return names.most_common(1)[0][0] if names else None


@cache
def _name() -> re.Pattern[str]:
    known = table("reports/agencies.toml")
    kinds = "|".join(map(re.escape, sorted(known["kinds"], key=len, reverse=True)))
    labels = "|".join(map(re.escape, known["labels"]))
    bodies, places = ("|".join(known[name]) for name in ("of_a_place", "places"))
    ends = r"(?=\s|\Z|ประจำปี|อำเภอ|จังหวัด|[,()])"
    return re.compile(
        rf"(?:(?:{labels})\s{{0,3}}[:：]?\s{{0,3}}){{0,2}}"
        rf"(?P<name>(?:{bodies})[ก-๎]{{2,40}}?(?:{places})[ก-๎]{{2,30}}?{ends}"
        rf"|(?:{kinds})\s?(?:ที่\s?[\d๐-๙]{{1,2}}\s?)?[ก-๎]{{2,60}}?"
        rf"(?:\s?เขต\s?[\d๐-๙]{{1,2}})?{ends})"
    )


def _fiscal_year(lines: list[str]) -> int | None:
    years = [year for line in lines for year in fiscal.named_years(line)]
    named = [year.year for year in years if year.fiscal] or [
        year.year for year in years
    ]
    return named[0] if named else None


def _lone_year(lines: list[str]) -> int | None:
    """Return the year that a title gives without calling it one ("MOIT 2567")."""
    for line in _titles(lines):
        match = _YEAR.search(to_ascii(line))
        if match is not None and not (find_dates(line) or find_months(line)):
            return int(match.group(1))
    return None


_YEAR = re.compile(r"(?:^|(?<=[\sก-๎A-Z(]))(25[5-9]\d)(?=$|[\s),.])")


def _round(lines: list[str], year: int | None, kind: ReportKind) -> int | None:
    """Return the months of the round; a report after the year's end covers it all."""
    for line in _titles(lines):
        match = _ROUND.search(to_ascii(line))
        if match is not None:
            printed = match[1] or match[2] or str(_HALF)
            return _MONTHS_IN_WORDS.get(printed) or int(printed)
    for line in _titles(lines):
        if (months := _months_spanned(line)) in _ROUNDS:
            return months
    if year is None or kind is not ReportKind.OUTCOME_REPORT:
        return None
    dates = [found.value for line in lines for found in find_dates(line)]
    after = any(day > fiscal.end_of(year) for day in dates)
    return _YEAR_MONTHS if after else None


def _months_spanned(line: str) -> int | None:
    """Return how many months a title covers ("ตุลาคม ๒๕๖๖ - มีนาคม ๒๕๖๗")."""
    match = SPAN_OF_MONTHS.search(to_ascii(line))
    if match is None:
        return None
    first, last = month_number(match["month1"]), month_number(match["month2"])
    return (last - first) % _YEAR_MONTHS + 1


_ROUNDS = (3, 6, 9, 12)


def _titles(lines: list[str]) -> Iterator[str]:
    return (line for line in lines if len(line) <= _LONGEST_TITLE)
