"""The date of a document: what its text says, else what the file says of itself.

The text is read as that of a page is, with the same decoys refused. A property only
tells when a program wrote the file: it counts where the text gives no date, and is
marked as doubtful.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from crawler.model.page import DateWhere, NamedYear, PageDate, YearWhere
from crawler.pages.content import Page
from crawler.pages.dates.dating import find_published
from crawler.pages.days.dated import page_can_bear, today_of
from crawler.pages.days.machine_dates import read_machine_date
from crawler.pages.documents.inside import Inside
from crawler.pages.lines.block_dates import EARLIEST
from crawler.pages.markup.pieces import Block
from crawler.pages.wording.phrases import first_phrase, folded
from crawler.thai.fiscal import start_of
from crawler.thai.months import common_era
from crawler.thai.zone import THAILAND

_PDF_DATE = re.compile(
    r"(?:D:)?(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:(?P<hour>\d\d)(?P<minute>\d\d)(?:\d\d)?"
    r"(?:(?P<sign>[+\-Z])(?:(?P<hours>\d\d)'?(?P<minutes>\d\d)?'?)?)?)?"
)
_KINDS = ("changed", "created")


def document_date(
    page: Page, title: Block | None, inside: Inside, years: Iterable[NamedYear] = ()
) -> PageDate | None:
    """Return the date of a document with its place, or ``None`` if it has none.

    ``page`` holds its paragraphs as blocks. A date of the text has the place
    ``document`` (``text`` if it is but the only one in a line of its own), one of the
    file's own properties the place ``meta``. Of these, one from before the days and
    ``years`` that the document speaks of is a template's.
    """
    since = _since(page, years)
    told = [one for one in _properties(page, inside) if one.value >= since]
    found = find_published(_without_rows(page, title), title, ())
    if found is None:
        return next(iter(told), None)
    others = (one.text for one in told if one.value != found.value)
    return replace(
        found,
        where=found.where if found.where is DateWhere.TEXT else DateWhere.DOCUMENT,
        reasoning=f"{found.reasoning}; in the text of the document",
        runners_up=(*found.runners_up, *others),
    )


def _without_rows(page: Page, title: Block | None) -> Page:
    """Leave out the rows of tables below the title: each has a date of its own.

    In text they are lines like any other; a closing formula is no row.
    """
    blocks = page.main
    below = next((at for at, one in enumerate(blocks) if one is title), -1) + 1
    later = {id(one) for one in blocks[below:]}
    rows = {
        id(block): dates[0].value
        for block, dates in page.dated
        if id(block) in later
        and len(block.text) <= _LONGEST_ROW
        and first_phrase(folded(block.text), "dates", "closing") is None
    }
    if len(set(rows.values())) < _A_TABLE:
        return page
    kept = tuple(one for one in blocks if id(one) not in rows)
    return replace(page, pieces=replace(page.pieces, blocks=kept))


_LONGEST_ROW = 160
_A_TABLE = 3


def _since(page: Page, years: Iterable[NamedYear]) -> date:
    """Return the day before which nobody can have written this document.

    It tells of a day of the past only afterwards, and is drawn up at most a year
    before the fiscal year in its title begins.
    """
    today = today_of(page)
    stated = (one.value for _, dates in page.dated for one in dates)
    named = [one.year for one in years if one.where is YearWhere.TITLE]
    begun = [start_of(max(min(named) - 1, _FIRST_YEAR))] if named else []
    return max([EARLIEST, *begun, *(day for day in stated if day <= today)])


_FIRST_YEAR = 2500


def read_property_date(text: str) -> tuple[date, str] | None:
    """Read a date property, in Thai time: of a PDF (ISO 32000-1, 7.9.4) or ISO 8601.

    Drivers of Thai machines write years of the Buddhist Era.

    >>> read_property_date("D:25660112093000+07'00'")[0]
    datetime.date(2023, 1, 12)
    >>> read_property_date("2023-01-11T20:00:00Z")[0]
    datetime.date(2023, 1, 12)
    """
    match = _PDF_DATE.match(text.strip())
    if match is None:
        return read_machine_date(text)
    year = common_era(match["year"], be=False, ce=False, thai=True)
    if year is None:
        return None
    try:
        day = _in_thailand(match, year)
    except (ValueError, OverflowError):
        return None
    printed = int(match["year"])
    era = f"C.E. {year}" if printed == year else f"'{printed}' is B.E., C.E. {year}"
    return day, era


def _in_thailand(match: re.Match[str], year: int) -> date:
    day = datetime(  # noqa: DTZ001 - the zone is told apart, below
        year,
        int(match["month"]),
        int(match["day"]),
        int(match["hour"] or 0),
        int(match["minute"] or 0),
    )
    if match["sign"] is None:
        return day.date()
    offset = timedelta(
        hours=int(match["hours"] or 0), minutes=int(match["minutes"] or 0)
    )
    zone = timezone(-offset if match["sign"] == "-" else offset)
    return day.replace(tzinfo=zone).astimezone(THAILAND).date()


def _properties(page: Page, inside: Inside) -> Iterator[PageDate]:
    """Yield plausible dates of the file itself, the last change first.

    A file made on the day of the visit, or later by its own clock, was made for it.
    """
    can_bear, today = page_can_bear(page), today_of(page)
    for kind in _KINDS:
        said = inside.said(kind)
        read = None if said is None else read_property_date(said.text)
        if said is None or read is None or read[0] >= today or not can_bear(read[0]):
            continue
        reasoning = (
            f"{read[1]}; the file's own property {said.name}, no date of its text"
        )
        yield PageDate(
            value=read[0], text=said.text, where=DateWhere.META, reasoning=reasoning
        )
