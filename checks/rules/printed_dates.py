"""Notes on the dates that a claim itself prints, with or without a link."""

from collections.abc import Iterator
from datetime import date

from checks.model.decision import Decision
from checks.model.evidence import Window
from checks.model.finding import Finding
from checks.rules.late import LATE
from checks.rules.timing import window_values
from crawler.model.report import Claim

DATE_OUTSIDE_YEAR = Decision(code="date-outside-year", verdict=None)
DATE_OUTSIDE_ROUND = Decision(code="date-outside-round", verdict=None)


def printed_dates(
    claim: Claim, *, window: Window | None, round_end: date | None
) -> tuple[Finding, ...]:
    """Check printed dates against fiscal year, round and paired deadline.

    Gives ``date-outside-year``, ``date-outside-round`` and ``late``, all notes;
    ``values``: ``claimed`` (the printed date), and ``window_start`` and
    ``window_end``, or ``deadline``.
    """
    notes: list[Finding] = []
    for day in dict.fromkeys(claim.dates):
        notes.extend(_period_notes(day, window, round_end))
        if claim.paired_deadline is not None and day > claim.paired_deadline:
            notes.append(
                _note(LATE, day, {"deadline": claim.paired_deadline.isoformat()})
            )
    return tuple(notes)


def _period_notes(
    day: date, window: Window | None, round_end: date | None
) -> Iterator[Finding]:
    if window is None:
        return
    if day not in window:
        yield _note(DATE_OUTSIDE_YEAR, day, window_values(window))
    elif round_end is not None and day > round_end:
        of_round = Window(start=window.start, end=round_end)
        yield _note(DATE_OUTSIDE_ROUND, day, window_values(of_round))


def _note(decision: Decision, day: date, values: dict[str, str]) -> Finding:
    bounds = ", ".join(f"{name} {value}" for name, value in values.items())
    return decision.found(
        proof=f"{day}; {bounds}",
        values={"claimed": day.isoformat(), "published": day.isoformat()} | values,
    )
