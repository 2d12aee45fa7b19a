"""A listing is read page by page, as far as its claims ask, and no further.

The bound is DESIGN.md's "light hand": up to 5 further pages. What was covered is
written down, because "nothing newer was found" proves nothing of pages unseen.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from crawler.model.address import Target
from crawler.model.outcome import Outcome
from crawler.model.page import Coverage, PageFacts, PageKind
from crawler.visits.confirm import Attempt

MOST_PAGES = 5

Look: TypeAlias = Callable[[str], Awaitable[Attempt]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherPage:
    """One further page of a listing, and how the look at it ended."""

    url: str
    attempt: Attempt


async def read_on(
    target: Target, facts: PageFacts, look: Look
) -> tuple[PageFacts, list[FurtherPage]]:
    """Follow a listing; return its facts over all the pages that were seen.

    It ends where an item lies in the years in question; for a claim that asks for
    every month or quarter, where the items are older than these years. A listing
    that stands newest first is left where it has grown too old; one further page
    must confirm that order before anything older is taken for granted.
    """
    seen, further = {str(target.url)}, list[FurtherPage]()
    following = facts.next_page
    while (
        following
        and following not in seen
        and len(further) < MOST_PAGES
        and not _is_enough(target, facts, len(further))
    ):
        seen.add(following)
        attempt = await look(following)
        further.append(FurtherPage(url=following, attempt=attempt))
        facts = _with_items(facts, attempt.reading.facts)
        following = attempt.reading.facts.next_page
    came = all(one.attempt.outcome is Outcome.OK for one in further)
    is_end = following is None or following in seen
    covered = _covered(facts, 1 + len(further), complete=came and is_end)
    return replace(facts, coverage=covered), further


def _is_enough(target: Target, facts: PageFacts, further: int) -> bool:
    if target.since is None or target.until is None:
        return True
    items = facts.item_dates
    shows = any(target.since <= item <= target.until for item in items)
    if shows and not (target.whole and facts.kind is PageKind.LISTING):
        return True
    is_passed = bool(items) and min(items) < target.since
    return facts.newest_first is True and is_passed and (shows or further > 0)


def _with_items(facts: PageFacts, further: PageFacts) -> PageFacts:
    """Add the items of the next page, which stand below those seen so far."""
    dates = sorted((*facts.item_dates, *further.item_dates), reverse=True)
    return replace(
        facts, item_dates=tuple(dates), newest_first=_in_order(facts, further)
    )


def _in_order(facts: PageFacts, further: PageFacts) -> bool | None:
    above, below = facts.item_dates, further.item_dates
    if not above or not below:
        return facts.newest_first if above else further.newest_first
    if False in (facts.newest_first, further.newest_first) or min(above) < max(below):
        return False
    return max(above) > min(below) or None


def _covered(facts: PageFacts, pages: int, *, complete: bool) -> Coverage:
    items = facts.item_dates
    return Coverage(
        pages=pages,
        complete=complete,
        newest_item=max(items, default=None),
        oldest_item=min(items, default=None),
        months=_months(items),
    )


def _months(items: Iterable[date]) -> tuple[str, ...]:
    return tuple(sorted({f"{day:%Y-%m}" for day in items}))
