"""The time that Thai readers and Thai sites go by."""

from datetime import date, datetime, timedelta, timezone

THAILAND = timezone(timedelta(hours=7), "Asia/Bangkok")
"""One zone and no summer time; Windows has no zone table to ask."""


def thai_day(moment: datetime) -> date:
    """Return the day of a moment in Thailand, wherever the machine stands.

    >>> thai_day(datetime.fromisoformat("2026-11-20T18:30:00+00:00"))
    datetime.date(2026, 11, 21)
    """
    return moment.astimezone(THAILAND).date()
