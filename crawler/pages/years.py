"""The fiscal years that a page names, in its title and in its text."""

import re
from collections.abc import Iterator
from itertools import islice

from crawler.model.page import NamedYear, YearWhere
from crawler.pages.content import Page
from crawler.thai.fiscal import named_years

_MOST_TEXT = 4_000
_MOST_BLOCKS = 40
_MAY_NAME = re.compile(
    r"(?:ปี|ศ|year|FY)[^\d]{0,25}\d|\d{4}\s{0,4}(?:[-–—]|ถึง|จนถึง)", re.IGNORECASE
)
_MOST_YEARS = 60


def years_of(page: Page, title: str | None) -> tuple[NamedYear, ...]:
    """Return the years named, each once per place, the title's first."""
    found = [*_named(title or "", YearWhere.TITLE)]
    naming = (block.text for block in page.main if _MAY_NAME.search(block.text))
    for text in islice(naming, _MOST_BLOCKS):
        found.extend(_named(text[:_MOST_TEXT], YearWhere.TEXT))
    each: dict[tuple[int, YearWhere], NamedYear] = {}
    for one in found:
        each.setdefault((one.year, one.where), one)
    return tuple(each.values())[:_MOST_YEARS]


def _named(text: str, where: YearWhere) -> Iterator[NamedYear]:
    for one in named_years(text):
        yield NamedYear(year=one.year, text=one.text, where=where)
