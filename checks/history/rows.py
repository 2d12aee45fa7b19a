"""The history of each address that a report cites, for its list."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checks.discrepancies.history import HistoryRow, NightRow
from checks.discrepancies.rows import DiscrepancyList
from checks.history.stretches import mark_of
from crawler.model.history import Record
from crawler.model.run import Run
from crawler.store.store import Store

_SHOWN = 14
"""Nights of a timeline; the command ``history`` tells all."""


def history_rows(
    store: Store, run: Run, records: Iterable[Record]
) -> Iterator[HistoryRow]:
    """Yield the history of every address that was looked at more than once.

    Up to ``run`` and in its series, so that an old night is shown as it was then.
    """
    counted = frozenset(_counted(store, run))
    for one in records:
        if one.nights > 1:
            yield _row(store, one, counted)


def with_nights(
    store: Store, run: Run, made: DiscrepancyList, records: Iterable[Record]
) -> DiscrepancyList:
    """Return the list with the history of its addresses."""
    return replace(made, histories=tuple(history_rows(store, run, records)))


def _row(store: Store, record: Record, counted: frozenset[str]) -> HistoryRow:
    sightings = (s for s in store.history(record.url) if s.run_id in counted)
    timeline = deque(
        (NightRow(at=one.observed_at, mark=mark_of(one)) for one in sightings), _SHOWN
    )
    return HistoryRow(
        url=record.url,
        first_seen=record.first_seen,
        last_good=record.last_good,
        failing_since=record.failing_since,
        failing_nights=record.failing_nights,
        nights=record.nights,
        timeline=tuple(timeline),
    )


def _counted(store: Store, run: Run) -> Iterator[str]:
    """Yield the ids of the runs that count (``Store.records``)."""
    yield run.id
    for other in store.runs():
        of_series = run.series in ("", other.series)
        if of_series and other.finished and other.started <= run.started:
            yield other.id
