"""Reads ``Retry-After``: seconds, or the date until when to wait (RFC 9110, 10.2.3)."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_BUSY = frozenset({429, 503})  # with others the date means something else
_LONGEST = 86_400.0


def seconds_to_wait(value: str | None, at: datetime) -> float | None:
    """Return how long a server asks us to stay away, at most a day.

    >>> seconds_to_wait("120", datetime(2026, 1, 1, tzinfo=UTC))
    120.0
    >>> seconds_to_wait("soon", datetime(2026, 1, 1, tzinfo=UTC)) is None
    True
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), _LONGEST)
    try:
        until = parsedate_to_datetime(text)
        zoned = until if until.tzinfo else until.replace(tzinfo=UTC)
        return min(max((zoned - at).total_seconds(), 0.0), _LONGEST)
    except (ValueError, OverflowError):
        return None


def rest_asked_for(status: int, value: str | None, at: datetime) -> float | None:
    """Return how long a busy server asks its visitor to stay away altogether."""
    return seconds_to_wait(value, at) if status in _BUSY else None
