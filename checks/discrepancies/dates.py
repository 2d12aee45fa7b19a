"""Days and times the way the reader writes them: Buddhist Era in Thai."""

import re
from datetime import date, datetime

from babel.dates import format_date

from checks.discrepancies.catalogue import Language, texts
from crawler.thai.zone import THAILAND

BUDDHIST_ERA = 543
"""Years that the Buddhist Era of Thailand is ahead of the Common Era."""

_ISO_DATES = re.compile(r"\d{4}-\d\d(-\d\d)?((, ?|…)\d{4}-\d\d(-\d\d)?)*")
_ISO_MOMENT = re.compile(
    r"@(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d[+-][0-2]\d:[0-5]\d)"
)
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def show_date(day: date, lang: Language) -> str:
    """Show a day.

    >>> show_date(date(2023, 1, 12), "th")
    '12 ม.ค. 2566'
    >>> show_date(date(2023, 1, 12), "en")
    '12 Jan 2023'
    """
    return f"{day.day} {_month_and_year(day, lang)}"


def show_moment(at: datetime, lang: Language) -> str:
    """Show a time of day in Thailand.

    >>> show_moment(datetime.fromisoformat("2023-01-12T20:05:00+00:00"), "th")
    '13 ม.ค. 2566 03:05 น.'
    """
    local = at.astimezone(THAILAND)
    after = texts("word", lang)["after_clock"]
    return f"{show_date(local.date(), lang)} {local:%H:%M} {after}"


def show_moments_in(text: str, lang: Language) -> str:
    """Show the moments in a text that are marked with ``@``.

    >>> show_moments_in("@2023-01-12T20:05:00+00:00 aiohttp 404", "th")
    '13 ม.ค. 2566 03:05 น. aiohttp 404'
    """
    return _ISO_MOMENT.sub(
        lambda match: show_moment(datetime.fromisoformat(match[1]), lang), text
    )


def show_dates_in(value: str, lang: Language) -> str:
    """Show a value that is ISO days or months, and leave every other as it is.

    >>> show_dates_in("2022-10, 2022-11", "th")
    'ต.ค. 2565, พ.ย. 2565'
    >>> show_dates_in("2023-01…2023-03", "en")
    'Jan 2023…Mar 2023'
    >>> show_dates_in("https://www.example.go.th/2022-10-01", "th")
    'https://www.example.go.th/2022-10-01'
    """
    if not _ISO_DATES.fullmatch(value):
        return value
    return _ISO_DATE.sub(lambda match: _shown(match, lang), value)


def _shown(match: re.Match[str], lang: Language) -> str:
    year, month, day = match.groups()
    try:
        first = date(int(year), int(month), 1)
    except ValueError:
        return match[0]
    month_and_year = _month_and_year(first, lang)
    return f"{int(day)} {month_and_year}" if day else month_and_year


def _month_and_year(day: date, lang: Language) -> str:
    """Name month and year; Babel knows the months' names, no calendar but one."""
    year = day.year + BUDDHIST_ERA if lang == "th" else day.year
    return f"{format_date(day, 'LLL', locale=lang)} {year}"
