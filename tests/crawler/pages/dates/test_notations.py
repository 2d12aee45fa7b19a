"""Law: the day of a page is the same day however its site writes days.

Labelled pages are read again with all of their days in another notation of DOMAIN.md
3.7, their siblings too.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import islice

import pytest

from crawler.model.page import PageReading
from crawler.thai.months import month_number
from data.tables import table
from tests.crawler.pages.test_noise_of_sites import HOW_MANY, PARTS, Pair, pairs

pytestmark = pytest.mark.uncounted


MONTHS = table("thai/months.toml")["month"]
SHORT = [month["short"] for month in MONTHS]
LONG = [month["long"][0] for month in MONTHS]
WRITTEN = re.compile(
    rf"(?<!\d)(\d{{1,2}})\s+({'|'.join(map(re.escape, LONG + SHORT))})\s+(25\d\d)(?!\d)"
)
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
ALLOWED = 0.01
"""The share of days that stand right behind a letter of English: "admin12/3/2569"."""

NOTATIONS: dict[str, Callable[[date], str]] = {
    "short year": lambda day: f"{day.day} {SHORT[day.month - 1]} {_be(day) % 100}",
    "without spaces": lambda day: f"{day.day}{SHORT[day.month - 1]}{_be(day) % 100}",
    "long": lambda day: f"{day.day} {LONG[day.month - 1]} พ.ศ. {_be(day)}",
    "Thai digits": lambda day: f"{day.day} {LONG[day.month - 1]} {_be(day)}".translate(
        THAI_DIGITS
    ),
    "without dots": lambda day: (
        f"{day.day} {SHORT[day.month - 1].replace('.', '')} {_be(day)}"
    ),
    "slashes": lambda day: f"{day.day:02}/{day.month:02}/{_be(day)}",
    "slashes, short": lambda day: f"{day.day:02}/{day.month:02}/{_be(day) % 100}",
    "hyphens": lambda day: f"{day.day:02}-{day.month:02}-{_be(day)}",
    "dots": lambda day: f"{day.day:02}.{day.month:02}.{_be(day)}",
    "ISO": lambda day: day.isoformat(),
    "ISO, B.E.": lambda day: f"{_be(day)}-{day.month:02}-{day.day:02}",
    "English": lambda day: day.strftime("%d %B %Y"),
    "American": lambda day: day.strftime("%b %d, %Y"),
}


def _be(day: date) -> int:
    return day.year + 543


def _rewritten(text: str, write: Callable[[date], str]) -> str:
    """Return a page with each written day of its text in another notation."""
    parts = PARTS.split(text)
    return "".join(
        part if at % 2 else WRITTEN.sub(lambda found: _other(found, write), part)
        for at, part in enumerate(parts)
    )


def _other(found: re.Match[str], write: Callable[[date], str]) -> str:
    try:
        day = date(int(found[3]) - 543, month_number(found[2]), int(found[1]))
    except ValueError:
        return found[0]  # no such day, as some templates print
    return write(day)


@cache
def dated(most: int) -> tuple[tuple[Pair, date], ...]:
    """Return some pages on which a day is written out and read, with that day."""
    return tuple(islice(_dated(), most))


def _dated() -> Iterator[tuple[Pair, date]]:
    for one in pairs():
        day = _day(one.read()) if WRITTEN.search(one.page) else None
        if day is not None:
            yield one, day


def _day(reading: PageReading) -> date | None:
    published = reading.facts.published
    return None if published is None else published.value


@HOW_MANY
@pytest.mark.parametrize("notation", NOTATIONS)
def test_the_day_of_a_page_is_read_in_every_notation(notation: str, most: int) -> None:
    """Also beside a sibling whose days are written like that: they are no clocks."""
    write = NOTATIONS[notation]

    known = dated(most)
    wrong = [
        (one.url, day, got)
        for one, day in known
        if (got := _day(one.changed(lambda text: _rewritten(text, write)).read()))
        != day
    ]

    assert len(wrong) <= max(1, ALLOWED * len(known)), wrong
