"""Laws of what is read from plain text: addresses, dates, years, secrets."""

import re
from datetime import date
from itertools import pairwise

from crawler.links.anchors import is_marked
from crawler.links.find import find_links
from crawler.links.normalize import normalize
from crawler.links.secrets import Secrets
from crawler.reports.deadlines import deadlines_of
from crawler.thai.dates import FoundDate, find_dates, find_months, same_length
from crawler.thai.digits import to_ascii
from crawler.thai.fiscal import named_years
from crawler.thai.id_numbers import without_id_numbers
from crawler.thai.months import english_names, month_number, thai_names
from crawler.thai.text import mend, squeeze
from tests.fuzz.pieces import parts_of, text_of

_BE_MINUS_CE = 543
_OLDEST, _NEWEST = 1900, 2099
_DIGITS = re.compile(r"\d+")
_MONTH = re.compile(f"{thai_names(strict=False)}|{english_names()}", re.IGNORECASE)
_ENGLISH = re.compile(english_names(), re.IGNORECASE)
_SHORT_BE = 40
_BUDDHIST = re.compile(r"พุทธศักราช|พ\s?\.?\s?ศ|B\.?E", re.IGNORECASE)
_COMMON = re.compile(r"คริสต์ศักราช|ค\s?\.?\s?ศ|A\.?D\b|C\.?E", re.IGNORECASE)


def addresses_in_text(data: bytes) -> None:
    """What the address finder finds stands there, in order, and can be visited."""
    text = text_of(data)
    found = find_links(text)

    assert [one.start for one in found] == sorted(one.start for one in found)
    for one, following in pairwise(found):
        assert one.start < one.end <= following.start
    for one in found:
        if one.is_hyperlink:
            continue
        assert text[one.start : one.end] == one.as_written
        assert one.url.startswith(("http://", "https://"))
        assert not re.search(r"\s", one.url)
        if one.url.isascii() and one.url == one.as_written and not one.repairs:
            assert [again.url for again in find_links(one.url)] == [one.url]
    if not is_marked(text):
        assert all(not one.is_hyperlink for one in found)


def addresses_normalized(data: bytes) -> None:
    """What was mended needs no mending, and keeps its letters."""
    text = text_of(data)
    url, repairs = normalize(text)
    again, more = normalize(url)

    assert again == url
    assert more == ()
    assert len(set(repairs)) == len(repairs)
    if not repairs:
        assert url.casefold() == text.strip().casefold()


def dates_in_text(data: bytes) -> None:
    """A date that is returned is printed: its day, its month and its year."""
    text = text_of(data)
    for thai in (True, False):
        found = find_dates(text, thai=thai)
        for one, following in pairwise(found):
            assert one.end <= following.start
        for one in found:
            _is_printed(one, text, thai=thai)
        plain = find_dates(to_ascii(text), thai=thai)
        assert [one.value for one in plain] == [one.value for one in found]
    for month in find_months(text):
        assert text[month.start : month.end] == month.text
        assert _era_holds(month.year, month.text, thai=True)
    for year in named_years(text):
        assert text[year.start : year.end] == year.text
        assert _OLDEST <= year.year - _BE_MINUS_CE <= _NEWEST


def _is_printed(one: FoundDate, text: str, *, thai: bool) -> None:
    assert text[one.start : one.end] == one.text
    assert _OLDEST <= one.value.year <= _NEWEST
    readable = same_length(one.text)
    numbers = [int(number) for number in _DIGITS.findall(readable)]
    assert one.value.day in numbers
    assert _names_month(readable, numbers, one.value)
    assert _era_holds(one.value.year, one.text, thai=thai)


def _names_month(readable: str, numbers: list[int], value: date) -> bool:
    name = _MONTH.search(readable)
    if name is not None:
        return month_number(name[0]) == value.month
    return value.month in numbers


def _era_holds(year: int, printed: str, *, thai: bool) -> bool:
    """Whether a year is the printed one, in the era that its number or text tells."""
    be, text = year + _BE_MINUS_CE, same_length(printed)
    for digits in _DIGITS.findall(text):
        number = int(digits)
        if number == be and not _COMMON.search(text):
            return True
        if number == year and not _BUDDHIST.search(text):
            return True
        if len(digits) == 2 and thai and number == be - 2500:
            return True
        if _is_short_ce(digits, text) and number + 2000 == year:
            return True
    return False


def _is_short_ce(digits: str, text: str) -> bool:
    """Whether two digits may be a year of our century: beside an English month."""
    is_english = _ENGLISH.search(text) is not None and not _BUDDHIST.search(text)
    return len(digits) == 2 and is_english and int(digits) < _SHORT_BE


def deadlines_in_text(data: bytes) -> None:
    """A deadline quotes its cell, and ends no earlier than it starts."""
    lines = text_of(data).split("\n")
    squeezed = squeeze(mend(" ".join(lines)))
    for year in (2566, None):
        for one in deadlines_of(lines, year):
            assert len(one.text) <= len(squeezed)
            assert one.start is None or one.end is None or one.start <= one.end
            days = (one.start, one.end)
            assert all(_OLDEST <= day.year <= _NEWEST for day in days if day)


def secrets_in_text(data: bytes) -> None:
    """Masking twice is masking once, and no named secret is left."""
    cited, text = (text_of(part) for part in parts_of(data, 2))
    secrets = Secrets((cited,) if cited else ())
    once = secrets.masked(text)

    assert secrets.masked(once) == once
    assert Secrets((cited,) if cited else ()).masked(once) == once
    starred = without_id_numbers(text)
    assert without_id_numbers(starred) == starred
    assert len(starred) == len(text)
