"""Nights in a row that saw the same, told as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from checks.discrepancies.history import Mark
from crawler.model.history import FAILED, GOOD, Sighting


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Nights in a row that saw the same; ``first`` is what the first of them saw."""

    first: Sighting
    until: datetime
    nights: int

    @property
    def mark(self) -> Mark:
        """What these nights say."""
        return mark_of(self.first)


def mark_of(sighting: Sighting) -> Mark:
    """Say what one night says; a failure of our own network says nothing."""
    if sighting.ours is not None:
        return Mark.NEUTRAL
    if sighting.outcome in GOOD:
        return Mark.GOOD
    return Mark.FAILED if sighting.outcome in FAILED else Mark.NEUTRAL


def stretches(sightings: Iterable[Sighting]) -> Iterator[Stretch]:
    """Join sightings, oldest first, as long as they show the same."""
    current: Stretch | None = None
    for one in sightings:
        if current is not None and _same(current.first, one):
            current = replace(current, until=one.observed_at, nights=current.nights + 1)
            continue
        if current is not None:
            yield current
        current = Stretch(first=one, until=one.observed_at, nights=1)
    if current is not None:
        yield current


def _same(one: Sighting, other: Sighting) -> bool:
    """Whether two nights show the same page, or the same lack of one."""
    return _shown(one) == _shown(other)


def _shown(one: Sighting) -> tuple[object, ...]:
    return (
        one.outcome,
        one.status if one.outcome not in GOOD else None,  # 200, or 304: unchanged
        one.title,
        one.published,
        one.digest,
        one.ours is not None,
    )
