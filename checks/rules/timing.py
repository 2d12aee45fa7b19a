"""Where the date of a page lies: before, inside or after the window."""

from datetime import date, timedelta
from enum import Enum

from checks.model.evidence import Evidence, Window
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome
from crawler.model.page import DateWhere, PageDate, PageKind


class Timing(Enum):
    """Where a publication date lies.

    ``UNKNOWN`` also stands for a date that proves nothing: the report names no
    fiscal year, or the date is inside the window but later than the day the run
    is judged for.
    """

    UNKNOWN = "unknown"
    BEFORE = "before"
    INSIDE = "inside"
    AFTER = "after"


def timing_of(evidence: Evidence) -> Timing:
    """Say where the page's publication date lies."""
    published = published_of(evidence)
    if published is None or evidence.window is None:
        return Timing.UNKNOWN
    timing = timing_of_day(published.value, evidence)
    if not is_doubtful(evidence) or (
        timing is Timing.INSIDE and not _of_file(evidence)
    ):
        return timing
    return Timing.UNKNOWN


def is_doubtful(evidence: Evidence) -> bool:
    """Whether the date may be another's than that of publication.

    It stands in running text, is told from the day of the visit, or is a property of
    a file. Such a date is never held against a page, and that of a file proves none.
    """
    facts = evidence.facts
    return facts is not None and "date-doubtful" in facts.signals


def _of_file(evidence: Evidence) -> bool:
    facts = evidence.facts
    of_document = facts is not None and facts.kind is PageKind.DOCUMENT
    published = published_of(evidence)
    return of_document and published is not None and published.where is DateWhere.META


def timing_of_day(day: date, evidence: Evidence) -> Timing:
    """Say where one day lies."""
    window = evidence.window
    if window is None:
        return Timing.UNKNOWN
    if day < window.start:
        return Timing.BEFORE
    if day > window.end:
        return Timing.AFTER
    slack = timedelta(days=evidence.policy.clock_slack_days)
    return Timing.INSIDE if day <= evidence.as_of + slack else Timing.UNKNOWN


def published_of(evidence: Evidence) -> PageDate | None:
    """Return the page's publication date, or one inside that an attachment bears.

    Dates of attachments count for an undated page (DESIGN.md section 4), and only
    for it: a paper that was written before its page was put up proves no delay.
    """
    if evidence.facts is None or evidence.facts.published:
        return evidence.facts.published if evidence.facts else None
    attached = (one.published for one in _living_attachments(evidence))
    return next(
        (
            day
            for day in attached
            if day and timing_of_day(day.value, evidence) is Timing.INSIDE
        ),
        None,
    )


def _living_attachments(evidence: Evidence) -> list[FollowUp]:
    seen = evidence.observation
    return [
        one
        for one in (seen.follow_ups if seen else ())
        if one.purpose is Purpose.ATTACHMENT and one.outcome is Outcome.OK
    ]


def date_proof(evidence: Evidence) -> str:
    """Quote the date, where it stood, how it was read, and the window."""
    published = published_of(evidence)
    window = f"[{evidence.window}]" if evidence.window else "[fiscal year unknown]"
    if published is None:
        return window
    others = (
        f"; others: {', '.join(published.runners_up)}" if published.runners_up else ""
    )
    return (
        f"“{published.text}” ({published.where}) = {published.value}"
        f" ({published.reasoning}); {window}{others}"
    )


def date_values(evidence: Evidence) -> dict[str, str]:
    """Return the dates that the wording of a finding is filled with.

    ``published`` is missing from undated pages; ``window_start`` and ``window_end``
    are missing where the report names no fiscal year.
    """
    published = published_of(evidence)
    dated = {"published": published.value.isoformat()} if published else {}
    return dated | window_values(evidence.window)


def window_values(window: Window | None) -> dict[str, str]:
    """Return both ends of a window for the wording."""
    if window is None:
        return {}
    return {
        "window_start": window.start.isoformat(),
        "window_end": window.end.isoformat(),
    }
