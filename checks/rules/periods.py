"""Where an item asks for every month or quarter, each must be on the listing."""

from datetime import date, timedelta

from checks.model.decision import Decision
from checks.model.evidence import Evidence, Window
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.asked import Every, asked_periods
from checks.rules.listing import (
    LISTING_NOT_REACHED,
    is_newest_first,
    shows_item_inside,
    was_read_whole,
)
from checks.rules.route import Route, route_of

PERIODS_MISSING = Decision(code="periods-missing", verdict=Verdict.UNDETERMINED)

_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3}
_YEAR = 12


def periods_missing(evidence: Evidence) -> Finding | None:
    """Leave open a listing on which some month or quarter was not found.

    A period counts as shown by one item dated in it or in the days of posting
    after it, and every item counts once: of the items' dates alone no more can
    be told. Only periods of the report's round whose posting time was over on
    the day of judging are missed. ``values``: ``missing`` and ``expected``, as
    months (2023-02) or first and last month of a quarter (2023-01…2023-03); ``item``
    (what asks for them) and ``shown`` (the days of the items).

    When pages of the listing were left unseen and every gap lies beyond the items
    that were seen, the listing was not reached, rather than the periods missing.
    """
    every = asked_periods(evidence.claim.item)
    if route_of(evidence) is not Route.LISTING or every is None:
        return None
    if not shows_item_inside(evidence):
        return None
    expected = expected_periods(evidence, every)
    missing = _unserved(expected, evidence)
    if not missing:
        return None
    return _finding(evidence, expected, missing)


def _is_certain(missing: list[Window], evidence: Evidence) -> bool:
    """Whether no page was left unseen, or some gap lies where all items were seen.

    That is between items seen; in a list that stands newest first everywhere above
    the oldest of them; and nowhere in one that stands in no order.
    """
    items = sorted(evidence.facts.item_dates) if evidence.facts else []
    order = is_newest_first(evidence)
    if was_read_whole(evidence) or order is False:
        return was_read_whole(evidence)
    above = [gap for gap in missing if items[0] <= gap.end]
    return any(order is True or gap.start <= items[-1] for gap in above)


def expected_periods(evidence: Evidence, every: Every) -> list[Window]:
    """Return the periods of the round that must have been posted by now."""
    if evidence.window is None:
        return []
    months = evidence.report.round_months or evidence.policy.round_months
    first, step = evidence.window.start, _MONTHS[every]
    periods = [
        Window(start=_later(first, start), end=_eve(_later(first, start + step)))
        for start in range(0, min(months, _YEAR), step)
    ]
    return [p for p in periods if _posted_by(p, evidence) < evidence.as_of]


def _unserved(periods: list[Window], evidence: Evidence) -> list[Window]:
    """Give each period the earliest item left that fits; return those without."""
    items = sorted(evidence.facts.item_dates) if evidence.facts else []
    unserved = []
    for period in periods:
        last = _posted_by(period, evidence)
        fitting = [day for day in items if period.start <= day <= last]
        if fitting:
            items.remove(fitting[0])
        else:
            unserved.append(period)
    return unserved


def _finding(
    evidence: Evidence, expected: list[Window], missing: list[Window]
) -> Finding:
    items = sorted(evidence.facts.item_dates) if evidence.facts else []
    shown = ", ".join(day.isoformat() for day in items if day >= expected[0].start)
    absent = ", ".join(map(_name, missing))
    certain = _is_certain(missing, evidence)
    decision = PERIODS_MISSING if certain else LISTING_NOT_REACHED
    return decision.found(
        proof=f"“{evidence.claim.item}”; items: {shown}; missing: {absent}",
        values={
            "item": evidence.claim.item,
            "shown": shown,
            "missing": absent,
            "expected": ", ".join(map(_name, expected)),
        },
    )


def _posted_by(period: Window, evidence: Evidence) -> date:
    return period.end + timedelta(days=evidence.policy.posting_days)


def _later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, _YEAR)
    return date(first.year + years, month + 1, 1)


def _eve(day: date) -> date:
    return day - timedelta(days=1)


def _name(period: Window) -> str:
    ends = (f"{day:%Y-%m}" for day in (period.start, period.end))
    return "…".join(dict.fromkeys(ends))
