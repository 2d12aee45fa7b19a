"""The one place of fetching that looks at the clock; tests hand in another."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(UTC)
