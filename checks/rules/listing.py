"""A listing must show an item inside the window."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.route import Route, route_of
from checks.rules.timing import Timing, timing_of_day, window_values
from checks.rules.undated import UNDATED
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome

LISTING_UPDATED = Decision(code="listing-updated", verdict=Verdict.VERIFIED)
LISTING_NOT_UPDATED = Decision(code="listing-not-updated", verdict=Verdict.STALE)
LISTING_NOT_REACHED = Decision(code="listing-not-reached", verdict=Verdict.UNDETERMINED)


def listing_updated(evidence: Evidence) -> Finding | None:
    """Prove a listing, or a home page, by an item inside the window.

    ``values``: ``newest`` (inside), ``window_start``, ``window_end``.
    """
    if route_of(evidence) not in {Route.LISTING, Route.GENERIC}:
        return None
    if not shows_item_inside(evidence):
        return None
    return _finding(LISTING_UPDATED, evidence)


def listing_not_updated(evidence: Evidence) -> Finding | None:
    """Find listings whose newest item is older than the window.

    Pages may have been left unseen where the list stands newest first: what comes
    below is older still. One that stands otherwise is never judged by its first
    pages. ``values``: ``newest``, ``window_start``, ``window_end``.
    """
    if not _is_old(evidence) or not _no_newer_is_left(evidence):
        return None
    return _finding(LISTING_NOT_UPDATED, evidence)


def listing_not_reached(evidence: Evidence) -> Finding | None:
    """Leave open a listing of which the part in question was not seen.

    Only newer items came within the bound; or only older ones, but further pages
    were left of a listing that does not stand newest first.
    """
    if route_of(evidence) is not Route.LISTING or evidence.window is None:
        return None
    if not _items(evidence) or shows_item_inside(evidence):
        return None
    if _is_old(evidence) and _no_newer_is_left(evidence):
        return None
    return _finding(LISTING_NOT_REACHED, evidence)


def listing_undated(evidence: Evidence) -> Finding | None:
    """Leave open a listing without dates, or a report without a fiscal year."""
    if route_of(evidence) is not Route.LISTING:
        return None
    if evidence.window is not None and _items(evidence):
        return None
    return _finding(UNDATED, evidence)


def shows_item_inside(evidence: Evidence) -> bool:
    """Whether some item is dated inside the window."""
    return any(_inside(evidence))


def was_read_whole(evidence: Evidence) -> bool:
    """Whether no page of the listing was left unseen, as far as can be told."""
    facts = evidence.facts
    if facts is None or facts.next_page is None:
        return True
    if facts.coverage is not None:
        return facts.coverage.complete
    pages = _further_pages(evidence)
    well = all(page.outcome is Outcome.OK for page in pages)
    return well and 0 < len(pages) < evidence.policy.most_listing_pages


def is_newest_first(evidence: Evidence) -> bool | None:
    """Whether the listing stands newest first over several pages, if that is known.

    One page alone may be in order while the pages are not.
    """
    facts = evidence.facts
    if facts is None or facts.newest_first is False:
        return None if facts is None else False
    several = facts.coverage is not None and facts.coverage.pages > 1
    return facts.newest_first if several else None


def _no_newer_is_left(evidence: Evidence) -> bool:
    return was_read_whole(evidence) or is_newest_first(evidence) is True


def _further_pages(evidence: Evidence) -> list[FollowUp]:
    seen = evidence.observation
    follow_ups = seen.follow_ups if seen else ()
    return [page for page in follow_ups if page.purpose is Purpose.NEXT_PAGE]


def _items(evidence: Evidence) -> list[str]:
    dates = evidence.facts.item_dates if evidence.facts else ()
    return [day.isoformat() for day in sorted(dates, reverse=True)]


def _inside(evidence: Evidence) -> list[str]:
    dates = evidence.facts.item_dates if evidence.facts else ()
    return [
        day.isoformat()
        for day in sorted(dates, reverse=True)
        if timing_of_day(day, evidence) is Timing.INSIDE
    ]


def _is_old(evidence: Evidence) -> bool:
    if route_of(evidence) is not Route.LISTING or evidence.window is None:
        return False
    newest = _items(evidence)[:1]
    return bool(newest) and newest[0] < evidence.window.start.isoformat()


def _finding(decision: Decision, evidence: Evidence) -> Finding:
    items = _items(evidence)
    shown = (_inside(evidence) or items)[:1]
    pages = 1 + len(_further_pages(evidence))
    ends = f"{items[0]}…{items[-1]}" if items else "none"
    seen = {"items": str(len(items)), "pages": str(pages)}
    span = {"latest": items[0], "oldest": items[-1]} if items else {}
    newest = {"newest": "".join(shown)}
    return decision.found(
        proof=f"items: {ends} ({len(items)}), pages: {pages}; [{evidence.window}]",
        values=newest | seen | span | window_values(evidence.window),
    )
