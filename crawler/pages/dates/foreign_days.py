"""Full days as other languages print them: "12. Januar 2022", "2.2.2022".

Years have four digits, of the Common Era. Of days in numbers parted by strokes only
those are read that mean one day everywhere: "02/03/2022" is another in Boston.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cache, lru_cache

from crawler.thai.dates import FoundDate
from data.tables import table

_MONTHS = 12
_MAY_DATE = re.compile(r"(?:19|20)\d\d")
_REASONING = "C.E. as printed in another language than Thai"


@lru_cache(maxsize=512)
def foreign_days(text: str) -> tuple[FoundDate, ...]:
    """Return the full days of a line that is not in Thai, in reading order.

    >>> [one.value.isoformat() for one in foreign_days("Am 4. Februar 2022, 8.00 Uhr")]
    ['2022-02-04']
    >>> [one.value.isoformat() for one in foreign_days("27.1.2022 / 28/01/2022")]
    ['2022-01-27', '2022-01-28']
    >>> foreign_days("02/03/2022")
    ()
    """
    return tuple(_found(text)) if _MAY_DATE.search(text) else ()


def _found(text: str) -> Iterator[FoundDate]:
    for match in _patterns().finditer(text):
        told = {key: value for key, value in match.groupdict().items() if value}
        value = _value(told)
        if value is not None:
            start, end = match.span()
            yield FoundDate(
                value=value,
                text=match.group(),
                start=start,
                end=end,
                reasoning=_REASONING,
            )


def _value(told: dict[str, str]) -> date | None:
    """Return the day that a match tells; each of its groups ends with its pattern."""
    parts = {key.rstrip("0123456789"): value for key, value in told.items()}
    name = parts["month"].lower()
    month = _numbers().get(name) or (int(name) if name.isdigit() else 0)
    day = int(parts["day"])
    if parts.get("stroke") and day <= _MONTHS and day != month:
        return None
    with suppress(ValueError):
        return date(int(parts["year"]), month, day)
    return None


@cache
def _patterns() -> re.Pattern[str]:
    names = "|".join(sorted(_numbers(), key=len, reverse=True))
    year = r"(?:19|20)\d\d"
    day, number = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
    return re.compile(
        rf"(?<![\d./-])(?P<day1>{day})(?:\.|st|nd|rd|th|er|º|°)?[\s-]{{0,3}}"
        rf"(?:(?:de|of|d[’'])\s?)?(?P<month1>{names})\b\.?,?[\s-]{{0,3}}"
        rf"(?:(?:de|del)\s)?(?P<year1>{year})(?!\d)"
        rf"|\b(?P<month2>{names})\.?\s{{1,3}}(?P<day2>{day})(?:st|nd|rd|th)?"
        rf"(?:,\s{{0,3}}|\s{{1,3}})(?P<year2>{year})(?!\d)"
        rf"|(?<![\w./-])(?P<day3>{day})\.\s?(?P<month3>{number})\.\s?(?P<year3>{year})"
        r"(?![\w/-]|\.\d)"
        rf"|(?<![\w./-])(?P<day4>{day})(?P<stroke4>[/-])(?P<month4>{number})[/-]"
        rf"(?P<year4>{year})(?![\w/-]|\.\d)"
        rf"|(?<![\w./-])(?P<year5>{year})[-/.](?P<month5>{number})[-/.](?P<day5>{day})"
        r"(?![\d/-]|\.\d)"
        rf"|(?<!\d)(?P<year6>{year})[年년]\s?(?P<month6>{number})[月월]\s?"
        rf"(?P<day6>{day})[日일]",
        re.IGNORECASE,
    )


@cache
def _numbers() -> dict[str, int]:
    """Return the number of every name of a month."""
    months: dict[str, list[str]] = table("phrases/foreign_dates.toml")["months"]
    return {
        name: at
        for names in months.values()
        for at, spelled in enumerate(names, start=1)
        for name in spelled.split()
    }
