"""What earlier nights say of a cited address, as the list shows it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What one night says of an address: it is good, it fails, or nobody knows."""

    GOOD = "good"
    FAILED = "failed"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class NightRow:
    """One night of the small timeline."""

    at: dt.datetime
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One address over the nights, oldest first, tonight last.

    ``failing_since`` and ``failing_nights`` are of the unbroken row of failures up to
    tonight; ``last_good`` is when it was last in order; ``nights`` counts all nights,
    ``timeline`` shows the latest of them.
    """

    url: str
    first_seen: dt.datetime
    last_good: dt.datetime | None
    failing_since: dt.datetime | None
    failing_nights: int
    nights: int
    timeline: tuple[NightRow, ...]
