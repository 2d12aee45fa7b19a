"""The dates of one block of text, each block read once."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from crawler.pages.pieces import Block
from crawler.thai.dates import FoundDate, find_dates
from data.tables import table

MOST_OF_A_BLOCK = 20_000
MOST_DATES = 100
_MAY_DATE = re.compile(r"\d.{0,30}?\d{2}", re.DOTALL)
_DAYS_IN_FRONT = 24
_TILE, _PART_OF_TILE = 3, 18
_SHORT_NAMES = ("จ", "อ", "พ", "พฤ", "ศ", "ส", "อา")
"""As Drupal's Thai prints them, with a comma or a full stop behind."""

_NUMBERS = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


@lru_cache(maxsize=1024)
def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Return the full dates of a block, as far as it is read.

    >>> [found.value.isoformat() for found in dates_in("ประกาศ 12 ม.ค. 2566")]
    ['2023-01-12']
    >>> [found.value.isoformat() for found in dates_in("อังคาร, 04/07/2026")]
    ['2026-04-07']
    """
    if not _MAY_DATE.search(text):
        return ()
    found = find_dates(text[:MOST_OF_A_BLOCK])[:MOST_DATES]
    return tuple(_by_weekday(one, text) for one in found)


def date_of_tile(blocks: Sequence[Block], at: int) -> tuple[FoundDate, ...]:
    """Return the date of which a block is the day alone, as on a leaf of a calendar.

    The month and the year stand in the next blocks: "23", "ก.พ.", "2569".
    """
    day = blocks[at].text
    if len(day) > len("31") or not day.isdigit():
        return ()
    text = day
    for block in blocks[at + 1 : at + _TILE]:
        if len(block.text) > _PART_OF_TILE:
            break
        text = f"{text} {block.text}"
        found = dates_in(text)
        if found:
            return found[:1] if found[0].end == len(text) else ()
    return ()


def closing_date(text: str) -> FoundDate | None:
    """Return the date that stands in square brackets at the end of a line.

    Round ones are part of a title: "ผลการเลื่อนขั้น (1 เมษายน 2566)".

    >>> closing_date("แจ้งปิดถนน [24 มี.ค. 2566]").text
    '24 มี.ค. 2566'
    >>> closing_date("แจ้งปิดถนนวันที่ 24 มี.ค. 2566")
    """
    found = dates_in(text)
    if not found or text[found[-1].end :].strip() != "]":
        return None
    return found[-1] if text[: found[-1].start].rstrip().endswith("[") else None


def _by_weekday(one: FoundDate, text: str) -> FoundDate:
    """Read a day month first where the weekday in front of it says so.

    Systems set up in English print "04/07/2026" on Thai pages too (Drupal 7 does by
    default). A weekday that fits neither way was mistyped, and decides nothing.
    """
    if not _NUMBERS.fullmatch(one.text):
        return one
    named = weekday_before(text, one.start)
    if named is None or one.value.weekday() == named:
        return one
    swapped = _swapped(one.value)
    if swapped is None or swapped.weekday() != named:
        return one
    reasoning = f"{one.reasoning}; month first, as the weekday says"
    return replace(one, value=swapped, reasoning=reasoning)


def weekday_before(text: str, start: int) -> int | None:
    """Return the weekday, 0 for Monday, that stands right in front of a date.

    >>> weekday_before("วันศุกร์ที่ 3 มีนาคม 2566", 12)
    4
    """
    named = _weekday().search(text, max(0, start - _DAYS_IN_FRONT), start)
    if named is None:
        return None
    if named["short"]:
        return _SHORT_NAMES.index(named["short"])
    name = named["name"].lower()
    return next(at for at, names in enumerate(_names()) if name in names)


def _swapped(value: date) -> date | None:
    try:
        return value.replace(month=value.day, day=value.month)
    except ValueError:
        return None


@cache
def _weekday() -> re.Pattern[str]:
    names = "|".join(name for names in _names() for name in names)
    return re.compile(
        rf"(?:(?P<name>{names})(?:บดี)?(?:ฯ\.?)?(?:ที่)?[\s,]{{0,3}}"
        rf"|(?<![ก-๙])(?P<short>อา|พฤ|จ|อ|พ|ศ|ส)(?:\.,?|,)\s{{0,2}})\Z",
        re.IGNORECASE,
    )


def _names() -> list[list[str]]:
    names: list[list[str]] = table("phrases/dates.toml")["days_of_the_week"]
    return names
