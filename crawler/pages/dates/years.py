"""The fiscal years that a page names, in its title and in its text."""

import re
from collections.abc import Iterator
from itertools import islice

from crawler.model.page import NamedYear, YearWhere
from crawler.pages.content import Page
from crawler.pages.wording.phrases import folded
from crawler.thai.fiscal import named_years

_MOST_TEXT = 4_000
_MOST_BLOCKS = 40
_MAY_NAME = re.compile(
    "(?=[ปศYyF0-9๐-๙])"  # how they begin: elsewhere nothing else is tried
    "(?:(?:ปี|ศ|[Yy]ear|YEAR|F[Yy])[^0-9๐-๙]{0,25}[0-9๐-๙]"
    "|[0-9๐-๙]{4}[ \t]{0,4}(?:[-–—]|ถึง|จนถึง))"
)
_DIGITS = re.compile("[0-9๐-๙]{2}")
_MOST_YEARS = 60


def years_of(page: Page, title: str | None) -> tuple[NamedYear, ...]:
    """Return the years named, each once per place, the title's first."""
    found = [*_named(title or "", YearWhere.TITLE), *_of_page_title(page, title)]
    naming = (block.text for block in page.main if _may_name(block.text))
    known: set[int] = set()
    for text in islice(naming, _MOST_BLOCKS):
        if _years_in(text) <= known:
            continue  # rows of a list name the same year again and again
        found.extend(_named(text[:_MOST_TEXT], YearWhere.TEXT))
        known = {one.year for one in found if one.where is YearWhere.TEXT}
    each: dict[tuple[int, YearWhere], NamedYear] = {}
    for one in found:
        each.setdefault((one.year, one.where), one)
    return tuple(each.values())[:_MOST_YEARS]


def _may_name(text: str) -> bool:
    """Whether a text may name a year; most texts hold no two digits side by side."""
    return _DIGITS.search(text) is not None and _MAY_NAME.search(text) is not None


def _of_page_title(page: Page, title: str | None) -> Iterator[NamedYear]:
    """Read the title element where it goes on from the heading: "… ปี 2568 - เทศบาล".

    One that does not begin with the heading is the site's, whatever years it names.
    """
    whole, heading = folded(page.pieces.page_title), folded(title or "")
    if heading and whole.startswith(heading):
        yield from _named(page.pieces.page_title, YearWhere.TITLE)


def _years_in(text: str) -> set[int]:
    """Return every number of a text that could be printed for a year, as B.E."""
    numbers = (int(one or two) for one, two in _NUMBER.findall(text[:_MOST_TEXT]))
    return {
        number + _SHORT if number < _SHORT_END else number + _CE * (number < _FIRST_BE)
        for number in numbers
    }


_NUMBER = re.compile(
    r"(?<!\d)(\d{4})(?!\d)"
    r"|(?:ปี[ก-๙.]{0,20}|ศ\.?|[Yy]ear|YEAR|F[Yy])\s{0,4}(\d{2})(?!\d)"
)
_SHORT, _SHORT_END = 2500, 100
_CE, _FIRST_BE = 543, 2400


def _named(text: str, where: YearWhere) -> Iterator[NamedYear]:
    for one in named_years(text):
        yield NamedYear(year=one.year, text=one.text, where=where)
