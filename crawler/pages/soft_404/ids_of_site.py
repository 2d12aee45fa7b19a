"""What the links of a site tell of the id that an address asks for.

What a page shows for an impossible id too is either what the site shows instead, its
newest item or its start page, or a page whose id chooses nothing. The links tell which:
a site that has other pages of the same address but for the id chooses them by it.
"""

import re

from crawler.pages.address.addresses import split
from crawler.pages.address.hosts import same_site
from crawler.pages.address.item_ids import is_year, numbers_of
from crawler.pages.address.siblings import pattern_of
from crawler.pages.content import Page
from crawler.pages.days.dated import today_of
from crawler.pages.lines.block_dates import dates_in
from crawler.pages.markup.pieces import Place

_BEYOND = 10
_SEVERAL = 3
_SMALL = 10
_NUMBER = re.compile("[0-9]+")
_BODIES = (Place.MAIN, Place.SHARED)
_PADDED = 4
_LONGEST = 9
"""Digits of an id; longer numbers are times and keys."""


def is_beyond_ids(page: Page) -> bool:
    """Whether the largest number of the address is ten times that of any link.

    Sites link to their newest items, and number them as they come.
    """
    mine = _numbers(page.url)
    known = [
        max(numbers)
        for url, _ in page.links(*Place)
        if same_site(url, page.url) and url != page.url and (numbers := _numbers(url))
    ]
    if not mine or len(known) < _SEVERAL:
        return False
    return max(mine) > _BEYOND * max(known)


def chooses_by_id(page: Page) -> bool:
    """Whether the site links to several pages that differ from this in their id only.

    Not by a year or a small number: what is shown for none may be that very one. From
    the part that page and sibling show alike, where that gives no days: the menu of a
    site leads to its standing pages, whatever they show.
    """
    if asks_for_first(page):
        return False
    shape = _shape(page.url)
    known = {url: one for url, one in page.links(*Place) if _shape(url) == shape}
    known.pop(page.url, None)
    if not _gives_days(page):
        known = {url: one for url, one in known.items() if one.place in _BODIES}
    return len(known) >= _SEVERAL


def _gives_days(page: Page) -> bool:
    """Whether what both show gives days, as news and lists of them do.

    The day of the visit is that of a clock as well.
    """
    today = today_of(page)
    days = (found.value for one in page.shared for found in dates_in(one.text))
    return any(day != today for day in days)


def _shape(url: str) -> str:
    """Return an address with all its numbers alike, those of menus too."""
    return _NUMBER.sub("#", pattern_of(url))


def asks_for_first(page: Page) -> bool:
    """Whether the number of an address is a small one, if it has any but a year."""
    return all(number < _SMALL for number in _numbers(page.url))


def _numbers(url: str) -> list[int]:
    parts = split(url)
    written = numbers_of(f"{parts.path}?{parts.query}") if parts else frozenset()
    return [
        int(one) if len(one) < _PADDED else max(int(one), _SMALL)
        for one in written
        if len(one) <= _LONGEST and not is_year(one)
    ]
