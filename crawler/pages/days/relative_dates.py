"""Days that are told from the visit: "3 วันที่แล้ว", "2 hours ago" (DOMAIN.md 3.7).

They are resolved against the time of the visit only where they then mean one day:
weeks, months and years are rounded by whoever prints them, and are refused. So is
everything on a page that was kept in a cache for longer than a day, and in a file,
since nobody knows which day it was told from.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from crawler.pages.content import Page
from crawler.thai.dates import FoundDate
from crawler.thai.digits import to_ascii
from crawler.thai.zone import THAILAND
from data.tables import table

MOST_DAYS = 6
"""A week ago is rounded: from seven days to thirteen."""

_LONGEST_BLOCK = 300
_KEPT_TOO_LONG = 24 * 60 * 60


def relative_dates(page: Page, text: str) -> Iterator[FoundDate]:
    """Yield the days that a line tells from the visit, each with its reasoning."""
    if len(text) > _LONGEST_BLOCK:
        return
    now = page.at.astimezone(THAILAND)
    for match in _RELATIVE.finditer(to_ascii(text)):
        age = _age(match)
        if age > timedelta(days=MOST_DAYS):
            continue
        start, end = match.span()
        yield FoundDate(
            value=(now - age).date(),
            text=text[start:end],
            start=start,
            end=end,
            reasoning=f"told from the visit of {now.date().isoformat()}",
        )


def tells_relative_dates(page: Page) -> bool:
    """Whether a page may tell days from the visit, and from no other day."""
    is_page = bool(page.decoded.text) and not _was_kept(page)
    return is_page and _MAY_TELL.search(page.main_text) is not None


def _age(match: re.Match[str]) -> timedelta:
    if match["count"] is None:
        return timedelta(days=1)
    count, unit = int(match["count"]), match["unit"].lower()
    for name, words in _UNITS.items():
        if unit in words:
            return timedelta(**{name: count})
    return timedelta.max


def _was_kept(page: Page) -> bool:
    """Whether a cache says how old the page is, and it is older than a day."""
    age = page.headers.get("age", "").strip()
    return age.isascii() and age.isdigit() and int(age[:12]) > _KEPT_TOO_LONG


_UNITS: dict[str, list[str]] = table("phrases/dates.toml")["relative_units"]
_AGO: list[str] = table("phrases/dates.toml")["ago"]
_YESTERDAY: list[str] = table("phrases/dates.toml")["yesterday"]


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_MAY_TELL = re.compile(_any([*_AGO, *_YESTERDAY]), re.IGNORECASE)
_UNIT = _any([word for words in _UNITS.values() for word in words])
_RELATIVE = re.compile(
    rf"(?<![\d.,/])(?P<count>\d{{1,3}})\s{{0,2}}(?P<unit>{_UNIT})"
    rf"\s{{0,2}}(?:{_any(_AGO)})(?![ก-๎a-z])"
    rf"|(?:{_any(_YESTERDAY)})[\s,]{{0,3}}(?=\d{{1,2}}[:.]\d{{2}})",
    re.IGNORECASE,
)
