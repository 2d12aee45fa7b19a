"""Thai notices in the place of a site: its name is for sale, its hosting is over.

Registrars and hosting companies word them freely, so a subject, a pointer and a fate
decide together, where a line begins (DOMAIN.md 3.3; FIELD-NOTES.md part B 7). Agencies
write of accounts and names as well: never on a page with a menu, or with a date.
"""

import re
from collections.abc import Iterable
from functools import cache

from crawler.pages.address.hosts import same_site
from crawler.pages.content import Page
from crawler.pages.days.dated import is_dated
from crawler.pages.markup.pieces import Place
from crawler.pages.wording.phrases import folded, phrases

_FEW_LINKS, _FEWER_LINKS = 5, 2
_LONGEST = 200
_MOST_LINES = 40
_MENU = 15


def told_of_name(page: Page) -> str | None:
    """Return the line by which a page says that a domain is parked or for sale."""
    heads = (one.text for one in page.pieces.blocks if one.heading)
    told = _told(page, _of_name(), heads, most=_FEW_LINKS)
    return told or _told(page, _of_name(), _lines(page), most=_FEWER_LINKS)


def told_of_hosting(page: Page) -> str | None:
    """Return the line by which a page says that a site is switched off."""
    return _told(page, _of_hosting(), _lines(page), most=_FEWER_LINKS)


def told_twice_of_hosting(page: Page) -> str | None:
    """Return the first line of a page that says so as its title does.

    The makers of sites print it between their own menu and their prices.
    """
    first = next(iter(page.main), None)
    lines = () if first is None else (page.pieces.page_title, first.text)
    told = [one for one in lines if _of_hosting().match(folded(one[:_LONGEST]))]
    is_twice = len(told) > 1 and len(page.pieces.links) <= _MENU
    return told[-1] if is_twice and not is_dated(page, page.main) else None


def stands_alone(page: Page, most: int = _FEWER_LINKS) -> bool:
    """Whether hardly a link leads into the site, and nothing bears a date."""
    inside = {url for url, _ in page.links(*Place) if same_site(url, page.url)}
    return len(inside) <= most and not is_dated(page, page.main)


def _told(
    page: Page, notice: re.Pattern[str], lines: Iterable[str], *, most: int
) -> str | None:
    if not stands_alone(page, most):
        return None
    return next((one for one in lines if notice.match(folded(one[:_LONGEST]))), None)


def _lines(page: Page) -> list[str]:
    blocks = page.pieces.blocks[:_MOST_LINES]
    return [page.pieces.page_title, *(one.text for one in blocks)]


@cache
def _of_name() -> re.Pattern[str]:
    """Match "this domain name is up for sale", also behind the name itself."""
    return re.compile(
        rf"[^ก-๙]*(?:{_any('domains')})[^ก-๙]*(?:{_any('meant')})?(?:{_any('passive')})*"
        rf"(?:{_any('name_fates')})"
        rf"|[^ก-๙]*(?:{_any('name_offers')})"
    )


@cache
def _of_hosting() -> re.Pattern[str]:
    return re.compile(
        rf"[^ก-๙]*(?:{_any('hosted')})[^ก-๙]*(?:{_any('meant')})?(?:{_any('passive')})*"
        rf"(?:{_any('hosting_fates')})"
        rf"|[^ก-๙]*(?:{_any('hosting_over')})"
    )


def _any(key: str) -> str:
    words = sorted(map(folded, phrases("shells", key)), key=len, reverse=True)
    return "|".join(map(re.escape, words))
