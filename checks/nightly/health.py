"""Whether a run can be trusted: its figures, held against thresholds.

The idea is Spidermon's (monitors over the figures of a crawl). Spidermon itself looks
at the counters of one Scrapy process; a night that was killed and gone on with has
several, and its truth is in the store. So the figures are counted there.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checks.nightly.tables import Health
from crawler.model.observation import Observation
from crawler.model.outcome import SILENT, Outcome

_HUNDRED = 100
_SECONDS = 60.0


class Alarm(StrEnum):
    """Why a run is not to be trusted as it stands."""

    OUR_NETWORK = "most-our-network"
    FAILED = "most-failed"
    SLOW = "least-per-minute"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a run did: addresses visited, left to our own side, failed; minutes."""

    visited: int
    ours: int
    failed: int
    minutes: float

    @property
    def per_minute(self) -> float:
        """Addresses in a minute; a run of no length has no pace."""
        return self.visited / self.minutes if self.minutes else 0.0


def figures_of(observations: Iterable[Observation], ours: Collection[str]) -> Figures:
    """Count what a run did; ``ours`` are addresses at which our own side failed.

    Timed from the first visit's end to the last's: a run may be gone on with.
    """
    visited = failed = 0
    moments: list[datetime] = []
    for seen in observations:
        visited += 1
        failed += seen.outcome is not Outcome.OK
        moments = _ends([*moments, seen.observed_at])
    spent = (moments[-1] - moments[0]).total_seconds() if moments else 0.0
    return Figures(
        visited=visited, ours=len(ours), failed=failed, minutes=spent / _SECONDS
    )


def alarms(figures: Figures, health: Health) -> tuple[Alarm, ...]:
    """Name every threshold that a run crossed."""
    crossed = {
        Alarm.OUR_NETWORK: _share(figures.ours, figures) > health.most_our_network,
        Alarm.FAILED: _share(figures.failed, figures) > health.most_failed,
        Alarm.SLOW: _is_slow(figures, health.least_per_minute),
    }
    return tuple(alarm for alarm, is_crossed in crossed.items() if is_crossed)


def is_trusted(figures: Figures, health: Health) -> bool:
    """Whether what failed in a run may be held against the addresses, night by night.

    A slow run saw what it saw.
    """
    return not {Alarm.OUR_NETWORK, Alarm.FAILED}.intersection(alarms(figures, health))


def unsure(observations: Iterable[Observation]) -> dict[str, str]:
    """Map every address that gave no answer to why this night says nothing of it."""
    why = "no answer in a night that is not to be trusted"
    return {seen.url: why for seen in observations if seen.outcome in SILENT}


def _is_slow(figures: Figures, least: float) -> bool:
    return bool(figures.minutes) and figures.per_minute < least


def _share(part: int, figures: Figures) -> float:
    """Return a part of the visited addresses, in per cent."""
    return part * _HUNDRED / figures.visited if figures.visited else 0.0


def _ends(moments: list[datetime]) -> list[datetime]:
    return [min(moments), max(moments)]
