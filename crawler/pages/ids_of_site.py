"""Whether an address asks for an id far beyond those that its site links to.

What such a page shows, for an impossible id too, is what the site shows instead: its
newest item. Of an id within them nothing can be said: the site may ignore it.
"""

from crawler.pages.addresses import split
from crawler.pages.content import Page
from crawler.pages.hosts import same_site
from crawler.pages.item_ids import is_year, numbers_of
from crawler.pages.pieces import Place

_BEYOND = 10
_SEVERAL = 3
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


def _numbers(url: str) -> list[int]:
    parts = split(url)
    written = numbers_of(f"{parts.path}?{parts.query}") if parts else frozenset()
    return [int(one) for one in written if len(one) <= _LONGEST and not is_year(one)]
