"""Find the report of the night before that a report is a new draft of.

An agency hands in ``report-v2.docx`` where ``report.docx`` was watched. It is the same
report, and what broke in that night must not go untold.
"""

from collections.abc import Mapping

from checks.recheck.matching import How, entries_of, match
from crawler.model.report import Report

_MOST = 0.5
"""So large a part of the claims that cite an address must stand as they stood.

Of both drafts: agencies fill in one form, so that topics and wording are alike in
reports that have nothing to do with each other; their addresses are not.
"""


def drafts_before(
    before: Mapping[str, Report], now: Mapping[str, Report]
) -> dict[str, str]:
    """Map the place of each report to that of its earlier draft, as far as found.

    Both by place. An earlier draft is followed by one report at most, the likest.
    """
    likeness = sorted(
        (-_kept(was, is_), place, earlier)
        for place, is_ in now.items()
        for earlier, was in before.items()
    )
    found: dict[str, str] = {}
    for kept, place, earlier in likeness:
        if -kept >= _MOST and place not in found and earlier not in found.values():
            found[place] = earlier
    return found


def _kept(before: Report, now: Report) -> float:
    """Return the part of the claims with an address that both have word for word."""
    old, new = entries_of([before]), entries_of([now])
    citing = max(sum(bool(one.claim.links) for one in side) for side in (old, new))
    same = sum(
        pair.how is How.SAME and bool(pair.after.claim.links)
        for pair in match(old, new).pairs
    )
    return same / citing if citing else 0.0
