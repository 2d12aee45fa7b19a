"""A listing must show an item inside the window."""

from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.route import Route, route_of
from checks.rules.timing import Timing, timing_of_day, window_values
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome


def listing_updated(evidence: Evidence) -> Finding | None:
    """Prove a listing, or a home page, by an item inside the window.

    ``values``: ``newest`` (inside), ``window_start``, ``window_end``.
    """
    if route_of(evidence) not in {Route.LISTING, Route.GENERIC}:
        return None
    if not shows_item_inside(evidence):
        return None
    return _finding("listing-updated", Verdict.VERIFIED, evidence)


def listing_not_updated(evidence: Evidence) -> Finding | None:
    """Find listings whose newest item is older than the window.

    ``values``: ``newest``, ``window_start``, ``window_end``.
    """
    if not _is_old(evidence) or not was_read_whole(evidence):
        return None
    return _finding("listing-not-updated", Verdict.STALE, evidence)


def listing_not_reached(evidence: Evidence) -> Finding | None:
    """Leave open a listing of which the part in question was not seen.

    Only newer items came within the bound; or only older ones, but further pages
    were left, and a listing may be sorted oldest first.
    """
    if route_of(evidence) is not Route.LISTING or evidence.window is None:
        return None
    if not _items(evidence) or shows_item_inside(evidence):
        return None
    if _is_old(evidence) and was_read_whole(evidence):
        return None
    return _finding("listing-not-reached", Verdict.UNDETERMINED, evidence)


def listing_undated(evidence: Evidence) -> Finding | None:
    """Leave open a listing without dates, or a report without a fiscal year."""
    if route_of(evidence) is not Route.LISTING:
        return None
    if evidence.window is not None and _items(evidence):
        return None
    return _finding("undated", Verdict.UNDETERMINED, evidence)


def shows_item_inside(evidence: Evidence) -> bool:
    """Whether some item is dated inside the window."""
    return any(_inside(evidence))


def was_read_whole(evidence: Evidence) -> bool:
    """Whether no page of the listing was left unseen, as far as can be told."""
    facts = evidence.facts
    if facts is None or facts.next_page is None:
        return True
    pages = _further_pages(evidence)
    well = all(page.outcome is Outcome.OK for page in pages)
    return well and 0 < len(pages) < evidence.policy.most_listing_pages


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


def _finding(code: str, verdict: Verdict, evidence: Evidence) -> Finding:
    items = _items(evidence)
    shown = (_inside(evidence) or items)[:1]
    pages = 1 + len(_further_pages(evidence))
    ends = f"{items[0]}…{items[-1]}" if items else "none"
    return Finding(
        code=code,
        verdict=verdict,
        proof=f"items: {ends} ({len(items)}), pages: {pages}; [{evidence.window}]",
        values={"newest": "".join(shown)} | window_values(evidence.window),
    )
