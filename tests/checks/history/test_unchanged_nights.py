"""A night in which the server said "unchanged" is a night that saw the same."""

from datetime import UTC, datetime, timedelta

from checks.history.stretches import stretches
from crawler.model.history import Sighting
from crawler.model.outcome import Outcome

FIRST = datetime(2026, 1, 1, 22, tzinfo=UTC)


def sighting(night: int, outcome: Outcome, status: int) -> Sighting:
    """Make up what a night saw."""
    at = FIRST + timedelta(days=night)
    return Sighting(
        run_id=f"night-{night}",
        run_started=at,
        observed_at=at,
        outcome=outcome,
        status=status,
        title=None,
        published=None,
        kind=None,
        digest="d",
        state=status,
        ours=None,
    )


def test_a_304_does_not_break_a_row_of_good_nights() -> None:
    """The timeline tells of pages, not of how little their servers sent."""
    nights = [sighting(no, Outcome.OK, (200, 304)[no % 2]) for no in range(4)]

    (one,) = stretches(nights)

    assert one.nights == 4


def test_failures_by_another_status_are_told_apart() -> None:
    """Of a page that fails the status says how."""
    nights = [sighting(no, Outcome.SERVER_ERROR, 500 + no) for no in range(2)]

    assert len(list(stretches(nights))) == 2
